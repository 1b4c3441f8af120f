import Foundation
import Model
import Statements
import Testing

@Suite struct ReconciliationTests {
  private func books(_ invoices: [(number: String, client: String, amount: Decimal)]) -> Books {
    var books = Books()
    for (id, name) in [("a", "Harbour Bakery Ltd"), ("b", "Kwame Boateng")] {
      books.clients.append(Client(id: id, name: name, addresses: ["x@\(id).example"], language: "en"))
    }
    let day = Day("2026-03-01") ?? Day(number: 0)
    books.invoices = invoices.map { number, client, amount in
      Invoice(
        id: "inv-" + number, client: client, number: number, amount: Money(amount, "EUR"), issued: day,
        due: day.advanced(by: 14), sentIn: "<\(number)>")
    }
    return books
  }

  private func match(
    _ amount: Decimal, payer: String = "", _ text: String, in books: Books, currency: String = "EUR"
  ) -> Match? {
    var reconciliation = Reconciliation(books)
    let entry = StatementEntry(
      id: "e", day: Day(number: 20_000), amount: Money(amount, currency), payer: payer, text: text)
    return reconciliation.matches([entry]).first
  }

  @Test(
    "an invoice is known by its number however the bank mangles it",
    arguments: ["INV-2026/014", "inv2026014", "Invoice INV 2026 014 thanks", "ref:INV-2026-014."])
  func reference(text: String) {
    let match = match(450, text, in: books([("INV-2026/014", "a", 450), ("INV-2026/015", "a", 450)]))
    #expect(match?.certainty == .certain)
    #expect(match?.readings == [[Match.Share(invoice: "inv-INV-2026/014", amount: 450)]])
  }

  @Test("a number within a longer number is another number")
  func longerNumber() {
    #expect(match(450, "12026014", in: books([("2026-014", "a", 450)]))?.certainty == .ambiguous)
    #expect(match(450, "17", in: books([("7", "a", 450)]))?.certainty == .ambiguous)
  }

  @Test("two invoices in one transfer, by reference or by what they come to")
  func together() {
    let two = books([("2026-014", "a", 450), ("2026-015", "a", 300), ("2026-016", "b", 750)])
    let named = match(750, "2026-014 and 2026-015", in: two)
    #expect(named?.certainty == .certain)
    #expect(named?.readings.first?.count == 2)
    let sum = match(750, payer: "HARBOUR BAKERY", "thanks", in: two)
    #expect(sum?.certainty == .likely)
    #expect(sum?.readings.first?.map(\.invoice) == ["inv-2026-014", "inv-2026-015"])
  }

  @Test("a part is proposed as a part, more than is owed is asked about")
  func parts() {
    let one = books([("2026-014", "a", 450)])
    #expect(match(200, "2026-014", in: one)?.certainty == .likely)
    #expect(match(200, "2026-014", in: one)?.readings == [[Match.Share(invoice: "inv-2026-014", amount: 200)]])
    #expect(match(500, "2026-014", in: one)?.certainty == .ambiguous)
  }

  @Test("the sum alone is never enough, and another currency is none of it")
  func sumAlone() {
    let one = books([("2026-014", "a", 450)])
    #expect(match(450, "thanks", in: one)?.certainty == .ambiguous)
    #expect(match(450, payer: "Harbour Bakery", "thanks", in: one)?.certainty == .likely)
    #expect(
      match(450, payer: "Harbour Bakery", "2026-014", in: one, currency: "USD")?.certainty == Match.Certainty.none)
    #expect(match(99, payer: "Somebody", "x", in: one)?.certainty == Match.Certainty.none)
  }

  @Test(
    "a payer is the client in whatever letters the bank writes the name",
    arguments: [
      ("Søren Bæk", "SOREN BAEK"), ("Þórður Guðnason", "THORDUR GUDNASON"), ("Jürgen Weiß", "JURGEN WEISS"),
      ("Zoë Dvořák", "ZOE DVORAK"),
    ])
  func letters(name: String, payer: String) {
    var one = books([("2026-014", "a", 450)])
    one.clients[0].name = name
    #expect(match(450, payer: payer, "thanks", in: one)?.certainty == .likely)
    #expect(match(450, payer: "SOMEBODY ELSE", "thanks", in: one)?.certainty == .ambiguous)
  }

  @Test("what one entry settles is not open for the next")
  func inTurn() {
    var reconciliation = Reconciliation(books([("2026-014", "a", 450)]))
    let entries = ["1", "2"].map {
      StatementEntry(
        id: $0, day: Day(number: 20_000), amount: Money(450, "EUR"), payer: "Harbour Bakery", text: "2026-014")
    }
    #expect(reconciliation.matches(entries).map(\.certainty) == [.certain, .none])
  }
}
