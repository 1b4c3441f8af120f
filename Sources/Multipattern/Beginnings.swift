/// Where a word can begin that goes on at a certain place.
enum Beginnings {
  /// No word of a language is longer.
  private static let longestWord = 400

  /// The place itself, before the letters that stand there, and at each character beyond ASCII among them, for only PCRE2 knows
  /// whether it is one. nil where no word is so long.
  /// - Parameter text: folded.
  static func before(_ place: Int, in text: [UInt8]) -> [Int]? {
    var places = [place]
    var start = place
    while start > 0, text[start - 1] >= 0x80 || Literal.Edges.isWord(text[start - 1]) {
      if place - start >= longestWord { return nil }
      start -= 1
      if text[start] >= 0x80, start + 1 < place, text[start + 1] < 0x80 { places.append(start + 1) }
      if text[start] >= 0xC0 { places.append(start) }
    }
    if start < place, places.last != start { places.append(start) }
    return places
  }
}
