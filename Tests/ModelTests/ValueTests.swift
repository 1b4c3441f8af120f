import Foundation
import Model
import Testing

@Suite struct ValueTests {
  @Test(
    "mail under the user's own address is theirs, unless their server found otherwise or it has another author beside them"
  )
  func own() {
    let settings = Settings(name: "Ada", addresses: ["ada@studio.example", "hello@studio.example"])
    func isOwn(_ from: [String], _ authentication: Authentication = Authentication()) -> Bool {
      var message = Message(source: Origin(path: "-", offset: 0, length: 0), messageID: "<a@b>", subject: "")
      message.from = from.map { MailAddress(address: $0) }
      message.authentication = authentication
      return settings.wrote(message)
    }
    #expect(isOwn(["Ada@Studio.example"]))
    #expect(isOwn(["ada@studio.example", "hello@studio.example"]))
    #expect(isOwn(["ada@studio.example"], Authentication(dkim: "pass", spf: "pass", dmarc: "pass")))
    #expect(!isOwn(["ada@studio.example"], Authentication(dkim: "none", spf: "softfail", dmarc: "fail")))
    #expect(!isOwn(["ada@studio.example"], Authentication(spf: "fail")))
    #expect(!isOwn(["ada@studio.example", "mallory@elsewhere.example"]))
    #expect(!isOwn([]))
  }

  @Test(
    "money is written with two decimals and a point",
    arguments: [
      ("450", "450.00"), ("1250.5", "1250.50"), ("0.005", "0.01"), ("185000", "185000.00"), ("-1.999", "-2.00"),
    ])
  func money(value: String, text: String) throws {
    let decimal = try #require(Decimal(string: value))
    #expect(Money(decimal, "GBP").decimalString == text)
  }

  @Test("a slice is by UTF-8 bytes and never traps")
  func slice() {
    #expect("Þórður greiddi".slice(0..<8) == "Þórður".slice(0..<8))
    #expect("Þórður".slice(0..<2) == "Þ")
    #expect("abc".slice(2..<100) == "c")
    #expect("abc".slice(50..<60) == "")
    #expect("Þ".slice(1..<2) == "\u{FFFD}")
  }

  @Test("the domain of an address is what follows the last @, in lower case")
  func domain() {
    #expect(MailAddress(address: "\"a@b\"@Example.ORG").domain == "example.org")
    #expect(MailAddress(address: "nobody").domain == "")
  }

  @Test("a diagnostic shows the line and a caret under the column")
  func diagnostic() {
    let diagnostic = Diagnostic(
      file: "rules/en/x.yaml", line: 3, column: 3, message: "unknown key \"wieght\", expected weight",
      source: "\t wieght: 5")
    #expect(
      diagnostic.description
        == "rules/en/x.yaml:3:3: error: unknown key \"wieght\", expected weight\n\t wieght: 5\n\t ^")
  }

  @Test("the fresh text is what the author wrote, without what lies between")
  func fresh() {
    let text = "Hello\n\n> old\n\nIn line\n-- \nAnna"
    let message = Message(
      source: Origin(path: "-", offset: 0, length: 0), messageID: "<a@b>", text: text,
      zones: [Zone(.fresh, 0..<7), Zone(.quote, 7..<13), Zone(.fresh, 13..<22), Zone(.signature, 22..<29)])
    #expect(message.freshText == "Hello\nIn line")
  }

  @Test("an invoice is overdue when its day has passed, unless something holds it")
  func overdue() throws {
    let due = try #require(Day("2026-03-15"))
    var invoice = Invoice(id: "i", client: "c", number: "1", amount: nil, issued: due, due: due, sentIn: "<a@b>")
    #expect(invoice.status(on: due) == "open")
    #expect(invoice.status(on: due.advanced(by: 1)) == "overdue")
    invoice.state = .promised
    invoice.promisedFor = due.advanced(by: 5)
    #expect(invoice.status(on: due.advanced(by: 5)) == "promised")
    #expect(invoice.status(on: due.advanced(by: 6)) == "overdue")
    invoice.state = .reportedPaid
    #expect(invoice.status(on: due.advanced(by: 60)) == "reported-paid")
  }
}
