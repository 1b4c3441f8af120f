import CEtpan
import Model

/// One connection to an IMAP server (RFC 3501) by libetpan over our own transport. It blocks: give it a thread, better a
/// process of its own, since a hostile server can crash libetpan 1.9.4 (greetings and continuations are read without a
/// context). One owner, plain values out.
///
/// After any error but `declined` the connection is not used again.
@safe package struct IMAPSession: ~Copyable {
  package let transport: Transport
  package let deadlines: Deadlines
  let imap: UnsafeMutablePointer<mailimap>
  let receiver = FetchReceiver()
  /// Upper case, such as `CONDSTORE` or `AUTH=PLAIN`.
  package private(set) var capabilities: Set<String> = []
  /// The greeting may say so (RFC 3501 §7.1.4), but never before TLS has begun.
  package private(set) var isLoggedIn = false

  /// Connects, proves the server's identity and asks what it can do. No secret is needed yet.
  package static func connect(
    _ endpoint: MailEndpoint, deadlines: Deadlines = Deadlines()
  ) throws(ServerError) -> IMAPSession {
    let transport = try Transport(endpoint)
    guard let imap = unsafe mailimap_new(0, nil) else { throw ServerError(.unavailable, "memory is short") }
    var session = unsafe IMAPSession(transport, imap, deadlines)
    try session.open()
    return session
  }

  private mutating func open() throws(ServerError) {
    transport.setDeadline(seconds: deadlines.connect)
    transport.setBudget(bytes: Budget.answer)
    try transport.connect()
    let stream = unsafe try transport.makeStream().assumingMemoryBound(to: mailstream.self)
    let greeting = unsafe mailimap_connect(imap, stream)
    try check(greeting, "the connection")
    isLoggedIn = Int(greeting) == MAILIMAP_NO_ERROR_AUTHENTICATED
    if transport.endpoint.server.tls == .starttls { try startTLS() }
    try readCapabilities()
  }

  private init(_ transport: Transport, _ imap: UnsafeMutablePointer<mailimap>, _ deadlines: Deadlines) {
    self.transport = transport
    unsafe self.imap = imap
    self.deadlines = deadlines
    unsafe receiver.attach(to: imap)
  }

  deinit {
    // mailimap_free would say LOGOUT and wait for the answer.
    if let stream = unsafe imap.pointee.imap_stream {
      unsafe mailstream_close(stream)
      unsafe imap.pointee.imap_stream = nil
    }
    unsafe mailimap_free(imap)
  }

  /// Says good-bye where the connection still works.
  package consuming func logOut() {
    if transport.failure == nil { try? run("LOGOUT", seconds: 5) }
  }

  package func offers(_ capability: String) -> Bool { capabilities.contains(capability) }

  /// RFC 3501 §6.2.1. What a server says in clear is worth nothing: neither that we are logged in nor what it offers.
  private mutating func startTLS() throws(ServerError) {
    let name = transport.endpoint.name
    if isLoggedIn {
      throw ServerError(
        .notTrusted, "\(name) claims that we are logged in before TLS has begun; somebody may be in between")
    }
    try readCapabilities()
    guard offers("STARTTLS") else {
      throw ServerError(.notTrusted, "\(name) does not offer STARTTLS; somebody may have taken it out")
    }
    let injected = ServerError(
      .notTrusted, "\(name) refused STARTTLS or sent something between it and TLS; nothing more was sent")
    let result = unsafe mailimap_starttls(imap)
    if Int(result) == MAILIMAP_ERROR_STARTTLS { throw injected }
    try check(result, "STARTTLS")
    guard let stream = unsafe imap.pointee.imap_stream, unsafe stream.pointee.read_buffer_len == 0 else {
      throw injected
    }
    try transport.startTLS()
  }

  /// By a command of our own: `mailimap_capability` crashes where the untagged answer is missing.
  mutating func readCapabilities() throws(ServerError) {
    try run("CAPABILITY")
    capabilities = []
    guard let info = unsafe imap.pointee.imap_connection_info, let data = unsafe info.pointee.imap_capability else {
      throw ServerError(.garbled, "\(transport.endpoint.name) did not answer CAPABILITY")
    }
    var entries = unsafe CList<mailimap_capability>(data.pointee.cap_list)
    while let entry = unsafe entries.next() {
      // The union's members are both the text.
      let prefix = unsafe Int(entry.pointee.cap_type) == MAILIMAP_CAPABILITY_AUTH_TYPE ? "AUTH=" : ""
      if let name = unsafe entry.pointee.cap_data.cap_name {
        let text = unsafe String(cString: name)
        capabilities.insert(prefix + text.uppercased())
      }
    }
  }

  /// Being logged in changes what is offered (RFC 3501 §6.2.2).
  mutating func didLogIn() throws(ServerError) {
    isLoggedIn = true
    try readCapabilities()
  }
}
