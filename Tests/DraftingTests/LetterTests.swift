import Drafting
import Foundation
import Model
import TestSupport
import Testing

/// What letters tell of the books: their own words, sums and days.
@Suite struct LetterTests {
  private let clock = Clock(now: Instant(seconds: 1_774_915_200), zone: .gmt)

  private func body(_ plan: Plan, in language: String = "en", _ change: (inout Books) -> Void) throws -> Draft {
    let templates = try Templates(builtIn: Corpora.checkout.appending(path: "rules").path, user: nil)
    let drafter = Drafter(
      templates: templates, settings: Settings(name: "Sunna", addresses: ["sunna@studio.example"], currency: "EUR"))
    var books = Books()
    books.clients = [Client(id: "c", name: "Anna Berg", addresses: ["anna@house.example"], language: language)]
    change(&books)
    return try #require(drafter.draft(plan, books: books, answering: nil, facts: [], clock: clock, filled: [:]))
  }

  private func invoice(_ id: String, _ sum: Int) -> Invoice {
    let due = Day("2026-03-16") ?? Day(number: 0)
    return Invoice(
      id: id, client: "c", number: "2026-\(id)", amount: Money(Decimal(sum), "EUR"), issued: due.advanced(by: -14),
      due: due, sentIn: "<\(id)>")
  }

  private func plan(_ kind: DraftKind, _ level: Int = 0, _ rows: [String], _ suggestions: [String: String]? = nil)
    -> Plan
  {
    Plan(
      id: "dr", kind: kind, level: level, client: "c", inReplyTo: nil, rows: rows, reasons: [], suggestions: suggestions
    )
  }

  @Test(
    "several overdue invoices are one table, sums by their last digit, with what they come to", arguments: ["en", "is"])
  func table(language: String) throws {
    let text = try body(plan(.chase, 1, ["001", "002"]), in: language) {
      $0.invoices = [invoice("001", 1450), invoice("002", 90)]
    }.body
    let lines = text.split(separator: "\n").filter { $0.contains("2026-00") }
    #expect(lines.count == 2)
    #expect(Set(lines.compactMap { $0.range(of: "00")?.upperBound.utf16Offset(in: $0) }).count == 1)
    #expect(text.contains(language == "en" ? "Together: €1,540.00" : "Samtals"))
  }

  @Test("a chase after a promise quotes it, and asks for the rest of what was paid in part")
  func promise() throws {
    let text = try body(plan(.chase, 2, ["001", "m"])) {
      var part = invoice("001", 1450)
      (part.state, part.paid) = (.partPaid, Money(450, "EUR"))
      $0.invoices = [part]
      $0.promises = [
        Promise(
          id: "m", client: "c", by: .them, madeIn: "<m>", made: Instant(seconds: 0), due: nil,
          text: "The rest goes on Friday.")
      ]
    }.body
    #expect(text.contains("“The rest goes on Friday.”"))
    #expect(text.contains("€1,000.00 still open (thank you for the €450.00)"))
  }

  @Test("interest and compensation stand in the last reminder only where they are known")
  func latePayment() throws {
    let known = ["late_interest": "10.48 EUR", "late_compensation": "40.00 EUR", "late_total": "50.48 EUR"]
    let change: (inout Books) -> Void = { $0.invoices = [invoice("001", 1450)] }
    #expect(try body(plan(.chase, 3, ["001"], known), change).body.contains("interest of €10.48 and €40.00"))
    #expect(try !body(plan(.chase, 3, ["001"]), change).body.contains("interest"))
  }

  @Test("new terms say what was agreed and what is asked, and take the rate card's price as the language writes it")
  func terms() throws {
    let draft = try body(
      plan(.renegotiate, 0, ["s", "p"], ["new_price": "1600.00 EUR", "new_deadline": "2026-04-10"])
    ) {
      $0.scopeChanges = [
        ScopeChange(
          id: "s", client: "c", raisedBy: "<s>", raised: Instant(seconds: 0), kinds: [.add],
          text: "A fifth panel, please.")
      ]
      $0.proposals = [
        Proposal(
          id: "p", client: "c", sentIn: "<p>", sent: Instant(seconds: 1_774_000_000), amounts: [Money(1280, "EUR")],
          deadline: Day("2026-04-06"), answers: nil, state: .accepted)
      ]
    }
    #expect(draft.needs.isEmpty)
    for words in [
      "“A fifth panel, please.”", "€1,280.00, ready by 6 April 2026", "Price: €1,600.00", "Ready by: 10 April 2026",
    ] {
      #expect(draft.body.contains(words), "\(words) in: \(draft.body)")
    }
  }

