/// FNV-1a over folded letters: the identity of a word in the tables.
package struct WordHash: Sendable {
  package static let seed: UInt64 = 0xcbf2_9ce4_8422_2325
  package private(set) var value = WordHash.seed
  /// The hash after four bytes; 0 until then.
  package private(set) var prefix: UInt64 = 0
  private var count = 0

  package init() {}

  package mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01b3
    count += 1
    if count == WordHash.prefixLength { prefix = value }
  }

  package static let prefixLength = 4
}
