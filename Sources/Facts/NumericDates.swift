import Model

/// Days in figures: `2026-02-20`, `27.02.2026`, `13/03`.
extension Dates {
  /// `2026-02-20`, `27.02.2026`, `10/4/26`, `13/03`.
  func numeric(at i: Int) -> Found? {
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
      guard (1990...2099).contains(year), let day = day(first.value, second.value, year, isStroke: sign.isSymbol("/"))
      else { return nil }
      return Found(range: i..<third + 1, spec: .day(day))
    }
    return withoutYear(at: i, sign)
  }

  /// Day and month, or in English month and day where only that is a day, or one of these weeks.
  private func day(_ first: Int, _ second: Int, _ year: Int, isStroke: Bool) -> Day? {
    let european = Day(year: year, month: second, day: first)
    let american = Day(year: year, month: first, day: second)
    guard let european, let american else { return european ?? american }
    guard isStroke, page.vocabulary.code == "en", let today else { return european }
    let isNear = abs(american.number - today.number) <= 7 && abs(european.number - today.number) > 20
    return isNear ? american : european
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
}
