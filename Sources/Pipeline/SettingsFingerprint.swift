import Digest
import Foundation
import Model

extension Settings {
  /// Changes with every setting that rows depend on, so that a changed configuration makes them anew.
  var fingerprint: String {
    let basis = Basis(
      addresses: addresses, currency: currency, terms: paymentTermsDays, language: language, timing: timing,
      preferences: preferences, clients: clients, paymentNotices: paymentNotices)
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    // Nothing in it can fail to encode; were it to, rows would be made anew each time.
    guard let data = try? encoder.encode(basis) else { return "" }
    return String(SHA256.hex(Array(data)).prefix(16))
  }

  private struct Basis: Encodable {
    var addresses: [String]
    var currency: String
    var terms: Int
    var language: String
    var timing: Timing
    var preferences: ClientPreferences
    var clients: [ClientSettings]
    var paymentNotices: [String]
  }
}
