import FollowUp
import Foundation
import Model
import Testing

/// What must hold on every day of any correspondence, whenever the user looks.
@Suite struct MovingClockTests {
  /// Correspondences; `RETAINER_RUNS` asks for more.
  private static let runs = ProcessInfo.processInfo.environment["RETAINER_RUNS"].flatMap { Int($0) } ?? 2000
  private static let perTest = 100

  @Test(
    "never two chases at one level, none skipped, none after paid, promised or disputed, one a day",
    arguments: (0..<runs / perTest).map { $0 * perTest })
  func chases(first: Int) {
    for seed in first..<first + Self.perTest {
      var mail = RandomCorrespondence(seed: seed)
      var books = mail.books()
      var isNew = false
      var asleepUntil = 0
      for number in 0..<RandomCorrespondence.days {
        let day = RandomCorrespondence.day(number)
        if mail.morning(day) { isNew = true }
        // Weeks without a look: nothing may be lost or doubled by them.
        if mail.rolls(3) { asleepUntil = number + 20 }
        guard number >= asleepUntil else { continue }
        // Folding is what takes the time; nobody looks at the books while asleep.
        if isNew { (books, isNew) = (mail.books(), false) }
        let plans = FollowUp.plans(books: books, clock: RandomCorrespondence.clock(day))
        check(plans, books, mail, day, seed)
        if let chase = plans.first(where: { $0.kind == .chase }), mail.rolls(60) {
          mail.send(chase, books, on: day)
          books = mail.books()
          let evening = RandomCorrespondence.clock(day, hour: 18)
          let again = FollowUp.plans(books: books, clock: evening).contains { $0.kind == .chase }
          #expect(!again, "seed \(seed): chased and to be chased again on \(day)")
        }
      }
      checkHistory(mail.books(), mail, seed)
    }
  }

  private func check(_ plans: [Plan], _ books: Books, _ mail: RandomCorrespondence, _ day: Day, _ seed: Int) {
    let chases = plans.filter { $0.kind == .chase }
    #expect(chases.count <= 1, "seed \(seed) on \(day): \(chases.count) chases")
    #expect(Set(plans.map(\.id)).count == plans.count, "seed \(seed) on \(day): a draft twice")
    for plan in plans {
      let answered = books.events.first { $0.messageID == plan.inReplyTo }
      #expect(
        answered?.automatic == nil || answered?.automatic == .notice,
        "seed \(seed) on \(day): \(plan.kind) answers a machine")
    }
    for chase in chases {
      let rows = books.invoices.filter { chase.rows.contains($0.id) }
      #expect(chase.level == rows.map { $0.chases.count + 1 }.min(), "seed \(seed) on \(day): level \(chase.level)")
      for invoice in rows {
        guard let said = mail.said[invoice.number] else { continue }
        #expect(
          said.due < day && !said.isPaid && !said.isDisputed && (said.promisedUntil.map { $0 < day } ?? true),
          "seed \(seed) on \(day): \(invoice.number) is chased, \(said)")
      }
    }
  }

  /// What was sent, in the end.
  private func checkHistory(_ books: Books, _ mail: RandomCorrespondence, _ seed: Int) {
    for invoice in books.invoices {
      #expect(
        invoice.chases.map(\.level) == Array(1..<invoice.chases.count + 1) && invoice.chases.count <= 3,
        "seed \(seed): \(invoice.number) was chased at levels \(invoice.chases.map(\.level))")
      let days = mail.said[invoice.number]?.chased ?? []
      #expect(days.count == invoice.chases.count, "seed \(seed): \(invoice.number) was chased on \(days)")
      #expect(
        zip(days, days.dropFirst()).allSatisfy { $0.distance(to: $1) >= Timing().chaseSpacing },
        "seed \(seed): \(invoice.number) was chased on \(days)")
    }
  }

  @Test("somebody who never looked until the last day sees what daily looks would have shown", arguments: 0..<20)
  func sleeping(seed: Int) {
    var mail = RandomCorrespondence(seed: seed)
    var looks: [Plan] = []
    for number in 0..<RandomCorrespondence.days {
      let day = RandomCorrespondence.day(number)
      _ = mail.morning(day)
      looks = FollowUp.plans(books: mail.books(), clock: RandomCorrespondence.clock(day))
    }
    let last = RandomCorrespondence.clock(RandomCorrespondence.day(RandomCorrespondence.days - 1))
    #expect(FollowUp.plans(books: mail.books(mail.shuffled()), clock: last) == looks)
  }

  @Test("the order in which mail comes into the ledger does not matter", arguments: 0..<50)
  func order(seed: Int) {
    var mail = RandomCorrespondence(seed: seed)
    for number in 0..<RandomCorrespondence.days { _ = mail.morning(RandomCorrespondence.day(number)) }
    let (straight, mixed) = (mail.books(), mail.books(mail.shuffled()))
    #expect(straight.invoices == mixed.invoices && straight.promises == mixed.promises)
    #expect(straight.payments == mixed.payments && straight.scopeChanges == mixed.scopeChanges)
    #expect(straight.requests == mixed.requests && straight.events == mixed.events)
  }

  @Test(
    "what the user said goes over what was read, stays when more mail comes, and taken back it is gone",
    arguments: 0..<30)
  func corrections(seed: Int) {
    var mail = RandomCorrespondence(seed: seed)
    for number in 0..<40 { _ = mail.morning(RandomCorrespondence.day(number)) }
    let before = mail.books()
    guard let invoice = before.invoices.last else { return }
    let at = RandomCorrespondence.clock(RandomCorrespondence.day(40)).now
    let decision = Decision(number: 1, at: at, what: .invoiceWrittenOff(invoice: invoice.id))
    let due = Decision(number: 2, at: at, what: .invoiceSet(invoice: invoice.id, field: "due", value: "2026-12-31"))
    for number in 41..<RandomCorrespondence.days { _ = mail.morning(RandomCorrespondence.day(number)) }
    let corrected = mail.books(mail.shuffled(), decisions: [decision, due])
    let row = corrected.invoices.first { $0.id == invoice.id }
    #expect(row?.state == .writtenOff && row?.due.description == "2026-12-31")
    let end = RandomCorrespondence.clock(RandomCorrespondence.day(200))
    #expect(
      !FollowUp.plans(books: corrected, clock: end).contains { $0.kind == .chase && $0.rows.contains(invoice.id) })
    #expect(mail.books(decisions: []).invoices == mail.books().invoices)
  }
}
