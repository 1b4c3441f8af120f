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
      var parts = withoutComments(field.value).split(separator: ";").map {
        $0.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      }
      guard !parts.isEmpty else { continue }
      // The id may be followed by a version (§2.2).
      let id = parts.removeFirst().split(separator: " ").first.map(String.init) ?? ""
      guard id.lowercased() == authservID.lowercased() else { continue }
      for part in parts {
        let words = part.lowercased().split(separator: " ").first?.split(separator: "=") ?? []
        guard words.count == 2 else { continue }
        let value = String(words[1])
        switch words[0].split(separator: "/").first {
        // Several signatures: one that passes is enough.
        case "dkim": if result.dkim != "pass" { result.dkim = value }
        case "spf": if result.spf.isEmpty { result.spf = value }
        case "dmarc": if result.dmarc.isEmpty { result.dmarc = value }
        default: break
        }
      }
    }
    return result
  }

  private static func withoutComments(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "(")) else { return text }
    var result: [UInt8] = []
    var depth = 0
    for byte in text.utf8 {
      if byte == UInt8(ascii: "(") { depth += 1 }
      if depth == 0 { result.append(byte) }
      if byte == UInt8(ascii: ")") { depth = max(0, depth - 1) }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
