import Model

/// Our promises, and the days that we agreed to: what has not held, and what there is reason to think will not.
extension ClientView {
  /// One letter a client. What is late comes first; of what is still to come only that of which something tells that it will not hold:
  /// most work goes out on its very day, and a notice on every promise would be a wrong one nearly each time.
  var deadlineNotices: [Plan] {
    guard stoppedSince == nil else { return [] }
    let commitments = commitments
    let late = commitments.filter { $0.due < today && !wroteAbout($0, sinceDayAfter: $0.due) }
    // What was promised says more exactly what was agreed.
    let promised = late.filter { !$0.isAgreement }
    if let notice = notice(promised.isEmpty ? late : promised, []) { return [notice] }
    let doubtful = commitments.filter { $0.due >= today }.compactMap { commitment in
      doubt(about: commitment).map { (commitment, $0) }
    }
    return [notice(doubtful.map(\.0), doubtful.map(\.1))].compactMap { $0 }
  }

  private func notice(_ commitments: [Commitment], _ doubts: [Doubt]) -> Plan? {
    guard let latest = commitments.max(by: { ($0.made, $0.id) < ($1.made, $1.id) }) else { return nil }
    var rows: [String] = []
    for row in commitments.map(\.id) + doubts.flatMap(\.rows) where !rows.contains(row) { rows.append(row) }
    let condition = doubts.compactMap(\.condition).last
    return plan(
      .deadlineNotice, answering: unanswered.last?.messageID ?? latest.madeIn, rows: rows,
      reasons: commitments.map(\.reason) + doubts.flatMap(\.reasons), needs: ["new_deadline"],
      suggestions: condition.map { ["open_condition": $0] } ?? [:])
  }
}

/// A day by which the client expects work of ours.
private struct Commitment {
  var id: String
  var madeIn: String
  /// From when it has counted.
  var made: Instant
  var due: Day
  /// Where it was said; nil for what was agreed, wherever that is spoken of.
  var thread: String?
  var reason: Plan.Reason
  /// The promise, where it is one.
  var promise: Promise?

  var isAgreement: Bool { promise == nil }
}

/// Why a day to come will not hold.
private struct Doubt {
  /// The same day is another ground once it has passed.
  private static let ahead = "ahead"

  var rows = [ahead]
  var reasons: [Plan.Reason]
  /// The sentence with an "if" to which nothing has come.
  var condition: String?
}

extension ClientView {
  /// Those that still stand: not done, and no later day was named since.
  private var commitments: [Commitment] {
    let promised = promises.compactMap { promise -> Commitment? in
      let isOpen = promise.state == .open || promise.state == .late && promise.keptOn == nil
      guard promise.by == .us, isOpen, let due = promise.due, isRecent(promise.made), !Calls.isNamed(in: promise.text)
      else { return nil }
      return Commitment(
        id: promise.id, madeIn: promise.madeIn, made: promise.made, due: due, thread: event(promise.madeIn)?.thread,
        reason: Plan.Reason("promised for \(due): \(quoted(promise.text))", grounds: promise.grounds),
        promise: promise)
    }
    return (promised + [agreed].compactMap { $0 }).filter { !isRenewed($0) }
  }

  /// The accepted terms whose day still stands.
  var agreedTerms: Proposal? {
    commitments.first(where: \.isAgreement).flatMap { agreement in proposals.first { $0.id == agreement.id } }
  }

  /// The last accepted terms that name a day, where no work, bill or remark on work has come since.
  private var agreed: Commitment? {
    guard let terms = proposals.last(where: { $0.state == .accepted && $0.deadline != nil }), let due = terms.deadline,
      due.distance(to: today) <= timing.staleAfter, let yes = terms.decidedIn.flatMap(event)
    else { return nil }
    let done: Set<Category> = [.deliverySent, .deliveryApproved, .invoiceSent, .feedback]
    let isDone = events.contains { event in event.at > yes.at && done.contains { event.verdict.has($0) } }
    return isDone
      ? nil
      : Commitment(
        id: terms.id, madeIn: terms.sentIn, made: yes.at, due: due,
        reason: Plan.Reason(
          "agreed for \(due)\(due < today ? ", and nothing has gone out" : "")", grounds: terms.grounds))
  }

