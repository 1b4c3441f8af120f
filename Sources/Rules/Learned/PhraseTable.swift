import Model

/// All learned phrases of a language in one index: one look-up finds every category that a phrase speaks for or against.
struct PhraseTable: Sendable {
  struct Hit: Sendable {
    /// Which of the language's learned rules.
    var rules: Int
    var weight: Double
  }

  private let index: HashIndex
  private let hits: [Hit]

  init(_ learned: [LearnedRules]) {
    var entries: [(hash: UInt64, hit: Hit)] = []
    for (number, rules) in learned.enumerated() {
      for (phrase, weight) in rules.phrases {
        guard let codes = PhraseCode.codes(of: phrase.text) else { continue }
        entries.append((PhraseCode.hash(codes, in: phrase.field), Hit(rules: number, weight: weight)))
      }
    }
    entries.sort { ($0.hash, $0.hit.rules) < ($1.hash, $1.hit.rules) }
    hits = entries.map(\.hit)
    var ranges: [(UInt64, Range<Int>)] = []
    var start = 0
    for end in entries.indices where end + 1 == entries.count || entries[end + 1].hash != entries[end].hash {
      ranges.append((entries[end].hash, start..<end + 1))
      start = end + 1
    }
    index = HashIndex(ranges)
  }

  var isEmpty: Bool { hits.isEmpty }

  subscript(hash: UInt64) -> ArraySlice<Hit> { index[hash].map { hits[$0] } ?? [] }
}
