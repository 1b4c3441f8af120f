import Foundation
import Model
import Testing

@testable import FollowUp

@Suite struct FollowUpTests {
  private let client = Client(id: "c", name: "Anna", addresses: ["anna@house.example"], language: "en")

  private func at(_ day: Int) -> Instant {
    Instant(seconds: ((Day("2026-03-01")?.number ?? 0) + day - 1) * 86_400 + 36_000)
  }
  private func day(_ number: Int) -> Day { (Day("2026-03-01") ?? Day(number: 0)).advanced(by: number - 1) }
  private func clock(_ day: Int) -> Clock { Clock(now: at(day), zone: .gmt) }

  private func event(
    _ id: String, _ day: Int, _ direction: Direction, _ categories: Category..., automatic: AutomaticReason? = nil,
    returns: Day? = nil
  ) -> Event {
    Event(
      client: "c", messageID: id, thread: "t", at: at(day), direction: direction,
      verdict: Verdict(categories: categories.map { CategoryVerdict(category: $0, score: 5) }),
      automatic: automatic, returns: returns)
  }

  private func books(_ change: (inout Books) -> Void) -> Books {
    var books = Books()
    books.clients = [client]
    change(&books)
    return books
  }

  private func kinds(_ books: Books, _ day: Int) -> [DraftKind] {
    FollowUp.plans(books: books, clock: clock(day)).map(\.kind)
  }

  private var invoice: Invoice {
    Invoice(id: "i", client: "c", number: "1", amount: Money(450, "EUR"), issued: day(1), due: day(10), sentIn: "<i>")
  }

  private func withInvoice(_ change: (inout Invoice) -> Void = { _ in }, events: [Event] = []) -> Books {
    var invoice = invoice
    change(&invoice)
    return books {
      $0.invoices = [invoice]
      $0.events = events
    }
  }

  @Test("an invoice is chased the day after it was due, not before")
  func firstChase() {
    #expect(kinds(withInvoice(), 10).isEmpty)
    #expect(kinds(withInvoice(), 11) == [.chase])
    #expect(FollowUp.plans(books: withInvoice(), clock: clock(40)).first?.level == 1)
  }

  @Test(
    "nothing is chased that is paid, reported, promised, disputed or written off",
    arguments: [Invoice.State.paid, .reportedPaid, .disputed, .writtenOff])
  func notChased(state: Invoice.State) { #expect(kinds(withInvoice { $0.state = state }, 60).isEmpty) }

  @Test("a promise holds a chase back until the next business day")
  func promised() {
    // 20 March 2026 is a Friday: Monday 23 is the day after it.
    let books = withInvoice {
      $0.state = .promised
      $0.promisedFor = day(20)
    }
    #expect(kinds(books, 20).isEmpty)
    #expect(kinds(books, 22).isEmpty)
    #expect(kinds(books, 23) == [.chase])
  }

  @Test("the level is what was really sent, however long we slept, and two chases keep their distance")
  func levels() {
    func level(_ chases: [(Int, Int)], on day: Int) -> Int? {
      let books = withInvoice { $0.chases = chases.map { .init(messageID: "<c\($0.0)>", level: $0.0, sent: at($0.1)) } }
      return FollowUp.plans(books: books, clock: clock(day)).first { $0.kind == .chase }?.level
    }
    #expect(level([], on: 100) == 1)
    #expect(level([(1, 11)], on: 15) == nil)
    #expect(level([(1, 11)], on: 20) == 2)
    #expect(level([(1, 18)], on: 21) == nil)
    #expect(level([(1, 11), (2, 20)], on: 31) == 3)
    #expect(level([(1, 11), (2, 20), (3, 31)], on: 90) == nil)
  }

  @Test("several overdue invoices of a client are one chase on the lowest level")
  func together() {
    var second = invoice
    second.id = "j"
    second.chases = [.init(messageID: "<c>", level: 1, sent: at(11))]
    let plans = FollowUp.plans(books: books { $0.invoices = [invoice, second] }, clock: clock(25))
    #expect(plans.map(\.kind) == [.chase])
    #expect(plans.first?.rows.sorted() == ["i", "j"])
    #expect(plans.first?.level == 1)
  }

  @Test("somebody who is away is not chased until they are back")
  func away() {
    let note = event("<a>", 11, .incoming, .automatic, automatic: .reply, returns: day(16))
    #expect(kinds(withInvoice(events: [note]), 12).isEmpty)
    #expect(kinds(withInvoice(events: [note]), 16) == [.chase])
  }

  @Test("a question about the invoice that waits for our answer holds the chase back")
  func question() {
    #expect(!kinds(withInvoice(events: [event("<q>", 11, .incoming, .invoiceQuery)]), 13).contains(.chase))
    #expect(
      kinds(withInvoice(events: [event("<q>", 11, .incoming, .invoiceQuery), event("<o>", 12, .outgoing, .other)]), 13)
        .contains(.chase))
  }

