import Foundation
package import Model
import StrictYAML

/// The configuration file: who "me" is, terms, accounts. Unknown keys are errors, all of them reported at once.
package enum ConfigurationFile {
  private static let keys = [
    "me", "authserv_id", "accounts", "timing", "clients", "invoicing", "rates", "late_payment", "reference_rate",
    "payment_notices",
  ]
  private static let meKeys = [
    "name", "addresses", "time_zone", "currency", "payment_terms_days", "language", "country",
  ]

  /// - Throws: `Diagnostics` with file, line and column of everything that is wrong.
  package static func read(path: String) throws(Diagnostics) -> Settings {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Diagnostics([
        Diagnostic(file: path, line: 0, column: 0, message: "cannot be read, expected the configuration")
      ])
    }
    return try read(text: String(decoding: data, as: UTF8.self), path: path)
  }

  package static func read(text: String, path: String) throws(Diagnostics) -> Settings {
    let document = StrictDocument(path: path, text: text)
    var settings = Settings()
    if let root = document.root {
      if let file = root.mapping(keys: keys) {
        if let me = file.require("me") { readMe(me, into: &settings) }
        settings.authservID = file["authserv_id"]?.nonEmptyString ?? ""
        settings.paymentNotices = file["payment_notices"].map(domains) ?? []
        settings.accounts = file["accounts"]?.list?.compactMap { AccountSection.read($0) } ?? []
        if let timing = file["timing"] { TimingSection.read(timing, into: &settings.timing) }
        settings.clients = file["clients"]?.list?.compactMap { ClientSection.read($0) } ?? []
        ClientSection.readShared(file, into: &settings.preferences)
        settings.referenceRate = file["reference_rate"].flatMap(rate)
      }
    } else if document.diagnostics.isEmpty {
      document.report("the file is empty, expected \"me:\"", line: 1, column: 1)
    }
    try document.finish()
    return settings
  }

  private static func readMe(_ node: StrictNode, into settings: inout Settings) {
    guard let me = node.mapping(keys: meKeys) else { return }
    settings.name = me.require("name")?.nonEmptyString ?? ""
    for address in me.require("addresses")?.list ?? [] {
      guard let text = address.nonEmptyString else { continue }
      let parts = text.split(separator: "@", omittingEmptySubsequences: false)
      if parts.count == 2, !parts[0].isEmpty, parts[1].contains("."), !text.contains(" ") {
        settings.addresses.append(text)
      } else {
        address.fail("found \"\(text)\", expected an address such as me@example.org")
      }
    }
    if let addresses = me["addresses"], addresses.isList, settings.addresses.isEmpty, addresses.list?.isEmpty == true {
      addresses.fail("found an empty list, expected your addresses")
    }
    settings.timeZone = me["time_zone"].flatMap(ClientSection.timeZone) ?? settings.timeZone
    settings.currency = me["currency"].flatMap(ClientSection.currency) ?? settings.currency
    settings.timing.country = me["country"].flatMap(ClientSection.country)
    if let terms = me["payment_terms_days"], let days = terms.int {
      if !(0...365).contains(days) { terms.fail("found \(days), expected days from 0 to 365") }
      settings.paymentTermsDays = days
    }
    settings.language = me["language"].flatMap(ClientSection.language) ?? settings.language
  }

  /// Lower case; `bank.example` stands for all that is under it.
  private static func domains(_ node: StrictNode) -> [String] {
    (node.list ?? []).compactMap { item in
      guard let text = item.nonEmptyString else { return nil }
      let labels = text.split(separator: ".", omittingEmptySubsequences: false)
      guard labels.count > 1, labels.allSatisfy({ !$0.isEmpty }), !text.contains(where: { $0 == "@" || $0 == " " })
      else {
        item.fail("found \"\(text)\", expected a domain such as bank.example")
        return nil
      }
      return text.lowercased()
    }
  }

  /// Per cent a year.
  private static func rate(_ node: StrictNode) -> Decimal? {
    guard let text = node.string else { return nil }
    guard let value = Decimal(string: text), value >= 0, value < 100,
      text.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == ".") })
    else {
      node.fail("found \"\(text)\", expected per cent a year such as 2.15")
      return nil
    }
    return value
  }
}
