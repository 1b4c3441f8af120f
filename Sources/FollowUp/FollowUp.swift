package import Foundation
package import Model

/// What is due at a moment: a pure function of the books and the clock, so that any day can be asked for and the same input gives
/// the same answer. A plan's id is made from its ground; the same ground never gives two drafts.
package enum FollowUp {
  /// - Parameter referenceRate: per cent a year for interest on late payment, in half years after the table's last.
  package static func plans(
    books: Books, clock: Clock, timing: Timing = Timing(), referenceRate: Decimal? = nil
  ) -> [Plan] {
    views(of: live(books, clock, timing), books: books, clock: clock, timing: timing, referenceRate: referenceRate)
      .filter(\.isWritable).flatMap(\.plans)
  }

  /// One view a client, in the order of their ids.
  static func views(
    of clients: Set<Client.ID>, books: Books, clock: Clock, timing: Timing, referenceRate: Decimal? = nil
  ) -> [ClientView] {
    var views: [Client.ID: ClientView] = [:]
    for client in books.clients where clients.contains(client.id) {
      views[client.id] = ClientView(client: client, clock: clock, timing: timing, referenceRate: referenceRate)
    }
    for invoice in books.invoices { views[invoice.client]?.invoices.append(invoice) }
    for payment in books.payments { views[payment.client]?.payments.append(payment) }
    for proposal in books.proposals { views[proposal.client]?.proposals.append(proposal) }
    for change in books.scopeChanges { views[change.client]?.scopeChanges.append(change) }
    for request in books.requests { views[request.client]?.requests.append(request) }
    for promise in books.promises { views[promise.client]?.promises.append(promise) }
    for event in books.events where event.at <= clock.now { views[event.client]?.events.append(event) }
    return views.keys.sorted().compactMap { id in
      views[id]?.events.sort { ($0.at, $0.messageID) < ($1.at, $1.messageID) }
      return views[id]
    }
  }
}

extension FollowUp {
  /// Clients of whom anything can be due: those that somebody wrote to or from lately, who owe something, or have agreed to a day. Told by the
  /// rows alone; of all others the events need not be read.
  package static func live(_ books: Books, _ clock: Clock, _ timing: Timing) -> Set<Client.ID> {
    let since = clock.today.advanced(by: -timing.staleAfter)
    var live: Set<Client.ID> = []
    for client in books.clients {
      if client.lastContact.map({ clock.day(of: $0) >= since }) ?? true { live.insert(client.id) }
    }
    // By index: rows are large to copy.
    for index in books.invoices.indices {
      switch books.invoices[index].state {
      case .paid, .reportedPaid, .writtenOff: break
      default: live.insert(books.invoices[index].client)
      }
    }
    for index in books.payments.indices where clock.day(of: books.payments[index].reported) >= since {
      live.insert(books.payments[index].client)
    }
    for index in books.proposals.indices {
      if let day = books.proposals[index].deadline, day >= since { live.insert(books.proposals[index].client) }
    }
    return live
  }
}

/// One client's rows as the decisions look at them.
struct ClientView {
  let client: Client
  let clock: Clock
  let timing: Timing
  let referenceRate: Decimal?
  var invoices: [Invoice] = []
  var payments: [Payment] = []
  var proposals: [Proposal] = []
  var scopeChanges: [ScopeChange] = []
  var requests: [Request] = []
  var promises: [Promise] = []
  /// In order of time, none after the clock.
  var events: [Event] = []

  init(client: Client, clock: Clock, timing: Timing, referenceRate: Decimal?) {
    self.client = client
    self.clock = clock
    self.timing = timing
    self.referenceRate = referenceRate
  }

  var today: Day { clock.today }

  /// There is somebody to write to.
  var isWritable: Bool { !client.addresses.isEmpty }

  var plans: [Plan] {
    var plans =
      renegotiate + agreements + declines + requestsOpen + chases + resends + thanks + nudges + deadlineNotices
      + invoicingMoment
    plans += progress(besides: plans)
    return plans
  }

  // MARK: What happened since

  func event(_ messageID: String) -> Event? { events.last { $0.messageID == messageID } }

  /// We wrote to the client after a moment; our machines' mail does not count.
  func weWrote(after moment: Instant, in thread: String? = nil) -> Bool {
    events.contains {
      $0.direction == .outgoing && $0.at > moment && $0.automatic == nil && (thread == nil || $0.thread == thread)
    }
  }

  /// We answered a message: in its thread, or anywhere with something of these categories.
  func weAnswered(_ event: Event, with categories: Set<Category>) -> Bool {
    events.contains { ours in
      ours.direction == .outgoing && ours.at > event.at && ours.automatic == nil
        && (ours.thread == event.thread || ours.verdict.categories.contains { categories.contains($0.category) })
    }
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

  /// The words of the first evidence, quoted.
  func words(_ grounds: [Ground]) -> String {
    guard
      let text = grounds.first(where: { $0.evidence.field == .body || $0.evidence.field == .subject })?.evidence.text
    else { return "" }
    return ": \(quoted(text))"
  }

  func quoted(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return "“\(line.count > 120 ? line.prefix(119) + "…" : line)”"
  }

  func plan(
    _ kind: DraftKind, level: Int = 0, answering: String?, rows: [String], reasons: [Plan.Reason], needs: [String] = [],
    suggestions: [String: String] = [:]
  ) -> Plan {
    Plan(
      id: PlanID.make(kind, level, rows.isEmpty ? [answering ?? client.id] : rows), kind: kind, level: level,
      client: client.id, inReplyTo: answering, rows: rows, reasons: reasons, needs: needs,
      suggestions: suggestions.isEmpty ? nil : suggestions)
  }
}

extension Money {
  /// `450.00 EUR`
  var text: String { currency.isEmpty ? decimalString : "\(decimalString) \(currency)" }
}
