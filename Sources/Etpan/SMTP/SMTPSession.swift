import CEtpan
import Model

/// One connection to a submission server (RFC 6409, RFC 5321) by libetpan over our own transport, proved like an IMAP server. It
/// blocks, and a hostile server can crash libetpan: give it a process of its own.
///
/// After any error the connection is not used again.
@safe package struct SMTPSession: ~Copyable {
  package let transport: Transport
  let deadlines: Deadlines
  let smtp: UnsafeMutablePointer<mailsmtp>
  /// EHLO keywords with what follows them, upper case: `["AUTH": "PLAIN LOGIN", "STARTTLS": ""]`.
  private(set) var extensions: [String: String] = [:]

  /// Bytes that all replies of a session may have together.
  private static let budget = 1 << 20

  /// Connects, proves the server's identity and asks what it can do. No secret is needed yet.
  package static func connect(
    _ endpoint: MailEndpoint, deadlines: Deadlines = Deadlines()
  ) throws(ServerError) -> SMTPSession {
    let transport = try Transport(endpoint)
    guard let smtp = unsafe mailsmtp_new(0, nil) else { throw ServerError(.unavailable, "memory is short") }
    var session = unsafe SMTPSession(transport, smtp, deadlines)
    try session.open()
    return session
  }

  private init(_ transport: Transport, _ smtp: UnsafeMutablePointer<mailsmtp>, _ deadlines: Deadlines) {
    self.transport = transport
    unsafe self.smtp = smtp
    self.deadlines = deadlines
  }

  deinit {
    // mailsmtp_free would say QUIT and wait for the answer.
    if let stream = unsafe smtp.pointee.stream {
      unsafe mailstream_close(stream)
      unsafe smtp.pointee.stream = nil
    }
    unsafe mailsmtp_free(smtp)
  }

  private mutating func open() throws(ServerError) {
    transport.setDeadline(seconds: deadlines.connect)
    transport.setBudget(bytes: Self.budget)
    try transport.connect()
    let stream = unsafe try transport.makeStream().assumingMemoryBound(to: mailstream.self)
    let greeting = unsafe mailsmtp_connect(smtp, stream)
    guard Int(greeting) == MAILSMTP_NO_ERROR else {
      try transport.check()
      throw ServerError(.unavailable, "\(transport.endpoint.name) takes no mail at the moment\(said)")
    }
    try sayHello()
    if transport.endpoint.server.tls == .starttls { try startTLS() }
  }

  /// The machine's name is nobody's business: an address literal says as little as there can be (RFC 5321 §4.1.3).
  private mutating func sayHello() throws(ServerError) {
    try expect(250, "EHLO [127.0.0.1]")
    extensions = [:]
    for line in text.split(whereSeparator: \.isNewline).dropFirst() {
      let words = line.split(separator: " ", maxSplits: 1).map { $0.uppercased() }
      if let name = words.first { extensions[name] = words.dropFirst().first ?? "" }
    }
  }

  /// RFC 3207. What a server says in clear is worth nothing: it is asked again afterwards.
  private mutating func startTLS() throws(ServerError) {
    let name = transport.endpoint.name
    guard extensions["STARTTLS"] != nil else {
      throw ServerError(.notTrusted, "\(name) does not offer STARTTLS; somebody may have taken it out")
    }
    let code = try reply(to: "STARTTLS")
    guard code == 220, let stream = unsafe smtp.pointee.stream, unsafe stream.pointee.read_buffer_len == 0 else {
      throw ServerError(
        .notTrusted, "\(name) refused STARTTLS or sent something between it and TLS; nothing more was sent")
    }
    try transport.startTLS()
    try sayHello()
  }

  /// Says good-bye where the connection still works.
  package consuming func quit() {
    if transport.failure == nil { _ = try? reply(to: "QUIT", seconds: 5) }
  }

  // MARK: Commands

  /// Sends one line and throws where the reply has another code.
  func expect(_ code: Int32, _ line: String, as what: String? = nil) throws(ServerError) {
    let found = try reply(to: line)
    guard found == code else {
      throw ServerError(.declined, "\(transport.endpoint.name) refused \(what ?? line)\(said)")
    }
  }

  /// The code of the reply.
  private func reply(to line: String, seconds: Double? = nil) throws(ServerError) -> Int32 {
    guard !line.utf8.contains(where: { $0 < 0x20 || $0 >= 0x7F }) else {
      throw ServerError(.invalid, "something that no address may hold was to be sent to \(transport.endpoint.name)")
    }
    try begin(seconds: seconds)
    var bytes = (line + "\r\n").utf8CString
    let sent = unsafe bytes.withUnsafeMutableBufferPointer { unsafe mailsmtp_send_command(smtp, $0.baseAddress) }
    try transport.check()
    guard sent == 0 else { throw ServerError(.unavailable, "\(transport.endpoint.name) closed the connection") }
    return try readReply()
  }

  func readReply() throws(ServerError) -> Int32 {
    let code = unsafe mailsmtp_read_response(smtp)
    try transport.check()
    guard code != 0 else { throw ServerError(.unavailable, "\(transport.endpoint.name) closed the connection") }
    return code
  }

  func begin(seconds: Double? = nil) throws(ServerError) {
    try transport.check()
    transport.setDeadline(seconds: seconds ?? deadlines.command)
  }

  /// The last reply's text, without codes.
  private var text: String {
    guard let response = unsafe smtp.pointee.response else { return "" }
    return unsafe String(cString: response)
  }

  /// The last reply as the end of a sentence.
  var said: String { said(without: "") }

  func said(without secret: String) -> String {
    let words = text.harmless(without: secret)
    return words.isEmpty ? "" : ": \(words)"
  }
}
