import Foundation
import Model

/// Amounts without a currency.
extension Amounts {
  /// Numbers in digits, and words, that the words around make amounts.
  func bare(_ taken: inout Taken, besides marked: [Found]) -> [Found] {
    var found: [Found] = []
    var i = 0
    while i < page.tokens.count {
      if !taken[i], let one = spelledBare(at: i) {
        found.append(one)
        taken.take(one.range)
      }
      guard page.tokens[i].isNumber, !taken[i], let numeral = Numeral(page, at: i), taken.isFree(i..<numeral.end),
        !numeral.hasLeadingZero, isWhole(i, numeral.end)
      else {
        i += 1
        continue
      }
      // "€1,200 for 300" says what of.
      let isObject = marked.contains { $0.range.upperBound == i - 1 } && page.has(.amountBefore, at: i - 1)
      if !isObject, let one = bareAmount(numeral, at: i) {
        found.append(Found(range: i..<one.end, value: one.value, currency: currency(of: one.value, at: i, marked)))
        taken.take(i..<one.end)
        i = one.end
      } else {
        i = numeral.end
      }
    }
    return found
  }

  /// That of the same sum said elsewhere, else that of the same sentence's last amount.
  func currency(of value: Decimal, at i: Int, _ marked: [Found]) -> String? {
    let same = marked.first { $0.currency != nil && $0.value == value }
    let near = marked.last { $0.currency != nil && page.sentence[$0.range.lowerBound] == page.sentence[i] }
    return (same ?? near)?.currency
  }

  private func bareAmount(_ numeral: Numeral, at i: Int) -> (value: Decimal, end: Int)? {
    let factor = factorMark(at: numeral.end, hasCurrency: false)
    let end = factor.map { skipPoint($0.end) } ?? numeral.end
    let value = numeral.value(times: factor?.sense.value ?? 1)
    guard !isCounted(end), isOpen(before: i), numeral.firstDigits <= 6, numeral.scale != 1 || factor != nil,
      !isJoined(numeral), !isShare(i, end)
    else { return nil }
    if quoted.contains(value), value >= 20, !page.has(.unit, at: end) { return (value, end) }
    let isPlain = factor == nil && !numeral.isGrouped && numeral.scale == 0
    // "27. er": an ordinal.
    if isPlain, page.token(end)?.isSymbol(".") ?? false, page.isGlued(end), let next = page.token(end + 1), next.isWord,
      !next.isCapitalised
    {
      return nil
    }
    if isPlain, (1900...2099).contains(numeral.mantissa) || value < 20 || page.has(.unit, at: end) { return nil }
    var score = numeral.isGrouped || factor != nil ? 0.8 : 0
    if isPlain, value < 100 { score -= 0.8 }
    if numeral.scale == 2 { score += 0.6 }
    if numeral.scale == 0 { score += Amounts.roundness(numeral.mantissa) }
    if value >= 100, numeral.mantissa % 5 == 0, isClosed(end), opensSentence(i) { score += 1 }
    if factor == nil, isClockTime(numeral), isOfAnAppointment(i..<end) { return nil }
    return score + surroundings(i..<end) >= Amounts.threshold ? (value, end) : nil
  }

  static let threshold = 2.2

  /// Prices are round more often than other numbers.
  static func roundness(_ value: Int) -> Double {
    if value % 100 == 0 { return 0.8 }
    return value % 50 == 0 ? 0.6 : value % 5 == 0 ? 0.4 : 0
  }

  /// The first thing said, a greeting and an article left aside: "1200 and it's yours", "The 300 went out".
  private func opensSentence(_ i: Int) -> Bool {
    var first = i
    if page.mark(.day, before: i) != nil || page.mark(.amountBefore, before: i).map(isArticleOnly) ?? false {
      first -= 1
    }
    guard first > 0, first != page.subjectTokens else { return true }
    return page.sentence[first - 1] != page.sentence[first]
  }

  /// `2608-3`: a number with another behind that is no range's end.
  private func isJoined(_ numeral: Numeral) -> Bool {
    guard let dash = page.token(numeral.end), dash.isSymbol("-") || dash.isSymbol("/"), page.isGlued(numeral.end),
      let next = page.token(numeral.end + 1), next.isNumber, page.isGlued(numeral.end + 1)
    else { return false }
    return dash.isSymbol("/") || next.value <= numeral.mantissa
  }

