import Foundation
import Model
import Testing

@testable import Facts

@Suite("Invoices as documents")
struct DocumentTests {
  struct Sample: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var text: String
    var expected: InvoiceDocument
  }

  static let samples: [Sample] = [
    Sample(
      testDescription: "English, labels and values on one line",
      text: """
        INVOICE
        Invoice number: 2026-041
        Invoice date: 4 March 2026
        Due date: 18 March 2026
        Design of cards   4 x 320.00   1,280.00
        Subtotal   €1,280.00
        VAT 23%   €294.40
        Total due   €1,574.40
        IBAN GB29 NWBK 6016 1331 9268 19
        """,
      expected: InvoiceDocument(
        number: "2026-041", amount: Money(1574.4, "EUR"), issued: Day("2026-03-04"), due: Day("2026-03-18"))),
    Sample(
      testDescription: "German, values below their labels, terms in days",
      text: """
        Rechnung
        Rechnungsnummer
        RE-2026-12
        Rechnungsdatum
        04.03.2026
        Übersetzung 2.340,00 EUR
        Summe netto 2.340,00 EUR
        zzgl. 19 % USt 444,60 EUR
        Gesamtbetrag 2.784,60 EUR
        Zahlbar innerhalb von 14 Tagen ohne Abzug.
        """,
      expected: InvoiceDocument(
        number: "RE-2026-12", amount: Money(2784.6, "EUR"), issued: Day("2026-03-04"), due: Day("2026-03-18"),
        termsDays: 14)),
    Sample(
      testDescription: "Icelandic, the last day to pay before the due day",
      text: """
        Reikningur nr. 2026-016
        Útgáfudagur: 4.3.2026
        Gjalddagi: 11.3.2026
        Eindagi: 18.3.2026
        VSK 24% 67.742
        Samtals til greiðslu 350.000 kr.
        """,
      expected: InvoiceDocument(
        number: "2026-016", amount: Money(350_000, "ISK"), issued: Day("2026-03-04"), due: Day("2026-03-18"))),
    Sample(
      testDescription: "French, net and gross",
      text: """
        Facture n° 2026-12
        Date : 04/03/2026
        Total HT 1 000,00 €
        TVA 20 % 200,00 €
        Total TTC 1 200,00 €
        Échéance : 03/04/2026
        """,
      expected: InvoiceDocument(
        number: "2026-12", amount: Money(1200, "EUR"), issued: Day("2026-03-04"), due: Day("2026-04-03"))),
  ]

  @Test("Number, total and days are read", arguments: samples)
  func reads(_ sample: Sample) {
    #expect(finder.document(sample.text, issued: Day("2026-03-04")) == sample.expected)
  }

  @Test("The facts of a document point at its words", arguments: samples)
  func facts(_ sample: Sample) {
    let facts = finder.facts(inDocument: sample.text, issued: Day("2026-03-04"))
    #expect(facts.contains { $0.value == .invoiceNumber(sample.expected.number ?? "") })
    #expect(facts.contains { $0.value == .date(sample.expected.due ?? Day(number: 0), .due) })
    #expect(facts.contains { sample.expected.amount.map(Fact.Value.amount) == $0.value })
    for fact in facts { #expect(sample.text.slice(fact.start..<fact.end) == fact.text) }
  }

  @Test("Without a due date it is the day of issue plus the terms, without either it is unknown")
  func terms() {
    let day = Day("2026-03-04")
    #expect(finder.document("Invoice INV-0017\nTotal £100.00\nNet 30", issued: day).due == Day("2026-04-03"))
    #expect(finder.document("Invoice INV-0017\nTotal £100.00", issued: day).due == nil)
    #expect(finder.document("", issued: day).number == nil)
  }
}
