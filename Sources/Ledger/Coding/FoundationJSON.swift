import Foundation
import Model

/// JSON of values whose shape is not ours to write by hand, or that are few: positions, decisions.
enum FoundationJSON {
  static func text(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  static func value<T: Decodable>(_ text: String, as type: T.Type = T.self) throws -> T {
    do { return try JSONDecoder().decode(type, from: Data(text.utf8)) } catch { throw LedgerError.damaged }
  }

  /// Most messages have none.
  static func text(documents: [DocumentFacts]) throws -> String { documents.isEmpty ? "[]" : try text(documents) }

  static func documents(_ text: String) throws -> [DocumentFacts] { text == "[]" ? [] : try value(text) }

  /// Most clients have none of their own.
  static func text(preferences: ClientPreferences) throws -> String {
    preferences == ClientPreferences() ? "{}" : try text(preferences)
  }

  static func preferences(_ text: String) throws -> ClientPreferences {
    text == "{}" ? ClientPreferences() : try value(text)
  }
}
