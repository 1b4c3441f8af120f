package import Foundation

/// How one client is dealt with, from the configuration's `clients:` and from what the user said (`client set`); nil is the
/// user's own default.
package struct ClientPreferences: Hashable, Sendable, Codable {
  /// ISO 3166-1 alpha-2: whose holidays count.
  package var country: String?
  /// IANA name: whose morning counts.
  package var timeZone: String?
  package var termsDays: Int?
  /// Days after the due date for each level of a chase.
  package var chaseAfter: [Int]?
  /// Nothing is chased up to and including this day.
  package var pausedUntil: Day?
  package var invoicing: InvoicingMoment?
  /// The rate card, in `currency`.
  package var rates: [RateUnit: Decimal]?
  package var currency: String?
  package var latePaymentLaw: LatePaymentLaw?

  package init() {}

  /// What stands here, and for the rest what stands there.
  package func over(_ other: ClientPreferences) -> ClientPreferences {
    var both = self
    both.country = country ?? other.country
    both.timeZone = timeZone ?? other.timeZone
    both.termsDays = termsDays ?? other.termsDays
    both.chaseAfter = chaseAfter ?? other.chaseAfter
    both.pausedUntil = pausedUntil ?? other.pausedUntil
    both.invoicing = invoicing ?? other.invoicing
    both.rates = rates ?? other.rates
    both.currency = currency ?? other.currency
    both.latePaymentLaw = latePaymentLaw ?? other.latePaymentLaw
    return both
  }
}

/// One entry of the configuration's `clients:`.
package struct ClientSettings: Hashable, Sendable, Codable {
  /// Lower case; `@house.example` is everybody there.
  package var addresses: [String]
  package var name: String?
  package var language: String?
  package var preferences: ClientPreferences

  package init(
    addresses: [String], name: String? = nil, language: String? = nil,
    preferences: ClientPreferences = ClientPreferences()
  ) {
    self.addresses = addresses
    self.name = name
    self.language = language
    self.preferences = preferences
  }

  package func isAbout(_ client: Client) -> Bool {
    client.addresses.contains { address in
      addresses.contains { $0 == address || $0.hasPrefix("@") && address.hasSuffix($0) }
    }
  }
}

extension Day {
  /// A pause without an end.
  package static let never = Day(number: 2_932_896)  // 9999-12-31
}

extension ClientPreferences {
  /// `1, 10, 21`: rising days from 0 to 365, one to three of them; nil for anything else.
  package static func chaseDays(_ text: String) -> [Int]? {
    let words = text.split(separator: ",", omittingEmptySubsequences: false)
    let days = words.compactMap { Int($0.filter { $0 != " " }) }
    return days.count == words.count && isSpacing(days) ? days : nil
  }

  package static func isSpacing(_ days: [Int]) -> Bool {
    (1...3).contains(days.count) && days.allSatisfy { (0...365).contains($0) }
      && zip(days, days.dropFirst()).allSatisfy { $0 < $1 }
  }
}