  /// We have named a later day since.
  private func isRenewed(_ commitment: Commitment) -> Bool {
    promises.contains { $0.by == .us && $0.made > commitment.made && ($0.due ?? commitment.due) > commitment.due }
      || proposals.contains {
        $0.sent > commitment.made && ($0.deadline ?? commitment.due) > commitment.due
          && $0.state != .declined && $0.state != .superseded
      }
  }

  private func wroteAbout(_ commitment: Commitment, sinceDayAfter day: Day) -> Bool {
    wrote(about: commitment) { clock.day(of: $0) > day }
  }

  /// A letter of ours in its place since it was made, at a moment that counts: it is being talked about.
  private func wrote(about commitment: Commitment, _ counts: (Instant) -> Bool) -> Bool {
    events.contains { event in
      event.direction == .outgoing && event.automatic == nil && event.at > commitment.made
        && event.messageID != commitment.madeIn && counts(event.at)
        && (commitment.thread == nil || commitment.thread == event.thread)
    }
  }

  /// The hour of the user's clock at which nothing more is likely to go out.
  private static let eveningHour = 18

  /// The user's word counts at once; what the mail tells, from the morning of the last business day before; and when the day itself is
  /// nearly over, that is enough.
  private func doubt(about commitment: Commitment) -> Doubt? {
    if commitment.promise?.state == .late { return Doubt(reasons: [Plan.Reason("you said that it will not hold")]) }
    let calendar = Calendar(of: client, timing, clock.zone)
    let eve = calendar.morning(ofBusinessDayFrom: calendar.businessDay(before: commitment.due), at: timing.morning)
    guard clock.now >= eve, !wrote(about: commitment, { $0 >= eve }) else { return nil }
    let grown = changes(since: commitment)
    if !grown.isEmpty {
      return Doubt(
        rows: Doubt(reasons: []).rows + grown.map(\.id),
        reasons: grown.map { change in
          let what = change.kinds.contains(.pause) ? "the work was put off" : "more was asked"
          return Plan.Reason(
            "\(what) on \(clock.day(of: change.raised)), and the day has not moved: \(quoted(change.text))",
            grounds: change.grounds)
        })
    }
    if let promise = commitment.promise, promise.strength == .conditional, clock.day(of: promise.made) < today,
      !theyWrote(after: promise.made)
    {
      return Doubt(
        reasons: [Plan.Reason("promised on a condition, and they have not written since")], condition: promise.text)
    }
    guard commitment.due == today, clock.hour >= Self.eveningHour else { return nil }
    return Doubt(reasons: [Plan.Reason("the day is nearly over and nothing has gone out")])
  }

  /// New wishes that came after a day was named and are settled, or wait for the client's answer to terms that name no other. Those
  /// that nobody has answered ask for new terms first.
  private func changes(since commitment: Commitment) -> [ScopeChange] {
    scopeChanges.filter { change in
      change.raised > commitment.made && clock.day(of: change.raised) <= commitment.due
        && [.accepted, .proposed].contains(change.state)
        && !Set(change.kinds).isDisjoint(with: [.add, .alter, .pause])
    }
  }
}

/// A call leaves no mail behind: whether it was made, mail cannot tell.
private enum Calls {
  private static let words = WordSet([
    "call", "call you", "ring you", "phone", "zoom", "hringi", "hringja", "heyrumst", "símtal", "símtali",
    "anrufen", "rufe", "melde mich telefonisch", "telefonieren", "ringer", "ringe", "ringa", "opkald", "appelle",
    "appellerai", "rappelle", "rappellerai", "téléphone", "llamo", "llamaré", "llamada", "bel", "bellen",
  ])

  static func isNamed(in text: String) -> Bool { words.occursAsWord(in: lowercased(Array(text.utf8)[...])) }
}
