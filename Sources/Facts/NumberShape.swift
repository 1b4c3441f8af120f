import Model

/// How a paper's number is built: `PMC-0401` is letters, a hyphen, four digits. Learned from known numbers, and made from
/// what stands in a text to be compared with them.
struct NumberShape: Hashable, Sendable {
  enum Piece: Hashable, Sendable {
    /// Hash of the folded letters.
    case letters(UInt64, count: Int, isUpper: Bool)
    /// Four digits that are a year of our time.
    case year
    case digits(Int)
    case sign(UInt64)
  }

  var pieces: [Piece]

  init?(_ page: Page, _ range: Range<Int>) {
    self.init(page.tokens[range])
  }

  private init?(_ tokens: ArraySlice<Token>) {
    guard !tokens.isEmpty, tokens.count <= Limits.identifierTokens else { return nil }
    pieces = tokens.map { token in
      switch token.kind {
      case .word: .letters(token.code, count: token.end - token.start, isUpper: token.isUpper)
      case .number: token.digits == 4 && (1990...2099).contains(token.value) ? .year : .digits(token.digits)
      case .symbol, .lineEnd: .sign(token.code)
      }
    }
  }

  /// The shape of a known number; nil where it says too little to be recognised by, as mere digits do.
  static func learned(from number: String) -> NumberShape? {
    let tokens = Tokeniser.tokens(of: ArraySlice(Array(number.utf8)))
    guard let shape = NumberShape(tokens[...]), shape.digitCount >= 2, shape.pieces.count > 1 else { return nil }
    return shape
  }

  var digitCount: Int {
    pieces.reduce(0) { sum, piece in
      switch piece {
      case .digits(let count): sum + count
      case .year: sum + 4
      default: sum
      }
    }
  }

  /// The same build; a running number may have grown by a digit.
  func matches(_ known: NumberShape) -> Bool {
    guard pieces.count == known.pieces.count else { return false }
    return zip(pieces, known.pieces).allSatisfy { mine, theirs in
      switch (mine, theirs) {
      case (.letters(let a, _, _), .letters(let b, _, _)): a == b
      case (.digits(let a), .digits(let b)): a == b || a == b + 1
      case (.year, .digits(4)), (.digits(4), .year): true
      default: mine == theirs
      }
    }
  }

  /// Built alike, whatever the letters: for the second number of a list.
  func isBuiltLike(_ other: NumberShape) -> Bool {
    guard pieces.count == other.pieces.count else { return false }
    return zip(pieces, other.pieces).allSatisfy { mine, theirs in
      switch (mine, theirs) {
      case (.letters, .letters), (.digits, .digits), (.year, .year): true
      default: mine == theirs
      }
    }
  }

  var isDigitsOnly: Bool { pieces.count == 1 && digitCount > 0 }

  /// `SM-4`, `V/2026/12`.
  var hasCapitalsAndSign: Bool {
    guard pieces.count >= 3, case .letters(_, _, true) = pieces[0], case .sign = pieces[1] else { return false }
    return true
  }

  /// `2026-041`, `2026/0041`: a year and a running number of three digits or more, which no date has.
  var isYearAndNumber: Bool {
    guard pieces.count == 3, pieces[0] == .year, case .sign(let sign) = pieces[1], case .digits(let count) = pieces[2]
    else { return false }
    return (sign == 0x2D || sign == 0x2F) && (3...6).contains(count)
  }

  /// `PMC-0401`, `F-203`, `AB-2026-017`, `PD-26-02`: up to five capitals, a hyphen or stroke, and a number.
  var isPrefixed: Bool {
    guard pieces.count >= 3, case .letters(_, let count, true) = pieces[0], (1...5).contains(count),
      case .sign(let sign) = pieces[1], sign == 0x2D || sign == 0x2F
    else { return false }
    switch pieces[2] {
    case .digits(2) where pieces.count == 5 && pieces[3] == pieces[1]:
      guard count > 1, case .digits(let last) = pieces[4] else { return false }
      return (2...4).contains(last)
    case .digits(let count): return pieces.count == 3 && (3...6).contains(count)
    case .year:
      guard pieces.count == 5, case .sign = pieces[3], case .digits(let last) = pieces[4] else {
        return pieces.count == 3
      }
      return last >= 2
    default: return false
    }
  }

  /// `PREFIX0017`, `PREFIX-0017`, `PREFIX-2026-17` with these letters.
  func starts(withAnyOf prefixes: Set<UInt64>) -> Bool {
    guard pieces.count >= 2, case .letters(let hash, _, true) = pieces[0], prefixes.contains(hash) else { return false }
    return digitCount >= 3
  }

  /// Three numbers parted by one sign, or two of at most two digits: a day, a time, a fraction, a version.
  var isDateLike: Bool {
    switch pieces.count {
    case 5:
      guard case .sign(let a) = pieces[1], case .sign(let b) = pieces[3], a == b else { return false }
      return [pieces[0], pieces[2], pieces[4]].allSatisfy {
        switch $0 {
        case .year, .digits(1), .digits(2): true
        default: false
        }
      }
    case 3:
      guard case .digits(let a) = pieces[0], case .sign = pieces[1], case .digits(let b) = pieces[2] else {
        return false
      }
      return a <= 2 && b <= 2
    default: return false
    }
  }
}
