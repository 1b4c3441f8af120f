import Model

/// Unpaid invoices. Levels follow what was really sent, not the calendar: however long nobody looked, there is one chase a client,
/// none skipped, none doubled.
extension ClientView {
  /// After their mail that nobody has answered, days without a chase.
  private static let replyHold = 3

  /// One message for all invoices of a client that are due for it, on the lowest level among them.
  var chases: [Plan] {
    guard awayUntil == nil, !hasUnmatchedPayment, !wasChasedToday else { return [] }
    let habit = habit
    let due = invoices.compactMap { invoice in nextLevel(of: invoice, habit).map { (invoice: invoice, level: $0) } }
    guard let level = due.map(\.level).min(),
      let first = due.map(\.invoice).min(by: { ($0.due, $0.id) < ($1.due, $1.id) })
    else { return [] }
    let rows = due.map(\.invoice)
    let broken = rows.compactMap(brokenPromise)
    var reasons =
      rows.map(reason) + broken.map { Plan.Reason("they promised: \(quoted($0.text))", grounds: $0.grounds) }
    if let habit { reasons.append(Plan.Reason(habit.description)) }
    let lateness = level == 3 ? rows.compactMap(latePayment) : []
    reasons += lateness.map { Plan.Reason($0.description) }
    if level == 3, let why = rows.lazy.compactMap(unknownRate).first {
      reasons.append(Plan.Reason("interest on late payment is not named: \(why)"))
    }
    reasons += checks(rows).map { Plan.Reason($0) }
    return [
      plan(
        .chase, level: level, answering: first.sentIn, rows: rows.map(\.id) + broken.map(\.id), reasons: reasons,
        suggestions: LatePayment.values(lateness, of: rows))
    ]
  }

  private func reason(_ invoice: Invoice) -> Plan.Reason {
    let name = invoice.number.isEmpty ? "of \(invoice.issued)" : invoice.number
    let sum = invoice.owed.map { " over \($0.text)" } ?? ""
    let part = invoice.state == .partPaid ? ", the rest of \(invoice.amount?.text ?? "it")" : ""
    let sent = invoice.chases.filter { $0.sent <= clock.now }
    let history =
      sent.last.map { "; asked \(sent.count) \(sent.count == 1 ? "time" : "times"), last on \(clock.day(of: $0.sent))" }
      ?? ""
    return Plan.Reason(
      "invoice \(name)\(sum)\(part) was due on \(invoice.due), \(invoice.due.distance(to: today)) days ago\(history)",
      grounds: invoice.grounds)
  }

  /// What was looked at again just now, for the person who approves.
  private func checks(_ rows: [Invoice]) -> [String] {
    var checks = [
      "checked: no payment reported or proved", "checked: no promise beyond today",
      "checked: not disputed, no question open",
      "checked: nobody away, no mail of theirs unanswered for less than \(Self.replyHold) days",
    ]
    for invoice in rows where invoice.attachments.isEmpty {
      checks.append(
        "the document of \(invoice.number.isEmpty ? "the invoice" : invoice.number) is not known: attach it")
    }
    if invoices.count > rows.count { checks.append("\(invoices.count - rows.count) other invoices are not due for it") }
    return checks
  }

  /// The level of the chase that an invoice is due for, or nil.
  private func nextLevel(of invoice: Invoice, _ habit: PaymentHabit?) -> Int? {
    guard invoice.status(on: today) == "overdue", invoice.query == nil, !isPaused(invoice),
      !hasFreshReply(about: invoice)
    else { return nil }
    let after = spacing(of: invoice, habit)
    let sent = invoice.chases.filter { $0.sent <= clock.now }
    let level = sent.count + 1
    guard level <= after.count else { return nil }
    var day = invoice.due.advanced(by: after[level - 1])
    if let last = sent.last { day = max(day, clock.day(of: last.sent).advanced(by: timing.chaseSpacing)) }
    if let promised = invoice.promisedFor { day = max(day, promised.advanced(by: 1)) }
    let calendar = Calendar(of: client, timing, clock.zone)
    return clock.now >= calendar.morning(ofBusinessDayFrom: day, at: timing.morning) ? level : nil
  }

  /// The user's own days for the invoice, the client or all; later for who pays reliably but late.
  private func spacing(of invoice: Invoice, _ habit: PaymentHabit?) -> [Int] {
    if let own = invoice.chaseAfter { return own }
    let usual = client.preferences.chaseAfter ?? timing.chaseAfter
    guard client.preferences.chaseAfter == nil, let habit else { return usual }
    return usual.map { $0 + habit.delay }
  }

  private func isPaused(_ invoice: Invoice) -> Bool {
    [invoice.pausedUntil, client.preferences.pausedUntil].contains { $0.map { today <= $0 } ?? false }
  }

  private func brokenPromise(of invoice: Invoice) -> Promise? {
    guard let id = invoice.promisedIn, invoice.promisedFor.map({ $0 < today }) ?? false else { return nil }
    return promises.last { $0.madeIn == id && $0.by == .them }
  }

  /// They wrote and nobody has answered: a chase would cross with it. What is not understood in the invoice's own thread
  /// gets more time.
  private func hasFreshReply(about invoice: Invoice) -> Bool {
    let thread = event(invoice.sentIn)?.thread
    return unanswered.contains { event in
      let isUnclear = event.thread == thread && event.verdict.has(.other)
      return clock.day(of: event.at).distance(to: today) < (isUnclear ? timing.chaseSpacing : Self.replyHold)
    }
  }

  private var wasChasedToday: Bool {
    invoices.contains { $0.chases.contains { $0.sent <= clock.now && clock.day(of: $0.sent) == today } }
  }

  /// Until when the contact is away, where they are; nil where they are there.
  var awayUntil: Day? {
    guard let note = events.last(where: { $0.automatic == .reply }), !theyWrote(after: note.at) else { return nil }
    let back = note.returns ?? clock.day(of: note.at).advanced(by: timing.absence)
    return back > today ? back : nil
  }

  /// They say that they paid, and it is not clear what.
  private var hasUnmatchedPayment: Bool {
    unanswered.contains { event in
      event.verdict.has(.paymentConfirmation)
        && !payments.contains { $0.reportedIn == event.messageID && $0.invoice != nil }
    }
  }
}
