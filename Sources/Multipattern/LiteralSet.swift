/// Strings of which a match contains one, shared by all patterns in which they stand. What is worked out of them is kept.
final class LiteralSet {
  /// Of two sets side by side all combinations are written out up to this many.
  private static let maximumCombinations = 96

  /// The edge of a word.
  static var edge: LiteralSet { LiteralSet([String(Character(Literal.edge))]) }

  /// With `Literal.edge` where the edge of a word must be. Some may be there twice: to find out costs more than it saves.
  let strings: [String]
  /// Folded, without those that begin with another, which is found wherever they are.
  private(set) lazy var literals = Self.fewest(of: strings.map { Literal(marked: $0) })
  private(set) lazy var optional = LiteralSet(strings + [""])
  private(set) lazy var canBeEmpty = strings.contains("")
  /// One of the strings says nothing of what stands there.
  private(set) lazy var canBeBare = strings.contains(where: Self.isBare)
  /// Beyond eight bytes a literal is rare enough.
  private lazy var shortest = min(strings.lazy.map(\.utf8.count).min() ?? 0, 8)
  /// Sets with this one before them, by the object.
  private var continued: [ObjectIdentifier: (with: LiteralSet, result: LiteralSet)] = [:]

  init(_ strings: [String]) { self.strings = strings }

  /// Nothing but the edge of a word.
  static func isBare(_ string: String) -> Bool { string.unicodeScalars.allSatisfy { $0 == Literal.edge } }

  func mayCombine(with other: LiteralSet) -> Bool {
    strings.count == 1 || other.strings.count == 1 || strings.count * other.strings.count <= Self.maximumCombinations
  }

  /// Each of these strings followed by each of the others.
  func followed(by other: LiteralSet) -> LiteralSet {
    if strings.count == 1, canBeEmpty { return other }
    if other.strings.count == 1, other.canBeEmpty { return self }
    // Kept where it is asked for again: word lists behind the edge of a word.
    guard other.strings.count > 8 else { return combined(with: other) }
    if let known = other.continued[ObjectIdentifier(self)] { return known.result }
    let result = combined(with: other)
    other.continued[ObjectIdentifier(self)] = (self, result)
    return result
  }

  private func combined(with other: LiteralSet) -> LiteralSet {
    LiteralSet(strings.flatMap { head in other.strings.map { head + $0 } })
  }

  /// Whether the shortest literal is longer; among equals the smaller set.
  func isBetter(than other: LiteralSet) -> Bool {
    shortest != other.shortest ? shortest > other.shortest : strings.count < other.strings.count
  }

  private static func fewest(of literals: [Literal]) -> [Literal] {
    var kept: [Literal] = []
    let ordered = literals.sorted {
      $0.bytes != $1.bytes ? $0.bytes.lexicographicallyPrecedes($1.bytes) : $0.edges.rawValue < $1.edges.rawValue
    }
    for literal in ordered {
      // What begins with the same bytes as the last one kept follows it at once.
      if let last = kept.last, last.covers(literal) { continue }
      kept.append(literal)
    }
    return kept
  }
}
