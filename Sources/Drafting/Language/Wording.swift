import Foundation
import Model

/// How a language writes sums, days and the few fixed phrases of a letter.
struct Wording {
  let language: String

  /// The languages in which drafts are written; others get the user's own.
  static let languages: Set<String> = ["en", "is"]

  func money(_ money: Money) -> String {
    let isWhole = ["ISK", "JPY", "KRW", "HUF"].contains(money.currency)
    let plain = money.value.plain(fractionDigits: isWhole ? 0 : 2)
    let parts = plain.split(separator: ".")
    let (group, point) = language == "is" ? (".", ",") : (",", ".")
    var digits = grouped(String(parts[0]), by: group)
    if parts.count > 1 { digits += point + parts[1] }
    if language == "is" {
      return money.currency == "ISK" || money.currency.isEmpty ? "\(digits) kr." : "\(digits) \(money.currency)"
    }
    let symbols = ["GBP": "£", "EUR": "€", "USD": "$"]
    if let symbol = symbols[money.currency] { return symbol + digits }
    return money.currency.isEmpty ? digits : "\(money.currency) \(digits)"
  }

  private func grouped(_ digits: String, by mark: String) -> String {
    let isNegative = digits.hasPrefix("-")
    let bare = isNegative ? digits.dropFirst() : digits[...]
    var result = ""
    for (index, digit) in bare.enumerated() {
      if index > 0, (bare.count - index) % 3 == 0 { result += mark }
      result.append(digit)
    }
    return (isNegative ? "-" : "") + result
  }

  func day(_ day: Day) -> String {
    let (year, month, number) = day.civil
    return language == "is"
      ? "\(number). \(Self.icelandicMonths[month - 1]) \(year)" : "\(number) \(Self.englishMonths[month - 1]) \(year)"
  }

  /// Above the quoted original.
  func attribution(_ name: String, _ day: Day) -> String {
    language == "is" ? "Þann \(self.day(day)) skrifaði \(name):" : "On \(self.day(day)), \(name) wrote:"
  }

  /// A name for the greeting where it is surely a person's first name, else "".
  func greeting(_ firstName: String) -> String {
    if language == "is" { return firstName.isEmpty ? "Góðan dag." : "Góðan dag, \(firstName)." }
    return firstName.isEmpty ? "Hello," : "Hi \(firstName),"
  }

  /// What stands where a person has to fill something in.
  func gap(_ name: String) -> String { "⟨\(name.replacingOccurrences(of: "_", with: " "))⟩" }

  private static let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
  private static let icelandicMonths = [
    "janúar", "febrúar", "mars", "apríl", "maí", "júní", "júlí", "ágúst", "september", "október", "nóvember",
    "desember",
  ]
}
