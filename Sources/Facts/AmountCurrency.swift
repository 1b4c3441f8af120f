import Model

/// The currency that stands before or after a number.
extension Amounts {
  typealias Currencies = (code: String, start: Int, end: Int, isSign: Bool)

  func currency(before i: Int, _ taken: Taken) -> Currencies? {
    var last = i - 1
    guard last >= 0, !taken[last], i != page.subjectTokens, page.tokens[i].startsLine == false else { return nil }
    let token = page.tokens[last]
    if token.kind == .symbol, let code = Currency.of(sign: token.code) {
      // US$ 500, CA$ 500
      if last > 0, page.isGlued(last), token.isSymbol("$"), let country = dollar(page.tokens[last - 1]) {
        return (country, last - 1, i, true)
      }
      return (token.isSymbol("$") ? page.vocabulary.dollar : code, last, i, true)
    }
    if token.isSymbol("."), page.isGlued(last) { last -= 1 }
    if token.isSymbol(":"), page.tokens[i].spaced, last > 0 { last -= 1 }
    let isColon = token.isSymbol(":")
    guard last >= 0, !taken[last] else { return nil }
    if let mark = page.mark(.currency, before: last + 1), isShort(mark), names(mark, before: i) {
      return (Currency.codes[mark.sense.value], mark.start, i, false)
    }
    if let mark = page.mark(.crowns, before: last + 1), !isColon { return (crown, mark.start, i, false) }
    return nil
  }

  /// Codes and abbreviations stand before a number, whole words only after it.
  private func isShort(_ mark: Mark) -> Bool {
    let token = page.tokens[mark.start]
    return token.end - token.start <= 4 && mark.end == mark.start + 1
  }

  /// Not a small word that only looks like a code; a single letter ("R17 500", "N750k") touches a price's digits.
  private func names(_ mark: Mark, before i: Int? = nil) -> Bool {
    let token = page.tokens[mark.start]
    if token.end - token.start == 1, mark.end == mark.start + 1 {
      guard let i, token.isUpper, page.isGlued(i), let numeral = Numeral(page, at: i) else { return false }
      return numeral.mantissa >= 100
    }
    return token.isUpper || !Amounts.otherWords.contains(token.code)
  }

  private static let otherWords = Set(Currency.otherWords.map(WordHash.of))

  private func dollar(_ token: Token) -> String? {
    guard token.isWord, token.isUpper else { return nil }
    switch token.code {
    case WordHash.of("us"): return "USD"
    case WordHash.of("a"), WordHash.of("au"): return "AUD"
    case WordHash.of("c"), WordHash.of("ca"): return "CAD"
    case WordHash.of("nz"): return "NZD"
    case WordHash.of("s"): return "SGD"
    case WordHash.of("hk"): return "HKD"
    case WordHash.of("r"): return "BRL"
    default: return nil
    }
  }

  func currency(at i: Int) -> Currencies? {
    guard let token = page.token(i), !token.startsLine, i != page.subjectTokens else { return nil }
    if token.kind == .symbol, let code = Currency.of(sign: token.code) {
      // "from 300 $400": a sign that touches the next number is that number's.
      if token.spaced, let next = page.token(i + 1), next.isNumber, page.isGlued(i + 1) { return nil }
      guard token.isSymbol("$") else { return (code, i, i + 1, true) }
      // 500 $ CA
      if let next = page.token(i + 1), !next.startsLine, let country = dollar(next) { return (country, i, i + 2, true) }
      return (page.vocabulary.dollar, i, i + 1, true)
    }
    if let mark = page.mark(.currency, at: i), names(mark) {
      if mark.end < page.tokens.count, page.tokens[mark.end].isNumber, token.isUpper, page.tokens[mark.end].digits > 2 {
        return nil
      }
      return (Currency.codes[mark.sense.value], i, mark.end, false)
    }
    if let mark = page.mark(.crowns, at: i) { return (crown, i, mark.end, false) }
    return nil
  }
}
