import Foundation
import Model

/// Finds amounts of money: first those with a currency beside them, then bare numbers that the words around make one.
struct Amounts {
  struct Found {
    var range: Range<Int>
    var value: Decimal
    /// nil where none stands beside it.
    var currency: String?
  }

  let page: Page
  /// What "kr." means here.
  let crown: String
  let isAboutMoney: Bool
  /// Amounts in the quoted text below: who repeats such a number means the amount.
  let quoted: Set<Decimal>

  // MARK: With a currency

  func marked(_ taken: inout Taken) -> [Found] {
    var found: [Found] = []
    var i = 0
    while i < page.tokens.count {
      guard !taken[i], let one = written(at: i, taken) ?? spelled(at: i) else {
        i += 1
        continue
      }
      taken.take(one.range)
      if let low = rangeStart(before: one, taken) {
        taken.take(low.range)
        found.append(low)
      }
      found.append(one)
      i = one.range.upperBound
    }
    return found
  }

  /// Digits with a currency before or after.
  private func written(at i: Int, _ taken: Taken) -> Found? {
    guard page.tokens[i].isNumber, let numeral = Numeral(page, at: i), !numeral.hasLeadingZero || numeral.scale > 0,
      isWhole(i, numeral.end)
    else { return nil }
    let before = currency(before: i, taken)
    var end = numeral.end
    var factor = 1
    if let mark = factorMark(at: end, hasCurrency: before != nil) {
      factor = mark.sense.value
      end = skipPoint(mark.end)
    }
    var start = i
    var code: String?
    if let before {
      start = before.start
      code = before.code
      // "$500 CAD"
      if let after = currency(at: end), after.code != before.code, !page.tokens[end].startsLine, before.isSign {
        code = after.code
        end = after.end
      }
    } else if let after = currency(at: end) {
      code = after.code
      end = after.end
    } else if numeral.hasPriceEnding {
      return Found(range: start..<end, value: numeral.value(times: factor), currency: nil)
    }
    guard let code else { return nil }
    return Found(range: start..<end, value: numeral.value(times: factor), currency: code)
  }

  /// Not a part of a longer thing: `A4`, `3.4.2026`, `10:30`, `5%`.
  private func isWhole(_ start: Int, _ end: Int) -> Bool {
    if page.isGlued(start), let before = page.token(start - 1) {
      if before.isNumber { return false }
      if before.isWord, page.mark(.currency, before: start) == nil, page.mark(.crowns, before: start) == nil {
        return false
      }
      let joins = before.isSymbol(".") || before.isSymbol("/") || before.isSymbol(":") || before.isSymbol("#")
      if joins, page.token(start - 2)?.isNumber ?? true, page.isGlued(start - 1) { return false }
    }
    guard let after = page.token(end), page.isGlued(end) else { return true }
    if after.isSymbol("%") || after.isNumber { return false }
    if after.isSymbol(":") || after.isSymbol("."), page.token(end + 1)?.isNumber ?? false, page.isGlued(end + 1) {
      return false
    }
    return true
  }

  private func factorMark(at i: Int, hasCurrency: Bool) -> Mark? {
    guard let mark = page.mark(.factor, at: i), let token = page.token(i), !token.startsLine else { return nil }
    // One letter counts only where it touches the number: "1.2k", not "5 m".
    if token.end - token.start == 1 {
      return page.isGlued(i) && (token.code != WordHash.of("m") || hasCurrency) ? mark : nil
    }
    return mark
  }

  private func skipPoint(_ i: Int) -> Int {
    guard let token = page.token(i), token.isSymbol("."), page.isGlued(i), let next = page.token(i + 1),
      next.isWord && !next.isCapitalised || next.kind == .symbol && next.spaced || page.has(.currency, at: i + 1)
    else { return i }
    return i + 1
  }

  /// `300-400 €`, `between 300 and 400 €`: the number before that shares the currency.
  private func rangeStart(before high: Found, _ taken: Taken) -> Found? {
    let i = high.range.lowerBound
    guard i >= 2, let joint = page.token(i - 1) else { return nil }
    let isDash = joint.isSymbol("-") || joint.isSymbol("\u{2013}")
    guard isDash || page.has(.joint, at: i - 1) || isRangeWord(i - 1) else { return nil }
    for start in stride(from: i - 2, through: max(0, i - 7), by: -1) {
      guard page.tokens[start].isNumber, let numeral = Numeral(page, at: start), numeral.end == i - 1, !taken[start],
        isWhole(start, isDash ? numeral.end : i - 1), !numeral.hasLeadingZero
      else { continue }
      if let previous = page.token(start - 1), previous.isNumber || previous.isSymbol(".") || previous.isSymbol(",") {
        if page.isGlued(start) || Numeral(page, at: start - 1)?.end == i - 1 { continue }
      }
      let value = numeral.value()
      guard value < high.value, value * 20 > high.value else { return nil }
      if !isDash, page.has(.joint, at: i - 1), !numeral.isGrouped, high.value >= 1000, value < 100 { return nil }
      return Found(range: start..<numeral.end, value: value, currency: high.currency)
    }
    return nil
  }

