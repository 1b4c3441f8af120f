import Exports
import Foundation
import Model
import Testing

@Suite struct ExportsTests {
  private let day = Day("2026-03-20") ?? Day(number: 0)

  private var books: Books {
    var books = Books()
    books.clients = [Client(id: "c", name: "Bakarí, \"Ægir\"", addresses: ["a@c.example"], language: "is")]
    let issued = Day("2026-03-02") ?? Day(number: 0)
    func invoice(_ number: String, _ state: Invoice.State) -> Invoice {
      Invoice(
        id: "inv-\(number)", client: "c", number: number, amount: Money(450, "EUR"), issued: issued,
        due: issued.advanced(by: 14), state: state, sentIn: "<\(number)>")
    }
    books.invoices = [invoice("2026-001", .open), invoice("2026-002", .paid), invoice("2026-003", .writtenOff)]
    books.payments = [
      Payment(
        id: "pay-1", client: "c", invoice: "inv-2026-002", amount: Money(450, "EUR"), paidOn: issued.advanced(by: 9),
        isProved: true, reportedIn: "<m>", reported: Instant(seconds: 1_773_000_000)),
      Payment(
        id: "pay-2", client: "c", invoice: "inv-2026-001", amount: Money(450, "EUR"), paidOn: nil, isProved: false,
        reportedIn: "<m>", reported: Instant(seconds: 1_773_000_000)),
    ]
    books.promises = [
      Promise(
        id: "prom-1", client: "c", by: .us, madeIn: "<m>", made: Instant(seconds: 1_773_000_000),
        due: issued.advanced(by: 30), text: "=HYPERLINK(\"x\"); see you, then\nBCC: all")
    ]
    return books
  }

  @Test("CSV keeps commas, quotes and lines in their cell, and no cell is a formula")
  func csv() {
    let invoices = Listing(.invoices, books: books, day: day).csv
    #expect(invoices.hasPrefix("number,client,client_address,amount,currency,issued_on,due_on,status,paid,id\r\n"))
    #expect(
      invoices.contains(
        "2026-001,\"Bakarí, \"\"Ægir\"\"\",a@c.example,450.00,EUR,2026-03-02,2026-03-16,overdue,0.00,inv-2026-001\r\n"))
    #expect(
      Listing(.promises, books: books, day: day).csv.contains("\"'=HYPERLINK(\"\"x\"\"); see you, then\nBCC: all\""))
  }

  @Test("JSON has the same columns")
  func json() {
    let payments = Listing(.payments, books: books, day: day).objects
    #expect(payments.first { $0["id"] == "pay-1" }?["invoice"] == "2026-002")
    #expect(payments.first { $0["id"] == "pay-1" }?["proved"] == "yes")
  }

  @Test("the calendar has what is unpaid and promised, in lines that RFC 5545 allows")
  func calendar() {
    let file = CalendarFile.write(books, on: day, stamp: Instant(seconds: 1_773_000_000))
    #expect(file.hasPrefix("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"))
    #expect(file.contains("UID:inv-2026-001@retainer.invalid\r\n"))
    #expect(!file.contains("inv-2026-002"))
    #expect(file.contains("DTSTART;VALUE=DATE:20260316\r\nDTEND;VALUE=DATE:20260317\r\n"))
    #expect(file.contains("see you\\, then\\nBCC: all"))
    #expect(file.split(separator: "\r\n").allSatisfy { $0.utf8.count <= 75 })
    #expect(!file.replacing("\r\n", with: "").contains("\n"))
  }

  @Test("a journal books income when invoiced and the bank when proved, and balances")
  func journals() {
    #expect(
      Journal(books, dialect: .hledger).text == """
        2026-03-02 (2026-001) Bakarí, "Ægir" | Invoice 2026-001
            assets:receivable:bakarí-ægir  450.00 EUR
            income:work  -450.00 EUR

        2026-03-02 (2026-002) Bakarí, "Ægir" | Invoice 2026-002
            assets:receivable:bakarí-ægir  450.00 EUR
            income:work  -450.00 EUR

        2026-03-02 (2026-003) Bakarí, "Ægir" | Invoice 2026-003
            assets:receivable:bakarí-ægir  450.00 EUR
            income:work  -450.00 EUR

        2026-03-11 (2026-002) Bakarí, "Ægir" | Payment of invoice 2026-002
            assets:bank  450.00 EUR
            assets:receivable:bakarí-ægir  -450.00 EUR

        2026-03-16 (2026-003) Bakarí, "Ægir" | Invoice 2026-003 written off
            expenses:baddebts  450.00 EUR
            assets:receivable:bakarí-ægir  -450.00 EUR

        """)
    let beancount = Journal(books, dialect: .beancount).text
    #expect(beancount.hasPrefix("2026-03-11 open Assets:Bank\n"))
    #expect(beancount.contains("2026-03-02 * \"Bakarí, \\\"Ægir\\\"\" \"Invoice 2026-001\" ^2026-001\n"))
  }
}
