import Model

/// Keeping in touch: what was asked, what was promised, and a week of silence.
extension ClientView {
  /// Our own promises whose day has passed without their being kept.
  var promisesDue: [Plan] {
    let late = promises.filter {
      $0.by == .us && $0.state == .open && ($0.due.map { $0 < today } ?? false) && isRecent($0.made)
    }
    guard let latest = late.max(by: { $0.made < $1.made }) else { return [] }
    let reasons = late.map { promise in
      Plan.Reason("promised for \(promise.due?.description ?? "no day"): “\(promise.text)”", grounds: promise.grounds)
    }
    let answering = unanswered.last?.messageID ?? latest.madeIn
    return [
      plan(.deadlineNotice, answering: answering, rows: late.map(\.id), reasons: reasons, needs: ["new_deadline"])
    ]
  }

  /// They asked how it stands; or work is under way and nobody has written for a week.
  func progress(besides plans: [Plan]) -> [Plan] {
    if let question = unanswered.last(where: { $0.verdict.has(.statusQuery) }), isRecent(question.at), !isStopped {
      let grounds = grounds(question, .statusQuery)
      let reason = Plan.Reason(
        "asked how the work stands on \(clock.day(of: question.at))\(words(grounds))", grounds: grounds)
      return [
        plan(.progressUpdate, answering: question.messageID, rows: [], reasons: [reason], needs: ["state_of_work"])
      ]
    }
    guard plans.isEmpty, !isStopped, let since = underWaySince, let contact = client.lastContact, isRecent(since),
      clock.day(of: contact).distance(to: today) >= timing.touchAfter
    else { return [] }
    let reason = Plan.Reason(
      "work is under way since \(clock.day(of: since)) and nobody has written since \(clock.day(of: contact))")
    return [
      plan(
        .progressUpdate, answering: events.last { $0.automatic == nil }?.messageID,
        rows: ["week-of-\(clock.day(of: contact))", client.id], reasons: [reason], needs: ["state_of_work"])
    ]
  }

  /// The client has paused or cancelled.
  private var isStopped: Bool {
    scopeChanges.contains {
      $0.state != .withdrawn && $0.state != .declined && ($0.kinds.contains(.pause) || $0.kinds.contains(.cancel))
        && isRecent($0.raised)
    }
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
