/// Something said in a message that can be resolved to a value, with the words that say it.
package struct Fact: Hashable, Sendable, Codable {
  package enum Value: Hashable, Sendable, Codable {
    case amount(Money)
    /// As written.
    case invoiceNumber(String)
    case purchaseOrder(String)
    case date(Day, DateRole)
  }

  package enum Field: String, Sendable, Codable { case body, subject }

  package var value: Value
  package var field: Field
  /// UTF-8 byte offsets into the field's text.
  package var start: Int
  package var end: Int
  package var text: String

  package init(_ value: Value, field: Field, start: Int, end: Int, text: String) {
    self.value = value
    self.field = field
    self.start = start
    self.end = end
    self.text = text
  }
}

/// What a date in a message is the date of. `mentioned` dates have no role and are not reported.
package enum DateRole: String, Sendable, Codable {
  case deadline, payment, due, promised, `return`, mentioned
}
