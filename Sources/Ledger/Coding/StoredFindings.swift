import Foundation
import Model

extension Finding: Stored {
  func write(to json: inout JSONWriter) {
    json.array { json in
      json.string(rule)
      json.string(field.rawValue)
      json.number(start)
      json.number(end)
      json.string(text)
      // In the order of the vocabulary: the same finding is always the same text.
      if !assertions.isEmpty || weight != nil {
        json.array { json in
          for assertion in Assertion.allCases where assertions.contains(assertion) { json.string(assertion.rawValue) }
        }
      }
      if let weight { json.number(weight) }
    }
  }

  init(from json: inout JSONReader) throws {
    self = try json.array { json in
      var finding = Finding(
        rule: try json.string(), field: try json.word(), start: try json.int(), end: try json.int(),
        text: try json.string())
      if try json.more() {
        try json.array { json in while try json.more() { finding.assertions.insert(try json.word()) } }
      }
      if try json.more() { finding.weight = try json.double() }
      return finding
    }
  }
}

extension Money: Stored {
  func write(to json: inout JSONWriter) {
    json.array { json in
      json.string("\(value)")
      json.string(currency)
    }
  }

  init(from json: inout JSONReader) throws {
    self = try json.array { json in Money(try decimal(try json.string()), try json.string()) }
  }
}

/// A decimal as the ledger writes it, with a point.
func decimal(_ text: String) throws -> Decimal {
  guard let value = Decimal(string: text, locale: nil) else { throw LedgerError.damaged }
  return value
}

extension Fact: Stored {
  func write(to json: inout JSONWriter) {
    json.array { json in
      json.string(field.rawValue)
      json.number(start)
      json.number(end)
      json.string(text)
      switch value {
      case .amount(let money):
        json.string("amount")
        money.write(to: &json)
      case .invoiceNumber(let number):
        json.string("invoice")
        json.string(number)
      case .purchaseOrder(let number):
        json.string("order")
        json.string(number)
      case .date(let day, let role):
        json.string("date")
        json.number(day.number)
        json.string(role.rawValue)
      }
    }
  }

  init(from json: inout JSONReader) throws {
    self = try json.array { json in
      let field = try json.word(Fact.Field.self)
      let (start, end, text) = (try json.int(), try json.int(), try json.string())
      let value: Fact.Value
      switch try json.string() {
      case "amount": value = .amount(try Money(from: &json))
      case "invoice": value = .invoiceNumber(try json.string())
      case "order": value = .purchaseOrder(try json.string())
      case "date": value = .date(Day(number: try json.int()), try json.word())
      default: throw LedgerError.damaged
      }
      return Fact(value, field: field, start: start, end: end, text: text)
    }
  }
}
