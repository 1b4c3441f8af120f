import Model

/// Says what a date is the date of, from the words around it: each cue of the tables counts by its weight, less with every
/// word and clause between.
struct Roles {
  /// What the whole message says.
  struct Setting {
    var direction: Direction
    var today: Day
    /// An absence note.
    var isAbsence: Bool
    var isAboutMoney: Bool
    /// It says that money was paid.
    var isPaid: Bool
    /// An invoice number stands in it.
    var hasInvoice: Bool
    /// Sentences (their numbers) with an amount, and those with an invoice number.
    var amountSentences: Set<Int>
    var invoiceSentences: Set<Int>
    var hasAmount: Bool
  }

  let page: Page
  let setting: Setting

  private static let threshold = 0.75
  /// Days after which nobody speaks of a payment by day and month alone.
  private static let longPast = 120
  /// Enough for a whole date that is to come.
  private static let weakCue = 0.35

  /// The day and its role; nil where the words name no day that matters.
  func judge(_ date: Dates.Found) -> (Day, DateRole)? {
    let cues = Cues(page, around: date.range)
    if setting.isAbsence { return absence(date, cues) }
    if case .span(_, let start) = date.spec { return span(date, start, cues) }
    let payment = paymentScore(date, cues)
    if case .justNow = date.spec {
      return (
        setting.today,
        max(payment.paid, payment.later) >= Roles.threshold && setting.direction == .incoming ? .payment : .mentioned
      )
    }
    let due = dueScore(cues)
    let deadline = deadlineScore(cues)
    let other = max(cues[.event], cues[.issued])
    let delivered = theirs(date, cues)
    if isDated(date, cues) { return resolvePaid(date) }
    let best = max(payment.paid, payment.later, due, deadline, delivered)
    // A notice names who the money is from: that tells no day of another thing.
    let isNotice = payment.paid == best && isPast(date) && cues[.paid] >= Roles.threshold
    if best < Roles.threshold || other > best && !isNotice { return fallback(date, other, cues) }
    if due == best { return resolveDue(date, cues) }
    if payment.paid == best { return resolvePaid(date) }
    if payment.later == best {
      guard setting.direction == .incoming, let day = date.spec.resolved(on: setting.today, .future) else {
        return resolve(date, .mentioned, .nearest)
      }
      if day < setting.today { return resolvePaid(date) }
      return (day, .promised)
    }
    if delivered == best { return resolve(date, .promised, .future) }
    return resolveDeadline(date, cues)
  }

  /// The day of a bank's or payment service's notice: "Amount 75.00 EUR / Date 3 March 2026".
  private func isDated(_ date: Dates.Found, _ cues: Cues) -> Bool {
    setting.direction == .incoming && setting.isPaid && cues.adjacent(.issued) > 0 && cues[.due] == 0 && isPast(date)
  }

  /// What a client says that they will send: "you'll have the photos on Monday".
  private func theirs(_ date: Dates.Found, _ cues: Cues) -> Double {
    guard setting.direction == .incoming, cues[.commit] >= Roles.threshold, !cues.has(.request),
      !cues.has(.negation), !cues.has(.conditional), let day = date.spec.resolved(on: setting.today, .future),
      day >= setting.today
    else { return 0 }
    return cues[.commit]
  }

  private func isPast(_ date: Dates.Found) -> Bool {
    switch date.spec {
    case .day, .dayOfMonth: date.spec.resolved(on: setting.today, .nearest).map { $0 <= setting.today } ?? false
    default: false
    }
  }

  private func resolve(_ date: Dates.Found, _ role: DateRole, _ direction: DateSpec.Direction) -> (Day, DateRole)? {
    date.spec.resolved(on: setting.today, direction).map { ($0, role) }
  }

