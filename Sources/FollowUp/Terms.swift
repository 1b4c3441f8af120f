import Foundation
import Model

/// Replies about terms: what changed, what was agreed, what was refused, what is asked for.
extension ClientView {
  /// All open changes of a client in one answer: yes, and it needs another price or another day.
  var renegotiate: [Plan] {
    let open = scopeChanges.filter { $0.state == .open && isRecent($0.raised) }
    guard let latest = open.max(by: { ($0.raised, $0.id) < ($1.raised, $1.id) }) else { return [] }
    let agreement = proposals.last { $0.state == .accepted && $0.sent <= latest.raised }
    let suggestions = NewTerms.suggested(
      for: open, agreement: agreement, client: client, calendar: Calendar(of: client, timing, clock.zone))
    let needs = needs(of: open, ChangeEffect(of: open, agreed: agreement?.deadline))
    var reasons = open.map { change in
      let kinds = change.kinds.isEmpty ? "a change" : change.kinds.map(\.rawValue).joined(separator: ", ")
      let day = change.deadline.map { ", wanted by \($0)" } ?? ""
      return Plan.Reason(
        "asked on \(clock.day(of: change.raised)): \(kinds)\(day)\(words(change.grounds))", grounds: change.grounds)
    }
    if let agreement {
      let sum = agreement.amounts.max { $0.value < $1.value }.map { " \($0.text)" } ?? ""
      let day = agreement.deadline.map { " by \($0)" } ?? ""
      reasons.append(
        Plan.Reason("agreed on \(clock.day(of: agreement.sent)):\(sum)\(day)", grounds: agreement.grounds))
    }
    if let why = suggestions.why { reasons.append(Plan.Reason(why)) }
    return [
      plan(
        .renegotiate, answering: latest.raisedBy, rows: open.map(\.id) + [agreement?.id].compactMap { $0 },
        reasons: reasons, needs: needs.filter { suggestions.values[$0] == nil },
        suggestions: suggestions.values.filter { needs.contains($0.key) })
    ]
  }

  /// Time costs nothing while it is only put off; work that is stopped has no day.
  private func needs(of changes: [ScopeChange], _ effect: ChangeEffect) -> [String] {
    switch effect {
    case .cancelled: ["new_price"]
    case .later: ["new_deadline"]
    case .paused where changes.allSatisfy({ Set($0.kinds).isSubset(of: [.deadline, .pause]) }): ["new_deadline"]
    case .paused, .larger, .smaller, .sooner, .altered: ["new_price", "new_deadline"]
    }
  }

  /// They said yes and we have not answered: put in writing what is agreed now.
  var agreements: [Plan] {
    proposals.filter { $0.state == .accepted }.compactMap { proposal in
      guard let id = proposal.decidedIn, let yes = event(id), isRecent(yes.at),
        !weAnswered(yes, with: [.deliverySent, .promiseMade, .progressUpdate, .invoiceSent, .proposalSent])
      else { return nil }
      let grounds = grounds(yes, .proposalAccepted)
      let reason = Plan.Reason(
        "our proposal of \(clock.day(of: proposal.sent)) was accepted on \(clock.day(of: yes.at))\(words(grounds))",
        grounds: grounds)
      return plan(.confirmAgreement, answering: id, rows: [proposal.id], reasons: [reason])
    }
  }

  /// Their no or their counter-offer has no answer of ours yet.
  var declines: [Plan] {
    proposals.filter { $0.state == .declined || $0.state == .countered }.compactMap { proposal in
      guard let id = proposal.decidedIn, let answer = event(id), isRecent(answer.at),
        !weAnswered(answer, with: [.proposalSent, .workDeclined])
      else { return nil }
      let isNo = proposal.state == .declined
      let grounds = grounds(answer, isNo ? .proposalDeclined : .proposalCountered)
      var reasons = [
        Plan.Reason(
          "our proposal of \(clock.day(of: proposal.sent)) was \(isNo ? "declined" : "answered with other terms") on \(clock.day(of: answer.at))\(words(grounds))",
          grounds: grounds)
      ]
      let sums = proposal.amounts.map(\.text).joined(separator: ", ")
      let day = proposal.deadline.map { " by \($0)" } ?? ""
      if !sums.isEmpty || !day.isEmpty { reasons.append(Plan.Reason("we had proposed \(sums)\(day)")) }
      reasons.append(
        Plan.Reason(
          isNo
            ? "to choose: leave it at that, offer less for less, or stay with the old terms"
            : "to choose: accept their terms, meet them half way, offer less for less, or keep ours"))
      return plan(.replyDecline, answering: id, rows: [proposal.id], reasons: reasons, needs: ["answer"])
    }
  }

