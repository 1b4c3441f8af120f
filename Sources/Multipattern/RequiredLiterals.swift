/// Takes from a PCRE2 pattern sets of words, of each of which any match must contain one (the prefilter of Cox, "Regular
/// Expression Matching with a Trigram Index", kept to whole literals). What is not understood counts as "could be anything",
/// which costs speed and never a match.
struct RequiredLiterals {
  /// Sets of folded literals, the most telling first: every match contains one of each. Empty where nothing is known.
  private(set) var sets: [LiteralSet] = []
  /// Every match begins where one of these stands, or, before one that need not begin a word, where that word begins; nil where that is
  /// not known.
  private(set) var opening: LiteralSet?

  /// Shorter literals occur everywhere.
  private static let minimumLength = 2
  /// More say little that these do not.
  private static let maximumSets = 8

  /// - Parameter known: groups of patterns that were read before: a word list stands in many patterns.
  init(of pattern: String, _ known: PatternReader.Known = .init()) {
    guard let piece = PatternReader.read(pattern, known) else { return }
    for set in piece.all.sorted(by: { $0.isBetter(than: $1) }) {
      guard Self.isLong(set), !sets.contains(where: { $0 === set }) else { continue }
      sets.append(set)
      if sets.count == Self.maximumSets { break }
    }
    // Where in a run of white space a match begins the folded text does not tell, nor where it does in a word without an edge.
    opening = piece.opens.flatMap { set in
      let isOpen = set.strings.contains { $0.unicodeScalars.first == Literal.within }
      return Self.isLong(set) && !isOpen && !set.literals.contains { $0.bytes.first == UInt8(ascii: " ") } ? set : nil
    }
  }

  private static func isLong(_ set: LiteralSet) -> Bool {
    set.literals.allSatisfy { $0.bytes.count >= minimumLength }
  }
}
