import CEtpan

/// Bytes that an answer may have, so that no server fills memory.
enum Budget {
  /// Capabilities, the folders of a large account, UIDs and flags of a large folder, a search.
  static let answer = 64 << 20
}

extension IMAPSession {
  /// Sends one command and reads to its tagged answer; untagged answers are then in libetpan's response info.
  func run(
    _ command: String, named name: String? = nil, budget: Int = Budget.answer, seconds: Double? = nil
  ) throws(ServerError) {
    guard !command.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else {
      throw ServerError(.invalid, "a control character stands in what was to be sent to \(transport.endpoint.name)")
    }
    try begin(budget: budget, seconds: seconds)
    try check(unsafe mailimap_custom_command(imap, command), name ?? String(command.prefix { $0 != " " }))
  }

  /// Before each command: the connection is sound, and its time and bytes are bounded.
  func begin(budget: Int = Budget.answer, seconds: Double? = nil) throws(ServerError) {
    try transport.check()
    transport.setDeadline(seconds: seconds ?? deadlines.command)
    transport.setBudget(bytes: budget)
  }

  /// libetpan's result codes as the one error.
  /// - Parameters:
  ///   - what: the command, for the sentence.
  ///   - secret: must not come back in the server's words.
  func check(_ result: Int32, _ what: String, secret: String = "") throws(ServerError) {
    let name = transport.endpoint.name
    switch Int(result) {
    case MAILIMAP_NO_ERROR, MAILIMAP_NO_ERROR_AUTHENTICATED, MAILIMAP_NO_ERROR_NON_AUTHENTICATED: return
    default: break
    }
    // A broken connection shows in many codes.
    try transport.check()
    let said = answer(without: secret)
    switch Int(result) {
    case MAILIMAP_ERROR_STREAM, MAILIMAP_ERROR_CONNECTION_REFUSED:
      throw ServerError(.unavailable, "\(name) closed the connection")
    case MAILIMAP_ERROR_DONT_ACCEPT_CONNECTION:
      throw ServerError(.unavailable, "\(name) accepts no connection at the moment\(said)")
    case MAILIMAP_ERROR_FATAL: throw ServerError(.unavailable, "\(name) ended the session\(said)")
    case MAILIMAP_ERROR_MEMORY: throw ServerError(.unavailable, "memory is short")
    case MAILIMAP_ERROR_PARSE, MAILIMAP_ERROR_PROTOCOL, MAILIMAP_ERROR_BAD_STATE, MAILIMAP_ERROR_STARTTLS:
      // The stream may be anywhere within an answer.
      transport.cancel()
      throw ServerError(.garbled, "\(name) answered \(what) with something that cannot be understood\(said)")
    case MAILIMAP_ERROR_LOGIN, MAILIMAP_ERROR_SASL:
      throw ServerError(.logInRefused, "\(name) refused the log-in\(said)")
    default: throw ServerError(.declined, "\(name) refused \(what)\(said)")
    }
  }

  private func answer(without secret: String) -> String {
    guard let text = unsafe imap.pointee.imap_response else { return "" }
    let said = unsafe String(cString: text).harmless(without: secret)
    return said.isEmpty ? "" : ": \(said)"
  }

  /// A quoted string (RFC 3501 §9). Control characters are refused by `run`.
  static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
