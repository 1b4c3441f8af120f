import Model

/// Finds days in the tokens, without asking what they are the date of.
struct Dates {
  struct Found {
    var range: Range<Int>
    var spec: DateSpec
  }

  let page: Page
  /// The day of the message; nil where it has none, and then no word like "tomorrow" says a day.
  let today: Day?

  func find(_ taken: inout Taken) -> [Found] {
    var found: [Found] = []
    var i = 0
    while i < page.tokens.count {
      guard !taken[i], let one = date(at: i, taken), taken.isFree(one.range) else {
        i += 1
        continue
      }
      taken.take(one.range)
      found.append(one)
      i = max(i + 1, one.range.upperBound)
    }
    return found
  }

  private func date(at i: Int, _ taken: Taken) -> Found? {
    let token = page.tokens[i]
    if token.isNumber {
      guard !(page.isGlued(i) && (page.tokens[i - 1].isNumber || page.tokens[i - 1].isWord)) else { return nil }
      return numeric(at: i) ?? dayAndMonth(at: i) ?? span(at: i) ?? lone(at: i)
    }
    guard token.isWord, page.hasAny(Dates.openings, at: i) else { return nil }
    return monthFirst(at: i) ?? weekday(at: i, taken) ?? relative(at: i) ?? span(at: i)
  }

  /// What a date can begin with, besides a number.
  private static let openings = [Sense.Kind.month, .endOf, .weekday, .nextWeek, .monthEnd, .weekEnd, .relative, .count]
    .reduce(0) { $0 | $1.bit }

  // MARK: Absolute

  /// `2026-02-20`, `27.02.2026`, `10/4/26`, `13/03`.
  private func numeric(at i: Int) -> Found? {
    let first = page.tokens[i]
    guard let sign = page.token(i + 1), page.isGlued(i + 1), let second = page.token(i + 2), second.isNumber,
      page.isGlued(i + 2) || (sign.isSymbol(".") && !second.startsLine)
    else { return nil }
    guard sign.isSymbol(".") || sign.isSymbol("/") || sign.isSymbol("-") else { return nil }
    let third = thirdNumber(after: i + 2, like: sign)
    if let third, first.digits == 4, second.digits <= 2, page.tokens[third].digits <= 2 {
      guard let day = Day(year: first.value, month: second.value, day: page.tokens[third].value) else { return nil }
      return Found(range: i..<third + 1, spec: .day(day))
    }
    guard first.digits <= 2, second.digits <= 2 else { return nil }
    if let third, page.tokens[third].digits == 4 || page.tokens[third].digits == 2 {
      let year = page.tokens[third].value + (page.tokens[third].digits == 2 ? 2000 : 0)
      guard (1990...2099).contains(year),
        let day = Day(year: year, month: second.value, day: first.value)
          ?? Day(year: year, month: first.value, day: second.value)
      else { return nil }
      return Found(range: i..<third + 1, spec: .day(day))
    }
    return withoutYear(at: i, sign)
  }

  private func thirdNumber(after i: Int, like sign: Token) -> Int? {
    guard let next = page.token(i + 1), page.isGlued(i + 1), next.kind == .symbol, next.code == sign.code,
      let third = page.token(i + 2), third.isNumber, page.isGlued(i + 2) || (sign.isSymbol(".") && !third.startsLine)
    else { return nil }
    return i + 2
  }

  /// `13/03`, `am 13.3.`: only after a word or sign that a date stands behind.
  private func withoutYear(at i: Int, _ sign: Token) -> Found? {
    let (day, month) = (page.tokens[i].value, page.tokens[i + 2].value)
    guard !sign.isSymbol("-"), page.isGlued(i + 2),
      isIntroduced(i) || sign.isSymbol(".") && hasPoint(at: i + 3) && month > 0
    else { return nil }
    guard Day(year: 2024, month: month, day: day) != nil else {
      guard Day(year: 2024, month: day, day: month) != nil, sign.isSymbol("/") else { return nil }
      return Found(range: i..<i + 3, spec: .dayOfMonth(day: month, month: day))
    }
    let end = i + 3
    if let next = page.token(end), page.isGlued(end), next.isSymbol("%") || next.isNumber || next.isWord { return nil }
    if isMoney(end) || page.has(.things, at: end) || page.has(.unit, at: end) { return nil }
    // "9.30" in the evening is a time where a day would have its point: German, Danish and the others write "9.3.".
    if sign.isSymbol("."), !hasPoint(at: end), page.tokens[i + 2].digits == 2, month > 12 || page.tokens[i].digits == 1
    {
      return nil
    }
    return Found(range: i..<end, spec: .dayOfMonth(day: day, month: month))
  }

