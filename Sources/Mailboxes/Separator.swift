import Model

/// Whether a line that begins with `From ` begins a message, or is a sentence of one.
///
/// Three witnesses: the line itself, a blank line before it (every writer puts one there, some boxes have lost them)
/// and what comes after it (a header, where a message begins).
struct Separator {
  var line: FromLine
  /// Bytes of the line with its line end.
  var length: Int

  /// `bytes` begins with `From ` and reaches some lines beyond it, or to the end of the file.
  init?(_ bytes: Span<UInt8>, afterBlank: Bool) {
    let end = bytes.lineEnd(from: 0)
    guard let line = FromLine(bytes.line(0..<end)) else { return nil }
    guard Self.decides(line.strength, afterBlank: afterBlank, next: Following(bytes, at: end)) else { return nil }
    self.line = line
    length = end
  }

  static func decides(_ strength: FromLine.Strength, afterBlank: Bool, next: Following) -> Bool {
    switch (strength, afterBlank) {
    case (.strong, true): next != .text
    case (.strong, false): next == .header || next == .knownHeader
    case (.fair, true): next == .header || next == .knownHeader
    case (.weak, true): next == .knownHeader
    case (.fair, false), (.weak, false): false
    }
  }

  /// What follows a From_ line.
  enum Following {
    /// A field of RFC 5322 or of mail systems.
    case knownHeader
    /// Another line that a header could have.
    case header
    /// A blank line (a message without a header) or the end of the file.
    case nothing
    case text

    init(_ bytes: Span<UInt8>, at offset: Int) {
      var offset = offset
      // Relays stacked From_ lines, quoted, at the top of the header.
      for _ in 0..<3 where bytes.has(Array(">From ".utf8), at: offset) { offset = bytes.lineEnd(from: offset) }
      self = Self.kind(bytes, at: offset)
      // A first header line that is damaged does not hide the second one.
      guard self == .text, Self.kind(bytes, at: bytes.lineEnd(from: offset)) == .knownHeader else { return }
      self = .header
    }

    private static func kind(_ bytes: Span<UInt8>, at offset: Int) -> Following {
      guard offset < bytes.count, !bytes.isLineEnd(at: offset) else { return .nothing }
      guard let name = FieldName(bytes, at: offset) else { return .text }
      return name.isKnown ? .knownHeader : .header
    }
  }
}

/// The name of a header field at the beginning of a line (RFC 5322 §2.2; §4.5: blanks before the colon).
struct FieldName {
  /// Lower case.
  var name: String

  init?(_ bytes: Span<UInt8>, at start: Int) {
    var end = start
    while end < bytes.count, end - start <= 76, (33...126).contains(bytes[end]), bytes[end] != UInt8(ascii: ":") {
      end += 1
    }
    var colon = end
    while colon < bytes.count, colon - end < 8, bytes[colon] == 32 || bytes[colon] == 9 { colon += 1 }
    guard end > start, colon < bytes.count, bytes[colon] == UInt8(ascii: ":") else { return nil }
    name = String(decoding: bytes.line(start..<end), as: UTF8.self).lowercased()
  }

  var isKnown: Bool { name.hasPrefix("x-") || name.hasPrefix("list-") || Self.known.contains(name) }

  /// A field that only mail has, or hardly anything else at the beginning of a file.
  var isTelling: Bool { Self.telling.contains(name) }

  private static let telling: Set<String> = [
    "received", "return-path", "delivered-to", "message-id", "mime-version", "from", "envelope-to", "reply-to",
  ]
  private static let known: Set<String> = telling.union([
    "date", "to", "cc", "bcc", "subject", "in-reply-to", "references", "content-type", "content-length",
    "content-transfer-encoding", "content-disposition", "content-language", "status", "organization", "importance",
    "priority", "precedence", "lines", "user-agent", "mailing-list", "authentication-results", "dkim-signature",
    "arc-seal", "arc-message-signature", "arc-authentication-results", "received-spf", "domainkey-signature",
    "auto-submitted", "resent-from", "resent-to", "resent-date", "resent-message-id", "newsgroups", "path",
    "feedback-id",
    "thread-topic", "thread-index", "errors-to", "disposition-notification-to", "original-recipient", "autocrypt",
  ])
}

extension Span<UInt8> {
  /// The offset after the newline that ends the line, or the count.
  func lineEnd(from start: Int) -> Int {
    var offset = start
    while offset < count {
      offset += 1
      if self[offset - 1] == 10 { break }
    }
    return Swift.min(offset, count)
  }

  /// Whether a line end stands there: LF or CRLF.
  func isLineEnd(at offset: Int) -> Bool {
    guard offset < count else { return false }
    return self[offset] == 10 || (self[offset] == 13 && offset + 1 < count && self[offset + 1] == 10)
  }

  func has(_ bytes: [UInt8], at offset: Int) -> Bool {
    guard offset >= 0, offset <= count - bytes.count else { return false }
    for index in bytes.indices where self[offset + index] != bytes[index] { return false }
    return true
  }

  /// A line in an array, without its line end.
  func line(_ range: Range<Int>) -> [UInt8] {
    var end = range.upperBound
    if end > range.lowerBound, self[end - 1] == 10 { end -= 1 }
    if end > range.lowerBound, self[end - 1] == 13 { end -= 1 }
    var line: [UInt8] = []
    line.reserveCapacity(end - range.lowerBound)
    for offset in range.lowerBound..<end { line.append(self[offset]) }
    return line
  }
}
