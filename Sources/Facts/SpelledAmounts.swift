import Foundation
import Model

/// Amounts in number words.
extension Amounts {
  /// With a currency after them: "two hundred pounds".
  func spelled(at start: Int) -> Found? {
    guard let (value, end) = words(at: start), let after = currency(at: end) else { return nil }
    return Found(range: start..<after.end, value: Decimal(value), currency: after.code)
  }

  /// From a hundred up, without a currency, where a bare number would be an amount too: "four hundred is fine".
  func spelledBare(at start: Int) -> Found? {
    guard let (value, end) = words(at: start), value >= 100, !(1900...2099).contains(value), !isCounted(end),
      isOpen(before: start)
    else { return nil }
    // "A thousand thanks", "uno por mil": one word alone says a sum only beside what it is the sum of.
    if end == start + 1, value == 100 || value == 1000, page.mark(.amountAfter, at: end) == nil { return nil }
    let score = surroundings(start..<end) + Amounts.roundness(value) + 0.2
    guard quoted.contains(Decimal(value)) || score >= Amounts.threshold else { return nil }
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
}
