import Bookkeeping
import Foundation
import Model
import Testing

@Suite struct BookkeepingTests {
  private let client = "client@house.example"
  private func sum(_ value: Int) -> Fact.Value { .amount(Money(Decimal(value), "EUR")) }

  @Test("an invoice is known from our own mail, its due date from the terms where none is said")
  func invoice() {
    var story = Story()
    story.add("i", day: 2, .invoiceSent, facts: [.invoiceNumber("2026-001"), sum(450)])
    let invoice = story.books().invoices.first
    #expect(invoice?.number == "2026-001")
    #expect(invoice?.amount == Money(450, "EUR"))
    #expect(invoice?.due == day("2026-03-16"))
    #expect(invoice?.grounds.first?.messageID == "<i>")
  }

  @Test("the same invoice sent again is one invoice, and mends a dispute")
  func resent() {
    var story = Story()
    story.add("i", day: 2, .invoiceSent, facts: [.invoiceNumber("2026-001"), sum(450)])
    story.add("q", day: 3, from: client, .invoiceQuery, facts: [.invoiceNumber("2026-001")], answers: "i")
    #expect(story.books().invoices.map(\.state) == [.disputed])
    story.add("r", day: 4, .invoiceSent, facts: [.invoiceNumber("2026-001"), sum(450)], answers: "q")
    #expect(story.books().invoices.map(\.state) == [.open])
  }

  @Test("a client's word makes an invoice reported-paid, a part of the sum part-paid")
  func paid() {
    var story = Story()
    story.add("i", day: 2, .invoiceSent, facts: [.invoiceNumber("2026-001"), sum(450)])
    var part = story
    part.add("p", day: 5, from: client, .paymentConfirmation, facts: [sum(200)])
    #expect(part.books().invoices.map(\.state) == [.partPaid])
    part.add("p2", day: 6, from: client, .paymentConfirmation, facts: [sum(250)])
    #expect(part.books().invoices.map(\.state) == [.reportedPaid])
    story.add("p", day: 5, from: client, .paymentConfirmation)
    #expect(story.books().invoices.map(\.state) == [.reportedPaid])
  }

  @Test(
    "a bank's or service's notice that our own server vouches for makes it paid, anybody else's reported, a forged one changes nothing",
    arguments: [
      ("no-reply@bank.example", "", [], true, Invoice.State.paid), ("no-reply@bank.example", "", [], false, .open),
      ("notify@pay.ferryman.example", "Ferryman", [], true, .paid), ("service@intl.paypal.com", "", [], true, .paid),
      ("no-reply@notify.passerine.example", "Passerine Money", [], true, .paid),
      ("a@credit.example", "Dale Credit Union", [], true, .paid), ("a@kestrelpayments.example", "", [], true, .paid),
      ("a@paybridge.example", "", [], true, .paid), ("a@payroll.example", "Dale Payroll", [], true, .reportedPaid),
      // The client's own machine, and others that only have to do with paying.
      ("pay@house.example", "House Bank", [], true, .reportedPaid),
      ("noreply@pay.house.example", "", [], true, .reportedPaid),
      ("accounts@shared.example", "House Payments", [], true, .reportedPaid),
      ("bank@gmail.com", "My Bank", [], true, .reportedPaid), ("a@notpaypal.com.example", "", [], true, .reportedPaid),
      // Who bears the name of a well-known service and is not it; a name far in front of another's domain.
      ("service@paypal.com.elsewhere.example", "", [], true, .reportedPaid),
      ("service@elsewhere.example", "PayPal Bank", [], true, .reportedPaid),
      ("service@paypa1.com", "", [], true, .reportedPaid), ("service@paypal.se", "", [], true, .paid),
      ("a@bank.example.elsewhere.example", "", [], true, .reportedPaid),
      // Who names the banks trusts no others but the well-known ones.
      ("no-reply@bank.example", "", ["river.example"], true, .reportedPaid),
      ("no-reply@mail.river.example", "", ["river.example"], true, .paid),
      ("pay@house.example", "", ["house.example"], true, .reportedPaid),
      ("service@paypal.com", "", ["river.example"], true, .paid),
    ])
  func notices(from: String, name: String, trusted: [String], authenticated: Bool, state: Invoice.State) {
    var story = Story()
    story.add("i", day: 2, .invoiceSent, facts: [.invoiceNumber("2026-001"), sum(450)])
    story.add(
      "n", day: 5, from: from, named: name, .automatic, .paymentConfirmation,
      facts: [.invoiceNumber("2026-001"), sum(450)], automatic: .notice, authenticated: authenticated)
    var settings = Story.settings
    settings.paymentNotices = trusted
    let keeper = Bookkeeper(settings: settings) { entry, _ in
      Verdict(categories: [
        CategoryVerdict(category: entry.direction == .outgoing ? .invoiceSent : .paymentConfirmation, score: 5)
      ])
    }
    let house = Client(id: "c", name: "House", addresses: [client], language: "en")
    let books = keeper.books(client: house, entries: story.entries, thread: { $0 }, decisions: []).books
    #expect(books.invoices.map(\.state) == [state])
  }

