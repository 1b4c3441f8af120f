import Model

/// Replies about terms: what changed, what was agreed, what was refused, what is asked for.
extension ClientView {
  /// All open changes of a client in one answer: yes, and it needs another price or another day.
  var renegotiate: [Plan] {
    let open = scopeChanges.filter { $0.state == .open && isRecent($0.raised) }
    guard let latest = open.max(by: { $0.raised < $1.raised }) else { return [] }
    let kinds = Set(open.flatMap(\.kinds))
    var needs: [String] = []
    if !kinds.isSubset(of: [.deadline, .pause]) || kinds.isEmpty || kinds == [.deadline] { needs.append("new_price") }
    if !kinds.contains(.cancel) { needs.append("new_deadline") }
    let reasons = open.map { change in
      Plan.Reason(
        "asked on \(clock.day(of: change.raised)): \(change.kinds.isEmpty ? "a change" : change.kinds.map(\.rawValue).joined(separator: ", "))\(words(change.grounds))",
        grounds: change.grounds)
    }
    return [plan(.renegotiate, answering: latest.raisedBy, rows: open.map(\.id), reasons: reasons, needs: needs)]
  }

  /// They said yes and we have not written since: put in writing what is agreed now.
  var agreements: [Plan] {
    proposals.filter { $0.state == .accepted }.compactMap { proposal in
      guard let id = proposal.decidedIn, let yes = event(id), isRecent(yes.at), !weWrote(after: yes.at) else {
        return nil
      }
      let reason = Plan.Reason(
        "our proposal of \(clock.day(of: proposal.sent)) was accepted on \(clock.day(of: yes.at))\(words(grounds(yes, .proposalAccepted)))",
        grounds: grounds(yes, .proposalAccepted))
      return plan(.confirmAgreement, answering: id, rows: [proposal.id], reasons: [reason])
    }
  }

  /// Their no or their counter-offer has no answer of ours yet.
  var declines: [Plan] {
    let waiting = proposals.filter { $0.state == .declined || $0.state == .countered }
    return waiting.compactMap { proposal in
      guard let id = proposal.decidedIn, let answer = event(id), isRecent(answer.at), !weWrote(after: answer.at) else {
        return nil
      }
      let category: Category = proposal.state == .declined ? .proposalDeclined : .proposalCountered
      let what = proposal.state == .declined ? "declined" : "answered with other terms"
      let reason = Plan.Reason(
        "our proposal of \(clock.day(of: proposal.sent)) was \(what) on \(clock.day(of: answer.at))\(words(grounds(answer, category)))",
        grounds: grounds(answer, category))
      return plan(.replyDecline, answering: id, rows: [proposal.id], reasons: [reason], needs: ["answer"])
    }
  }

  /// New work: an offer with questions, or a polite no. The user chooses; taking one drops the other.
  var requestsOpen: [Plan] {
    requests.filter { $0.state == .open && isRecent($0.raised) }.flatMap { request -> [Plan] in
      let thread = event(request.raisedBy)?.thread
      // An answer in words that are no offer is an answer all the same.
      let isAnswered = events.contains { $0.direction == .outgoing && $0.at > request.raised && $0.thread == thread }
      guard !isAnswered else { return [] }
      let reason = Plan.Reason(
        "asked for work on \(clock.day(of: request.raised))\(words(request.grounds))", grounds: request.grounds)
      return [
        plan(.quote, answering: request.raisedBy, rows: [request.id], reasons: [reason], needs: ["price", "deadline"]),
        plan(.declineWork, answering: request.raisedBy, rows: [request.id], reasons: [reason]),
      ]
    }
  }

  /// Our terms have met with silence.
  var nudges: [Plan] {
    proposals.filter { $0.state == .open && isRecent($0.sent) }.compactMap { proposal in
      guard clock.day(of: proposal.sent).distance(to: today) >= timing.nudgeAfter,
        let thread = event(proposal.sentIn)?.thread,
        !theyWrote(after: proposal.sent, in: thread),
        !events.contains(where: { $0.direction == .outgoing && $0.at > proposal.sent && $0.thread == thread }),
        awayUntil == nil
      else { return nil }
      let reason = Plan.Reason(
        "our proposal of \(clock.day(of: proposal.sent)) has had no answer for \(clock.day(of: proposal.sent).distance(to: today)) days",
        grounds: proposal.grounds)
      return plan(.nudgeProposal, answering: proposal.sentIn, rows: [proposal.id], reasons: [reason])
    }
  }

  /// The words of the first evidence, quoted.
  func words(_ grounds: [Ground]) -> String {
    guard
      let text = grounds.first(where: { $0.evidence.field == .body || $0.evidence.field == .subject })?.evidence.text
    else { return "" }
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return ": “\(line.count > 120 ? line.prefix(119) + "…" : line)”"
  }
}
