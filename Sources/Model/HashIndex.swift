/// Ranges by the hash of a word: open addressing, never more than half full, no hashing of the hash.
package struct HashIndex: Sendable {
  private var keys: [UInt64]
  private var ranges: [Range<Int>]
  private let mask: Int

  /// Keys are hashes and never 0.
  package init(_ entries: [(UInt64, Range<Int>)]) {
    var capacity = 16
    while capacity < entries.count * 4 { capacity *= 2 }
    mask = capacity - 1
    keys = [UInt64](repeating: 0, count: capacity)
    ranges = [Range<Int>](repeating: 0..<0, count: capacity)
    for (key, range) in entries {
      var slot = Int(truncatingIfNeeded: key) & mask
      while keys[slot] != 0 { slot = (slot + 1) & mask }
      keys[slot] = key
      ranges[slot] = range
    }
  }

  package subscript(key: UInt64) -> Range<Int>? {
    var slot = Int(truncatingIfNeeded: key) & mask
    while keys[slot] != 0 {
      if keys[slot] == key { return ranges[slot] }
      slot = (slot + 1) & mask
    }
    return nil
  }
}
