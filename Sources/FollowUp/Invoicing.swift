import Model

/// Replies about invoices and payments, and the moment for a new invoice.
extension ClientView {
  /// They want the invoice again, or another one.
  var resends: [Plan] {
    let asked = invoices.filter { invoice in
      guard let query = invoice.query, isRecent(query.asked) else { return false }
      return query.kind == .resend || query.kind == .correct
    }
    guard let latest = asked.compactMap(\.query).max(by: { $0.asked < $1.asked }) else { return [] }
    let reasons = asked.compactMap { invoice in
      invoice.query.map {
        Plan.Reason(
          "asked about invoice \(invoice.number) on \(clock.day(of: $0.asked))\(words($0.grounds))", grounds: $0.grounds
        )
      }
    }
    // Something is wrong with the document: only the user can make the right one.
    let isWrong = asked.contains { $0.query?.kind == .correct }
    return [
      plan(
        .resendInvoice, answering: latest.askedIn, rows: asked.map(\.id), reasons: reasons,
        needs: isWrong ? ["invoice_file"] : [])
    ]
  }

  /// A payment that we have not thanked for.
  var thanks: [Plan] {
    let fresh = payments.filter { payment in
      payment.reported <= clock.now && clock.day(of: payment.reported).distance(to: today) <= timing.thanksWithin
        && event(payment.reportedIn) != nil && !weWrote(after: payment.reported)
    }
    guard let latest = fresh.max(by: { ($0.reported, $0.id) < ($1.reported, $1.id) }) else { return [] }
    let reasons = fresh.map { payment in
      let sum = payment.amount.map { " \($0.text)" } ?? ""
      let number = payment.invoice.flatMap { id in invoices.first { $0.id == id }?.number }.map { " for \($0)" } ?? ""
      return Plan.Reason(
        "\(payment.isProved ? "paid" : "said to be paid"):\(sum)\(number) on \(clock.day(of: payment.reported))\(words(payment.grounds))",
        grounds: payment.grounds)
    }
    // A bank's notice is nobody to answer: thank in the thread of the client's own last message.
    let reported = event(latest.reportedIn)
    let answering =
      reported?.automatic == nil
      ? latest.reportedIn : events.last { $0.direction == .incoming && $0.automatic == nil }?.messageID
    return [
      plan(
        .thankPayment, answering: answering ?? invoices.last { $0.id == latest.invoice }?.sentIn, rows: fresh.map(\.id),
        reasons: reasons)
    ]
  }

  /// The agreed moment has come and no invoice covers the work yet.
  var invoicingMoment: [Plan] {
    guard let work = workDone, !work.isInvoiced, !work.hasNewWishes, isRecent(work.event.at), today >= work.moment
    else {
      return []
    }
    let category: Category = work.isApproved ? .deliveryApproved : .deliverySent
    let grounds = grounds(work.event, category)
    let what = work.isApproved ? "was signed off" : "was handed over, without new wishes since,"
    var reasons = [
      Plan.Reason(
        "the work \(what) on \(clock.day(of: work.event.at)) and no invoice has gone out\(words(grounds))",
        grounds: grounds)
    ]
    reasons += agreed(since: work.lastInvoice).map { proposal in
      let sums = proposal.amounts.map(\.text).joined(separator: ", ")
      return Plan.Reason(
        "agreed on \(clock.day(of: proposal.sent)): \(sums.isEmpty ? "no sum named" : sums)", grounds: proposal.grounds)
    }
    let rows = agreed(since: work.lastInvoice).map(\.id)
    var cover = plan(
      .invoiceCover, answering: work.event.messageID, rows: [], reasons: reasons, needs: ["invoice_file"])
    cover.rows = rows
    return [cover]
  }

  /// Terms that they accepted after our last invoice.
  private func agreed(since invoice: Instant?) -> [Proposal] {
    proposals.filter { proposal in
      proposal.state == .accepted && (invoice.map { proposal.sent > $0 } ?? true)
        && (proposal.decidedIn.flatMap(event)?.at ?? proposal.sent) <= clock.now
    }
  }

  private struct Work {
    var event: Event
    var isApproved: Bool
    var isInvoiced: Bool
    var hasNewWishes: Bool
    var lastInvoice: Instant?
    var moment: Day
  }

  /// The last sign-off, or with `on_delivery` the last delivery.
  private var workDone: Work? {
    let invoicing = client.preferences.invoicing ?? .onCompletion
    let approval = events.last {
      $0.direction == .incoming && $0.automatic == nil && $0.verdict.has(.deliveryApproved)
    }
    let handedOver = events.last { $0.direction == .outgoing && $0.verdict.has(.deliverySent) }
    let counts = invoicing == .onDelivery ? [approval, handedOver].compactMap { $0 } : [approval].compactMap { $0 }
    guard let event = counts.max(by: { $0.at < $1.at }) else { return nil }
    let isApproved = event.direction == .incoming
    let delivery = events.last { $0.direction == .outgoing && $0.at <= event.at && $0.verdict.has(.deliverySent) }
    let sent = events.filter { $0.direction == .outgoing && $0.verdict.has(.invoiceSent) }
    let day = clock.day(of: event.at)
    let isInvoiced = sent.contains { invoice in
      if invoice.at > event.at { return true }
      guard let delivery else { return clock.day(of: invoice.at).distance(to: day) <= 14 }
      return invoice.at >= delivery.at
    }
    let wishes = events.contains {
      $0.direction == .incoming && $0.at > event.at && $0.automatic == nil
        && ($0.verdict.has(.scopeChange) || $0.verdict.has(.feedback))
    }
    return Work(
      event: event, isApproved: isApproved, isInvoiced: isInvoiced,
      hasNewWishes: wishes || event.verdict.has(.scopeChange) && isApproved,
      lastInvoice: sent.last { $0.at <= event.at }?.at, moment: moment(invoicing, day))
  }

  private func moment(_ invoicing: InvoicingMoment, _ done: Day) -> Day {
    let next = done.advanced(by: timing.invoiceAfter)
    guard invoicing == .monthly else { return next }
    let (year, month, _) = done.civil
    return max(next, Day(year: year, month: month, day: Day.length(ofMonth: month, year: year)) ?? next)
  }
}
