import FollowUp
package import Model

extension Settings {
  /// What is missing for the law of late payment that the user turned on, for debts that fall due today; nil where nothing is.
  package func missingReferenceRate(on day: Day) -> String? {
    let laws = ([preferences] + clients.map(\.preferences)).compactMap(\.latePaymentLaw)
    return laws.lazy.compactMap { ReferenceRates.gap($0, from: day, to: day, own: referenceRate) }.first
  }
}
