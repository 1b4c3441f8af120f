import Model

/// Weekdays, words like "tomorrow" and counted spans.
extension Dates {
  func weekday(at i: Int, _ taken: Taken) -> Found? {
    guard let mark = page.mark(.weekday, at: i), isWeekday(mark) else {
      // "next week Wednesday", "kommende Woche Mittwoch"
      guard let week = page.mark(.nextWeek, at: i), let mark = page.mark(.weekday, at: week.end), isWeekday(mark) else {
        return nil
      }
      return Found(range: i..<mark.end, spec: .weekdayOfNextWeek(mark.sense.value))
    }
    // "Friday 6 February", "Tuesday, 12 May", "fredag den 24. april": the date says more.
    var next = mark.end
    if hasPoint(at: next) || (page.token(next)?.isSymbol(",") ?? false) { next += 1 }
    if let article = page.mark(.day, at: next) { next = afterAbbreviation(article.end) }
    if !taken[next], let token = page.token(next), !token.startsLine || next == mark.end,
      let date = token.isNumber
        ? numeric(at: next) ?? dayAndMonth(at: next) ?? lone(at: next, after: mark) : monthFirst(at: next)
    {
      return Found(range: i..<date.range.upperBound, spec: date.spec)
    }
    let start = i
    if let last = page.mark(.last, before: i) {
      return Found(range: last.start..<mark.end, spec: .weekday(mark.sense.value, plus: 0, isLast: true))
    }
    if let following = page.mark(.nextWeek, at: mark.end) {
      return Found(range: i..<following.end, spec: .weekdayOfNextWeek(mark.sense.value))
    }
    if let last = page.mark(.last, at: mark.end) {
      return Found(range: i..<last.end, spec: .weekday(mark.sense.value, plus: 0, isLast: true))
    }
    if let next = page.mark(.next, before: i) {
      return Found(range: next.start..<mark.end, spec: .weekday(mark.sense.value, plus: 0, isLast: false))
    }
    if let on = page.mark(.weekOn, at: mark.end), on.sense.value == 7 {
      return Found(range: i..<on.end, spec: .weekday(mark.sense.value, plus: 7, isLast: false))
    }
    return Found(range: start..<mark.end, spec: .weekday(mark.sense.value, plus: 0, isLast: false))
  }

  /// A short name ("Mo", "vr", "sun") only with a point, a capital or a date behind.
  private func isWeekday(_ mark: Mark) -> Bool {
    let token = page.tokens[mark.start]
    guard token.end - token.start <= 3 else { return true }
    if token.isCapitalised, hasPoint(at: mark.end), page.token(mark.end + 1)?.isNumber ?? false { return true }
    if page.token(mark.end)?.isNumber ?? false { return true }
    if hasPoint(at: mark.end), page.token(mark.end + 1)?.isNumber ?? false { return true }
    return token.isCapitalised && page.vocabulary.code == "en" && !page.tokens[mark.start].startsLine
  }

  func relative(at i: Int) -> Found? {
    guard let today else { return nil }
    if let mark = page.mark(.justNow, at: i) { return Found(range: i..<mark.end, spec: .justNow) }
    if let mark = page.mark(.monthEnd, at: i) {
      let (year, month, _) = today.civil
      let index = year * 12 + month - 1 + mark.sense.value
      let (y, m) = (index.flooredQuotient(by: 12), index - index.flooredQuotient(by: 12) * 12 + 1)
      return Day(year: y, month: m, day: Day.length(ofMonth: m, year: y)).map {
        Found(range: i..<mark.end, spec: .day($0))
      }
    }
    if let mark = page.mark(.weekEnd, at: i) {
      let friday = today.advanced(
        by: max(5 - today.weekday, mark.sense.value == 0 && today.weekday > 5 ? 12 - today.weekday : 5 - today.weekday))
      return Found(range: i..<mark.end, spec: .day(friday.advanced(by: 7 * mark.sense.value)))
    }
    guard let mark = page.mark(.relative, at: i) else { return nil }
    // "EOD tomorrow", "noon on Friday", "tomorrow noon": the day beside it says more.
    if mark.sense.value == 0 {
      if i > 0, page.mark(.relative, before: i) != nil || page.mark(.weekday, before: i) != nil { return nil }
      for next in mark.end..<min(mark.end + 3, page.tokens.count) {
        if page.has(.weekday, at: next) { return nil }
        if let other = page.mark(.relative, at: next), other.sense.value != 0 { return nil }
        if page.has(.day, at: next), page.token(next + 1)?.isNumber ?? false { return nil }
        guard page.has(.small, at: next) || page.has(.by, at: next) || page.has(.of, at: next) else { break }
      }
    }
    return Found(range: i..<mark.end, spec: .day(today.advanced(by: mark.sense.value)))
  }

  /// `within 30 days`, `two weeks from today`, `14 dagar`.
  func span(at i: Int) -> Found? {
    var number = 0
    var next = i
    if page.tokens[i].isNumber {
      guard page.tokens[i].digits <= 3 else { return nil }
      number = page.tokens[i].value
      next = i + 1
      if page.token(next)?.isSymbol("-") ?? false { next += 1 }
    } else if let mark = page.mark(.count, at: i) {
      number = mark.sense.value
      next = mark.end
    }
    guard (1...120).contains(number) else { return nil }
    if let net = page.mark(.within, before: i), page.tokens[i].isNumber, isNet(net), !page.has(.unit, at: next) {
      return Found(range: i..<next, spec: .span(days: number, start: .paper))
    }
    guard let unit = page.mark(.unit, at: next), unit.sense.value * number <= 400 else { return nil }
    let start = page.mark(.fromNow, at: unit.end).map { $0.sense.value == 1 ? DateSpec.SpanStart.today : .paper }
    return Found(range: i..<unit.end, spec: .span(days: number * unit.sense.value, start: start ?? .unsaid))
  }

  /// "net 30".
  private func isNet(_ mark: Mark) -> Bool { page.tokens[mark.start].code == WordHash.of("net") }
}
