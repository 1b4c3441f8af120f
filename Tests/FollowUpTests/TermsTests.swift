import Foundation
import Model
import Testing

@testable import FollowUp

/// New terms, the moment for an invoice, and what the clock has to do with them.
@Suite struct TermsTests: MarchBooks {
  private func change(_ kinds: [ScopeKind], _ quantities: [ScopeChange.Quantity] = [], deadline: Day? = nil)
    -> ScopeChange
  {
    ScopeChange(
      id: "s", client: "c", raisedBy: "<s>", raised: at(5), kinds: kinds, text: "a fifth panel", deadline: deadline,
      quantities: quantities)
  }

  @Test("the rate card prices what it can: the agreed sum and the new work, ready that many working days later")
  func rateCard() throws {
    let books = books {
      $0.clients[0].preferences.rates = [.piece: 320, .day: 400]
      $0.clients[0].preferences.currency = "EUR"
      $0.proposals = [agreement]
      $0.scopeChanges = [change([.add], [.init(count: 2, unit: .piece)])]
    }
    let plan = try #require(plans(books, 6).first { $0.kind == .renegotiate })
    #expect(plan.needs.isEmpty)
    // 14 March is a Saturday: two working days after it.
    #expect(plan.suggestions == ["new_price": "1920.00 EUR", "new_deadline": "2026-03-17"])
    #expect(plan.reasons.map(\.text).contains { $0.hasPrefix("agreed on 2026-03-03: 1280.00 EUR by 2026-03-14") })
    #expect(plan.reasons.map(\.text).contains { $0.hasPrefix("by the rate card: 2 × piece = 640.00 EUR") })
  }

  @Test("where the card does not tell, the user is asked; a day that they want can only be taken or left")
  func asked() {
    let unpriced = books { $0.scopeChanges = [change([.add], [.init(count: 2, unit: .piece)])] }
    #expect(plans(unpriced, 6).first { $0.kind == .renegotiate }?.needs == ["new_price", "new_deadline"])
    let sooner = books { $0.scopeChanges = [change([.deadline], deadline: day(9))] }
    #expect(plans(sooner, 6).first { $0.kind == .renegotiate }?.needs == ["new_price"])
    #expect(plans(sooner, 6).first { $0.kind == .renegotiate }?.suggestions == ["new_deadline": "2026-03-11"])
  }

  @Test("what a change comes to tells what is asked of the user: nothing is charged for a later day, less is not later")
  func effects() {
    func plan(_ kinds: [ScopeKind], _ deadline: Day? = nil) -> Plan? {
      plans(
        books { ($0.proposals, $0.scopeChanges) = ([agreement], [change(kinds, deadline: deadline)]) }, 6
      ).first { $0.kind == .renegotiate }
    }
    #expect(plan([.deadline], day(20))?.needs == [])
    #expect(plan([.deadline], day(20))?.suggestions == ["new_deadline": "2026-03-22"])
    #expect(plan([.deadline], day(9))?.needs == ["new_price"])
    #expect(plan([.cut])?.needs == ["new_price"])
    #expect(plan([.cut])?.suggestions == ["new_deadline": "2026-03-14"])
    #expect(plan([.pause])?.needs == ["new_deadline"])
    #expect(plan([.pause, .add])?.needs == ["new_price", "new_deadline"])
    #expect(plan([.cancel, .add])?.needs == ["new_price"])
  }

  @Test("terms that nobody answers have met with silence a week after the last word on them, until they are answered")
  func silence() {
    var offer = agreement
    (offer.state, offer.answers) = (.open, "r")
    func days(_ offer: Proposal, _ events: [Event] = [], on day: Int) -> [String: Day] {
      let sent = event("<p>", 1, .outgoing, .proposalSent)
      let books = books { ($0.proposals, $0.events) = ([offer], [sent] + events) }
      return Silence.days(books: books, clock: clock(day), timing: Timing())
    }
    #expect(days(offer, on: 7).isEmpty)
    #expect(days(offer, on: 8) == ["r": day(1)])
    #expect(days(offer, [event("<t>", 5, .incoming, .other)], on: 8).isEmpty)
    #expect(days(offer, [event("<t>", 5, .incoming, .other)], on: 12) == ["r": day(5)])
    #expect(days(offer, [event("<t>", 5, .incoming, .other, thread: "u")], on: 8) == ["r": day(1)])
    #expect(days(agreement, on: 30).isEmpty)
  }

