import Foundation
import Model

/// What the law of late payment adds to a debt between businesses, where the user turned it on. Nothing where it is not
/// known: another currency's fixed sum, a half year whose reference rate the table does not have yet.
struct LatePayment: Hashable, Sendable {
  var law: LatePaymentLaw
  var interest: Money
  var compensation: Money?
  /// Per cent a year, from the day after the due date.
  var rate: Decimal
  var days: Int

  var total: Money { Money(interest.value + (compensation?.value ?? 0), interest.currency) }

  var description: String {
    let fixed = compensation.map { " and \($0.text) compensation" } ?? ""
    let name = law == .uk ? "the Late Payment of Commercial Debts (Interest) Act 1998" : "Directive 2011/7/EU"
    return "by \(name): interest of \(interest.text) (\(rate) % a year, \(days) days)\(fixed), \(total.text) together"
  }

  /// - Parameter referenceRate: in place of the table's, per cent a year.
  init?(law: LatePaymentLaw, owed: Money, due: Day, on day: Day, referenceRate: Decimal?) {
    guard law != .off, due < day, owed.value > 0 else { return nil }
    let first = due.advanced(by: 1)
    let table = law == .uk ? Self.bankOfEngland : Self.centralBank
    guard let reference = referenceRate ?? Self.rate(in: table, on: first) else { return nil }
    self.law = law
    rate = reference + 8
    days = due.distance(to: day)
    var sum: Decimal = 0
    if law == .eu, referenceRate == nil {
      // Article 2(6): each half year by its own rate.
      var from = first
      while from <= day {
        guard let rate = Self.rate(in: table, on: from) else { return nil }
        let to = min(day, Self.halfYear(from).end)
        sum += owed.value * (rate + 8) * Decimal(from.distance(to: to) + 1) / 36_500
        from = to.advanced(by: 1)
      }
    } else {
      sum = owed.value * rate * Decimal(days) / 36_500
    }
    interest = Money(sum, owed.currency)
    switch (law, owed.currency) {
    case (.uk, "GBP"): compensation = Money(owed.value < 1000 ? 40 : owed.value < 10_000 ? 70 : 100, "GBP")
    case (.eu, "EUR"): compensation = Money(40, "EUR")
    default: compensation = nil
    }
  }

  /// For the letter: the sums of all invoices, where every one has its own in one currency.
  static func values(_ all: [LatePayment], of invoices: [Invoice]) -> [String: String] {
    guard let first = all.first, all.count == invoices.count,
      all.allSatisfy({ $0.interest.currency == first.interest.currency })
    else { return [:] }
    func sum(_ part: (LatePayment) -> Decimal) -> String {
      Money(all.map(part).reduce(0, +), first.interest.currency).text
    }
    var values = ["late_interest": sum { $0.interest.value }, "late_total": sum { $0.total.value }]
    if all.contains(where: { $0.compensation != nil }) {
      values["late_compensation"] = sum { $0.compensation?.value ?? 0 }
    }
    return values
  }

  private static func halfYear(_ day: Day) -> (start: Day, end: Day) {
    let (year, month, _) = day.civil
    let start = Day(year: year, month: month <= 6 ? 1 : 7, day: 1) ?? day
    let next = month <= 6 ? Day(year: year, month: 7, day: 1) : Day(year: year + 1, month: 1, day: 1)
    return (start, next?.advanced(by: -1) ?? day)
  }

  private static func rate(in table: [String: Decimal], on day: Day) -> Decimal? {
    table[halfYear(day).start.description]
  }

  /// The ECB's rate for main refinancing operations on the first day of the half year (Article 2(7)).
  private static let centralBank: [String: Decimal] = [
    "2023-01-01": 2.5, "2023-07-01": 4, "2024-01-01": 4.5, "2024-07-01": 4.25, "2025-01-01": 3.15, "2025-07-01": 2.15,
    "2026-01-01": 2.15,
  ]
  /// The official Bank Rate on the last day before the half year (SI 2002/1675, article 4).
  private static let bankOfEngland: [String: Decimal] = [
    "2023-01-01": 3.5, "2023-07-01": 5, "2024-01-01": 5.25, "2024-07-01": 5.25, "2025-01-01": 4.75, "2025-07-01": 4.25,
    "2026-01-01": 3.75,
  ]
}

extension ClientView {
  func latePayment(_ invoice: Invoice) -> LatePayment? {
    guard let law = client.preferences.latePaymentLaw, let owed = invoice.owed else { return nil }
    return LatePayment(law: law, owed: owed, due: invoice.due, on: today, referenceRate: referenceRate)
  }
}
