/// A value that stands in a list column, as a JSON array of its parts.
protocol Stored {
  func write(to json: inout JSONWriter)
  init(from json: inout JSONReader) throws
}

/// The list as the column's text.
func stored<T: Stored>(_ values: [T]) -> String {
  if values.isEmpty { return "[]" }
  var json = JSONWriter()
  json.array(values)
  return json.text
}

func stored(_ values: [String]) -> String {
  if values.isEmpty { return "[]" }
  var json = JSONWriter()
  json.array(values)
  return json.text
}

func restored<T: Stored>(_ text: String, as type: T.Type = T.self) throws -> [T] {
  if text == "[]" { return [] }
  var json = JSONReader(text)
  return try json.array(of: type)
}

func restoredStrings(_ text: String) throws -> [String] {
  if text == "[]" { return [] }
  var json = JSONReader(text)
  return try json.strings()
}

extension RawRepresentable<String> {
  /// A word of a fixed vocabulary out of a column.
  init(column text: String) throws {
    guard let value = Self(rawValue: text) else { throw LedgerError.damaged }
    self = value
  }
}
