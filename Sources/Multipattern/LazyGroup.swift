import Synchronization

/// The patterns of one group (a language) and the literals that tell which of them can occur in a text. The literals are
/// compiled when the first text of the group comes: nobody waits for languages that they do not get mail in.
final class LazyGroup: Sendable {
  struct Member: Sendable {
    var pattern: Int
    /// What its literals are taken from.
    var source: String
  }

  private let members: [Member]
  private let state = Mutex<Compiled?>(nil)

  init(_ members: [Member]) { self.members = members }

  var patterns: [Int] { members.map(\.pattern) }

  /// Adds the patterns that may occur in a folded text.
  func addCandidates(in folded: [UInt8], to patterns: inout Set<Int>) {
    let compiled = state.withLock { state in
      let compiled = state ?? Compiled(members)
      state = compiled
      return compiled
    }
    compiled.addCandidates(in: folded, to: &patterns)
  }

  private final class Compiled: Sendable {
    /// A set of literals that a pattern needs, as a bit.
    private struct Need {
      var member: Int
      var bit: UInt8
    }

    /// Patterns that must be tried on every text.
    private let always: [Int]
    private let index: LiteralIndex
    private let patterns: [Int]
    /// By member: the bits of all its sets.
    private let complete: [UInt8]
    /// By literal: the needs that it meets.
    private let needs: [[Need]]
    private let scratches = Mutex<[LiteralIndex.Scratch]>([])

    init(_ members: [Member]) {
      var literals: [[UInt8]: [Need]] = [:]
      var complete: [UInt8] = []
      let known = RequiredLiterals.Known()
      for (number, member) in members.enumerated() {
        let sets = RequiredLiterals.find(in: member.source, known)
        complete.append(UInt8(truncatingIfNeeded: (1 << sets.count) - 1))
        for (bit, set) in sets.enumerated() {
          for literal in set { literals[literal, default: []].append(Need(member: number, bit: 1 << UInt8(bit))) }
        }
      }
      let ordered = literals.sorted { $0.key.lexicographicallyPrecedes($1.key) }
      index = LiteralIndex(ordered.map(\.key))
      self.complete = complete
      patterns = members.map(\.pattern)
      needs = ordered.map(\.value)
      always = members.indices.filter { complete[$0] == 0 }.map { members[$0].pattern }
    }

    func addCandidates(in folded: [UInt8], to patterns: inout Set<Int>) {
      patterns.formUnion(always)
      var scratch = scratches.withLock { $0.popLast() } ?? index.makeScratch()
      var met = [UInt8](repeating: 0, count: self.patterns.count)
      index.scan(folded, &scratch) { literal in
        for need in needs[literal] {
          met[need.member] |= need.bit
          if met[need.member] == complete[need.member] { patterns.insert(self.patterns[need.member]) }
        }
      }
      scratches.withLock { $0.append(scratch) }
    }
  }
}
