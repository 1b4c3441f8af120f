import Bookkeeping
import Foundation
import Model
import Testing

/// Who is of whose correspondence, and what was promised in it.
@Suite struct PartyTests {
  private let client = "client@house.example"

  @Test(
    "who was copied in and writes only there is of the client's correspondence; who has threads of their own is not")
  func guests() {
    var story = Story()
    story.add("a", day: 1, from: client, .newRequest)
    story.add("b", day: 2, to: client, .proposalSent, answers: "a")
    story.add("c", day: 3, from: "cousin@far.example", .proposalCountered, answers: "a")
    #expect(story.books().clients.map(\.addresses.count) == [2])
    story.add("d", day: 9, from: "cousin@far.example", .newRequest)
    #expect(story.books().clients.count == 2)
  }

  @Test("a client is called by its people, not by the accounts department that writes more")
  func name() throws {
    func mail(_ id: String, _ name: String, _ address: String) -> Envelope {
      Envelope(
        Message(
          source: Origin(path: "box", offset: 0, length: 1), messageID: id, date: Instant(seconds: 1_772_000_000),
          from: [MailAddress(name: name, address: address)], to: [MailAddress(address: "ada@studio.example")]),
        direction: .incoming)
    }
    let accounts = "Bogholderi, Vesterled Møbler"
    let envelopes = [
      mail("a", "Mette Vester", "mette@vesterled.example"), mail("b", accounts, "bogholderi@vesterled.example"),
      mail("c", accounts, "bogholderi@vesterled.example"),
    ]
    let settings = Settings(name: "Ada", addresses: ["ada@studio.example"])
    let people = Correspondents(envelopes: AddressedEnvelope.all(envelopes, settings: settings), decisions: [])
    #expect(people.parties.map(\.name) == ["Mette Vester"])
  }

  @Test("a letter that names thousands as its authors is of a few of them")
  func authors() {
    var message = Message(source: Origin(path: "-", offset: 0, length: 0), messageID: "<a@b>", subject: "Job")
    message.from = (0..<5_000).map { MailAddress(address: "a\($0)@house\($0).example") }
    let entry = Entry(message: message, direction: .incoming, scan: Scan(findings: []))
    let correspondents = Correspondents(
      envelopes: AddressedEnvelope.all([entry], settings: Story.settings), decisions: [])
    #expect(correspondents.parties.map(\.addresses.count) == [8])
  }

  @Test(
    "a promise binds by its words",
    arguments: [
      ("You will have it on Friday.", Promise.Strength.firm), ("It should be with you on Friday.", .soft),
      ("Ég reyni að skila þessu á föstudag.", .soft), ("Ich hoffe, es wird Freitag.", .soft),
    ])
  func strength(words: String, expected: Promise.Strength) {
    var story = Story()
    story.add("p", day: 2, .promiseMade, facts: [.date(day("2026-03-06"), .promised)], text: words)
    #expect(story.books().promises.map(\.strength) == [expected])
  }

  @Test("what is signed off keeps our promises of it; a bill keeps only the promise of a bill")
  func kept() {
    var story = Story()
    story.add(
      "p", day: 2, .promiseMade, facts: [.date(day("2026-03-06"), .promised)], text: "You get the poster on Friday.")
    story.add("i", day: 4, .invoiceSent, facts: [.invoiceNumber("2026-001")])
    #expect(story.books().promises.map(\.state) == [.open])
    story.add("a", day: 9, from: client, .deliveryApproved)
    #expect(story.books().promises.map(\.state) == [.kept])
    var other = Story()
    other.add(
      "p", day: 2, .promiseMade, facts: [.date(day("2026-03-06"), .promised)], text: "The invoice comes on Friday.")
    other.add("i", day: 4, .invoiceSent, facts: [.invoiceNumber("2026-001")])
    #expect(other.books().promises.map(\.state) == [.kept])
  }

  @Test("work that is handed over without an answer agrees to the change, and the row says so")
  func withoutTerms() {
    var story = Story()
    story.add("s", day: 1, from: client, .scopeChange, kinds: [.add], text: "Could you add three more pages?")
    #expect(story.books().scopeChanges.first?.quantities == [.init(count: 3, unit: .piece)])
    story.add("d", day: 5, .deliverySent)
    #expect(story.books().scopeChanges.map(\.state) == [.accepted])
    #expect(story.books().scopeChanges.map(\.isWithoutTerms) == [true])
  }

  @Test("the user's word counts from when it was said: later mail goes on from there")
  func decisionsInTime() {
    var story = Story()
    story.add("i", day: 2, .invoiceSent, facts: [.invoiceNumber("2026-001"), .amount(Money(450, "EUR"))])
    story.add("q", day: 3, from: client, .invoiceQuery, facts: [.invoiceNumber("2026-001")], rule: "amount-disputed")
    let id = story.books().invoices[0].id
    let said = Instant(seconds: (Day("2026-03-05")?.number ?? 0) * 86_400)
    story.decisions = [Decision(number: 1, at: said, what: .invoiceSet(invoice: id, field: "state", value: "open"))]
    #expect(story.books().invoices.map(\.state) == [.open])
    story.add("p", day: 8, from: client, .paymentConfirmation)
    #expect(story.books().invoices.map(\.state) == [.reportedPaid])
  }
}
