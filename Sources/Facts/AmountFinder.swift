import Foundation
import Model

/// Amounts of money: a number with a currency beside it, or a bare number in a sentence that talks of money.
struct AmountFinder {
  /// A bare number below this is a count more often than a price.
  private static let smallestBare: Decimal = 90

  var language: String
  /// The currency of `kr.` where the language does not say.
  var ownCurrency: String

  /// - Parameter isTaken: ranges that are dates or invoice numbers already.
  func find(_ tokens: [Token], isTaken: (Range<Int>) -> Bool) -> [(money: Money, range: Range<Int>)] {
    var found: [(Money, Range<Int>)] = []
    var index = 0
    while index < tokens.count {
      defer { index += 1 }
      let token = tokens[index]
      if token.kind == .word, let amount = spelled(tokens, index) {
        found.append(amount.0)
        index = amount.last
        continue
      }
      guard token.kind == .number, !isTaken(token.range), var value = Number.decimal(token.text) else { continue }
      var range = token.range
      var last = index
      // `1.2k`, `185 þús.`, `1,5 Mio.`
      if last + 1 < tokens.count, let multiplier = CurrencyWords.multipliers[tokens[last + 1].text],
        tokens[last + 1].text.count > 1 || !tokens[last + 1].isSpaced
      {
        value = (Decimal(string: token.text.replacingOccurrences(of: ",", with: ".")) ?? value) * Decimal(multiplier)
        last += 1
        range = range.lowerBound..<tokens[last].range.upperBound
        if last + 1 < tokens.count, tokens[last + 1].text == ".", !tokens[last + 1].isSpaced { last += 1 }
      }
      // `185.000,-`, `1'200.–`
      while last + 1 < tokens.count, [",", ".", "-", "–", "—"].contains(tokens[last + 1].text),
        !tokens[last + 1].isSpaced, last - index < 3,
        last + 2 >= tokens.count || tokens[last + 2].isSpaced || ["-", "–", "—"].contains(tokens[last + 2].text)
          || currency(tokens, last + 2) != nil
      { last += 1 }
      if let (code, end) = currency(after: tokens, last) {
        found.append((Money(value, code), range.lowerBound..<end))
        continue
      }
      if let (code, start) = currency(before: tokens, index) {
        found.append((Money(value, code), start..<range.upperBound))
        continue
      }
      if value >= Self.smallestBare, isBareMoney(tokens, index, last, value) { found.append((Money(value, ""), range)) }
    }
    return found
  }

  private func currency(after tokens: [Token], _ index: Int) -> (code: String, end: Int)? {
    guard index + 1 < tokens.count else { return nil }
    guard let code = currency(tokens, index + 1) else { return nil }
    return (code, tokens[index + 1].range.upperBound)
  }

  private func currency(before tokens: [Token], _ index: Int) -> (code: String, start: Int)? {
    guard index > 0 else { return nil }
    var place = index - 1
    if tokens[place].text == ".", place > 0 { place -= 1 }
    guard let code = currency(tokens, place) else { return nil }
    // `£1,250`, `EUR 975`, `kr. 185.000`; a currency word before a number belongs to the number before it.
    let word = tokens[place].text
    if CurrencyWords.words[word] != nil, CurrencyWords.symbols[word] == nil { return nil }
    return (code, tokens[place].range.lowerBound)
  }

  private func currency(_ tokens: [Token], _ index: Int) -> String? {
    guard tokens.indices.contains(index) else { return nil }
    let text = tokens[index].text
    if let code = CurrencyWords.symbols[text] ?? CurrencyWords.words[text] { return code }
    if CurrencyWords.codes.contains(text) { return text.uppercased() }
    if CurrencyWords.crownWords.contains(text) {
      return CurrencyWords.crowns[language]
        ?? (["ISK", "DKK", "SEK", "NOK"].contains(ownCurrency) ? ownCurrency : "ISK")
    }
    if ["us", "a", "c", "nz"].contains(text), index + 1 < tokens.count, tokens[index + 1].text == "$" { return nil }
    return nil
  }

  /// `two hundred pounds`.
  private func spelled(_ tokens: [Token], _ start: Int) -> ((Money, Range<Int>), last: Int)? {
    guard CurrencyWords.numbers[tokens[start].text] != nil else { return nil }
    var value = 0
    var index = start
    while index < tokens.count, index - start < 6 {
      if let number = CurrencyWords.numbers[tokens[index].text] {
        value = number >= 100 ? max(1, value) * number : value + number
      } else if tokens[index].text != "and" && tokens[index].text != "-" {
        break
      }
      index += 1
    }
    guard index < tokens.count,
      let code = CurrencyWords.words[tokens[index].text]
        ?? (CurrencyWords.crownWords.contains(tokens[index].text) ? currency(tokens, index) : nil)
    else {
      return nil
    }
    return ((Money(Decimal(value), code), tokens[start].range.lowerBound..<tokens[index].range.upperBound), index)
  }

  private func isBareMoney(_ tokens: [Token], _ first: Int, _ last: Int, _ value: Decimal) -> Bool {
    let text = tokens[first].text
    // Years, codes, phone numbers.
    if value >= 1900, value <= 2100, text.count == 4 { return false }
    if text.count >= 7, text.allSatisfy(\.isNumber) || text.hasPrefix("0") { return false }
    if text.hasPrefix("0") { return false }
    if last + 1 < tokens.count {
      let next = tokens[last + 1]
      if next.text == "%" || (["-", "/", ":", "°"].contains(next.text) && !next.isSpaced) { return false }
      if next.kind == .word, CurrencyWords.counted.contains(next.text) { return false }
      if next.kind == .number { return false }
    }
    if first > 0 {
      let before = tokens[first - 1]
      if !before.isSpaced || !tokens[first].isSpaced, ["-", "/", "#", "+", "(", "."].contains(before.text),
        !tokens[first].isSpaced
      {
        return false
      }
      if [
        "no", "nr", "page", "room", "line", "chapter", "ref", "order", "po", "bls", "síða", "seite", "tel", "sími",
        "number", "númer", "nummer", "#", "copy",
      ].contains(before.text) {
        return false
      }
    }
    // Within the sentence: ten words either way, not beyond a full stop.
    var talk = CurrencyWords.multipliers[tokens[last].text] != nil ? 1 : 0
    for step in [-1, 1] {
      var index = step < 0 ? first : last
      for _ in 0..<12 {
        index += step
        guard tokens.indices.contains(index), !["!", "?"].contains(tokens[index].text) else { break }
        if tokens[index].text == ".", index + 1 < tokens.count, tokens[index + 1].isSpaced { break }
        if CurrencyWords.moneyTalk.contains(tokens[index].text) { talk += 1 }
      }
    }
    return talk > 0
  }
}
