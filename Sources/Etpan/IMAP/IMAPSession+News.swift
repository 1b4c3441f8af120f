import CEtpan

/// How waiting for news ended.
package enum IdleOutcome: Sendable { case changed, timeUp, interrupted }

/// News of the open folder: told at once (IDLE, RFC 2177), or asked for (NOOP).
///
/// Spoken by ourselves over libetpan's stream: `mailimap_idle` breaks where news comes before the continuation, and its waiting
/// misses news that came along with it.
extension IMAPSession {
  private static let tag = "news"

  /// Begins IDLE: whatever changes after this has returned, the server says. True where it has said something already.
  package func startIdle() throws(ServerError) -> Bool {
    try begin()
    try send("\(Self.tag) IDLE")
    return try readNews(until: "+")
  }

  /// Ends it; other commands may follow.
  package func endIdle() throws(ServerError) {
    try begin()
    try send("DONE")
    _ = try readNews(until: Self.tag)
  }

  /// Asks; true where something has changed since the last command. A server need not say it sooner (RFC 3501 §5.2).
  package func noop() throws(ServerError) -> Bool {
    try begin()
    try send("\(Self.tag) NOOP")
    return try readNews(until: Self.tag)
  }

  /// During IDLE: waits until something changes, the countdown ends, or the descriptor can be read.
  package func waitForNews(_ countdown: Countdown, or descriptor: Int32? = nil) throws(ServerError) -> IdleOutcome {
    var countdown = countdown
    while true {
      // News may lie in the buffer already.
      if !hasBuffered {
        guard let slice = countdown.slice(at: .now) else { return .timeUp }
        switch transport.wait(seconds: slice, or: descriptor) {
        case .readable: break
        case .timeUp: continue
        case .interrupted: return .interrupted
        case .broken:
          try transport.check()
          throw ServerError(.unavailable, "\(transport.endpoint.name) closed the connection")
        }
      }
      try begin()
      guard Self.isNews(try readLine()) else { continue }
      // What came along with it is the same news.
      while hasBuffered { _ = try readLine() }
      return .changed
    }
  }

  /// Waits where there is no IDLE; true where the descriptor, or the server, has something to say.
  package func isInterrupted(within seconds: Double, by descriptor: Int32) -> Bool {
    hasBuffered || transport.wait(seconds: seconds, or: descriptor) != .timeUp
  }

  /// Reads to the line that begins so; true where there was news before it.
  private func readNews(until end: String) throws(ServerError) -> Bool {
    var isNews = false
    while true {
      let line = try readLine()
      if line.hasPrefix(Self.tag + " "), line.split(separator: " ").dropFirst().first?.uppercased() != "OK" {
        throw ServerError(.declined, "\(transport.endpoint.name) refused to say what is new: \(line.harmless())")
      }
      if line.hasPrefix(end) { return isNews }
      if Self.isNews(line) { isNews = true }
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
