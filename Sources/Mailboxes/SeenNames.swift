private import Digest
private import Foundation

/// The names in a folder whose files have been looked at, result or not: eight bytes of SHA-256 each, so that a Maildir
/// of 100,000 messages needs 800 KB and not its names.
package struct SeenNames: Hashable, Sendable {
  private var marks: Set<UInt64> = []

  package init() {}

  package var count: Int { marks.count }

  package func contains(_ name: [UInt8]) -> Bool { marks.contains(Self.mark(name)) }
  package mutating func insert(_ name: [UInt8]) { marks.insert(Self.mark(name)) }

  private static func mark(_ name: [UInt8]) -> UInt64 {
    let digest = unsafe name.withUnsafeBytes { unsafe SHA256.hash($0) }
    return digest.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
  }
}

/// As one base64 string of the sorted marks, big-endian.
extension SeenNames: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let data = Data(base64Encoded: try container.decode(String.self)), data.count % 8 == 0 else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not base64 of eight-byte marks")
    }
    let bytes = [UInt8](data)
    for start in stride(from: 0, to: bytes.count, by: 8) {
      marks.insert(bytes[start..<start + 8].reduce(0) { $0 << 8 | UInt64($1) })
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(marks.count * 8)
    for mark in marks.sorted() {
      for shift in stride(from: 56, through: 0, by: -8) {
        bytes.append(UInt8(truncatingIfNeeded: mark >> UInt64(shift)))
      }
    }
    var container = encoder.singleValueContainer()
    try container.encode(Data(bytes).base64EncodedString())
  }
}