  /// A client who speaks of a due day that is to come says when they pay, where they say that they will.
  private func resolveDue(_ date: Dates.Found, _ cues: Cues) -> (Day, DateRole)? {
    let isOver = setting.direction == .outgoing && cues.has(.overdue)
    // "Due on the 27th" of a bill that goes out now is to come.
    var direction = DateSpec.Direction.nearest
    if case .dayOnly = date.spec, setting.direction == .outgoing { direction = .future }
    guard let day = date.spec.resolved(on: setting.today, isOver ? .past : direction) else { return nil }
    let pays = setting.direction == .incoming && day > setting.today && (cues.has(.willPay) || cues.has(.future))
    return (day, pays ? .promised : .due)
  }

  private func resolvePaid(_ date: Dates.Found) -> (Day, DateRole)? {
    guard let day = date.spec.resolved(on: setting.today, .past) else { return nil }
    // "29 August" in winter is next summer's.
    if case .dayOfMonth = date.spec, setting.today.number - day.number > Roles.longPast { return (day, .mentioned) }
    if day > setting.today { return setting.direction == .incoming ? (day, .promised) : (day, .mentioned) }
    return (day, .payment)
  }

  // MARK: Scores

  private func paymentScore(_ date: Dates.Found, _ cues: Cues) -> (paid: Double, later: Double) {
    let money = setting.isAboutMoney || cues.has(.money)
    var paid = max(cues[.paid], money ? cues[.moving] : 0)
    var later = setting.direction == .incoming && (money || cues[.willPay] > 2) ? cues[.willPay] : 0
    if cues[.future] > 0.4, paid > later {
      later = max(later, paid)
      paid = 0
    }
    if cues[.negation] > 0.8 || cues.isQuoted { paid = 0 }
    // A day that can only be past or only to come decides.
    var day: Day?
    if case .day(let said) = date.spec { day = said }
    if case .dayOfMonth = date.spec { day = date.spec.resolved(on: setting.today, .nearest) }
    if let day, day > setting.today {
      later = max(later, paid)
      paid = 0
    } else if let day, day < setting.today {
      paid = max(paid, later * 0.8)
      later = 0
    }
    // "It went on Friday's run": a weekday with something done is the past one.
    if case .weekday = date.spec, paid >= Roles.threshold, paid >= later * 0.7, !cues.has(.future) { later = 0 }
    // "by" and "no later than" say only that the day is a limit: whose, the other words say.
    if later >= Roles.threshold { later += cues.adjacent(.by) }
    return (paid, later)
  }

  private func dueScore(_ cues: Cues) -> Double {
    guard cues[.due] >= 0.5 else { return 0 }
    return cues[.due] + cues.adjacent(.by) + (setting.hasInvoice ? 0.6 : 0)
  }

  private func deadlineScore(_ cues: Cues) -> Double {
    let by = cues.adjacent(.by)
    var score = by >= 1 ? by + cues[.deadline] * 0.6 : cues[.deadline] + by * 0.4
    if setting.direction == .outgoing { score = max(score, cues[.commit] + by) }
    return score
  }

  private func resolveDeadline(_ date: Dates.Found, _ cues: Cues) -> (Day, DateRole)? {
    guard let day = date.spec.resolved(on: setting.today, .future) else { return nil }
    // "It need not be tomorrow", "not on the 31st but the 20th"
    guard day >= setting.today, cues.adjacent(.negation) == 0 else { return (day, .mentioned) }
    if setting.direction == .incoming { return (day, .deadline) }
    let sentence = page.sentence[date.range.lowerBound]
    let isPriced = setting.amountSentences.contains(sentence)
    // "Please find my quote: £900, delivery on 3 June" asks for nothing.
    if cues.has(.request), cues[.commit] < Roles.threshold, !isPriced || setting.hasInvoice { return (day, .mentioned) }
    // "Invoice 12, €900, by 3 June"
    if setting.invoiceSentences.contains(sentence), isPriced,
      max(cues[.commit], cues[.deadline]) < Roles.threshold
    {
      return (day, .due)
    }
    let isFirm = cues.has(.future) || cues[.commit] >= Roles.threshold
    let isProposal = setting.hasAmount && !setting.hasInvoice
    if isProposal,
      !isFirm || cues.has(.conditional) || isPriced
    {
      return (day, .deadline)
    }
    let isUncertain = cues.has(.conditional) && (setting.hasAmount || cues[.commit] < Roles.threshold)
    if isFirm && !isUncertain { return (day, .promised) }
    return (day, isUncertain || isProposal ? .deadline : .promised)
  }