  /// How much the words around say that these tokens are an amount.
  func surroundings(_ range: Range<Int>) -> Double {
    var score = isAboutMoney ? 1.0 : 0
    let sentence = page.sentenceRange(around: range)
    if page.marks(in: sentence).contains(where: { $0.sense.kind == .deal && !range.contains($0.start) }) {
      score += 1.2
    }
    if let before = page.mark(.amountBefore, before: range.lowerBound) {
      score += before.sense.value == 0 && !isArticleOnly(before) ? 1 : 0.5
      if closesQuestion(range.upperBound), !isArticleOnly(before) { score += 1 }
    }
    if let after = page.mark(.amountAfter, at: skipSign(range.upperBound)), !page.tokens[after.start].startsLine {
      score += 1.2
    }
    score += isClosed(range.upperBound) || closesQuestion(range.upperBound) ? isEnd(range.upperBound) ? 0.6 : 0.4 : -1
    return score + (isLoose(before: range.lowerBound) ? 0.3 : -0.3)
  }

  /// `1430`, `9.20`: what a clock can show.
  private func isClockTime(_ numeral: Numeral) -> Bool {
    (numeral.firstDigits == 4 || numeral.scale == 2) && !numeral.isGrouped && numeral.mantissa / 100 < 24
      && numeral.mantissa % 100 < 60
  }

  private func isOfAnAppointment(_ range: Range<Int>) -> Bool {
    page.marks(in: page.sentenceRange(around: range)).contains {
      $0.sense.kind == .event || $0.sense.kind == .weekday && $0.end <= range.lowerBound
    }
  }

  /// "380 of 450": how much of something is done.
  private func isShare(_ start: Int, _ end: Int) -> Bool {
    isShareWord(end) && page.token(end + 1)?.isNumber ?? false
      || isShareWord(start - 1) && page.token(start - 2)?.isNumber ?? false
  }

  private static let shareWords = Set(["of", "von", "de", "sur", "van", "av", "af"].map(WordHash.of))
  private func isShareWord(_ i: Int) -> Bool { page.token(i).map { Amounts.shareWords.contains($0.code) } ?? false }

  /// "… for 300?", "… für 300 machen?": a price is asked.
  private func closesQuestion(_ end: Int) -> Bool {
    for i in end..<min(end + 2, page.tokens.count) where page.tokens[i].isSymbol("?") { return true }
    return false
  }

  /// "the 320" needs more than its article.
  private func isArticleOnly(_ mark: Mark) -> Bool { mark.end == mark.start + 1 && page.has(.day, at: mark.start) }

  private func skipSign(_ i: Int) -> Int {
    guard let token = page.token(i), token.isSymbol("+") || token.isSymbol(",") else { return i }
    return i + 1
  }

  /// Followed by what is counted: "320 words", "4 %", "20 March".
  func isCounted(_ end: Int) -> Bool {
    guard let next = page.token(end) else { return false }
    if next.isSymbol("%") || next.isSymbol("\u{00B0}") || next.isSymbol("\u{00D7}") { return true }
    if next.isSymbol("\""), page.isGlued(end), page.tokens[end - 1].digits < 3 { return true }
    return page.has(.things, at: end) || page.has(.ordinal, at: end) && page.isGlued(end)
      || next.isWord && page.isGlued(end)
  }

  /// Not after something that numbers are given to: "copy 3,001", "page 12", "nr. 4".
  func isOpen(before i: Int) -> Bool {
    if page.mark(.otherPaper, before: i) != nil || page.mark(.numberSign, before: i) != nil { return false }
    guard let before = page.token(i - 1) else { return true }
    if before.isNumber { return false }
    if before.isSymbol("."), page.mark(.numberSign, before: i - 1) != nil { return false }
    return !before.isSymbol("#") && !before.isSymbol("-") && !before.isSymbol("+")
      || page.tokens[i].spaced && before.spaced
  }

  /// After a sign, a line's start or a little word.
  private func isLoose(before i: Int) -> Bool {
    guard let before = page.token(i - 1) else { return true }
    return before.kind != .word || page.has(.small, at: i - 1)
  }

  private func isEnd(_ i: Int) -> Bool {
    guard let next = page.token(i) else { return true }
    return next.kind != .word && next.kind != .number
  }

  /// Before a sign, an end or a little word: nothing is counted by it.
  private func isClosed(_ i: Int) -> Bool {
    isEnd(i) || page.has(.deal, at: i) || page.has(.small, at: i) || page.has(.joint, at: i)
      || page.has(.amountAfter, at: i)
      || (page.has(.month, at: i) && page.tokens[i].isCapitalised && page.tokens[i - 1].digits > 2)
      || page.has(.by, at: i)
      || page.has(.relative, at: i)
  }
}
