import CEtpan
import Model

/// What proves the user to a server.
package enum Credential: Sendable {
  case password(String)
  /// An OAuth 2 access token, for XOAUTH2.
  case token(String)

  package var text: String {
    switch self {
    case .password(let text), .token(let text): text
    }
  }
}

extension IMAPSession {
  /// SASL mechanisms from best to plainest. The server is proved and the line encrypted before any of them.
  private static let mechanisms = ["SCRAM-SHA-256", "SCRAM-SHA-1", "PLAIN", "LOGIN"]

  /// Logs in by the best way that the server offers.
  package mutating func logIn(user: String, _ credential: Credential) throws(ServerError) {
    let name = transport.endpoint.name
    guard !user.isEmpty, !(user + credential.text).utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else {
      throw ServerError(.invalid, "user or password for \(name) is empty or holds a control character")
    }
    guard !isLoggedIn else { return }
    try begin()
    switch credential {
    case .token(let token):
      guard offers("AUTH=XOAUTH2") else {
        throw ServerError(.logInRefused, "\(name) does not offer XOAUTH2, which oauth2_token_command is for")
      }
      try checkLogIn(unsafe mailimap_oauth2_authenticate(imap, user, token), token)
    case .password(let password):
      for mechanism in Self.mechanisms where offers("AUTH=" + mechanism) {
        let sent = unsafe imap.pointee.imap_tag
        let host = transport.endpoint.server.host
        let result = unsafe mailimap_authenticate(imap, mechanism, host, nil, nil, user, user, password, nil)
        // Where libsasl2 has no such mechanism nothing was said yet.
        if Int(result) == MAILIMAP_ERROR_LOGIN, unsafe imap.pointee.imap_tag == sent { continue }
        try checkLogIn(result, password)
        return try didLogIn()
      }
      guard !offers("LOGINDISABLED") else {
        throw ServerError(.logInRefused, "\(name) offers no way to log in with a password")
      }
      try checkLogIn(unsafe mailimap_login(imap, user, password), password)
    }
    try didLogIn()
  }

  private func checkLogIn(_ result: Int32, _ secret: String) throws(ServerError) {
    do { try check(result, "the log-in", secret: secret) } catch {
      throw error.kind == .declined ? ServerError(.logInRefused, error.description) : error
    }
  }
}
