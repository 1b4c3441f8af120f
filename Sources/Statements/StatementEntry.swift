package import Model

/// Money that arrived, as a bank's statement says it.
package struct StatementEntry: Hashable, Sendable {
  /// The same for the same entry in any file: of what the bank says of it.
  package var id: String
  package var day: Day
  /// More than nothing: what went out is left out.
  package var amount: Money
  /// Who paid, "" where the bank does not say.
  package var payer: String
  /// All references and remittance texts, one a line.
  package var text: String

  package init(id: String, day: Day, amount: Money, payer: String, text: String) {
    self.id = id
    self.day = day
    self.amount = amount
    self.payer = payer
    self.text = text
  }

  /// Sum, payer and text on one line.
  package var words: String {
    let parts = ["\(amount.decimalString) \(amount.currency)", payer] + text.split(separator: "\n").map(String.init)
    return parts.filter { !$0.isEmpty }.joined(separator: ", ")
  }
}

/// Why a statement cannot be read, with its place.
package struct StatementError: Error, Hashable, Sendable, CustomStringConvertible {
  package var file: String
  /// From 1.
  package var line: Int
  package var column: Int
  package var message: String

  package var description: String { "\(file):\(line):\(column): error: \(message)" }
}