  private static let rangeWords = Set(["to", "bis", "til", "till", "tot", "a", "auf"].map(WordHash.of))
  private func isRangeWord(_ i: Int) -> Bool {
    page.tokens[i].isWord && Amounts.rangeWords.contains(page.tokens[i].code)
  }

  /// Number words with a currency after them: "two hundred pounds".
  private func spelled(at start: Int) -> Found? {
    guard let (value, end) = words(at: start), let after = currency(at: end) else { return nil }
    return Found(range: start..<after.end, value: Decimal(value), currency: after.code)
  }

  /// Number words from a hundred up, without a currency, where a bare number would be an amount too: "four hundred is fine".
  private func spelledBare(at start: Int) -> Found? {
    guard let (value, end) = words(at: start), value >= 100, !isCounted(end), isOpen(before: start) else { return nil }
    guard quoted.contains(Decimal(value)) || surroundings(start..<end) + 0.6 >= Amounts.threshold else { return nil }
    return Found(range: start..<end, value: Decimal(value), currency: nil)
  }

  /// The value of the number words that start here, and their end; "two fifty" is 250.
  private func words(at start: Int) -> (value: Int, end: Int)? {
    guard page.has(.count, at: start), page.mark(.count, before: start) == nil else { return nil }
    var total = 0
    var current = 0
    var i = start
    while let mark = page.mark(.count, at: i), i - start < 10 {
      let number = mark.sense.value
      switch number {
      case 1000...:
        total += max(1, current) * number
        current = 0
      case 100: current = max(1, current) * 100
      case 20...90 where (1...9).contains(current): current = current * 100 + number
      default: current += number
      }
      guard total < 1_000_000_000, current < 1_000_000 else { return nil }
      i = mark.end
      if page.token(i)?.isSymbol("-") ?? false, page.isGlued(i) { i += 1 }
      if page.has(.joint, at: i), page.has(.count, at: i + 1) { i += 1 }
    }
    if let mark = page.mark(.factor, at: i), page.tokens[i].end - page.tokens[i].start > 1 {
      total += current * mark.sense.value
      current = 0
      i = mark.end
    }
    let value = total + current
    return value > 1 ? (value, i) : nil
  }

  // MARK: Bare

  /// Numbers without a currency that the words around make amounts.
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
      if let one = bareAmount(numeral, at: i) {
        let near = marked.last { $0.currency != nil && page.sentence[$0.range.lowerBound] == page.sentence[i] }
        found.append(Found(range: i..<one.end, value: one.value, currency: near?.currency))
        taken.take(i..<one.end)
        i = one.end
      } else {
        i = numeral.end
      }
    }
    return found
  }

  private func bareAmount(_ numeral: Numeral, at i: Int) -> (value: Decimal, end: Int)? {
    let factor = factorMark(at: numeral.end, hasCurrency: false)
    let end = factor.map { skipPoint($0.end) } ?? numeral.end
    let value = numeral.value(times: factor?.sense.value ?? 1)
    guard !isCounted(end), isOpen(before: i), numeral.firstDigits <= 6, numeral.scale != 1 || factor != nil else {
      return nil
    }
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
    if numeral.scale == 0, numeral.mantissa % 5 == 0 { score += 0.4 }
    if isPlain, isClockTime(numeral),
      page.marks(in: page.sentenceRange(around: i..<end)).contains(where: { $0.sense.kind == .event })
    {
      return nil
    }
    return score + surroundings(i..<end) >= Amounts.threshold ? (value, end) : nil
  }

  private static let threshold = 2.2

  /// How much the words around say that these tokens are an amount.
  private func surroundings(_ range: Range<Int>) -> Double {
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
    score += isClosed(range.upperBound) || closesQuestion(range.upperBound) ? isEnd(range.upperBound) ? 0.6 : 0.4 : -0.8
    return score + (isLoose(before: range.lowerBound) ? 0.3 : -0.3)
  }

  /// `1430`, `0930`: four digits that a clock can show.
  private func isClockTime(_ numeral: Numeral) -> Bool {
    numeral.firstDigits == 4 && numeral.mantissa / 100 < 24 && numeral.mantissa % 100 < 60
  }

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
  private func isCounted(_ end: Int) -> Bool {
    guard let next = page.token(end) else { return false }
    if next.isSymbol("%") || next.isSymbol("\u{00B0}") || next.isSymbol("\u{00D7}") { return true }
    return page.has(.things, at: end) || page.has(.ordinal, at: end) && page.isGlued(end)
      || next.isWord && page.isGlued(end)
  }

  /// Not after something that numbers are given to: "copy 3,001", "page 12", "nr. 4".
  private func isOpen(before i: Int) -> Bool {
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
