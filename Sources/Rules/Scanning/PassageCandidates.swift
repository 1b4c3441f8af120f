import Multipattern

/// The patterns that can occur in a passage, each in order.
struct PassageCandidates {
  /// As it is written.
  var plain: [Candidate]
  /// With every fact as one character.
  var withFacts: [Candidate]

  /// All of them, in order, each once.
  var patterns: [Int] {
    withFacts.isEmpty ? plain.map(\.pattern) : Set((plain + withFacts).map(\.pattern)).sorted()
  }

  func has(_ pattern: Int) -> Bool { plain.of(pattern) != nil || withFacts.of(pattern) != nil }
}

extension [Candidate] {
  /// That of a pattern.
  func of(_ pattern: Int) -> Candidate? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].pattern < pattern { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low].pattern == pattern ? self[low] : nil
  }
}
