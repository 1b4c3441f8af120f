import Model

/// Days of a month that is not named: "the 14th".
extension Dates {
  /// `the 14th`, `le 14`, `den 24.`: a day of this month or the next.
  func lone(at i: Int, after weekday: Mark? = nil) -> Found? {
    let token = page.tokens[i]
    guard token.digits <= 2, (1...31).contains(token.value) else { return nil }
    let article = page.mark(.day, before: beforeAbbreviation(i)) ?? page.mark(.of, before: i)
    guard article != nil || weekday != nil else { return nil }
    var end = i + 1
    var isOrdinal = false
    // "den 7:e"
    if page.token(end)?.isSymbol(":") ?? false, page.isGlued(end), page.has(.ordinal, at: end + 1),
      page.isGlued(end + 1)
    {
      isOrdinal = true
      end += 2
    }
    while page.has(.ordinal, at: end), page.isGlued(end) || page.tokens[end].end - page.tokens[end].start > 2 {
      isOrdinal = true
      end += 1
    }
    let pointed = hasPoint(at: end) && !isOrdinal
    guard
      accepts(lone: token, pointed: pointed, isOrdinal: isOrdinal, article)
        || weekday.map({ falls(token.value, on: $0) }) ?? false
    else { return nil }
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

  /// "Friday 13": that day of this month or the next is one.
  private func falls(_ day: Int, on weekday: Mark) -> Bool {
    guard let today else { return false }
    return DateSpec.dayOnly(day).resolved(on: today, .future)?.weekday == weekday.sense.value
  }

  /// "d. 25." is written with a point that ends nothing.
  func afterAbbreviation(_ i: Int) -> Int {
    page.tokens[i - 1].end - page.tokens[i - 1].start == 1 && hasPoint(at: i) ? i + 1 : i
  }

  func beforeAbbreviation(_ i: Int) -> Int {
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
  private func accepts(lone token: Token, pointed: Bool, isOrdinal: Bool, _ article: Mark?) -> Bool {
    switch page.vocabulary.code {
    case "en", "nl": isOrdinal
    case "fr", "es": !pointed || article.map { page.tokens[$0.start].isWord } ?? true
    case "sv": isOrdinal || article.map { page.tokens[$0.end - 1].code == WordHash.of("den") } ?? false
    default: pointed
    }
  }
}
