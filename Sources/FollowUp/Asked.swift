import Foundation
package import Model

extension FollowUp {
  /// A draft of a kind that the user asks for, of which the clock knows nothing, or nothing yet. It rests on the rows that a reply
  /// of its kind is about; for a rate rise or a farewell, on what the client has paid and how.
  package static func asked(
    _ kind: DraftKind, client: Client, books: Books, clock: Clock, timing: Timing = Timing()
  ) -> Plan {
    var view = ClientView(client: client, clock: clock, timing: timing, referenceRate: nil)
    view.invoices = books.invoices.filter { $0.client == client.id }
    view.payments = books.payments.filter { $0.client == client.id }
    view.proposals = books.proposals.filter { $0.client == client.id }
    view.scopeChanges = books.scopeChanges.filter { $0.client == client.id }
    view.requests = books.requests.filter { $0.client == client.id }
    view.promises = books.promises.filter { $0.client == client.id }
    view.events = books.events.filter { $0.client == client.id && $0.at <= clock.now }.sorted {
      ($0.at, $0.messageID) < ($1.at, $1.messageID)
    }
    // What is due anyway is the better founded draft of its kind.
    var plan = view.plans.first { $0.kind == kind } ?? view.asked(kind)
    plan.id = "dr-\(kind.rawValue)-\(client.id)-\(clock.today)"
    plan.reasons.insert(Plan.Reason("you asked for it on \(clock.today)"), at: 0)
    return plan
  }
}

extension ClientView {
  fileprivate func asked(_ kind: DraftKind) -> Plan {
    let last = events.last { $0.direction == .incoming && $0.automatic == nil }?.messageID
    let unpaid = invoices.filter { $0.status(on: today) == "overdue" }
    switch kind {
    case .chase:
      let level = unpaid.map { min($0.chases.count + 1, 3) }.min() ?? 1
      return plan(kind, level: level, answering: unpaid.first?.sentIn ?? last, rows: unpaid.map(\.id), reasons: [])
    case .resendInvoice:
      let invoice = invoices.last
      return plan(kind, answering: last ?? invoice?.sentIn, rows: [invoice?.id].compactMap { $0 }, reasons: [])
    case .nudgeProposal:
      let proposal = proposals.last { $0.state == .open } ?? proposals.last
      return plan(kind, answering: proposal?.sentIn ?? last, rows: [proposal?.id].compactMap { $0 }, reasons: [])
    case .confirmAgreement, .replyDecline:
      let proposal = proposals.last { $0.decidedIn != nil } ?? proposals.last
      return plan(
        kind, answering: proposal?.decidedIn ?? last, rows: [proposal?.id].compactMap { $0 }, reasons: [],
        needs: kind == .replyDecline ? ["answer"] : [])
    case .thankPayment:
      let payment = payments.last
      return plan(kind, answering: last, rows: [payment?.id].compactMap { $0 }, reasons: [])
    case .renegotiate:
      let change = scopeChanges.last
      return plan(
        kind, answering: change?.raisedBy ?? last, rows: [change?.id].compactMap { $0 }, reasons: [],
        needs: ["new_price", "new_deadline"])
    case .quote, .declineWork:
      let request = requests.last
      return plan(
        kind, answering: request?.raisedBy ?? last, rows: [request?.id].compactMap { $0 }, reasons: [],
        needs: kind == .quote ? ["price", "deadline"] : [])
    case .deadlineNotice:
      let promise = promises.last { $0.by == .us && $0.state == .open }
      return plan(
        kind, answering: last ?? promise?.madeIn, rows: [promise?.id].compactMap { $0 }, reasons: [],
        needs: ["new_deadline"])
    case .invoiceCover: return plan(kind, answering: last, rows: [], reasons: [], needs: ["invoice_file"])
    case .progressUpdate: return plan(kind, answering: last, rows: [], reasons: [], needs: ["state_of_work"])
    case .raiseRate: return about(kind, needs: ["new_rate", "reason"])
    case .letGo: return about(kind, needs: ["new_rate"])
    }
  }

  /// A letter of its own, with the client's facts: since when, how much, how fast.
  private func about(_ kind: DraftKind, needs: [String]) -> Plan {
    var reasons: [Plan.Reason] = []
    var suggestions: [String: String] = [:]
    if let first = client.firstContact {
      let day = clock.day(of: first)
      suggestions["client_since"] = day.description
      reasons.append(Plan.Reason("a client since \(day), \(events.count) messages"))
    }
    let paid = invoices.filter { $0.state == .paid || $0.state == .reportedPaid }
    let sums = Dictionary(grouping: paid.compactMap(\.amount), by: \.currency).mapValues {
      $0.map(\.value).reduce(0, +)
    }
    if let (currency, sum) = sums.first, sums.count == 1 { suggestions["paid_total"] = Money(sum, currency).text }
    let all = sums.sorted { $0.key < $1.key }.map { Money($0.value, $0.key).text }.joined(separator: ", ")
    if !all.isEmpty { reasons.append(Plan.Reason("\(paid.count) invoices paid, \(all)")) }
    let habit = PaymentHabit(client: client.id, invoices: invoices, payments: payments)
    if let median = habit.median {
      reasons.append(
        Plan.Reason(
          median > 0
            ? "usually pays \(median) days late" : median < 0 ? "usually pays \(-median) days early" : "pays on the day"
        ))
    }
    let open = promises.filter { $0.by == .us && $0.state == .open }
    reasons += open.map { Plan.Reason("you still owe: \(quoted($0.text))", grounds: $0.grounds) }
    let unpaid = invoices.filter { [.open, .promised, .partPaid, .disputed].contains($0.state) }
    reasons += unpaid.map { Plan.Reason("not paid yet: \($0.number)\($0.owed.map { ", \($0.text)" } ?? "")") }
    let rates = (client.preferences.rates ?? [:]).sorted { $0.key.rawValue < $1.key.rawValue }
    if let rate = rates.first {
      let old = Money(rate.value, client.preferences.currency ?? "").text
      suggestions["old_rate"] = old
      reasons.append(Plan.Reason("the rate card says \(old) a \(rate.key.rawValue)"))
    }
    return plan(kind, answering: nil, rows: [], reasons: reasons, needs: needs, suggestions: suggestions)
  }
}
