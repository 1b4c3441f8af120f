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

    @inline(__always)
    static func isWord(_ byte: UInt8) -> Bool {
      switch byte {
      case 0x61...0x7A, 0x30...0x39, 0x41...0x5A, 0x5F: true
      default: false
      }
    }
  }

  /// In the strings that are taken from patterns: the edge of a word.
  static let edge: Unicode.Scalar = "\u{1}"

  /// There, at the front: letters of the same word may stand before it.
  static let within: Unicode.Scalar = "\u{2}"

  /// - Parameter marked: with `edge` where the pattern demands the edge of a word; in the middle it says nothing.
  init(marked: String) {
    var inner: [UInt8] = []
    inner.reserveCapacity(marked.utf8.count)
    let marks = [UInt8(ascii: Self.edge), UInt8(ascii: Self.within)]
    for byte in marked.utf8 where !marks.contains(byte) { inner.append(byte) }
    edges = []
    if marked.utf8.first == UInt8(ascii: Self.edge), Self.beginsWithLetter(inner) { edges.insert(.start) }
    if marked.utf8.last == UInt8(ascii: Self.edge), Self.endsWithLetter(inner) { edges.insert(.end) }
    bytes = Folding.fold(inner)
  }

  private static func beginsWithLetter(_ text: [UInt8]) -> Bool {
    guard let first = text.first else { return false }
    return first < 0x80
      ? Edges.isWord(first) : String(decoding: text, as: UTF8.self).unicodeScalars.first.map(isLetter) ?? false
  }

  private static func endsWithLetter(_ text: [UInt8]) -> Bool {
    guard let last = text.last else { return false }
    return last < 0x80
      ? Edges.isWord(last) : String(decoding: text, as: UTF8.self).unicodeScalars.last.map(isLetter) ?? false
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
