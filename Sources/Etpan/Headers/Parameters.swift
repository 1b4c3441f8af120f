import Model

/// The value and the parameters of Content-Type and Content-Disposition (RFC 2045 §5.1, RFC 2183), with RFC 2231's continuations,
/// charsets and percent signs undone, and the encoded words that RFC 2047 §5 forbids here and everyone writes.
struct Parameters {
  /// Lower case: `text/plain`, `attachment`.
  private(set) var value: String
  /// By lower-case name.
  private(set) var parameters: [String: String] = [:]

  init(_ bytes: [UInt8]) {
    var pieces = Parameters.split(bytes)
    value = pieces.isEmpty ? "" : String(decoding: pieces.removeFirst(), as: UTF8.self).lowercased().filter { $0 > " " }
    var continued: [String: [(number: Int, isEncoded: Bool, bytes: [UInt8])]] = [:]
    for piece in pieces {
      guard let equals = piece.firstIndex(of: UInt8(ascii: "=")) else { continue }
      var name = String(decoding: piece[..<equals], as: UTF8.self).lowercased().filter { $0 > " " }
      let value = Parameters.unquoted(Array(piece[(equals + 1)...]))
      let isEncoded = name.hasSuffix("*")
      if isEncoded { name.removeLast() }
      if let star = name.lastIndex(of: "*"), let number = Int(name[name.index(after: star)...]) {
        continued[String(name[..<star]), default: []].append((number, isEncoded, value))
      } else if isEncoded {
        continued[name, default: []].append((0, true, value))
      } else if parameters[name] == nil {
        parameters[name] = EncodedWords.decode(value)
      }
    }
    for (name, sections) in continued { parameters[name] = Parameters.join(sections) }
  }

  subscript(name: String) -> String? { parameters[name] }

  /// Cuts at semicolons outside of quotes.
  private static func split(_ bytes: [UInt8]) -> [[UInt8]] {
    var pieces: [[UInt8]] = []
    var piece: [UInt8] = []
    var isQuoted = false
    var isEscaped = false
    for byte in bytes {
      if isEscaped {
        isEscaped = false
      } else if isQuoted, byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte == UInt8(ascii: "\"") {
        isQuoted.toggle()
      } else if byte == UInt8(ascii: ";"), !isQuoted {
        pieces.append(piece)
        piece = []
        continue
      }
      piece.append(byte)
    }
    return pieces + [piece]
  }

  /// Without white space around, quotes and comments behind; blanks inside an unquoted value are the name's own.
  private static func unquoted(_ bytes: [UInt8]) -> [UInt8] {
    let slice = trim(bytes[...])
    guard slice.first == UInt8(ascii: "\"") else {
      // `charset=us-ascii (Plain text)`: a comment behind a token.
      if slice.last == UInt8(ascii: ")"), let open = slice.lastIndex(of: UInt8(ascii: "(")), open > slice.startIndex,
        slice[open - 1] == 0x20
      {
        return Array(trim(slice[..<open]))
      }
      return Array(slice)
    }
    var result: [UInt8] = []
    var index = slice.startIndex + 1
    while index < slice.endIndex, slice[index] != UInt8(ascii: "\"") {
      if slice[index] == UInt8(ascii: "\\"), index + 1 < slice.endIndex,
        slice[index + 1] == UInt8(ascii: "\"") || slice[index + 1] == UInt8(ascii: "\\")
      {
        index += 1
      }
      result.append(slice[index])
      index += 1
    }
    return result
  }

  private static func trim(_ slice: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var slice = slice
    while let first = slice.first, first <= 0x20 { slice = slice.dropFirst() }
    while let last = slice.last, last <= 0x20 { slice = slice.dropLast() }
    return slice
  }

  /// RFC 2231 §3 and §4: sections in order, the first encoded one says the charset.
  private static func join(_ sections: [(number: Int, isEncoded: Bool, bytes: [UInt8])]) -> String {
    var charset = ""
    var bytes: [UInt8] = []
    for (index, section) in sections.sorted(by: { $0.number < $1.number }).enumerated() {
      guard section.isEncoded else {
        bytes += section.bytes
        continue
      }
      var encoded = section.bytes[...]
      if index == 0 {
        let parts = encoded.split(separator: UInt8(ascii: "'"), maxSplits: 2, omittingEmptySubsequences: false)
        if parts.count == 3 {
          charset = String(decoding: parts[0], as: UTF8.self)
          encoded = parts[2]
        }
      }
      var position = encoded.startIndex
      while position < encoded.endIndex {
        if encoded[position] == UInt8(ascii: "%"), position + 2 < encoded.endIndex,
          let value = hexByte(encoded[position + 1], encoded[position + 2])
        {
          bytes.append(value)
          position += 3
        } else {
          bytes.append(encoded[position])
          position += 1
        }
      }
    }
    let text = Charset.decode(bytes, label: charset).string
    return text.containsBytes(of: "=?")
      ? EncodedWords.decode(text) : String(text.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F })
  }
}
