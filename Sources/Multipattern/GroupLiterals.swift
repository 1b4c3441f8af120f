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
    /// The set with one of which a match begins, where that is known.
    var opening: Int32?
  }

  /// Patterns that must be tried on every text.
  let always: [Int]
  let index: LiteralIndex
  /// By literal: the sets that it is of.
  let memberships: [[Membership]]
  /// By set.
  let waiting: [[Waiting]]
  /// By set: some pattern begins with it.
  let opens: [Bool]

  init(_ members: [LazyGroup.Member]) {
    var numbers: [SetContent: Int32] = [:]
    // Most sets are shared; those of the same words elsewhere are the same, too.
    var known: [ObjectIdentifier: (set: LiteralSet, number: Int32)] = [:]
    var sets: [[Literal]] = []
    var waiting: [[Waiting]] = []
    var opens: [Bool] = []
    var always: [Int] = []
    func number(of set: LiteralSet) -> Int32 {
      if let known = known[ObjectIdentifier(set)] { return known.number }
      let number = numbers[SetContent(literals: set.literals)] ?? Int32(sets.count)
      known[ObjectIdentifier(set)] = (set, number)
      if Int(number) == sets.count {
        numbers[SetContent(literals: set.literals)] = number
        sets.append(set.literals)
        waiting.append([])
        opens.append(false)
      }
      return number
    }
    let groups = PatternReader.Known()
    for member in members {
      let needed = RequiredLiterals(of: member.source.literalSource, groups)
      var places = needed.sets.map(number)
      let opening = needed.opening.map(number)
      if let opening {
        opens[Int(opening)] = true
        if !places.contains(opening) { places.append(opening) }
      }
      if let first = places.first {
        waiting[Int(first)].append(
          Waiting(pattern: member.pattern, others: Array(places.dropFirst()), opening: opening))
      } else {
        always.append(member.pattern)
      }
    }
    var distinct: [[UInt8]] = []
    var memberships: [[Membership]] = []
    for (literal, membership) in Self.inOrder(sets) {
      if distinct.last == literal.bytes {
        memberships[memberships.count - 1].append(membership)
      } else {
        distinct.append(literal.bytes)
        memberships.append([membership])
      }
    }
    index = LiteralIndex(distinct)
    self.memberships = memberships
    self.waiting = waiting
    self.opens = opens
    self.always = always
  }

  /// Every pattern is tried.
  init(untold members: [LazyGroup.Member]) {
    always = members.map(\.pattern)
    index = LiteralIndex([])
    memberships = []
    waiting = []
    opens = []
  }

  /// The literals of a set; most sets differ in their number or their ends.
  private struct SetContent: Hashable {
    var literals: [Literal]

    func hash(into hasher: inout Hasher) {
      hasher.combine(literals.count)
      hasher.combine(literals.first)
      hasher.combine(literals.last)
    }
  }

  /// All literals of all sets in the order of their bytes.
  private static func inOrder(_ sets: [[Literal]]) -> [(Literal, Membership)] {
    let entries = sets.enumerated().flatMap { number, set in
      set.map { ($0, Membership(set: Int32(number), edges: $0.edges)) }
    }
    // The first eight bytes nearly always decide, and numbers are moved faster than arrays.
    let keys = entries.indices.map { (prefix: prefix(of: entries[$0].0.bytes), entry: $0) }
    return keys.sorted { one, other in
      one.prefix != other.prefix
        ? one.prefix < other.prefix
        : entries[one.entry].0.bytes.lexicographicallyPrecedes(entries[other.entry].0.bytes)
    }.map { entries[$0.entry] }
  }

  private static func prefix(of bytes: [UInt8]) -> UInt64 {
    (0..<8).reduce(0) { $0 << 8 | UInt64($1 < bytes.count ? bytes[$1] : 0) }
  }
}