  @Test(
    "new terms speak of what was asked: more, less, sooner, later, a pause, the end",
    arguments: [
      ([ScopeKind.add], nil, "take longer and cost more"), ([.add, .cut], nil, "It changes what we agreed"),
      ([.alter], nil, "It changes what we agreed"), ([.cut], nil, "makes the work smaller"),
      ([.deadline], "2026-04-01", "ready sooner"), ([.deadline], "2026-05-01", "the price stays as we agreed"),
      ([.deadline], nil, "It changes what we agreed"), ([.pause, .deadline], nil, "put the work aside"),
      ([.add, .cancel], nil, "I have stopped"),
    ])
  func effects(kinds: [ScopeKind], day: String?, words: String) throws {
    let asksPrice = !words.contains("stays")
    let needs = asksPrice ? ["new_price", "new_deadline"] : ["new_deadline"]
    var plan = plan(.renegotiate, 0, ["s", "p"])
    plan.needs = needs
    let text = try body(plan) {
      $0.scopeChanges = [
        ScopeChange(
          id: "s", client: "c", raisedBy: "<s>", raised: Instant(seconds: 0), kinds: kinds,
          deadline: day.flatMap { Day($0) })
      ]
      $0.proposals = [
        Proposal(
          id: "p", client: "c", sentIn: "<p>", sent: Instant(seconds: 1_774_000_000), amounts: [],
          deadline: Day("2026-04-06"), answers: nil, state: .accepted)
      ]
    }.body
    #expect(text.contains(words), "\(text)")
    let all = [
      "take longer", "It changes", "makes the work smaller", "ready sooner", "stays as we agreed", "put the work aside",
      "I have stopped",
    ]
    #expect(all.count { text.contains($0) } == 1, "\(text)")
    #expect(text.contains("on: ready by 6 April 2026.") || kinds.contains(.pause) || kinds.contains(.cancel))
  }

  @Test("a day that will not hold is told of before it with the reason, and after it with an apology")
  func deadlineNotice() throws {
    func text(_ rows: [String], due: String, condition: String? = nil) throws -> String {
      try body(plan(.deadlineNotice, 0, rows, condition.map { ["open_condition": $0] })) {
        $0.promises = [
          Promise(
            id: "m", client: "c", by: .us, madeIn: "<m>", made: Instant(seconds: 0), due: Day(due), text: "By then.")
        ]
        $0.scopeChanges = [
          ScopeChange(id: "s", client: "c", raisedBy: "<s>", raised: Instant(seconds: 0), kinds: [.add])
        ]
      }.body
    }
    let early = try text(["m"], due: "2026-04-01")
    #expect(early.contains("won't be able to keep the date I gave you, 1 April 2026.") && !early.contains("haven't"))
    #expect(!early.contains("since then") && !early.contains("I had written"))
    #expect(try text(["m", "s"], due: "2026-04-01").contains("What has come in since then takes its own time."))
    let open = try text(["m"], due: "2026-04-01", condition: "If it comes.")
    #expect(open.contains("I had written: “If it comes.” That still rests on"))
    let late = try text(["m"], due: "2026-03-30")
    #expect(late.contains("haven't kept the date I gave you, 30 March 2026, and I'm sorry") && !late.contains("rather"))
  }

  @Test("a word on the work is made of what happened; without a day to come the user says how it stands")
  func progress() throws {
    var update = plan(.progressUpdate, 0, [], ["next_day": "2026-04-10"])
    let change: (inout Books) -> Void = {
      $0.events = [
        Event(
          client: "c", messageID: "<d>", thread: "t", at: Instant(seconds: 1_774_000_000), direction: .outgoing,
          verdict: Verdict(categories: [CategoryVerdict(category: .deliverySent, score: 5)]))
      ]
    }
    let draft = try body(update, change)
    #expect(
      draft.needs.isEmpty && draft.body.contains("my work of 20 March 2026") && draft.body.contains("by 10 April 2026"))
    (update.suggestions, update.needs) = (nil, ["state_of_work"])
    #expect(try body(update, change).needs == ["state_of_work"])
  }
}
