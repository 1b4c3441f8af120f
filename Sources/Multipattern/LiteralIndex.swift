/// Which of many literals occur in a text, in one pass: at each byte a filter says whether the next two, three or four bytes
/// begin any literal (after Wu and Manber, "A Fast Algorithm for Multi-Pattern Searching", 1994), and a table gives those that do. It
/// is built in some 50 ns a literal, where a literal compiler takes microseconds, so there is no compiled form to keep.
final class LiteralIndex: Sendable {
  /// Bytes of a literal that the table is asked by; shorter literals are asked for whole.
  private static let keyLength = 4
  private static let shortest = 2
  private static let filterBits = 1 << 17

  /// All literals, one behind the other, in order.
  private let bytes: [UInt8]
  /// By literal: where it begins in `bytes`; one more at the end.
  private let starts: [Int32]
  private let filter: [UInt64]
  /// Open addressing: keys, and the literals that begin with each.
  private let keys: [UInt64]
  private let ranges: [Range<Int32>]
  private let lengths: [Int]

  /// - Parameter literals: two bytes or more each, in lexicographic order, none twice.
  init(_ literals: [[UInt8]]) {
    bytes = Array(literals.joined())
    var starts: [Int32] = [0]
    starts.reserveCapacity(literals.count + 1)
    var groups: [(key: UInt64, range: Range<Int32>)] = []
    var lengths: Set<Int> = []
    for (number, literal) in literals.enumerated() {
      starts.append((starts.last ?? 0) + Int32(literal.count))
      let length = min(literal.count, Self.keyLength)
      guard length >= Self.shortest else { continue }
      lengths.insert(length)
      let key = literal[..<length].reduce(0) { $0 << 8 | UInt64($1) } | Self.seed(length)
      // In lexicographic order all that begin with the same four bytes follow one another.
      if let last = groups.last, last.key == key {
        groups[groups.count - 1].range = last.range.lowerBound..<Int32(number + 1)
      } else {
        groups.append((key, Int32(number)..<Int32(number + 1)))
      }
    }
    self.starts = starts
    self.lengths = lengths.sorted()
    var capacity = 16
    while capacity < groups.count * 2 { capacity *= 2 }
    var keys = [UInt64](repeating: 0, count: capacity)
    var ranges = [Range<Int32>](repeating: 0..<0, count: capacity)
    var filter = [UInt64](repeating: 0, count: Self.filterBits / 64)
    for (key, range) in groups {
      let hash = Self.hash(key)
      filter[(hash & (Self.filterBits - 1)) >> 6] |= 1 << UInt64(hash & 63)
      var slot = hash & (capacity - 1)
      while keys[slot] != 0 { slot = (slot + 1) & (capacity - 1) }
      keys[slot] = key
      ranges[slot] = range
    }
    self.keys = keys
    self.ranges = ranges
    self.filter = filter
  }

  /// Hands on each place of each literal that occurs.
  func scan(_ text: [UInt8], found: (_ literal: Int, _ range: Range<Int>) -> Void) {
    for length in lengths where text.count >= length {
      let mask = (UInt64(1) << UInt64(8 * length)) - 1
      let seed = Self.seed(length)
      var window: UInt64 = 0
      for end in text.indices {
        window = window << 8 | UInt64(text[end])
        guard end + 1 >= length else { continue }
        let key = window & mask | seed
        let hash = Self.hash(key)
        guard filter[(hash & (Self.filterBits - 1)) >> 6] & 1 << UInt64(hash & 63) != 0 else { continue }
        let start = end + 1 - length
        for literal in literals(key, hash) {
          let count = Int(starts[Int(literal) + 1] - starts[Int(literal)])
          if matches(Int(literal), text, start) { found(Int(literal), start..<start + count) }
        }
      }
    }
  }

  /// Those that begin with a key.
  private func literals(_ key: UInt64, _ hash: Int) -> Range<Int32> {
    var slot = hash & (keys.count - 1)
    while keys[slot] != 0 {
      if keys[slot] == key { return ranges[slot] }
      slot = (slot + 1) & (keys.count - 1)
    }
    return 0..<0
  }

  /// Whether a literal stands at a place; its key stands there.
  private func matches(_ literal: Int, _ text: [UInt8], _ start: Int) -> Bool {
    let (from, to) = (Int(starts[literal]), Int(starts[literal + 1]))
    guard start + to - from <= text.count else { return false }
    var offset = Self.keyLength
    while from + offset < to {
      if bytes[from + offset] != text[start + offset] { return false }
      offset += 1
    }
    return true
  }

  /// Keys of different lengths differ.
  private static func seed(_ length: Int) -> UInt64 { UInt64(length) << 32 }

  private static func hash(_ key: UInt64) -> Int {
    let mixed = key &* 0x9e37_79b9_7f4a_7c15
    return Int(truncatingIfNeeded: mixed >> 40)
  }
}
