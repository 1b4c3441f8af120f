import Model

/// Days with the name of a month, and weeks by their number.
extension Dates {
  /// `7 February`, `7th of May 2026`, `3. maí`, `le 1er mars`, `27-mars`.
  func dayAndMonth(at i: Int) -> Found? {
    let token = page.tokens[i]
    guard token.digits <= 2, (1...31).contains(token.value) else { return nil }
    if let last = lastDay(after: i), let found = dayAndMonth(at: last), case .dayOfMonth(_, let month) = found.spec,
      token.value < page.tokens[last].value
    {
      return Found(range: i..<found.range.upperBound, spec: .dayOfMonth(day: token.value, month: month))
    }
    var next = i + 1
    if page.has(.ordinal, at: next), page.isGlued(next) { next += 1 }
    if hasPoint(at: next) || (page.token(next)?.isSymbol("\u{00BA}") ?? false) { next += 1 }
    if page.token(next)?.isSymbol("-") ?? false, page.isGlued(next) { next += 1 }
    if let mark = page.mark(.of, at: next), page.has(.month, at: mark.end) { next = mark.end }
    guard let month = page.mark(.month, at: next), isMonth(month), page.tokens[next].startsLine == false || next > i + 1
    else { return nil }
    guard Day(year: 2024, month: month.sense.value, day: token.value) != nil else { return nil }
    return dated(i..<month.end, day: token.value, month: month.sense.value)
  }

  /// "17-18 April", "17 and 18 April", "3.–7. juni": several days begin with the first, which shares the month of the last.
  private func lastDay(after i: Int) -> Int? {
    let joint = hasPoint(at: i + 1) ? i + 2 : i + 1
    guard let token = page.token(joint), page.token(joint + 1)?.isNumber ?? false,
      token.isSymbol("-") || token.isSymbol("\u{2013}") || page.has(.joint, at: joint)
    else { return nil }
    return joint + 1
  }

  /// A month word; a short one that is also another word ("may", "mar", "dec") only with its capital or a point.
  func isMonth(_ mark: Mark) -> Bool {
    let token = page.tokens[mark.start]
    if page.vocabulary.code == "en" { return token.isCapitalised || token.end - token.start > 4 }
    return true
  }

  /// With a year behind, if there is one.
  func dated(_ range: Range<Int>, day: Int, month: Int) -> Found {
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
  func monthFirst(at i: Int) -> Found? {
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
    if let found = middle(at: i) ?? week(at: i) { return found }
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

  /// `mid-March`, `um miðjan mars`: about the 15th.
  private func middle(at i: Int) -> Found? {
    guard let mark = page.mark(.middleOf, at: i) else { return nil }
    var named = page.mark(.of, at: mark.end)?.end ?? mark.end
    if page.token(named)?.isSymbol("-") ?? false, page.isGlued(named) { named += 1 }
    guard let month = page.mark(.month, at: named), isMonth(month) else { return nil }
    return Found(range: i..<month.end, spec: .dayOfMonth(day: 15, month: month.sense.value))
  }

  /// `KW 12`, `vecka 40`.
  private func week(at i: Int) -> Found? {
    guard let mark = page.mark(.weekNumber, at: i), let number = page.token(mark.end), number.isNumber,
      !number.startsLine,
      (1...53).contains(number.value), number.digits <= 2, !page.has(.things, at: mark.end + 1)
    else { return nil }
    return Found(range: i..<mark.end + 1, spec: .week(number.value))
  }
}
