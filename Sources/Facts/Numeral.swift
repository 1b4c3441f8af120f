import Foundation
import Model

/// A number in digits, however it is grouped: `1.250,00`, `1 250`, `1'200.–`, `185.000,-`, `1,5`.
struct Numeral {
  var mantissa: Int
  /// Decimals in `mantissa`.
  var scale: Int
  /// Token index after it, and after a price ending such as `,-` or `/-`.
  var end: Int
  var isGrouped: Bool
  /// `,-`, `.–`, `/-`: only prices are written so.
  var hasPriceEnding: Bool
  /// A zero in front of other digits: no amount.
  var hasLeadingZero: Bool
  /// Digits of the first group.
  var firstDigits: Int

  func value(times factor: Int = 1) -> Decimal {
    Decimal(sign: .plus, exponent: -scale, significand: Decimal(mantissa)) * Decimal(factor)
  }

  /// The numeral that starts at token `start`; nil where none does or it is too long.
  init?(_ page: Page, at start: Int) {
    guard let first = page.token(start), first.isNumber, first.digits <= Limits.numeralDigits else { return nil }
    mantissa = first.value
    scale = 0
    isGrouped = false
    hasPriceEnding = false
    hasLeadingZero = first.digits > 1 && Numeral.startsWithZero(first)
    firstDigits = first.digits
    end = start + 1
    if !readLakhs(page) { readGroups(page) }
    readDecimals(page)
    readPriceEnding(page)
  }

  private static func startsWithZero(_ token: Token) -> Bool {
    var power = 1
    for _ in 1..<max(1, min(token.digits, 18)) { power *= 10 }
    return token.value < power
  }

  /// `0,085`: what follows a nought are decimals.
  private var isNought: Bool { firstDigits == 1 && mantissa == 0 }

  private static let separators: Set<UInt64> = [0x2E, 0x2C, 0x27, 0x2019, 0xB4, 0x60]

  private mutating func readGroups(_ page: Page) {
    guard firstDigits <= 3, !isNought else { return }
    var separator: UInt64?
    var digits = firstDigits
    while digits <= Limits.numeralDigits - 3, let next = page.token(end) {
      // "1 250" with any space; "1.250" with one and the same sign.
      if next.isNumber, next.digits == 3, next.spaced, !next.startsLine, separator == nil || separator == 0,
        next.start - page.tokens[end - 1].end <= 3
      {
        separator = 0
        append(next)
        end += 1
      } else if next.isSymbol(of: Numeral.separators), page.isGlued(end), separator == nil || separator == next.code,
        let group = page.token(end + 1), group.isNumber, group.digits == 3, page.isGlued(end + 1)
      {
        separator = next.code
        append(group)
        end += 2
      } else {
        break
      }
      digits += 3
      isGrouped = true
    }
  }

  /// `1,65,000`, `2,07,00,000`: pairs of digits before the last three, as in India; false where it is not so written.
  private mutating func readLakhs(_ page: Page) -> Bool {
    guard firstDigits <= 2 else { return false }
    var value = mantissa
    var digits = firstDigits
    var next = end
    while digits <= Limits.numeralDigits - 3, let comma = page.token(next), comma.isSymbol(","), page.isGlued(next),
      let group = page.token(next + 1), group.isNumber, page.isGlued(next + 1)
    {
      if group.digits == 3, digits > firstDigits {
        (mantissa, end, isGrouped) = (value * 1000 + group.value, next + 2, true)
        return true
      }
      guard group.digits == 2 else { return false }
      value = value * 100 + group.value
      digits += 2
      next += 2
    }
    return false
  }

  private mutating func append(_ group: Token) { mantissa = mantissa * 1000 + group.value }

  private mutating func readDecimals(_ page: Page) {
    guard let sign = page.token(end), page.isGlued(end), sign.isSymbol(".") || sign.isSymbol(","),
      let decimals = page.token(end + 1), decimals.isNumber, decimals.digits <= (isNought ? 4 : 2),
      page.isGlued(end + 1)
    else { return }
    // "3.4.2026" is a date or a version.
    if let next = page.token(end + 2), page.isGlued(end + 2), next.isSymbol(".") || next.isSymbol("/"),
      let more = page.token(end + 3), more.isNumber, page.isGlued(end + 3)
    {
      return
    }
    for _ in 0..<decimals.digits { mantissa *= 10 }
    mantissa += decimals.value
    scale = decimals.digits
    end += 2
  }

  private mutating func readPriceEnding(_ page: Page) {
    guard let sign = page.token(end), page.isGlued(end),
      sign.isSymbol(".") || sign.isSymbol(",") || sign.isSymbol("/") || sign.isSymbol(":"),
      let dash = page.token(end + 1), page.isGlued(end + 1),
      dash.isSymbol("-") || dash.isSymbol("\u{2013}") || dash.isSymbol("\u{2014}"),
      !(page.token(end + 2)?.isNumber ?? false && page.isGlued(end + 2))
    else { return }
    hasPriceEnding = true
    end += 2
    if let second = page.token(end), page.isGlued(end), second.isSymbol("-") { end += 1 }
  }
}
