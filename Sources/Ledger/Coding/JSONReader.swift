/// Reads what `JSONWriter` wrote, in the same order. Elements beyond those that are asked for are passed over, so that a
/// list can grow at its end. Throws `LedgerError.damaged` for anything else.
struct JSONReader {
  private let bytes: [UInt8]
  private var at = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  /// Reads one array: `body` takes its elements, the rest is passed over.
  mutating func array<T>(_ body: (inout JSONReader) throws -> T) throws -> T {
    try expect(UInt8(ascii: "["))
    let value = try body(&self)
    while try more() { try skip() }
    try expect(UInt8(ascii: "]"))
    return value
  }

  mutating func array<T: Stored>(of type: T.Type = T.self) throws -> [T] {
    try array { json in
      var all: [T] = []
      while try json.more() { all.append(try T(from: &json)) }
      return all
    }
  }

  mutating func strings() throws -> [String] {
    try array { json in
      var all: [String] = []
      while try json.more() { all.append(try json.string()) }
      return all
    }
  }

  /// Whether the array has another element; stands at it then.
  mutating func more() throws -> Bool {
    guard at < bytes.count else { throw LedgerError.damaged }
    return bytes[at] != UInt8(ascii: "]")
  }

  mutating func string() throws -> String {
    try expect(UInt8(ascii: "\""))
    let start = at
    while at < bytes.count, bytes[at] != UInt8(ascii: "\""), bytes[at] != UInt8(ascii: "\\") { at += 1 }
    guard at < bytes.count else { throw LedgerError.damaged }
    if bytes[at] == UInt8(ascii: "\"") {
      defer { passed() }
      return String(decoding: bytes[start..<at], as: UTF8.self)
    }
    return try escaped(from: start)
  }

  mutating func optionalString() throws -> String? {
    if at < bytes.count, bytes[at] == UInt8(ascii: "n") {
      try skip()
      return nil
    }
    return try string()
  }

  mutating func int() throws -> Int {
    guard let value = Int(String(decoding: try scalar(), as: UTF8.self)) else { throw LedgerError.damaged }
    return value
  }

  mutating func double() throws -> Double {
    guard let value = Double(String(decoding: try scalar(), as: UTF8.self)) else { throw LedgerError.damaged }
    return value
  }

  mutating func bool() throws -> Bool { try int() != 0 }

  /// A word of a fixed vocabulary.
  mutating func word<T: RawRepresentable<String>>(_ type: T.Type = T.self) throws -> T {
    guard let value = T(rawValue: try string()) else { throw LedgerError.damaged }
    return value
  }

  private mutating func escaped(from start: Int) throws -> String {
    var out = Array(bytes[start..<at])
    while at < bytes.count {
      let byte = bytes[at]
      at += 1
      if byte == UInt8(ascii: "\"") {
        at -= 1
        passed()
        return String(decoding: out, as: UTF8.self)
      }
      guard byte == UInt8(ascii: "\\") else {
        out.append(byte)
        continue
      }
      guard at < bytes.count else { break }
      if bytes[at] == UInt8(ascii: "u") {
        guard at + 5 <= bytes.count,
          let value = UInt8(String(decoding: bytes[at + 1..<at + 5], as: UTF8.self), radix: 16)
        else { break }
        out.append(value)
        at += 5
      } else {
        out.append(bytes[at])
        at += 1
      }
    }
    throw LedgerError.damaged
  }

  /// The bytes of a number or of `null`.
  private mutating func scalar() throws -> ArraySlice<UInt8> {
    let start = at
    while at < bytes.count, bytes[at] != UInt8(ascii: ","), bytes[at] != UInt8(ascii: "]") { at += 1 }
    defer { if at < bytes.count, bytes[at] == UInt8(ascii: ",") { at += 1 } }
    return bytes[start..<at]
  }

  /// Passes over one value, however deep, without recursion.
  private mutating func skip() throws {
    var depth = 0
    repeat {
      guard at < bytes.count else { throw LedgerError.damaged }
      switch bytes[at] {
      case UInt8(ascii: "["):
        depth += 1
        at += 1
      case UInt8(ascii: "]"):
        depth -= 1
        passed()
      case UInt8(ascii: "\""): _ = try string()
      default: if try scalar().isEmpty { throw LedgerError.damaged }
      }
    } while depth > 0
  }

  private mutating func expect(_ byte: UInt8) throws {
    guard at < bytes.count, bytes[at] == byte else { throw LedgerError.damaged }
    if byte == UInt8(ascii: "]") { passed() } else { at += 1 }
  }

  /// Behind a value's last byte, and behind the comma that follows it.
  private mutating func passed() {
    at += 1
    if at < bytes.count, bytes[at] == UInt8(ascii: ",") { at += 1 }
  }
}