  /// New work: an offer with questions, or a polite no. The user chooses; taking one drops the other.
  var requestsOpen: [Plan] {
    requests.filter { $0.state == .open && isRecent($0.raised) }.flatMap { request -> [Plan] in
      // An answer in words that are no offer is an answer all the same.
      guard let asked = event(request.raisedBy), !weWrote(after: request.raised, in: asked.thread) else { return [] }
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
    guard awayUntil == nil else { return [] }
    return proposals.filter { $0.state == .open && isRecent($0.sent) }.compactMap { proposal in
      let days = clock.day(of: proposal.sent).distance(to: today)
      guard days >= timing.nudgeAfter, let thread = event(proposal.sentIn)?.thread,
        !theyWrote(after: proposal.sent, in: thread), !weWrote(after: proposal.sent, in: thread),
        stoppedSince.map({ $0 < proposal.sent }) ?? true
      else { return nil }
      let reason = Plan.Reason(
        "our proposal of \(clock.day(of: proposal.sent)) has had no answer for \(days) days", grounds: proposal.grounds)
      return plan(.nudgeProposal, answering: proposal.sentIn, rows: [proposal.id], reasons: [reason])
    }
  }
}

/// A price and a day for a change, where the rate card and the old agreement tell them.
struct NewTerms {
  var values: [String: String] = [:]
  /// How they were reckoned.
  var why: String?

  /// Hours of a working day.
  private static let hours: Decimal = 8

  static func suggested(
    for changes: [ScopeChange], agreement: Proposal?, client: Client, calendar: Calendar
  ) -> NewTerms {
    var terms = NewTerms()
    let kinds = Set(changes.flatMap(\.kinds))
    // A day that they ask for and we can only take or leave.
    if kinds == [.deadline], let day = changes.last?.deadline { terms.values["new_deadline"] = day.description }
    // Less work is not ready later.
    if kinds == [.cut], let day = agreement?.deadline { terms.values["new_deadline"] = day.description }
    guard kinds.isSubset(of: [.add, .deadline]), kinds.contains(.add), let rates = client.preferences.rates else {
      return terms
    }
    let quantities = changes.flatMap(\.quantities)
    let priced = quantities.compactMap { quantity in
      rates[quantity.unit].map { (quantity, sum: $0 * Decimal(quantity.count)) }
    }
    guard !priced.isEmpty, priced.count == quantities.count else { return terms }
    let extra = priced.map(\.sum).reduce(0, +)
    let old = agreement?.amounts.max { $0.value < $1.value }
    let currency = client.preferences.currency ?? old?.currency ?? ""
    guard old == nil || old?.currency == currency || currency.isEmpty else { return terms }
    let price = Money((old?.value ?? 0) + extra, currency)
    terms.values["new_price"] = price.text
    let parts = priced.map { "\($0.0.count) × \($0.0.unit.rawValue)" }.joined(separator: ", ")
    terms.why =
      "by the rate card: \(parts) = \(Money(extra, currency).text)\(old.map { ", with the agreed \($0.text) together \(price.text)" } ?? "")"
    if terms.values["new_deadline"] == nil, let start = agreement?.deadline, let days = days(quantities, rates, extra) {
      terms.values["new_deadline"] = calendar.businessDays(days, after: start).description
    }
    return terms
  }

  /// Working days that the work takes, by its own unit or by what a day earns.
  private static func days(
    _ quantities: [ScopeChange.Quantity], _ rates: [RateUnit: Decimal], _ extra: Decimal
  ) -> Int? {
    var days: Decimal = 0
    for quantity in quantities {
      switch quantity.unit {
      case .day: days += Decimal(quantity.count)
      case .hour: days += Decimal(quantity.count) / hours
      case .word, .piece:
        guard let day = rates[.day] ?? rates[.hour].map({ $0 * hours }), day > 0, let rate = rates[quantity.unit] else {
          return nil
        }
        days += rate * Decimal(quantity.count) / day
      }
    }
    return max(1, Int((days as NSDecimalNumber).doubleValue.rounded(.up)))
  }
}
