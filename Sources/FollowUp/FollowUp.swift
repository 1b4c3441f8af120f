package import Model

/// What is due at a moment: a pure function of the books and the clock, so that any day can be asked for and the same input gives
/// the same answer. A plan's id is made from its ground; the same ground never gives two drafts.
package enum FollowUp {
  package static func plans(books: Books, clock: Clock, timing: Timing = Timing()) -> [Plan] {
    books.clients.sorted { $0.id < $1.id }.flatMap { client in
      let view = ClientView(client: client, books: books, clock: clock, timing: timing)
      return view.isWritable ? view.plans : []
    }
  }
}

/// When things are due, in days.
package struct Timing: Sendable {
  /// After the due date, for each level of a chase.
  package var chaseAfter = [1, 10, 21]
  /// Between two chases at least.
  package var chaseSpacing = 7
  /// Without an answer to a proposal.
  package var nudgeAfter = 7
  /// Without contact while work is under way.
  package var touchAfter = 7
  /// After the final version was signed off without new wishes.
  package var invoiceAfter = 1
  /// After an absence note without a day of return.
  package var absence = 14
  /// What was left unanswered longer than this is history and proposes nothing by itself.
  package var staleAfter = 60
  /// Thanks that come later than this are odd.
  package var thanksWithin = 21

  package init() {}
}

/// One client's rows as the decisions look at them.
struct ClientView {
  let client: Client
  let clock: Clock
  let timing: Timing
  let invoices: [Invoice]
  let payments: [Payment]
  let proposals: [Proposal]
  let scopeChanges: [ScopeChange]
  let requests: [Request]
  let promises: [Promise]
  /// In order of time, none after the clock.
  let events: [Event]

  init(client: Client, books: Books, clock: Clock, timing: Timing) {
    self.client = client
    self.clock = clock
    self.timing = timing
    invoices = books.invoices.filter { $0.client == client.id }
    payments = books.payments.filter { $0.client == client.id }
    proposals = books.proposals.filter { $0.client == client.id }
    scopeChanges = books.scopeChanges.filter { $0.client == client.id }
    requests = books.requests.filter { $0.client == client.id }
    promises = books.promises.filter { $0.client == client.id }
    events = books.events.filter { $0.client == client.id && $0.at <= clock.now }.sorted {
      ($0.at, $0.messageID) < ($1.at, $1.messageID)
    }
  }

  var today: Day { clock.today }

  /// There is somebody to write to.
  var isWritable: Bool { !client.addresses.isEmpty }

  var plans: [Plan] {
    var plans =
      renegotiate + agreements + declines + requestsOpen + chases + resends + thanks + nudges + promisesDue
      + invoicingMoment
    plans += progress(besides: plans)
    return plans
  }

  // MARK: What happened since

  func event(_ messageID: String) -> Event? { events.last { $0.messageID == messageID } }

  /// We wrote to the client after a moment; our machines' mail does not count.
  func weWrote(after moment: Instant) -> Bool {
    events.contains { $0.direction == .outgoing && $0.at > moment && $0.automatic == nil }
  }

  func theyWrote(after moment: Instant, in thread: String? = nil) -> Bool {
    events.contains {
      $0.direction == .incoming && $0.at > moment && $0.automatic == nil && (thread == nil || $0.thread == thread)
    }
  }

  func isRecent(_ moment: Instant) -> Bool { clock.day(of: moment).distance(to: today) <= timing.staleAfter }

  var lastFromUs: Instant? { events.last { $0.direction == .outgoing }?.at }

  /// Their messages that nobody has answered yet.
  var unanswered: [Event] {
    let ours = lastFromUs ?? Instant(seconds: Int.min / 2)
    return events.filter { $0.direction == .incoming && $0.automatic == nil && $0.at > ours }
  }

  /// A person's mail with the words of a category in it.
  func grounds(_ event: Event, _ category: Category) -> [Ground] {
    event.verdict[category]?.evidence.map { Ground(messageID: event.messageID, evidence: $0) } ?? []
  }

  func plan(
    _ kind: DraftKind, level: Int = 0, answering: String?, rows: [String], reasons: [Plan.Reason], needs: [String] = []
  ) -> Plan {
    Plan(
      id: PlanID.make(kind, level, rows.isEmpty ? [answering ?? client.id] : rows), kind: kind, level: level,
      client: client.id,
      inReplyTo: answering, rows: rows, reasons: reasons, needs: needs)
  }
}
