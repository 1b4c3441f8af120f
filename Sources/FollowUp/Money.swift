import Model

/// Replies about money: unpaid invoices, payments, questions about invoices, the moment for a new one.
extension ClientView {
  /// One message for all invoices of a client that are due for it, on the lowest level among them.
  var chases: [Plan] {
    guard awayUntil == nil, !hasOpenQuestionAboutMoney else { return [] }
    let due = invoices.compactMap { invoice in nextLevel(of: invoice).map { (invoice, $0) } }
    guard let level = due.map(\.1).min(), let first = due.map(\.0).min(by: { $0.due < $1.due }) else { return [] }
    let reasons = due.map { invoice, _ in
      Plan.Reason(
        "invoice \(invoice.number.isEmpty ? "of \(invoice.issued)" : invoice.number)\(invoice.amount.map { " over \($0.decimalString) \($0.currency)" } ?? "") was due on \(invoice.due), \(invoice.due.distance(to: today)) days ago\(history(of: invoice))",
        grounds: invoice.grounds)
    }
    var checks = ["checked: not paid, not promised beyond today, not disputed, no question of theirs open, nobody away"]
    if invoices.count > due.count { checks.append("\(invoices.count - due.count) other invoices are not due for it") }
    return [
      plan(
        .chase, level: level, answering: first.sentIn, rows: due.map(\.0.id),
        reasons: reasons + checks.map { Plan.Reason($0) })
    ]
  }

  private func history(of invoice: Invoice) -> String {
    guard let last = invoice.chases.last else { return "" }
    return "; asked \(invoice.chases.count) times, last on \(clock.day(of: last.sent))"
  }

  /// The level of the chase that an invoice is due for, or nil. Levels follow what was really sent, not the calendar.
  private func nextLevel(of invoice: Invoice) -> Int? {
    guard invoice.status(on: today) == "overdue" else { return nil }
    // A promise holds until the business day after it has passed, also for the rest of what was paid in part.
    if let promised = invoice.promisedFor, today <= nextBusinessDay(after: promised) { return nil }
    let sent = invoice.chases.filter { $0.sent <= clock.now }
    let level = sent.count + 1
    guard level <= timing.chaseAfter.count, invoice.due.distance(to: today) >= timing.chaseAfter[level - 1] else {
      return nil
    }
    if let last = sent.last, clock.day(of: last.sent).distance(to: today) < timing.chaseSpacing { return nil }
    return level
  }

  private func nextBusinessDay(after day: Day) -> Day {
    var next = day.advanced(by: 1)
    while next.weekday > 5 { next = next.advanced(by: 1) }
    return next
  }

  /// Until when the contact is away, where they are; nil where they are there.
  var awayUntil: Day? {
    guard let note = events.last(where: { $0.automatic == .reply }), !theyWrote(after: note.at) else { return nil }
    let back = note.returns ?? clock.day(of: note.at).advanced(by: timing.absence)
    return back > today ? back : nil
  }

  /// They asked something about an invoice, or say that they paid, and wait for our word.
  private var hasOpenQuestionAboutMoney: Bool {
    unanswered.contains { event in
      event.verdict.has(.invoiceQuery)
        || event.verdict.has(.paymentConfirmation)
          && !payments.contains { $0.reportedIn == event.messageID && $0.invoice != nil }
    }
  }

  /// They want the invoice again, or another one.
  var resends: [Plan] {
    unanswered.filter { $0.verdict.has(.invoiceQuery) && isRecent($0.at) }.suffix(1).compactMap { event in
      let grounds = grounds(event, .invoiceQuery)
      let isAboutDocument = grounds.contains { ground in
        ["resend", "correct", "reissue", "missing", "wrong-details"].contains { ground.evidence.rule.contains($0) }
      }
      guard isAboutDocument,
        let invoice = invoices.last(where: { $0.state != .paid && $0.state != .writtenOff && $0.state != .reportedPaid }
        )
      else { return nil }
      // Something is wrong with the document: only the user can make the right one.
      let isWrong = grounds.contains { ground in
        ["correct", "reissue", "missing", "wrong-details"].contains { ground.evidence.rule.contains($0) }
      }
      let reason = Plan.Reason(
        "asked about invoice \(invoice.number) on \(clock.day(of: event.at))\(words(grounds))", grounds: grounds)
      return plan(
        .resendInvoice, answering: event.messageID, rows: [invoice.id], reasons: [reason],
        needs: isWrong ? ["invoice_file"] : [])
    }
  }

  /// A payment that we have not thanked for.
  var thanks: [Plan] {
    let fresh = payments.filter { payment in
      payment.reported <= clock.now && clock.day(of: payment.reported).distance(to: today) <= timing.thanksWithin
        && !weWrote(after: payment.reported)
    }
    guard let latest = fresh.max(by: { $0.reported < $1.reported }) else { return [] }
    let reasons = fresh.map { payment in
      let sum = payment.amount.map { " \($0.decimalString) \($0.currency)" } ?? ""
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

  /// The final version was signed off, a day has passed without new wishes, and no invoice covers it yet.
  var invoicingMoment: [Plan] {
    guard
      let approval = events.last(where: {
        $0.direction == .incoming && $0.automatic == nil && $0.verdict.has(.deliveryApproved)
      }), isRecent(approval.at),
      clock.day(of: approval.at).distance(to: today) >= timing.invoiceAfter
    else { return [] }
    let hasNewWishes = events.contains {
      $0.direction == .incoming && $0.at > approval.at && $0.automatic == nil
        && ($0.verdict.has(.scopeChange) || $0.verdict.has(.feedback))
    }
    let delivery = events.last { $0.direction == .outgoing && $0.at <= approval.at && $0.verdict.has(.deliverySent) }
    let isInvoiced = events.contains { event in
      guard event.direction == .outgoing, event.verdict.has(.invoiceSent) else { return false }
      if event.at > approval.at { return true }
      guard let delivery else { return clock.day(of: event.at).distance(to: clock.day(of: approval.at)) <= 14 }
      return event.at >= delivery.at
    }
    guard !hasNewWishes, !isInvoiced else { return [] }
    let grounds = grounds(approval, .deliveryApproved)
    let reason = Plan.Reason(
      "the work was signed off on \(clock.day(of: approval.at)) and no invoice has gone out\(words(grounds))",
      grounds: grounds)
    return [plan(.invoiceCover, answering: approval.messageID, rows: [], reasons: [reason], needs: ["invoice_file"])]
  }
}