  private func hasPoint(at i: Int) -> Bool { page.token(i)?.isSymbol(".") ?? false && page.isGlued(i) }

  private func isMoney(_ i: Int) -> Bool {
    guard let token = page.token(i) else { return false }
    return page.has(.currency, at: i) || page.has(.crowns, at: i) || page.has(.factor, at: i)
      || token.kind == .symbol && Currency.of(sign: token.code) != nil
  }

  /// After "by", "on the", "am", a weekday or a bracket.
  private func isIntroduced(_ i: Int) -> Bool {
    guard i > 0, i != page.subjectTokens else { return false }
    var last = i
    if page.tokens[i - 1].isSymbol(",") || page.tokens[i - 1].isSymbol(".") { last -= 1 }
    return page.mark(.day, before: beforeAbbreviation(i)) != nil || page.mark(.by, before: i) != nil
      || page.mark(.weekday, before: last) != nil
      || page.mark(.deadline, before: i) != nil || page.mark(.due, before: i) != nil
      || page.mark(.issued, before: i) != nil
      || page.mark(.paid, before: i) != nil
  }

  /// `7 February`, `7th of May 2026`, `3. maí`, `le 1er mars`, `27-mars`.
  private func dayAndMonth(at i: Int) -> Found? {
    let token = page.tokens[i]
    guard token.digits <= 2, (1...31).contains(token.value) else { return nil }
    var next = i + 1
    if page.has(.ordinal, at: next), page.isGlued(next) { next += 1 }
    if hasPoint(at: next) || (page.token(next)?.isSymbol("\u{00BA}") ?? false) { next += 1 }
    if page.token(next)?.isSymbol("-") ?? false, page.isGlued(next) { next += 1 }
    // "17-18 April", "17 and 18 April" share the month of the second; the first is left out.
    if let mark = page.mark(.of, at: next), page.has(.month, at: mark.end) { next = mark.end }
    guard let month = page.mark(.month, at: next), isMonth(month), page.tokens[next].startsLine == false || next > i + 1
    else { return nil }
    guard Day(year: 2024, month: month.sense.value, day: token.value) != nil else { return nil }
    return dated(i..<month.end, day: token.value, month: month.sense.value)
  }

  /// A month word; a short one that is also another word ("may", "mar", "dec") only with its capital or a point.
  private func isMonth(_ mark: Mark) -> Bool {
    let token = page.tokens[mark.start]
    if page.vocabulary.code == "en" { return token.isCapitalised || token.end - token.start > 4 }
    return true
  }

  /// With a year behind, if there is one.
  private func dated(_ range: Range<Int>, day: Int, month: Int) -> Found {
    var end = range.upperBound
    if hasPoint(at: end), page.tokens[end - 1].end - page.tokens[end - 1].start <= 4,
      page.token(end + 1)?.isNumber ?? false
    {
      end += 1
    }
    if page.token(end)?.isSymbol(",") ?? false { end += 1 }
    if let mark = page.mark(.of, at: end), page.token(mark.end)?.isNumber ?? false { end = mark.end }
    if let year = page.token(end), year.isNumber, year.digits == 4, (1990...2099).contains(year.value),
      !year.startsLine,
      !(isMoney(end + 1)), let resolved = Day(year: year.value, month: month, day: day)
    {
      return Found(range: range.lowerBound..<end + 1, spec: .day(resolved))
    }
    return Found(range: range, spec: .dayOfMonth(day: day, month: month))
  }