  /// No cue is strong enough: the kind of message may still say it.
  private func fallback(_ date: Dates.Found, _ other: Double, _ cues: Cues) -> (Day, DateRole)? {
    guard let day = date.spec.resolved(on: setting.today, .nearest) else { return nil }
    guard other < Roles.threshold, day > setting.today, !cues.isQuoted else { return (day, .mentioned) }
    let isSubject = date.range.lowerBound < page.subjectTokens
    switch (date.spec, setting.direction) {
    case (.day, .outgoing), (.dayOfMonth, .outgoing):
      let isOffer =
        !setting.hasInvoice
        || setting.amountSentences.contains(page.sentence[date.range.lowerBound])
          && !setting.invoiceSentences.contains(page.sentence[date.range.lowerBound])
      return (day, !setting.hasAmount || isSubject ? .mentioned : isOffer ? .deadline : .due)
    case (.day, .incoming), (.dayOfMonth, .incoming), (.dayOnly, .incoming):
      let best = max(cues[.deadline], cues[.willPay])
      if best < Roles.weakCue || other > best { return (day, .mentioned) }
      return (day, cues[.willPay] > cues[.deadline] && setting.isAboutMoney ? .promised : .deadline)
    default: return (day, .mentioned)
    }
  }

  // MARK: Spans and absence

  private func span(_ date: Dates.Found, _ start: DateSpec.SpanStart, _ cues: Cues) -> (Day, DateRole)? {
    guard let day = date.spec.resolved(on: setting.today, .future) else { return nil }
    // "has been outstanding for two weeks"
    if cues.has(.overdue), start == .unsaid { return nil }
    let isTerm = cues[.due] >= Roles.threshold || start != .unsaid && setting.hasInvoice
    // "Invoice 12 for €800 (14 days)"
    let isBesideAmount =
      setting.hasInvoice && setting.amountSentences.contains(page.sentence[date.range.lowerBound])
      && setting.direction == .outgoing && start == .unsaid
      && Roles.usualTerms.contains(day.number - setting.today.number)
      && cues[.event] < Roles.threshold && cues[.commit] < Roles.threshold
    if isBesideAmount || isTerm, setting.direction == .outgoing, setting.hasInvoice || setting.hasAmount {
      return (day, .due)
    }
    guard start == .today || start == .unsaid && page.mark(.within, before: date.range.lowerBound) != nil else {
      return nil
    }
    if setting.direction == .incoming {
      if cues[.willPay] >= 1, setting.isAboutMoney { return (day, .promised) }
      return cues[.deadline] >= 1 && cues[.event] < cues[.deadline] ? (day, .deadline) : nil
    }
    guard max(cues[.commit], cues[.deadline]) >= 1, cues[.event] < max(cues[.commit], cues[.deadline]) else {
      return nil
    }
    return resolveDeadline(date, cues)
  }

  private static let usualTerms: Set<Int> = [7, 8, 10, 14, 15, 20, 21, 28, 30, 45, 60, 90]

  private func absence(_ date: Dates.Found, _ cues: Cues) -> (Day, DateRole)? {
    if case .span = date.spec { return nil }
    guard let day = date.spec.resolved(on: setting.today, .future) else { return nil }
    guard day >= setting.today else { return (day, .mentioned) }
    let back = cues[.back]
    if back >= Roles.threshold || cues.adjacent(.by) > 0 { return (day, .return) }
    return (day, .mentioned)
  }
}