  @Test("a request goes from open to answered to won or lost by our proposal and their answer")
  func request() {
    var story = Story()
    story.add("r", day: 1, from: client, .newRequest)
    #expect(story.books().requests.map(\.state) == [.open])
    story.add("p", day: 2, .proposalSent, facts: [sum(800)], answers: "r")
    #expect(story.books().requests.map(\.state) == [.answered])
    var no = story
    no.add("n", day: 3, from: client, .proposalDeclined, answers: "p")
    #expect(no.books().requests.map(\.state) == [.lost])
    story.add("y", day: 3, from: client, .proposalAccepted, answers: "p")
    #expect(story.books().requests.map(\.state) == [.won])
    #expect(story.books().proposals.map(\.state) == [.accepted])
  }

  @Test("a change is open, proposed, countered, and withdrawn when the whole job is cancelled")
  func scope() {
    var story = Story()
    story.add("s", day: 1, from: client, .scopeChange, kinds: [.add])
    story.add("p", day: 2, .proposalSent, facts: [sum(100)], answers: "s")
    #expect(story.books().scopeChanges.map(\.state) == [.proposed])
    story.add("c", day: 3, from: client, .proposalCountered, answers: "p")
    #expect(story.books().scopeChanges.map(\.state) == [.countered])
    story.add("x", day: 4, from: client, .scopeChange, kinds: [.cancel])
    #expect(story.books().scopeChanges.map(\.state) == [.withdrawn, .open])
  }

  @Test("a promise of ours is kept by the delivery, late after its day")
  func promises() {
    for (delivered, state) in [(5, Promise.State.kept), (9, .late)] {
      var story = Story()
      story.add("p", day: 2, .promiseMade, facts: [.date(day("2026-03-06"), .promised)])
      story.add("d", day: delivered, .deliverySent)
      #expect(story.books().promises.map(\.state) == [state])
    }
  }

  @Test("people of one company are one client, people of a free mail service are not")
  func clients() {
    var story = Story()
    story.add("a", day: 1, from: "anna@house.example", .newRequest)
    story.add("b", day: 2, from: "accounts@house.example", .invoiceQuery)
    story.add("c", day: 3, from: "one@gmail.com", .newRequest)
    story.add("d", day: 4, from: "two@gmail.com", .newRequest)
    #expect(story.books().clients.map(\.addresses.count).sorted() == [1, 1, 2])
  }

  @Test("a similar mail a year later is not the same thread")
  func yearly() {
    var story = Story()
    story.add("a", day: 1, from: client, .newRequest)
    story.add("b", day: 200, from: client, .newRequest)
    let correspondents = Correspondents(
      envelopes: AddressedEnvelope.all(story.entries, settings: Story.settings), decisions: [])
    #expect(correspondents.thread(of: "<a>") != correspondents.thread(of: "<b>"))
  }

  @Test("the user's word goes over what was read, and leaving it out takes it back")
  func decisions() {
    var story = Story()
    story.add("i", day: 2, .invoiceSent, facts: [.invoiceNumber("2026-001"), sum(450)])
    let before = story.books()
    let id = before.invoices[0].id
    story.decisions = [
      Decision(number: 1, at: Instant(seconds: 0), what: .invoicePaid(invoice: id, on: day("2026-03-10"), amount: nil))
    ]
    #expect(story.books().invoices.map(\.state) == [.paid])
    story.decisions = [
      Decision(
        number: 1, at: Instant(seconds: 0), what: .reclassify(messageID: "<i>", category: .invoiceSent, isIt: false))
    ]
    #expect(story.books().invoices.isEmpty)
    story.decisions = []
    #expect(story.books().invoices == before.invoices)
  }

  @Test("the order in which mail was imported does not matter", arguments: 0..<60)
  func order(seed: Int) {
    var story = Story()
    story.add("r", day: 1, from: client, .newRequest)
    story.add("p", day: 2, .proposalSent, facts: [sum(800)], answers: "r")
    story.add("y", day: 3, from: "boss@house.example", .proposalAccepted, answers: "p")
    story.add("s", day: 4, from: client, .scopeChange, kinds: [.add], answers: "y")
    story.add("d", day: 5, .deliverySent, answers: "s")
    story.add("i", day: 6, .invoiceSent, facts: [.invoiceNumber("2026-001"), sum(800)])
    story.add("o", day: 7, from: "other@elsewhere.example", .newRequest)
    story.add("m", day: 8, from: client, .paymentConfirmation, facts: [sum(300)])
    var generator = Shuffler(state: UInt64(seed) + 1)
    let shuffled = story.books(story.entries.shuffled(using: &generator))
    let straight = story.books()
    #expect(shuffled.invoices == straight.invoices)
    #expect(shuffled.requests == straight.requests)
    #expect(shuffled.scopeChanges == straight.scopeChanges)
    #expect(shuffled.payments == straight.payments)
    #expect(shuffled.clients.map(\.id).sorted() == straight.clients.map(\.id).sorted())
  }
}

struct Shuffler: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ state >> 31
  }
}
