package import Foundation
package import Model

/// The rates on which the laws of late payment build, per cent a year, by half years.
package enum ReferenceRates {
  /// The ECB's rate for main refinancing operations on the first day of the half year (Directive 2011/7/EU, article 2(7)).
  private static let centralBank: [String: Decimal] = [
    "2023-01-01": 2.5, "2023-07-01": 4, "2024-01-01": 4.5, "2024-07-01": 4.25, "2025-01-01": 3.15, "2025-07-01": 2.15,
    "2026-01-01": 2.15,
  ]
  /// The official Bank Rate on the last day before the half year (SI 2002/1675, article 4).
  private static let bankOfEngland: [String: Decimal] = [
    "2023-01-01": 3.5, "2023-07-01": 5, "2024-01-01": 5.25, "2024-07-01": 5.25, "2025-01-01": 4.75, "2025-07-01": 4.25,
    "2026-01-01": 3.75,
  ]

  /// - Parameter own: the user's, for half years after the table's last.
  static func rate(_ law: LatePaymentLaw, on day: Day, own: Decimal?) -> Decimal? {
    let half = HalfYear(of: day).first.description
    let table = law == .uk ? bankOfEngland : centralBank
    return table[half] ?? (table.keys.allSatisfy { $0 < half } ? own : nil)
  }

  /// What the user can do about the first half year among some days whose rate is not known; nil where all are.
  package static func gap(_ law: LatePaymentLaw, from first: Day, to last: Day, own: Decimal?) -> String? {
    guard law != .off else { return nil }
    let unknown = HalfYear.all(from: first, to: last).first { rate(law, on: $0.first, own: own) == nil }
    guard let start = unknown?.first else { return nil }
    let source =
      law == .uk
      ? "the Bank of England's Bank Rate of \(start.advanced(by: -1))"
      : "the European Central Bank's main refinancing rate of \(start)"
    return
      "the reference rate from \(start) on is not known here: set `reference_rate:` in the configuration to \(source)"
  }
}

/// January to June, or July to December.
struct HalfYear {
  var first: Day
  var last: Day

  init(of day: Day) {
    let (year, month, _) = day.civil
    first = Day(year: year, month: month <= 6 ? 1 : 7, day: 1) ?? day
    let next = month <= 6 ? Day(year: year, month: 7, day: 1) : Day(year: year + 1, month: 1, day: 1)
    last = next?.advanced(by: -1) ?? day
  }

  /// Those that have one of the days, in order.
  static func all(from first: Day, to last: Day) -> [HalfYear] {
    var halves: [HalfYear] = []
    var day = first
    while day <= last {
      let half = HalfYear(of: day)
      halves.append(half)
      day = half.last.advanced(by: 1)
    }
    return halves
  }
}
