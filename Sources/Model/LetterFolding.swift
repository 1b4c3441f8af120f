/// Letters without case and accents, so that `Échéance`, `echeance` and the decomposed form are one word; þ is "th",
/// æ is "ae", ß is "ss".
package enum LetterFolding {
  /// What the second byte of U+00C0…U+00FF folds to; a second letter where the first is followed by one. 0: no letter.
  package static let latin1: [(UInt8, UInt8)] = {
    let half: [String] =
      ["a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i", "i"]
      + ["d", "n", "o", "o", "o", "o", "o", "", "o", "u", "u", "u", "u", "y", "th", "ss"]
    let whole = half + half.dropLast() + ["y"]
    return whole.map { letters in
      let bytes = Array(letters.utf8)
      return (bytes.first ?? 0, bytes.count > 1 ? bytes[1] : 0)
    }
  }()

  /// Ranges of three-byte sequences that are signs or spaces, not letters: U+2000…U+2BFF, U+3000…U+3003.
  package static func isSign(_ scalar: UInt32) -> Bool {
    (0x2000...0x2BFF).contains(scalar) || (0x3000...0x3003).contains(scalar) || scalar == 0xFEFF || scalar == 0xFFFD
      || scalar >= 0x1_0000
  }

  /// Spaces and characters without width.
  package static func isBlank(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x00...0x20, 0x7F, 0xA0, 0xAD, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x2064, 0x3000, 0xFEFF: true
    default: false
    }
  }

  /// The letters of a word as the tokeniser folds them.
  package static func folded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var letters: [UInt8] = []
    fold(bytes) {
      letters.append($0)
      return true
    }
    return letters
  }

  /// Whether the folded letters of a word begin with these.
  package static func begins(_ bytes: [UInt8], _ word: Token, with stem: [UInt8]) -> Bool {
    var matched = 0
    fold(bytes[word.start..<word.end]) { letter in
      guard matched < stem.count, stem[matched] == letter else { return false }
      matched += 1
      return true
    }
    return matched == stem.count
  }

  /// Hands on one folded byte after the other until `next` says no.
  private static func fold(_ bytes: ArraySlice<UInt8>, _ next: (UInt8) -> Bool) {
    var at = bytes.startIndex
    while at < bytes.endIndex {
      let byte = bytes[at]
      if byte == 0xC3, at + 1 < bytes.endIndex {
        let (a, b) = latin1[Int(bytes[at + 1] & 0x3F)]
        if a != 0, !next(a) { return }
        if b != 0, !next(b) { return }
        at += 2
      } else if byte == 0xCC || byte == 0xCD, at + 1 < bytes.endIndex {
        at += 2
      } else {
        if !next((0x41...0x5A).contains(byte) ? byte | 0x20 : byte) { return }
        at += 1
      }
    }
  }
}
