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

  /// Those with a currency, and prices written as such ("250,-").
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
    return found.map { one in
      guard one.currency == nil else { return one }
      return Found(
        range: one.range, value: one.value, currency: currency(of: one.value, at: one.range.lowerBound, found))
    }
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
    // "45 tkr", "12 TEUR": the word names both.
    if before == nil, let mark = factorMark(at: numeral.end, hasCurrency: false), let both = currency(at: mark.start) {
      return Found(range: start..<both.end, value: numeral.value(times: factor), currency: both.code)
    }
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
      return Found(range: start..<end, value: numeral.value(times: factor), currency: crown(ofEnding: end))
    }
    guard let code else { return nil }
    return Found(range: start..<end, value: numeral.value(times: factor), currency: code)
  }

  /// "250:-" is said of Swedish crowns only.
  private func crown(ofEnding end: Int) -> String? {
    page.vocabulary.code == "sv" && page.tokens[end - 2].isSymbol(":") ? crown : nil
  }

  /// Not a part of a longer thing: `A4`, `3.4.2026`, `10:30`, `5%`.
  func isWhole(_ start: Int, _ end: Int) -> Bool {
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
    guard let next = page.token(end + 1), page.isGlued(end + 1) else { return true }
    if after.isSymbol(":") { return !next.isNumber && !next.isWord }
    return !((after.isSymbol(".") || after.isSymbol("/")) && next.isNumber)
  }

  func factorMark(at i: Int, hasCurrency: Bool) -> Mark? {
    guard let mark = page.mark(.factor, at: i), let token = page.token(i), !token.startsLine else { return nil }
    guard token.end - token.start == 1 else { return mark }
    // One letter counts only where it touches the number or a currency: "1.2k", "5 k€", not "5 m".
    if page.isGlued(mark.end), currency(at: mark.end) != nil { return mark }
    return page.isGlued(i) && (token.code != WordHash.of("m") || hasCurrency) ? mark : nil
  }

  func skipPoint(_ i: Int) -> Int {
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
      var value = numeral.value()
      // "45-50 k€"
      if high.value > 1000, value < 1000, value * 1000 < high.value { value *= 1000 }
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
}
