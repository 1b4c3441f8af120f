import Foundation
import Model
import StrictYAML

/// How clients are dealt with: what stands under `clients:` for one, and at the top level for all.
enum ClientSection {
  private static let keys = [
    "addresses", "name", "language", "country", "time_zone", "payment_terms_days", "chase_after_days", "paused_until",
    "invoicing", "rates", "late_payment",
  ]

  static func read(_ node: StrictNode) -> ClientSettings? {
    guard let map = node.mapping(keys: keys), let place = map.require("addresses"), let addresses = place.strings else {
      return nil
    }
    var client = ClientSettings(addresses: addresses.map { $0.lowercased() })
    if addresses.isEmpty || addresses.contains(where: { !$0.contains("@") || $0.hasSuffix("@") }) {
      place.fail("expected addresses such as anna@house.example, or @house.example for everybody there")
    }
    client.name = map["name"]?.nonEmptyString
    client.language = map["language"].flatMap(language)
    client.preferences.country = map["country"].flatMap(country)
    client.preferences.timeZone = map["time_zone"].flatMap(timeZone)
    if let node = map["payment_terms_days"], let days = node.int {
      if !(0...365).contains(days) { node.fail("found \(days), expected days from 0 to 365") }
      client.preferences.termsDays = days
    }
    client.preferences.chaseAfter = map["chase_after_days"].flatMap(TimingSection.chaseDays)
    client.preferences.pausedUntil = map["paused_until"].flatMap(pause)
    readShared(map, into: &client.preferences)
    return client
  }

  /// `invoicing`, `rates` and `late_payment`.
  static func readShared(_ map: StrictMapping, into preferences: inout ClientPreferences) {
    preferences.invoicing = map["invoicing"].flatMap { $0.oneOf(InvoicingMoment.self) }
    preferences.latePaymentLaw = map["late_payment"].flatMap { $0.oneOf(LatePaymentLaw.self) }
    guard let rates = map["rates"]?.mapping(keys: ["currency"] + RateUnit.allCases.map(\.rawValue)) else { return }
    preferences.currency = rates["currency"].flatMap(currency)
    var card: [RateUnit: Decimal] = [:]
    for unit in RateUnit.allCases {
      guard let node = rates[unit.rawValue], let text = node.string else { continue }
      guard let value = Decimal(string: text), value > 0, text.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == ".") })
      else {
        node.fail("found \"\(text)\", expected an amount such as 0.14")
        continue
      }
      card[unit] = value
    }
    preferences.rates = card.isEmpty ? nil : card
  }

  static func language(_ node: StrictNode) -> String? {
    guard let code = node.nonEmptyString else { return nil }
    if code.count != 2 || !code.allSatisfy({ $0.isASCII && $0.isLowercase }) {
      node.fail("found \"\(code)\", expected two letters such as en or is")
    }
    return code
  }

  static func country(_ node: StrictNode) -> String? {
    guard let code = node.nonEmptyString else { return nil }
    if code.count != 2 || !code.allSatisfy({ $0.isASCII && $0.isUppercase }) {
      node.fail("found \"\(code)\", expected an ISO 3166 code such as IS or GB")
    }
    return code
  }

  static func timeZone(_ node: StrictNode) -> String? {
    guard let name = node.nonEmptyString else { return nil }
    if TimeZone(identifier: name) == nil {
      node.fail("unknown time zone \"\(name)\", expected a name such as Europe/London")
    }
    return name
  }

  static func currency(_ node: StrictNode) -> String? {
    guard let code = node.nonEmptyString else { return nil }
    if code.count != 3 || !code.allSatisfy({ $0.isASCII && $0.isUppercase }) {
      node.fail("found \"\(code)\", expected an ISO 4217 code such as EUR")
    }
    return code
  }

  private static func pause(_ node: StrictNode) -> Day? {
    guard let text = node.nonEmptyString else { return nil }
    if text == "never" { return .never }
    guard let day = Day(text) else {
      node.fail("found \"\(text)\", expected a day as YYYY-MM-DD, or never")
      return nil
    }
    return day
  }
}
