/// Writes the JSON of the ledger's list columns: arrays by position instead of objects by key. Foundation's encoder needs
/// some 100 µs for what this does in one, and an import writes several lists a message.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []

  init() { bytes.reserveCapacity(256) }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  mutating func array(_ body: (inout JSONWriter) -> Void) {
    separate()
    bytes.append(UInt8(ascii: "["))
    body(&self)
    bytes.append(UInt8(ascii: "]"))
  }

  mutating func array<T: Stored>(_ values: [T]) {
    array { json in for value in values { value.write(to: &json) } }
  }

  mutating func array(_ values: [String]) {
    array { json in for value in values { json.string(value) } }
  }

  mutating func string(_ value: String) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    for byte in value.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case 0x00..<0x20:
        bytes.append(contentsOf: "\\u00".utf8)
        bytes.append(Self.digits[Int(byte >> 4)])
        bytes.append(Self.digits[Int(byte & 15)])
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  mutating func string(_ value: String?) {
    if let value { string(value) } else { null() }
  }

  mutating func number(_ value: Int) {
    separate()
    bytes.append(contentsOf: String(value).utf8)
  }

  /// The shortest digits that read back as the same value; what is no number becomes 0.
  mutating func number(_ value: Double) {
    separate()
    bytes.append(contentsOf: (value.isFinite ? "\(value)" : "0").utf8)
  }

  mutating func bool(_ value: Bool) { number(value ? 1 : 0) }

  mutating func null() {
    separate()
    bytes.append(contentsOf: "null".utf8)
  }

  private static let digits = Array("0123456789abcdef".utf8)

  private mutating func separate() {
    if let last = bytes.last, last != UInt8(ascii: "[") { bytes.append(UInt8(ascii: ",")) }
  }
}
