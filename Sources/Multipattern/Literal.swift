/// A folded word or piece of one that any match of a pattern contains, and where it stands.
struct Literal: Hashable {
  var bytes: [UInt8]
  var edges: Edges

  /// Ends of a literal that stand at the edge of a word.
  struct Edges: OptionSet, Hashable {
    let rawValue: UInt8

    /// Nothing of a word stands before it.
    static let start = Edges(rawValue: 1)
    /// Nothing of a word stands behind it.
    static let end = Edges(rawValue: 2)

    /// Whether the edges may be there. Beyond ASCII every character counts as one that may end a word.
    @inline(__always)
    func hold(at range: Range<Int>, in text: [UInt8]) -> Bool {
      if contains(.start), range.lowerBound > 0, Self.isWord(text[range.lowerBound - 1]) { return false }
      if contains(.end), range.upperBound < text.count, Self.isWord(text[range.upperBound]) { return false }
      return true
    }

    private static func isWord(_ byte: UInt8) -> Bool {
      switch byte {
      case 0x61...0x7A, 0x30...0x39, 0x41...0x5A, 0x5F: true
      default: false
      }
    }
  }

  /// In the strings that are taken from patterns: the edge of a word.
  static let edge: Unicode.Scalar = "\u{1}"

  /// - Parameter marked: with `edge` where the pattern demands the edge of a word; within it says nothing.
  init(marked: String) {
    let scalars = marked.unicodeScalars
    let inner = String(String.UnicodeScalarView(scalars.filter { $0 != Self.edge }))
    bytes = Folding.fold(inner)
    edges = []
    if scalars.first == Self.edge, let first = inner.unicodeScalars.first, Self.isLetter(first) { edges.insert(.start) }
    if scalars.last == Self.edge, let last = inner.unicodeScalars.last, Self.isLetter(last) { edges.insert(.end) }
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
  }

  /// It is found wherever the other is.
  func covers(_ other: Literal) -> Bool {
    guard other.bytes.starts(with: bytes), edges.contains(.start) ? other.edges.contains(.start) : true else {
      return false
    }
    return !edges.contains(.end) || bytes.count == other.bytes.count && other.edges.contains(.end)
  }
}