  @Test("a paused or cancelled job gets no notices and no nudges, until it goes on")
  func stopped() {
    let late = Promise(id: "m", client: "c", by: .us, madeIn: "<m>", made: at(1), due: day(7), text: "Monday")
    var events = [event("<m>", 1, .outgoing, .promiseMade), event("<s>", 5, .incoming, .scopeChange)]
    let books = { (events: [Event], kinds: [ScopeKind]) in
      self.books { ($0.promises, $0.events, $0.scopeChanges) = ([late], events, [self.change(kinds)]) }
    }
    #expect(plans(books(events, [.add]), 9).map(\.kind).contains(.deadlineNotice))
    #expect(!plans(books(events, [.pause]), 9).map(\.kind).contains(.deadlineNotice))
    events.append(event("<q>", 8, .incoming, .statusQuery))
    #expect(plans(books(events, [.pause]), 9).map(\.kind).contains(.deadlineNotice))
  }

  @Test("the moment for an invoice is the client's: delivery, sign-off or the end of the month")
  func invoicing() {
    let delivered = event("<d>", 3, .outgoing, .deliverySent)
    let approved = event("<a>", 4, .incoming, .deliveryApproved)
    func days(_ moment: InvoicingMoment?, _ events: [Event]) -> [Int] {
      let books = books {
        $0.clients[0].preferences.invoicing = moment
        $0.events = events
      }
      return (3...31).filter { plans(books, $0).contains { $0.kind == .invoiceCover } }
    }
    #expect(days(nil, [delivered]).isEmpty)
    #expect(days(.onDelivery, [delivered]).first == 4)
    #expect(days(nil, [delivered, approved]).first == 5)
    #expect(days(.monthly, [delivered, approved]).first == 29)
    #expect(days(.onDelivery, [delivered, event("<f>", 4, .incoming, .feedback)]).isEmpty)
  }

  @Test("a status query waits until it is answered by news, work or a mail in its thread")
  func statusQuery() {
    let asked = event("<q>", 3, .incoming, .statusQuery)
    #expect(plans(books { $0.events = [asked] }, 4).map(\.kind) == [.progressUpdate])
    for answer in [
      event("<a>", 4, .outgoing, .deliverySent, thread: "u"), event("<a>", 4, .outgoing, .other),
    ] {
      #expect(plans(books { $0.events = [asked, answer] }, 5).isEmpty)
    }
    #expect(
      plans(books { $0.events = [asked, event("<a>", 4, .outgoing, .other, thread: "u")] }, 5).map(\.kind) == [
        .progressUpdate
      ])
  }

  @Test("chases: a pause holds, a client's own days count, and who pays late but reliably is given the time")
  func chaseDays() {
    let invoice = Invoice(
      id: "i", client: "c", number: "1", amount: Money(450, "EUR"), issued: day(-10), due: day(0), sentIn: "<i>")
    func first(_ change: (inout Books) -> Void) -> Int? {
      let books = books {
        $0.invoices = [invoice]
        change(&$0)
      }
      return (0...60).first { plans(books, $0).contains { $0.kind == .chase } }
    }
    #expect(first { _ in } == 1)
    #expect(first { $0.invoices[0].pausedUntil = day(20) } == 21)
    #expect(first { $0.clients[0].preferences.pausedUntil = .never } == nil)
    #expect(first { $0.clients[0].preferences.chaseAfter = [8] } == 8)
    #expect(first { $0.invoices[0].chaseAfter = [3] } == 3)
    #expect(
      first { books in
        for number in 1...3 {
          let id = "old\(number)"
          books.invoices.append(
            Invoice(
              id: id, client: "c", number: id, amount: Money(100, "EUR"), issued: day(-90 - number), due: day(-80),
              state: .paid, sentIn: "<\(id)>"))
          books.payments.append(
            Payment(
              id: id, client: "c", invoice: id, amount: nil, paidOn: day(-80 + 12 + number), isProved: true,
              reportedIn: "<\(id)>", reported: at(-60)))
        }
      } == 16)
  }

  @Test("the last reminder names what the law adds only where it is turned on")
  func latePayment() {
    var invoice = Invoice(
      id: "i", client: "c", number: "1", amount: Money(1000, "GBP"), issued: day(-60), due: day(-40), sentIn: "<i>")
    invoice.chases = [1, 2].map { .init(messageID: "<\($0)>", level: $0, sent: at(-40 + $0 * 10)) }
    let off = books { $0.invoices = [invoice] }
    #expect(plans(off, 1).first?.level == 3 && plans(off, 1).first?.suggestions == nil)
    let on = books {
      $0.invoices = [invoice]
      $0.clients[0].preferences.latePaymentLaw = .uk
    }
    #expect(plans(on, 1).first?.suggestions?["late_compensation"] == "70.00 GBP")
    var newer = invoice
    (newer.issued, newer.due) = (day(150), day(170))
    newer.chases = [1, 2].map { .init(messageID: "<\($0)>", level: $0, sent: at(170 + $0 * 10)) }
    let beyond = books {
      $0.invoices = [newer]
      $0.clients[0].preferences.latePaymentLaw = .uk
    }
    #expect(plans(beyond, 200).first?.suggestions == nil)
    #expect(plans(beyond, 200).first?.reasons.contains { $0.text.contains("set `reference_rate:`") } == true)
  }
}
