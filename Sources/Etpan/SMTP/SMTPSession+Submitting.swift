import CEtpan

/// Who a letter is from and to, for the server; bare addresses.
package struct SubmissionEnvelope: Hashable, Sendable, Codable {
  package var from: String
  package var recipients: [String]

  package init(from: String, recipients: [String]) {
    self.from = from
    self.recipients = recipients
  }
}

/// How handing a letter over ended.
package enum SubmissionOutcome: Hashable, Sendable {
  case accepted
  /// All of it was written and no answer came: the server may have it or not.
  case unknown(String)
}

extension SMTPSession {
  /// RFC 5321 §4.5.3.2.6: a server may look at a letter for ten minutes before it answers.
  private static let answerSeconds = 600.0

  /// Says who the letter is from and to. All recipients are accepted, or nobody gets it.
  package func offer(_ envelope: SubmissionEnvelope) throws(ServerError) {
    guard !envelope.recipients.isEmpty else { throw ServerError(.invalid, "the letter has no recipient") }
    try Self.check(envelope.from)
    for recipient in envelope.recipients { try Self.check(recipient) }
    try expect(250, "MAIL FROM:<\(envelope.from)>", as: "mail from \(envelope.from)")
    for recipient in envelope.recipients {
      do { try expect(250, "RCPT TO:<\(recipient)>", as: "the recipient \(recipient)") } catch {
        // 251 is a yes, too: the server passes it on (RFC 5321 §3.4).
        guard error.kind == .declined else { throw error }
        guard unsafe smtp.pointee.response_code == 251 else {
          throw ServerError(.declined, "\(error); nobody got the letter")
        }
      }
    }
    try expect(354, "DATA")
  }

  /// Writes the letter after `offer`. What it throws means that the server does not have it: without the final dot a letter is
  /// none (RFC 5321 §4.1.1.4).
  /// - Parameter letter: 7-bit, lines end with CRLF.
  package func submit(_ letter: [UInt8]) throws(ServerError) -> SubmissionOutcome {
    let name = transport.endpoint.name
    try begin(seconds: deadlines.command + Double(letter.count) / deadlines.slowest)
    let lines = Self.dotStuffed(letter)
    guard let stream = unsafe smtp.pointee.stream, unsafe Self.write(lines, to: stream) else {
      try transport.check()
      throw ServerError(.unavailable, "\(name) closed the connection")
    }
    do throws(ServerError) {
      try begin(seconds: max(deadlines.command, Self.answerSeconds))
      let code = try readReply()
      guard code == 250 else { throw ServerError(.declined, "\(name) refused the letter\(said)") }
      return .accepted
    } catch {
      if error.kind == .declined { throw error }
      return .unknown(error.description)
    }
  }

  private static func write(_ bytes: [UInt8], to stream: UnsafeMutablePointer<mailstream>) -> Bool {
    var at = 0
    while at < bytes.count {
      let count = unsafe bytes[at...].withUnsafeBytes { unsafe mailstream_write(stream, $0.baseAddress, $0.count) }
      guard count > 0 else { return false }
      at += count
    }
    return unsafe mailstream_flush(stream) == 0
  }

  /// With a dot more where a line begins with one, and the dot that ends it all (RFC 5321 §4.5.2).
  static func dotStuffed(_ letter: [UInt8]) -> [UInt8] {
    var lines: [UInt8] = []
    lines.reserveCapacity(letter.count + 8)
    var startsLine = true
    for byte in letter {
      if startsLine, byte == UInt8(ascii: ".") { lines.append(byte) }
      lines.append(byte)
      startsLine = byte == UInt8(ascii: "\n")
    }
    return lines + Array((startsLine ? ".\r\n" : "\r\n.\r\n").utf8)
  }

  /// An address goes into a command as it is: whatever could end it there is none of an address. Without SMTPUTF8 all is ASCII.
  static func check(_ address: String) throws(ServerError) {
    let isSound =
      address.utf8.count <= 254 && address.contains("@")
      && address.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: ">") }
    if !isSound { throw ServerError(.invalid, "“\(address.harmless())” is no address that mail can be sent to") }
  }
}
