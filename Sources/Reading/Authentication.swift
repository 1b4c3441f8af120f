import Model

/// What the user's own server found about a message's origin: the Authentication-Results fields (RFC 8601) of exactly the
/// configured authserv-id. A sender can write such fields too, so only the topmost run of the server's own counts, and without
/// a configured id none does.
enum AuthenticationResults {
  static func read(_ headers: [HeaderField], authservID: String) -> Authentication {
    var result = Authentication()
    guard !authservID.isEmpty else { return result }
    let wanted = authservID.lowercased()
    for field in headers where field.isNamed("authentication-results") {
      // Another server's field: its first word is not ours. A comment may stand before it.
      guard
        field.value.first == "("
          || lowercased(Array(field.value.utf8.prefix(wanted.utf8.count))[...]).elementsEqual(wanted.utf8)
      else {
        continue
      }
      var parts = lowercased(withoutComments(field.value)[...]).split(separator: UInt8(ascii: ";")).map(Self.words)
      guard !parts.isEmpty else { continue }
      // The id may be followed by a version (§2.2).
      guard parts.removeFirst().first?.elementsEqual(wanted.utf8) ?? false else { continue }
      for words in parts {
        let pair = words.first?.split(separator: UInt8(ascii: "=")) ?? []
        guard pair.count == 2 else { continue }
        let value = String(decoding: pair[1], as: UTF8.self)
        // Several signatures: one that passes is enough. A method may carry a version ("dkim/1").
        switch String(decoding: pair[0].prefix { $0 != UInt8(ascii: "/") }, as: UTF8.self) {
        case "dkim": if result.dkim != "pass" { result.dkim = value }
        case "spf": if result.spf.isEmpty { result.spf = value }
        case "dmarc": if result.dmarc.isEmpty { result.dmarc = value }
        default: break
        }
      }
    }
    return result
  }

  private static func words(_ part: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] { part.split { $0 <= 0x20 } }

  private static func withoutComments(_ text: String) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count)
    var depth = 0
    for byte in text.utf8 {
      if byte == UInt8(ascii: "(") { depth += 1 }
      if depth == 0 { result.append(byte) }
      if byte == UInt8(ascii: ")") { depth = max(0, depth - 1) }
    }
    return result
  }
}