  @Test("an open change asks for new terms, a price and a day that only the user knows")
  func renegotiate() {
    let change = ScopeChange(id: "s", client: "c", raisedBy: "<s>", raised: at(5), kinds: [.add])
    let plan = FollowUp.plans(books: books { $0.scopeChanges = [change] }, clock: clock(6)).first
    #expect(plan?.kind == .renegotiate)
    #expect(plan?.needs == ["new_price", "new_deadline"])
    #expect(plan?.inReplyTo == "<s>")
  }

  @Test("a yes is confirmed until we have written")
  func confirm() {
    let proposal = Proposal(
      id: "p", client: "c", sentIn: "<p>", sent: at(3), amounts: [], deadline: nil, answers: nil, state: .accepted,
      decidedIn: "<y>")
    let yes = event("<y>", 5, .incoming, .proposalAccepted)
    #expect(kinds(books { ($0.proposals, $0.events) = ([proposal], [yes]) }, 6) == [.confirmAgreement])
    let answered = books { ($0.proposals, $0.events) = ([proposal], [yes, event("<o>", 6, .outgoing, .other)]) }
    #expect(kinds(answered, 7).isEmpty)
  }

  @Test("a request gets an offer and a polite no to choose from")
  func request() {
    let request = Request(id: "r", client: "c", raisedBy: "<r>", raised: at(5))
    #expect(
      kinds(books { ($0.requests, $0.events) = ([request], [event("<r>", 5, .incoming, .newRequest)]) }, 6) == [
        .quote, .declineWork,
      ])
  }

  @Test("silence after a proposal is broken after a week, once")
  func nudge() {
    let proposal = Proposal(id: "p", client: "c", sentIn: "<p>", sent: at(3), amounts: [], deadline: nil, answers: nil)
    let sent = event("<p>", 3, .outgoing, .proposalSent)
    #expect(kinds(books { ($0.proposals, $0.events) = ([proposal], [sent]) }, 9).isEmpty)
    #expect(kinds(books { ($0.proposals, $0.events) = ([proposal], [sent]) }, 10) == [.nudgeProposal])
    #expect(
      kinds(books { ($0.proposals, $0.events) = ([proposal], [sent, event("<o>", 9, .outgoing, .other)]) }, 12).isEmpty)
  }

  @Test("the moment for an invoice has come a day after the sign-off, unless one has gone out")
  func invoicing() {
    let approved = event("<a>", 5, .incoming, .deliveryApproved)
    #expect(!kinds(books { $0.events = [approved] }, 5).contains(.invoiceCover))
    #expect(kinds(books { $0.events = [approved] }, 6).contains(.invoiceCover))
    #expect(
      !kinds(books { $0.events = [approved, event("<i>", 5, .outgoing, .invoiceSent)] }, 7).contains(.invoiceCover))
    #expect(!kinds(books { $0.events = [approved, event("<f>", 6, .incoming, .feedback)] }, 8).contains(.invoiceCover))
  }

  @Test("the same books and clock give the same plans, with the same names")
  func pure() {
    let books = withInvoice()
    #expect(FollowUp.plans(books: books, clock: clock(20)) == FollowUp.plans(books: books, clock: clock(20)))
    #expect(
      FollowUp.plans(books: books, clock: clock(20)).map(\.id)
        == FollowUp.plans(books: books, clock: clock(30)).map(\.id))
  }
}
