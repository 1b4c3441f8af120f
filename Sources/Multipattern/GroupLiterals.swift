/// Which sets of literals each pattern of a group needs.
final class GroupLiterals: Sendable {
  /// A literal of a set.
  struct Membership {
    var set: Int32
    var edges: Literal.Edges
  }

  /// Patterns of which one set is the most telling, with the others that they need.
  struct Waiting {
    var pattern: Int
    var others: [Int32]
  }

  /// Patterns that must be tried on every text.
  let always: [Int]
  let index: LiteralIndex
  /// By literal: the sets that it is of.
  let memberships: [[Membership]]
  /// By set.
  let waiting: [[Waiting]]

  init(_ members: [LazyGroup.Member]) {
    var numbers: [[Literal]: Int32] = [:]
    // Most sets are shared; those of the same words elsewhere are the same, too.
    var known: [ObjectIdentifier: (set: LiteralSet, number: Int32)] = [:]
    var sets: [[Literal]] = []
    var waiting: [[Waiting]] = []
    var always: [Int] = []
    let groups = RequiredLiterals.Known()
    for member in members {
      let needed = RequiredLiterals.find(in: member.source.literalSource, groups)
      let places = needed.map { set in
        if let known = known[ObjectIdentifier(set)] { return known.number }
        let number = numbers[set.literals] ?? Int32(sets.count)
        known[ObjectIdentifier(set)] = (set, number)
        if Int(number) == sets.count {
          numbers[set.literals] = number
          sets.append(set.literals)
          waiting.append([])
        }
        return number
      }
      if let first = places.first {
        waiting[Int(first)].append(Waiting(pattern: member.pattern, others: Array(places.dropFirst())))
      } else {
        always.append(member.pattern)
      }
    }
    var memberships: [[UInt8]: [Membership]] = [:]
    for (number, set) in sets.enumerated() {
      for literal in set {
        memberships[literal.bytes, default: []].append(Membership(set: Int32(number), edges: literal.edges))
      }
    }
    let ordered = memberships.sorted { $0.key.lexicographicallyPrecedes($1.key) }
    index = LiteralIndex(ordered.map(\.key))
    self.memberships = ordered.map(\.value)
    self.waiting = waiting
    self.always = always
  }

  /// Every pattern is tried.
  init(untold members: [LazyGroup.Member]) {
    always = members.map(\.pattern)
    index = LiteralIndex([])
    memberships = []
    waiting = []
  }
}

/// Says which patterns of a group may occur in one text after the other; one thread's own.
final class GroupScanner {
  private let literals: GroupLiterals
  /// By set: a literal of it is in the text.
  private var isMet: [Bool]
  private var met: [Int32] = []

  init(_ literals: GroupLiterals) {
    self.literals = literals
    isMet = [Bool](repeating: false, count: literals.waiting.count)
  }

  /// Adds the patterns that may occur in a folded text, in no order.
  func addCandidates(in folded: [UInt8], to patterns: inout [Int]) {
    patterns += literals.always
    literals.index.scan(folded) { literal, range in
      for membership in literals.memberships[literal]
      where !isMet[Int(membership.set)] && membership.edges.hold(at: range, in: folded) {
        isMet[Int(membership.set)] = true
        met.append(membership.set)
      }
    }
    for set in met {
      for waiting in literals.waiting[Int(set)] where waiting.others.allSatisfy({ isMet[Int($0)] }) {
        patterns.append(waiting.pattern)
      }
    }
    for set in met { isMet[Int(set)] = false }
    met.removeAll(keepingCapacity: true)
  }
}
