import Model

/// Keeping in touch: what was asked, and a week of silence.
extension ClientView {
  /// They asked how it stands; or work is under way and nobody has written for a week.
  func progress(besides plans: [Plan]) -> [Plan] {
    let next = nextDay
    let needs = next == nil ? ["state_of_work"] : []
    if let question = openStatusQuery {
      let grounds = grounds(question, .statusQuery)
      let reason = Plan.Reason(
        "asked how the work stands on \(clock.day(of: question.at))\(words(grounds))", grounds: grounds)
      return [
        plan(
          .progressUpdate, answering: question.messageID, rows: [], reasons: [reason] + happenings, needs: needs,
          suggestions: next ?? [:])
      ]
    }
    guard plans.isEmpty, stoppedSince == nil, let since = underWaySince,
      let contact = events.last(where: { $0.automatic == nil })?.at,
      isRecent(since), clock.day(of: contact).distance(to: today) >= timing.touchAfter
    else { return [] }
    let reason = Plan.Reason(
      "work is under way since \(clock.day(of: since)) and nobody has written since \(clock.day(of: contact))")
    return [
      plan(
        .progressUpdate, answering: events.last { $0.automatic == nil }?.messageID,
        rows: ["week-of-\(clock.day(of: contact))", client.id], reasons: [reason] + happenings, needs: needs,
        suggestions: next ?? [:])
    ]
  }

  /// Their question that no mail of ours has answered since, in its thread or by work or news.
  private var openStatusQuery: Event? {
    guard
      let question = events.last(where: {
        $0.direction == .incoming && $0.automatic == nil && $0.verdict.has(.statusQuery)
      }), isRecent(question.at), stoppedSince.map({ $0 < question.at }) ?? true,
      !weAnswered(question, with: [.progressUpdate, .deliverySent, .promiseMade])
    else { return nil }
    let isOver = events.contains { $0.at > question.at && $0.verdict.has(.deliveryApproved) }
    return isOver ? nil : question
  }

  /// The day that the client may expect something: our next promise, else the agreed deadline.
  private var nextDay: [String: String]? {
    let promised = promises.filter { $0.by == .us && $0.state == .open }.compactMap(\.due).filter { $0 >= today }.min()
    let agreed = proposals.last { $0.state == .accepted }?.deadline.flatMap { $0 >= today ? $0 : nil }
    return (promised ?? agreed).map { ["next_day": $0.description] }
  }

  /// Real events for the letter and for the person who checks it.
  private var happenings: [Plan.Reason] {
    var lines: [Plan.Reason] = []
    if let delivery = events.last(where: { $0.direction == .outgoing && $0.verdict.has(.deliverySent) }) {
      lines.append(Plan.Reason("last handed over on \(clock.day(of: delivery.at))"))
    }
    for change in scopeChanges where change.state == .open || change.state == .proposed {
      lines.append(Plan.Reason("a change is not settled: \(quoted(change.text))", grounds: change.grounds))
    }
    for proposal in proposals where proposal.state == .open && isRecent(proposal.sent) {
      lines.append(Plan.Reason("our proposal of \(clock.day(of: proposal.sent)) waits for their answer"))
    }
    return lines
  }

  /// Since when the client has paused or cancelled, and nothing has gone on since.
  var stoppedSince: Instant? {
    let stop = scopeChanges.last { change in
      change.state != .withdrawn && change.state != .declined && isRecent(change.raised)
        && (change.kinds.contains(.pause) || change.kinds.contains(.cancel))
    }
    guard let stop else { return nil }
    let goesOn = events.contains { event in
      event.at > stop.raised && event.automatic == nil
        && (event.verdict.has(.deliverySent) || event.verdict.has(.proposalAccepted) || event.verdict.has(.statusQuery)
          || event.verdict.has(.feedback))
    }
    return goesOn ? nil : stop.raised
  }

  /// Since when agreed work has been under way that was neither handed over nor invoiced.
  private var underWaySince: Instant? {
    guard let yes = events.last(where: { $0.direction == .incoming && $0.verdict.has(.proposalAccepted) })?.at else {
      return nil
    }
    let isDone = events.contains {
      $0.at > yes
        && ($0.verdict.has(.deliverySent) || $0.verdict.has(.deliveryApproved) || $0.verdict.has(.invoiceSent))
    }
    return isDone ? nil : yes
  }
}
