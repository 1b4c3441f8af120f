/// Many phrases looked for at once in lower-case UTF-8 bytes: a table of the first two bytes says where one may begin.
package struct WordSet: Sendable {
  private let phrases: [[UInt8]]
  /// By the first two bytes: numbers of phrases that begin so.
  private let byStart: [[UInt16]]
  private static let slots = 1 << 12

  package init(_ phrases: [String]) {
    self.phrases = phrases.map { Array($0.utf8) }
    var byStart = [[UInt16]](repeating: [], count: Self.slots)
    for (number, phrase) in self.phrases.enumerated() where phrase.count >= 2 {
      byStart[Self.slot(phrase[0], phrase[1])].append(UInt16(number))
    }
    self.byStart = byStart
  }

  private static func slot(_ first: UInt8, _ second: UInt8) -> Int { (Int(first) << 5 ^ Int(second)) & (slots - 1) }

  /// The places at which a phrase stands; stops where `body` answers true, and answers whether it did.
  private func search(_ text: [UInt8], _ body: (Range<Int>) -> Bool) -> Bool {
    guard text.count >= 2 else { return false }
    for index in 0..<text.count - 1 {
      for number in byStart[Self.slot(text[index], text[index + 1])] {
        let phrase = phrases[Int(number)]
        guard index + phrase.count <= text.count, matches(phrase, text, index) else { continue }
        if body(index..<index + phrase.count) { return true }
      }
    }
    return false
  }

  private func matches(_ phrase: [UInt8], _ text: [UInt8], _ start: Int) -> Bool {
    for offset in phrase.indices where text[start + offset] != phrase[offset] { return false }
    return true
  }

  package func occurs(in text: [UInt8]) -> Bool { search(text) { _ in true } }

  /// Not within a longer word.
  package func occursAsWord(in text: [UInt8]) -> Bool {
    search(text) { range in
      (range.lowerBound == 0 || !Self.isLetter(text[range.lowerBound - 1]))
        && (range.upperBound == text.count || !Self.isLetter(text[range.upperBound]))
    }
  }

  package func begins(_ text: [UInt8]) -> Bool {
    guard text.count >= 2 else { return false }
    return byStart[Self.slot(text[0], text[1])].contains {
      text.count >= phrases[Int($0)].count && matches(phrases[Int($0)], text, 0)
    }
  }

  /// At the end, behind a blank.
  package func endsWords(_ text: [UInt8]) -> Bool {
    phrases.contains { phrase in
      text.count > phrase.count && text[text.count - phrase.count - 1] == 0x20
        && matches(phrase, text, text.count - phrase.count)
    }
  }

  /// The whole of it.
  package func has(_ text: [UInt8]) -> Bool {
    guard text.count >= 2 else { return false }
    return byStart[Self.slot(text[0], text[1])].contains {
      phrases[Int($0)].count == text.count && matches(phrases[Int($0)], text, 0)
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) }
}

/// Lower case of UTF-8 bytes: ASCII and the letters of Latin-1 in place, the rest by Unicode.
package func lowercased(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
  var result = [UInt8](bytes)
  var previous: UInt8 = 0
  var isLatin = true
  for index in result.indices {
    let byte = result[index]
    if byte < 0x80 {
      if byte >= 0x41 && byte <= 0x5A { result[index] = byte | 0x20 }
    } else if previous == 0xC3 {
      // À…Þ but ×.
      if byte <= 0x9E && byte != 0x97 { result[index] = byte | 0x20 }
    } else if previous >= 0xC4 && previous != 0xE2 && byte < 0xC0 {
      isLatin = false
    }
    // Punctuation (U+2000…) has no case; its third byte is told by its first.
    if !(previous == 0xE2 && byte < 0xC0) { previous = byte }
  }
  return isLatin ? result : Array(String(decoding: bytes, as: UTF8.self).lowercased().utf8)
}
