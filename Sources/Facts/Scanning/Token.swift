/// A word, a number or a mark of a text, with its place.
struct Token {
  enum Kind { case word, number, mark }

  var kind: Kind
  /// UTF-8 byte offsets.
  var range: Range<Int>
  /// Lower case; for numbers as written.
  var text: String
  /// White space stands before it.
  var isSpaced: Bool
}

/// Cuts text into tokens in one pass. A number keeps its separators (`1.250,00`, `14:00`, `2026-014` is three tokens).
enum Tokenizer {
  static func tokens(of bytes: [UInt8], in range: Range<Int>) -> [Token] {
    var tokens: [Token] = []
    var index = range.lowerBound
    var isSpaced = true
    while index < range.upperBound {
      let byte = bytes[index]
      if byte <= 0x20 || isNoBreakSpace(bytes, index) {
        isSpaced = true
        index += byte <= 0x20 ? 1 : byte == 0xC2 ? 2 : 3
        continue
      }
      let start = index
      let kind: Token.Kind
      if isDigit(byte) {
        kind = .number
        index = numberEnd(bytes, index, range.upperBound)
      } else if isLetter(byte) {
        kind = .word
        while index < range.upperBound, isLetter(bytes[index]) || isApostrophe(bytes, index, range.upperBound),
          !isNoBreakSpace(bytes, index), !isSymbol(bytes, index)
        { index += 1 }
        if index == start { index = markEnd(bytes, index, range.upperBound) }
      } else {
        kind = .mark
        index = markEnd(bytes, index, range.upperBound)
      }
      let text = String(decoding: bytes[start..<index], as: UTF8.self)
      tokens.append(
        Token(kind: kind, range: start..<index, text: kind == .word ? text.lowercased() : text, isSpaced: isSpaced))
      isSpaced = false
    }
    return tokens
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) }

  /// "o'clock", "d’accord": one word.
  private static func isApostrophe(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Bool {
    bytes[index] == 0x27 && index + 1 < end && isLetter(bytes[index + 1])
  }

  /// U+00A0, U+2009, U+202F, U+2007.
  private static func isNoBreakSpace(_ bytes: [UInt8], _ index: Int) -> Bool {
    if bytes[index] == 0xC2 { return index + 1 < bytes.count && bytes[index + 1] == 0xA0 }
    guard bytes[index] == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80 else { return false }
    return bytes[index + 2] == 0x89 || bytes[index + 2] == 0xAF || bytes[index + 2] == 0x87
  }

  /// `£` and punctuation of two or three bytes, which are no letters: £ € “ ” – — • …
  private static func isSymbol(_ bytes: [UInt8], _ index: Int) -> Bool {
    if bytes[index] == 0xC2 { return true }
    return bytes[index] == 0xE2 && index + 1 < bytes.count && (0x80...0x83).contains(bytes[index + 1])
  }

  private static func markEnd(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Int {
    let length = bytes[index] >= 0xF0 ? 4 : bytes[index] >= 0xE0 ? 3 : bytes[index] >= 0xC0 ? 2 : 1
    return min(end, index + length)
  }

  /// Digits, and separators that stand between digits; a blank or apostrophe only before exactly three digits.
  private static func numberEnd(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    var index = start
    while index < end {
      if isDigit(bytes[index]) {
        index += 1
        continue
      }
      var length = 0
      var needsThree = false
      switch bytes[index] {
      case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"): length = 1
      case UInt8(ascii: "'"), 0x20: (length, needsThree) = (1, true)
      case 0xC2 where isNoBreakSpace(bytes, index): (length, needsThree) = (2, true)
      case 0xE2
      where isNoBreakSpace(bytes, index) || (index + 2 < end && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x99):
        (length, needsThree) = (3, true)
      default: return index
      }
      let next = index + length
      guard next < end, isDigit(bytes[next]) else { return index }
      if needsThree {
        guard next + 2 < end, isDigit(bytes[next + 1]), isDigit(bytes[next + 2]),
          next + 3 >= end || !isDigit(bytes[next + 3]),
          index - start <= 3 || bytes[start..<index].contains(where: { !isDigit($0) })
        else { return index }
      }
      index = next
    }
    return index
  }
}
