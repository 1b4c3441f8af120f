package import Foundation

/// An amount of money: decimal, never floating point.
package struct Money: Hashable, Sendable, Codable {
  package var value: Decimal
  /// ISO 4217, or "" where the mail does not say.
  package var currency: String

  package init(_ value: Decimal, _ currency: String) {
    self.value = value
    self.currency = currency
  }

  /// The value with two decimals and a point, `1250.00`: the form of the interface.
  package var decimalString: String { value.plain(fractionDigits: 2) }

  /// With all its decimals, at least two: rates per word have three (`0.085`).
  package var exactString: String { value.plain(fractionDigits: min(max(2, -value.exponent), 6)) }
}

extension Decimal {
  /// Digits with a point and exactly this many decimals, no grouping, rounded half up.
  package func plain(fractionDigits: Int) -> String {
    var source = self
    var rounded = Decimal()
    unsafe NSDecimalRound(&rounded, &source, fractionDigits, .plain)
    var text = "\(rounded)"
    guard fractionDigits > 0 else { return text }
    let point = text.firstIndex(of: ".")
    let have = point.map { text.distance(from: $0, to: text.endIndex) - 1 } ?? 0
    if point == nil { text += "." }
    return text + String(repeating: "0", count: fractionDigits - have)
  }
}

extension Money {
  /// `450.00 GBP`; nil for anything else.
  package init?(text: String) {
    let words = text.split(separator: " ")
    guard words.count == 2, words[1].count == 3, words[1].allSatisfy({ $0.isASCII && $0.isUppercase }),
      words[0].allSatisfy({ $0.isASCII && ($0.isNumber || $0 == ".") }), let value = Decimal(string: String(words[0]))
    else { return nil }
    self.init(value, String(words[1]))
  }
}