  /// `April 7th`, `May 3, 2026`.
  private func monthFirst(at i: Int) -> Found? {
    if let mark = page.mark(.endOf, at: i) {
      let named = page.mark(.of, at: mark.end)?.end ?? mark.end
      if let month = page.mark(.month, at: named) {
        if let year = page.token(month.end), year.isNumber, (1990...2099).contains(year.value) {
          return Day(
            year: year.value, month: month.sense.value, day: Day.length(ofMonth: month.sense.value, year: year.value)
          )
          .map { Found(range: i..<month.end + 1, spec: .day($0)) }
        }
        return Found(range: i..<month.end, spec: .endOfMonth(month.sense.value))
      }
    }
    guard let month = page.mark(.month, at: i), page.tokens[i].isCapitalised || page.vocabulary.code != "en" else {
      return nil
    }
    var next = month.end
    if hasPoint(at: next) { next += 1 }
    guard let number = page.token(next), number.isNumber, number.digits <= 2, !number.startsLine,
      (1...Day.length(ofMonth: month.sense.value, year: 2024)).contains(number.value), page.vocabulary.code == "en"
    else { return nil }
    var end = next + 1
    if page.has(.ordinal, at: end), page.isGlued(end) { end += 1 }
    if let after = page.token(end), page.isGlued(end), after.isNumber || after.isSymbol("%") || after.isSymbol(":") {
      return nil
    }
    if isMoney(end) || page.has(.things, at: end) { return nil }
    return dated(i..<end, day: number.value, month: month.sense.value)
  }

  /// `the 14th`, `le 14`, `den 24.`: a day of this month or the next.
  private func lone(at i: Int, afterWeekday: Bool = false) -> Found? {
    let token = page.tokens[i]
    guard token.digits <= 2, (1...31).contains(token.value),
      let article = page.mark(.day, before: beforeAbbreviation(i)) ?? page.mark(.of, before: i)
        ?? (afterWeekday ? page.mark(.weekday, before: i) : nil)
    else { return nil }
    var end = i + 1
    var isOrdinal = false
    while page.has(.ordinal, at: end), page.isGlued(end) || page.tokens[end].end - page.tokens[end].start > 2 {
      isOrdinal = true
      end += 1
    }
    let pointed = hasPoint(at: end) && !isOrdinal
    guard accepts(lone: token, pointed: pointed, isOrdinal: isOrdinal, article) else { return nil }
    let next = pointed ? end + 1 : end
    guard !isMoney(next), !page.has(.things, at: next), !page.has(.unit, at: next) else { return nil }
    if let after = page.token(next) {
      if after.isNumber || after.isSymbol("%") || after.isSymbol(":") && page.isGlued(next) { return nil }
      if after.isWord, !page.has(.small, at: next), !page.has(.joint, at: next), !isRole(next),
        !(pointed && after.isCapitalised && !["de"].contains(page.vocabulary.code))
      {
        return nil
      }
      if after.kind == .symbol, page.isGlued(next), after.isSymbol("/") || after.isSymbol("-") { return nil }
    }
    return Found(range: i..<end, spec: .dayOnly(token.value))
  }

  /// "d. 25." is written with a point that ends nothing.
  private func afterAbbreviation(_ i: Int) -> Int {
    page.tokens[i - 1].end - page.tokens[i - 1].start == 1 && hasPoint(at: i) ? i + 1 : i
  }

  private func beforeAbbreviation(_ i: Int) -> Int {
    guard i > 1, hasPoint(at: i - 1), page.tokens[i - 2].end - page.tokens[i - 2].start == 1 else { return i }
    return i - 1
  }

  private func isRole(_ i: Int) -> Bool {
    page.marks(at: i).contains { mark in
      switch mark.sense.kind {
      case .deadline, .paid, .willPay, .by, .due, .event, .commit, .back, .future, .relative, .negation: true
      default: false
      }
    }
  }

  /// In English, Dutch and Swedish the letters say that it is a day, in French and Spanish the article, elsewhere the point.
  private func accepts(lone token: Token, pointed: Bool, isOrdinal: Bool, _ article: Mark) -> Bool {
    switch page.vocabulary.code {
    case "en", "nl": isOrdinal
    case "fr", "es": !pointed || page.tokens[article.start].isWord
    case "sv": isOrdinal || page.tokens[article.end - 1].code == WordHash.of("den")
    default: pointed
    }
  }

  // MARK: Weekdays and words

  private func weekday(at i: Int, _ taken: Taken) -> Found? {
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
        ? numeric(at: next) ?? dayAndMonth(at: next) ?? lone(at: next, afterWeekday: true) : monthFirst(at: next)
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

  private func relative(at i: Int) -> Found? {
    guard let today else { return nil }
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
  private func span(at i: Int) -> Found? {
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
