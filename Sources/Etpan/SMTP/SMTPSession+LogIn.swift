import CEtpan
import Model

extension SMTPSession {
  /// SASL mechanisms from best to plainest. The server is proved and the line encrypted before any of them.
  private static let mechanisms = ["SCRAM-SHA-256", "SCRAM-SHA-1", "PLAIN", "LOGIN"]

  /// Logs in by the best way that the server offers (RFC 4954). A server on this machine may want no log-in.
  package func logIn(user: String, _ credential: Credential) throws(ServerError) {
    let name = transport.endpoint.name
    guard !user.isEmpty, !(user + credential.text).utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else {
      throw ServerError(.invalid, "user or password for \(name) is empty or holds a control character")
    }
    let offered = Set(extensions["AUTH"]?.split(separator: " ").map(String.init) ?? [])
    if offered.isEmpty, transport.endpoint.server.tls == .none { return }
    switch credential {
    case .token(let token):
      guard offered.contains("XOAUTH2") else {
        throw ServerError(.logInRefused, "\(name) does not offer XOAUTH2, which oauth2_token_command is for")
      }
      try begin()
      try check(unsafe mailsmtp_oauth2_authenticate(smtp, user, token), token)
    case .password(let password):
      let host = transport.endpoint.server.host
      for mechanism in Self.mechanisms where offered.contains(mechanism) {
        try begin()
        unsafe smtp.pointee.response_code = 0
        let result = unsafe mailesmtp_auth_sasl(smtp, mechanism, host, nil, nil, user, user, password, nil)
        // Where libsasl2 has no such mechanism nothing was said yet.
        if Int(result) != MAILSMTP_NO_ERROR, transport.failure == nil, unsafe smtp.pointee.response_code == 0 {
          continue
        }
        return try check(result, password)
      }
      throw ServerError(.logInRefused, "\(name) offers no way to log in with a password")
    }
  }

  private func check(_ result: Int32, _ secret: String) throws(ServerError) {
    guard Int(result) != MAILSMTP_NO_ERROR else { return }
    try transport.check()
    throw ServerError(
      .logInRefused, "\(transport.endpoint.name) refused the log-in\(said(without: secret))")
  }
}
