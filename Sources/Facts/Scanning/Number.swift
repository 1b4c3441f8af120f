import Foundation

/// What a written number is worth, in the ways of Europe and America.
enum Number {
  /// `1,250.00`, `1.250,00`, `1 250`, `1'200`, `12,5`; nil for times, dates and codes.
  static func decimal(_ text: String) -> Decimal? {
    guard !text.contains(":"), text.utf8.count <= 24 else { return nil }
    let plain = text.unicodeScalars.filter { !$0.properties.isWhitespace && $0 != "'" && $0 != "’" }
    let marks = plain.filter { $0 == "." || $0 == "," }
    let digits = String(String.UnicodeScalarView(plain))
    guard let last = marks.last else { return Decimal(string: digits) }
    let fraction = digits.split(separator: Character(last), omittingEmptySubsequences: false).last ?? ""
    let isMixed = Set(marks).count == 2
    let groups = digits.split(whereSeparator: { $0 == "." || $0 == "," })
    let isGrouping =
      !isMixed && (fraction.count == 3 && (groups.first?.count ?? 0) <= 3 && groups.first != "0" || marks.count > 1)
    if isGrouping {
      guard groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
      return Decimal(string: groups.joined())
    }
    guard fraction.count <= 2 || isMixed && fraction.count == 3 else { return nil }
    if isMixed, fraction.count == 3 { return Decimal(string: groups.joined()) }
    return Decimal(string: groups.dropLast().joined() + "." + fraction)
  }
}
