import Foundation
package import Model
import StrictYAML

/// The configuration file: who "me" is, terms, accounts. Unknown keys are errors, all of them reported at once.
package enum ConfigurationFile {
  private static let keys = ["me", "authserv_id", "accounts"]
  private static let meKeys = ["name", "addresses", "time_zone", "currency", "payment_terms_days", "language"]

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
        settings.accounts = file["accounts"]?.list?.compactMap { AccountSection.read($0) } ?? []
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
    if let zone = me["time_zone"], let name = zone.nonEmptyString {
      if TimeZone(identifier: name) == nil {
        zone.fail("unknown time zone \"\(name)\", expected a name such as Europe/London")
      }
      settings.timeZone = name
    }
    if let currency = me["currency"], let code = currency.nonEmptyString {
      if code.count != 3 || !code.allSatisfy({ $0.isASCII && $0.isUppercase }) {
        currency.fail("found \"\(code)\", expected an ISO 4217 code such as EUR")
      }
      settings.currency = code
    }
    if let terms = me["payment_terms_days"], let days = terms.int {
      if !(0...365).contains(days) { terms.fail("found \(days), expected days from 0 to 365") }
      settings.paymentTermsDays = days
    }
    if let language = me["language"], let code = language.nonEmptyString {
      if code.count != 2 || !code.allSatisfy({ $0.isASCII && $0.isLowercase }) {
        language.fail("found \"\(code)\", expected two letters such as en or is")
      }
      settings.language = code
    }
  }
}
