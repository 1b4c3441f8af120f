import Bookkeeping
import Foundation
import Model
import Testing

/// What becomes of an invoice.
@Suite struct MoneyTests {
  private let client = "client@house.example"
  private func sum(_ value: Int) -> Fact.Value { .amount(Money(Decimal(value), "EUR")) }

  private func invoiced(_ change: (inout Story) -> Void = { _ in }) -> Invoice? {
    var story = Story()
    story.add("i", day: 2, .invoiceSent, facts: [.invoiceNumber("2026-001"), sum(450)])
    change(&story)
    return story.books().invoices.first
  }

  @Test("of several days in a letter with an invoice the first due day from its date on is the due day")
  func firstDue() {
    var story = Story()
    story.add(
      "i", day: 2, .invoiceSent, .proposalSent,
      facts: [
        .invoiceNumber("2026-001"), sum(450), .date(day("2026-02-20"), .due), .date(day("2026-03-20"), .due),
        .date(day("2026-04-20"), .due),
      ])
    #expect(story.books().invoices.first?.due == day("2026-03-20"))
  }

  @Test("a payment that names two invoices pays both; so does one over the sum of both")
  func several() {
    for facts in [[Fact.Value.invoiceNumber("2026-001"), .invoiceNumber("2026-002")], [sum(750)]] {
      var story = Story()
      story.add("i", day: 2, .invoiceSent, facts: [.invoiceNumber("2026-001"), sum(450)])
      story.add("j", day: 3, .invoiceSent, facts: [.invoiceNumber("2026-002"), sum(300)])
      story.add("p", day: 5, from: client, .paymentConfirmation, facts: facts)
      #expect(story.books().invoices.map(\.state) == [.reportedPaid, .reportedPaid])
      #expect(story.books().payments.count == 2)
    }
  }

  @Test("a part is paid and the rest promised: part-paid until the day, overdue after it")
  func partAndPromise() {
    let invoice = invoiced {
      $0.add(
        "p", day: 20, from: client, .paymentConfirmation, .paymentPromise,
        facts: [.invoiceNumber("2026-001"), sum(200), sum(250), .date(day("2026-03-30"), .promised)])
    }
    #expect(invoice?.status(on: day("2026-03-30")) == "part-paid")
    #expect(invoice?.status(on: day("2026-03-31")) == "overdue")
    #expect(invoice?.owed == Money(250, "EUR"))
  }

  @Test("a promise without a day gives the invoice a week from when it counts")
  func vaguePromise() {
    let invoice = invoiced { $0.add("p", day: 5, from: client, .paymentPromise) }
    #expect(invoice?.status(on: day("2026-03-23")) == "promised")
    #expect(invoice?.status(on: day("2026-03-24")) == "overdue")
  }

  @Test("an overdue invoice that is named again is a reminder whatever the words; one that is not due is not")
  func reminder() {
    for (when, count) in [(10, 0), (20, 1)] {
      let invoice = invoiced { $0.add("r", day: when, .other, facts: [.invoiceNumber("2026-001")]) }
      #expect(invoice?.chases.count == count)
    }
  }

  @Test(
    "what a question asks for is told by the ids of the rules that found it",
    arguments: [
      ("resend", InvoiceQuery.Kind.resend, Invoice.State.open), ("correct-it", .correct, .disputed),
      ("amount-disputed", .dispute, .disputed), ("way-to-pay", .wayToPay, .open), ("strange", .question, .disputed),
    ])
  func queries(rule: String, kind: InvoiceQuery.Kind, state: Invoice.State) {
    let invoice = invoiced {
      $0.add("q", day: 5, from: client, .invoiceQuery, facts: [.invoiceNumber("2026-001")], rule: rule)
    }
    #expect(invoice?.query?.kind == kind)
    #expect(invoice?.state == state)
  }

  @Test("our answer settles a question, not a dispute; their promise settles both")
  func settled() {
    func query(_ rule: String, _ change: (inout Story) -> Void) -> InvoiceQuery? {
      invoiced {
        $0.add("q", day: 5, from: client, .invoiceQuery, facts: [.invoiceNumber("2026-001")], rule: rule)
        change(&$0)
      }?.query
    }
    #expect(query("resend") { $0.add("a", day: 6, .other, answers: "q") } == nil)
    #expect(query("resend") { $0.add("a", day: 6, .other) } != nil)
    #expect(query("amount-disputed") { $0.add("a", day: 6, .other, answers: "q") } != nil)
    #expect(query("amount-disputed") { $0.add("a", day: 6, from: client, .paymentPromise) } == nil)
  }

  @Test("who promises to pay once the bill is put right still waits for us")
  func conditional() {
    func both(_ rule: String) -> Invoice? {
      invoiced {
        $0.add(
          "q", day: 5, from: client, .invoiceQuery, .paymentPromise, facts: [.invoiceNumber("2026-001")], rule: rule)
      }
    }
    #expect(both("amount-disputed")?.state == .disputed)
    #expect(both("resend")?.state == .promised)
    #expect(both("resend")?.query != nil)
  }
}
