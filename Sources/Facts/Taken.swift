import Model

/// Tokens that a fact or a name already has.
struct Taken {
  private var flags: [Bool]

  init(count: Int) { flags = [Bool](repeating: false, count: count) }

  subscript(i: Int) -> Bool { flags.indices.contains(i) && flags[i] }

  mutating func take(_ range: Range<Int>) {
    for i in range.clamped(to: 0..<flags.count) { flags[i] = true }
  }

  func isFree(_ range: Range<Int>) -> Bool { range.allSatisfy { !self[$0] } }
}
