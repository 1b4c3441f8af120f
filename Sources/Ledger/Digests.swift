import Foundation

extension Data {
  /// 32 bytes out of 64 hex digits; nil for anything else.
  init?(sha256 hex: String) {
    let digits = hex.utf8
    guard digits.count == 64 else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(32)
    var high: UInt8?
    for digit in digits {
      let value: UInt8
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = digit - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = digit - UInt8(ascii: "a") + 10
      default: return nil
      }
      if let first = high {
        bytes.append(first << 4 | value)
        high = nil
      } else {
        high = value
      }
    }
    self.init(bytes)
  }
}

extension Ledger {
  /// The 32 bytes that a digest's hex stands for; a caller that has none has no message.
  static func digest(_ hex: String) throws -> Data {
    guard let data = Data(sha256: hex) else { throw LedgerError.badDigest }
    return data
  }
}
