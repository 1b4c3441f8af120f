import Model
import Testing

/// A sentence of a message of Wednesday, 4 March 2026, and the facts that it states: `450.00 GBP`, `300.00` (no currency
/// said), `#2026-041`, `PO 4711`, `due 2026-03-18`.
struct Case: Sendable, CustomTestStringConvertible {
  var language: String
  var text: String
  var isOutgoing: Bool
  var expected: [String]

  var direction: Direction { isOutgoing ? .outgoing : .incoming }
  var testDescription: String { "\(language): \(text)" }

  static func incoming(_ language: String, _ text: String, _ expected: String...) -> Case {
    Case(language: language, text: text, isOutgoing: false, expected: expected)
  }

  static func outgoing(_ language: String, _ text: String, _ expected: String...) -> Case {
    Case(language: language, text: text, isOutgoing: true, expected: expected)
  }

  static let all = english + icelandic + danish + swedish + norwegian + german + french + spanish + dutch + negatives
}
