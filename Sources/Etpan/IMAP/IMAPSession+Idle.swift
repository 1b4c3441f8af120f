import CEtpan

/// How an IDLE ended.
package enum IdleOutcome: Sendable { case changed, timeUp, interrupted }

extension IMAPSession {
  private static let tag = "idle"

  /// IDLE (RFC 2177) on the open folder until something changes there, the time is up, or the descriptor can be read.
  ///
  /// Spoken by ourselves over libetpan's stream: `mailimap_idle` breaks where news comes before the continuation, and its
  /// waiting misses news that came along with it.
  package func idle(seconds: Double, or descriptor: Int32? = nil) throws(ServerError) -> IdleOutcome {
    try begin()
    try send("\(Self.tag) IDLE")
    var outcome = IdleOutcome.timeUp
    while true {
      let line = try readLine()
      if line.hasPrefix("+") { break }
      if line.hasPrefix(Self.tag + " ") {
        throw ServerError(.declined, "\(transport.endpoint.name) refused IDLE: \(line.harmless())")
      }
      if Self.isNews(line) { outcome = .changed }
    }
    if outcome == .timeUp { outcome = try waitForNews(seconds, descriptor) }
    try begin()
    try send("DONE")
    while true {
      let line = try readLine()
      if line.hasPrefix(Self.tag + " ") { return outcome }
      if Self.isNews(line), outcome == .timeUp { outcome = .changed }
    }
  }

  /// Waits between looks where there is no IDLE; true where the descriptor, or the server, has something to say.
  package func isInterrupted(within seconds: Double, by descriptor: Int32) -> Bool {
    hasBuffered || transport.wait(seconds: seconds, or: descriptor) != .timeUp
  }

  private func waitForNews(_ seconds: Double, _ descriptor: Int32?) throws(ServerError) -> IdleOutcome {
    var quiet = 0.0
    while true {
      // News may lie in the buffer already.
      if !hasBuffered {
        switch transport.wait(seconds: seconds - quiet, or: descriptor) {
        case .readable: break
        case .timeUp: return .timeUp
        case .interrupted: return .interrupted
        case .broken:
          try transport.check()
          throw ServerError(.unavailable, "\(transport.endpoint.name) closed the connection")
        }
      }
      try begin()
      if Self.isNews(try readLine()) { return .changed }
      // A server's "* OK Still here" is no reason to stay beyond the time, which a keep-alive every two minutes would be.
      quiet += min(seconds - quiet, 120)
    }
  }

  /// A message came or went; a change of flags is none of our business.
  private static func isNews(_ line: String) -> Bool {
    let words = line.split(separator: " ")
    return words.count >= 3 && words[0] == "*" && ["EXISTS", "EXPUNGE"].contains(words[2].uppercased())
  }

  private var hasBuffered: Bool {
    guard let stream = unsafe imap.pointee.imap_stream else { return false }
    return unsafe stream.pointee.read_buffer_len > 0
  }

  private func send(_ line: String) throws(ServerError) {
    let bytes = line + "\r\n"
    guard let stream = unsafe imap.pointee.imap_stream,
      unsafe mailstream_write(stream, bytes, bytes.utf8.count) == bytes.utf8.count,
      unsafe mailstream_flush(stream) == 0
    else {
      try transport.check()
      throw ServerError(.unavailable, "\(transport.endpoint.name) closed the connection")
    }
  }

  /// One line of an answer, without its end.
  private func readLine() throws(ServerError) -> String {
    guard let stream = unsafe imap.pointee.imap_stream, let buffer = unsafe mmap_string_new("") else {
      throw ServerError(.unavailable, "\(transport.endpoint.name) closed the connection")
    }
    defer { unsafe mmap_string_free(buffer) }
    let line = unsafe mailstream_read_line(stream, buffer).map { unsafe String(cString: $0) }
    try transport.check()
    guard let line, line.utf8.last == 0x0A else {
      throw ServerError(.unavailable, "\(transport.endpoint.name) closed the connection")
    }
    return line.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
  }
}
