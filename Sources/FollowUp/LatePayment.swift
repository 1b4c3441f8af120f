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

  /// - Parameter referenceRate: for half years after the table's last, per cent a year.
  init?(law: LatePaymentLaw, owed: Money, due: Day, on day: Day, referenceRate: Decimal?) {
    guard law != .off, due < day, owed.value > 0 else { return nil }
    let first = due.advanced(by: 1)
    guard let reference = ReferenceRates.rate(law, on: first, own: referenceRate) else { return nil }
    self.law = law
    rate = reference + 8
    days = due.distance(to: day)
    var sum: Decimal = 0
    if law == .eu {
      // Article 2(6): each half year by its own rate.
      for half in HalfYear.all(from: first, to: day) {
        guard let rate = ReferenceRates.rate(law, on: half.first, own: referenceRate) else { return nil }
        let (from, to) = (max(half.first, first), min(half.last, day))
        sum += owed.value * (rate + 8) * Decimal(from.distance(to: to) + 1) / 36_500
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
}

extension ClientView {
  func latePayment(_ invoice: Invoice) -> LatePayment? {
    guard let law = client.preferences.latePaymentLaw, let owed = invoice.owed else { return nil }
    return LatePayment(law: law, owed: owed, due: invoice.due, on: today, referenceRate: referenceRate)
  }

  /// Why the law's sums are not named, where the user wants them: a rate that this program does not know.
  func unknownRate(_ invoice: Invoice) -> String? {
    guard let law = client.preferences.latePaymentLaw, invoice.owed != nil, invoice.due < today else { return nil }
    let first = invoice.due.advanced(by: 1)
    return ReferenceRates.gap(law, from: first, to: law == .uk ? first : today, own: referenceRate)
  }
}
