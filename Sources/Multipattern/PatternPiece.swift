/// What is known of the strings that a piece of a pattern matches.
struct PatternPiece {
  /// More alternatives than this are not worth their place in the scan.
  private static let maximumAlternatives = 1_024

  /// Every string it matches, where they are few.
  var exact: LiteralSet?
  /// Each match contains one of every set.
  var required: [LiteralSet] = []
  /// Of a piece without `exact`: each match begins with one of these.
  var opening: LiteralSet?
  /// It matches letters, digits and underscores, any number of them, and nothing else.
  var isLetters = false

  static var empty: PatternPiece { PatternPiece(exact: LiteralSet([""])) }
  static var anything: PatternPiece { PatternPiece(exact: nil) }
  static var letters: PatternPiece { PatternPiece(exact: nil, isLetters: true) }
  static var blank: PatternPiece { PatternPiece(exact: LiteralSet([" "])) }
  static var edge: PatternPiece { PatternPiece(exact: .edge) }

  /// All that must occur.
  var all: [LiteralSet] {
    let beginning = opening.map { [$0] } ?? []
    guard let exact, !exact.canBeEmpty else { return required + beginning }
    return required + beginning + [exact]
  }

  /// With what each match begins; nil where that is not known.
  var opens: LiteralSet? { exact.flatMap { $0.canBeBare ? nil : $0 } ?? opening }

  /// The most telling of what must occur.
  private var best: LiteralSet? { all.min { $0.isBetter(than: $1) } }

  static func either(_ branches: [PatternPiece]) -> PatternPiece {
    if branches.allSatisfy({ $0.exact != nil && $0.required.isEmpty }),
      let union = union(of: branches.map(\.exact))
    {
      return PatternPiece(exact: union)
    }
    guard let required = union(of: branches.map(\.best)) else { return .anything }
    return PatternPiece(exact: nil, required: [required], opening: union(of: branches.map(\.opens)))
  }

  /// nil where one is not known, or they are too many.
  private static func union(of sets: [LiteralSet?]) -> LiteralSet? {
    var strings: [String] = []
    for set in sets {
      guard let set else { return nil }
      strings += set.strings
      if strings.count > maximumAlternatives { return nil }
    }
    return LiteralSet(strings)
  }
}

extension LiteralSet {
  /// How what begins with one of some strings, goes on with a piece and then with a rest begins.
  static func opening(of exact: LiteralSet, _ piece: PatternPiece, before rest: PatternPiece) -> LiteralSet? {
    guard exact.canBeBare else { return exact }
    let begun = exact.strings.filter { !isBare($0) }
    let bare = exact.strings.filter(isBare)
    if piece.isLetters {
      // It begins with these or with what follows.
      return rest.opens.map { next in
        LiteralSet(begun + bare.flatMap { edge in next.strings.map { join(edge, within($0)) } })
      }
    }
    var next = piece.opens?.strings
    if next == nil, let more = piece.exact, let behind = rest.opens {
      next = more.strings.filter { !isBare($0) } + behind.strings
    }
    return next.map { next in LiteralSet(begun + bare.flatMap { edge in next.map { join(edge, $0) } }) }
  }

  private static func within(_ string: String) -> String {
    String(Character(Literal.within))
      + String(String.UnicodeScalarView(string.unicodeScalars.drop { $0 == Literal.edge || $0 == Literal.within }))
  }

  /// At the edge of a word the letters before it are as many as there are.
  private static func join(_ bare: String, _ string: String) -> String {
    guard !bare.isEmpty else { return string }
    return string.unicodeScalars.first == Literal.within ? String(string.unicodeScalars.dropFirst()) : bare + string
  }
}
