/// Encoded words of headers (RFC 2047), decoded as readers expect: also where a character is split between two words, where
/// blanks stand inside, and within quotes.
enum EncodedWords {
  /// A header value as it came → text, control characters blanked.
  /// - Parameter charset: of raw letters that are no UTF-8.
  static func decode(_ bytes: [UInt8], charset: String = "") -> String {
    if charset.lowercased().hasSuffix("utf-7"), !containsWord(bytes) {
      return clean(Charset.decodeRaw(bytes, charset: charset))
    }
    if !bytes.contains(where: { $0 >= 0x7F || $0 < 0x20 }) && !containsWord(bytes) {
      return String(decoding: bytes, as: UTF8.self)
    }
    return clean(decodeWords(bytes, charset))
  }

  static func decode(_ text: String) -> String { decode(Array(text.utf8)) }

  /// Raw letters decoded and encoded words left as they are: those of UTF-7 would be taken for raw letters of it.
  static func decodeRaw(_ bytes: [UInt8], charset: String) -> String {
    Charset.decodeRaw(bytes, charset: charset.lowercased().hasSuffix("utf-7") && containsWord(bytes) ? "" : charset)
  }

  private static func containsWord(_ bytes: [UInt8]) -> Bool {
    zip(bytes, bytes.dropFirst()).contains { $0 == UInt8(ascii: "=") && $1 == UInt8(ascii: "?") }
  }

  /// Control characters could forge lines or drive a terminal.
  private static func clean(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "\t" {
        result.append(" ")
      } else if scalar.value >= 0x20 && scalar.value != 0x7F {
        result.append(scalar)
      }
    }
    return String(result)
  }

  private struct Word {
    var charset: String
    var bytes: [UInt8]
    var end: Int
  }

  private static func decodeWords(_ bytes: [UInt8], _ charset: String) -> String {
    var result = ""
    var plain: [UInt8] = []
    var pending: (charset: String, bytes: [UInt8])?
    func flushPlain() {
      if !plain.isEmpty { result += Charset.decodeRaw(plain, charset: charset) }
      plain = []
    }
    func flushPending() {
      if let word = pending { result += Charset.decode(word.bytes, label: word.charset).string }
      pending = nil
    }
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "="), let word = word(in: bytes, at: index) {
        // White space between two encoded words is not part of the text (RFC 2047 §6.2).
        if pending != nil, plain.allSatisfy({ $0 <= 0x20 }) { plain = [] }
        if !plain.isEmpty { flushPending() }
        flushPlain()
        if let last = pending, last.charset.lowercased() == word.charset.lowercased() {
          pending = (last.charset, last.bytes + word.bytes)
        } else {
          flushPending()
          pending = (word.charset, word.bytes)
        }
        index = word.end
      } else {
        if pending != nil, bytes[index] > 0x20 { flushPending() }
        plain.append(bytes[index])
        index += 1
        if pending == nil { continue }
      }
    }
    flushPending()
    flushPlain()
    return result
  }

  /// The encoded word that begins at an offset, or nil.
  private static func word(in bytes: [UInt8], at start: Int) -> Word? {
    func find(_ byte: UInt8, from: Int, limit: Int) -> Int? {
      var index = from
      while index < min(bytes.count, from + limit) {
        if bytes[index] == byte { return index }
        index += 1
      }
      return nil
    }
    let mark = UInt8(ascii: "?")
    guard start + 1 < bytes.count, bytes[start + 1] == mark, let first = find(mark, from: start + 2, limit: 64),
      let second = find(mark, from: first + 1, limit: 2), second == first + 2
    else { return nil }
    // The text ends at the next "?="; a "?" alone may stand inside broken Q text.
    var end = second + 1
    while end + 1 < bytes.count, !(bytes[end] == mark && bytes[end + 1] == UInt8(ascii: "=")) {
      if end - second > 4096 { return nil }
      end += 1
    }
    guard end + 1 < bytes.count else { return nil }
    let text = Array(bytes[second + 1..<end])
    let charset = String(decoding: bytes[start + 2..<first], as: UTF8.self)
    switch bytes[first + 1] | 0x20 {
    case UInt8(ascii: "b"): return Word(charset: charset, bytes: Base64.decode(text), end: end + 2)
    case UInt8(ascii: "q"): return Word(charset: charset, bytes: decodeQ(text), end: end + 2)
    default: return nil
    }
  }

  /// RFC 2047 §4.2.
  private static func decodeQ(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte == UInt8(ascii: "_") {
        result.append(0x20)
      } else if byte == UInt8(ascii: "="), index + 2 < text.count, let value = hexByte(text[index + 1], text[index + 2])
      {
        result.append(value)
        index += 2
      } else {
        result.append(byte)
      }
      index += 1
    }
    return result
  }
}

/// The byte of two hexadecimal digits, either case.
func hexByte(_ high: UInt8, _ low: UInt8) -> UInt8? {
  guard let high = hexDigit(high), let low = hexDigit(low) else { return nil }
  return high << 4 | low
}

private func hexDigit(_ byte: UInt8) -> UInt8? {
  switch byte {
  case 0x30...0x39: byte - 0x30
  case 0x41...0x46: byte - 0x37
  case 0x61...0x66: byte - 0x57
  default: nil
  }
}
