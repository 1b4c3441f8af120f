/// When things are due, in days (`timing:` in the configuration).
package struct Timing: Hashable, Sendable, Codable {
  /// After the due date, for each level of a chase.
  package var chaseAfter = [1, 10, 21]
  /// Between two chases at least.
  package var chaseSpacing = 7
  /// Without an answer to a proposal.
  package var nudgeAfter = 7
  /// Without contact while work is under way.
  package var touchAfter = 7
  /// After the final version was signed off, or sent, without new wishes.
  package var invoiceAfter = 1
  /// After an absence note without a day of return.
  package var absence = 14
  /// What was left unanswered longer than this is history and proposes nothing by itself.
  package var staleAfter = 60
  /// Thanks that come later than this are odd.
  package var thanksWithin = 21
  /// ISO 3166-1 alpha-2: the country of clients of whom nothing tells it; nil knows weekends only.
  package var country: String?
  /// The hour of the client's own clock from which a chase is proposed.
  package var morning = 8

  package init() {}
}

/// When work is invoiced: a day after delivery without new wishes, when it is signed off, or at the end of the month.
package enum InvoicingMoment: String, Sendable, Codable, CaseIterable {
  case onDelivery = "on_delivery"
  case onCompletion = "on_completion"
  case monthly
}

/// A law of late payment in business: Directive 2011/7/EU, or the UK's Late Payment of Commercial Debts (Interest) Act 1998.
package enum LatePaymentLaw: String, Sendable, Codable, CaseIterable {
  case off, eu, uk
}

package enum RateUnit: String, Sendable, Codable, CaseIterable, Hashable, CodingKeyRepresentable {
  case day, hour, word, piece
}
