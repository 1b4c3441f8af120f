import Model

/// What the user's own server found about a message's origin: the Authentication-Results fields (RFC 8601) of exactly the
/// configured authserv-id. A sender can write such fields too: below the Received field that follows the topmost run of the
/// server's own nothing speaks for a message, only against it; and without a configured id none counts.
enum AuthenticationResults {
  static func read(_ headers: [HeaderField], authservID: String) -> Authentication {
    var result = Authentication()
    guard !authservID.isEmpty else { return result }
    let wanted = lowercased(Array(authservID.utf8)[...])
    var (hasOwn, isBelow) = (false, false)
    for field in headers {
      if hasOwn, field.isNamed("received") { isBelow = true }
      guard field.isNamed("authentication-results"), mayBegin(field.value, wanted) else { continue }
      var parts = plain(lowercased(Array(field.value.utf8)[...])).split(separator: UInt8(ascii: ";")).map(Self.words)
      guard !parts.isEmpty else { continue }
      // The id may be followed by a version (§2.2).
      guard parts.removeFirst().first?.elementsEqual(wanted) ?? false else { continue }
      hasOwn = true
      for words in parts {
        let pair = words.first?.split(separator: UInt8(ascii: "=")) ?? []
        guard pair.count == 2 else { continue }
        let value = String(decoding: pair[1], as: UTF8.self)
        if isBelow, value == "pass" { continue }
        // Several signatures: one that passes is enough. A method may carry a version ("dkim/1").
        switch String(decoding: pair[0].prefix { $0 != UInt8(ascii: "/") }, as: UTF8.self) {
        case "dkim": if result.dkim != "pass" { result.dkim = value }
        case "spf": if result.spf.isEmpty { result.spf = value }
        // Two that differ: what the sender could name has found its way into the field.
        case "dmarc": if result.dmarc.isEmpty || result.dmarc == "pass" { result.dmarc = value }
        default: break
        }
      }
    }
    return result
  }

  /// Another server's field is known by its first word; a comment or a quotation mark may stand before it.
  private static func mayBegin(_ value: String, _ wanted: [UInt8]) -> Bool {
    value.first == "(" || value.first == "\""
      || lowercased(Array(value.utf8.prefix(wanted.count))[...]).elementsEqual(wanted)
  }

  private static func words(_ part: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] { part.split { $0 <= 0x20 } }

  /// The text without comments, and quoted words (an envelope sender `"x; dmarc=pass"@…` is the sender's to choose) without what
  /// has a meaning outside of them (RFC 5322 §3.2.2, §3.2.4). A parenthesis or quotation mark that is never closed is a letter as any other.
  private static func plain(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var index = 0
    var isBroken = false
    while index < text.count {
      let byte = text[index]
      if !isBroken, byte == UInt8(ascii: "(") || byte == UInt8(ascii: "\"") {
        if let end = end(of: index, in: text) {
          if byte == UInt8(ascii: "\"") {
            result += text[index + 1..<end].filter { $0 > 0x20 && $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: "=") }
          } else {
            result.append(0x20)
          }
          index = end + 1
          continue
        }
        isBroken = true
      }
      result.append(byte)
      index += 1
    }
    return result
  }

  /// Where the comment or quoted word that begins here is closed.
  private static func end(of start: Int, in text: [UInt8]) -> Int? {
    let isComment = text[start] == UInt8(ascii: "(")
    var (index, depth) = (start + 1, 1)
    while index < text.count {
      switch text[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "("): if isComment { depth += 1 }
      case UInt8(ascii: ")"): if isComment { depth -= 1 }
      case UInt8(ascii: "\""): if !isComment { depth = 0 }
      default: break
      }
      if depth == 0 { return index }
      index += 1
    }
    return nil
  }
}
