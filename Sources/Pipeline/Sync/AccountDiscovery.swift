import Etpan
package import Model

/// Finds the servers of a mail address: by the domain's DNS (RFC 6186), then by the names that most providers use.
package enum AccountDiscovery {
  package struct Found: Sendable {
    package var server: Account.Server
    /// In the address's own domain, or below it. DNS can be forged: another domain's server needs the user's word.
    package var isOwnDomain: Bool
  }

  private static let probeSeconds = 8.0

  /// nil where nobody answers who can be trusted.
  /// - Parameter refused: told of every server that answers and is not trusted.
  package static func imap(domain: String, caFile: String?, refused: (String) -> Void) -> Found? {
    first(
      records("_imaps._tcp", domain, .implicit) + records("_imap._tcp", domain, .starttls)
        + usual(["imap", "mail"], domain, 993, 143), domain, caFile, refused: refused)
  }

  package static func submission(domain: String, imapHost: String, caFile: String?) -> Found? {
    first(
      records("_submissions._tcp", domain, .implicit) + records("_submission._tcp", domain, .starttls)
        + usual(["smtp", "mail"], domain, 465, 587)
        + [(465, Account.TLS.implicit), (587, .starttls)].map {
          Account.Server(host: imapHost, port: $0.0, tls: $0.1)
        }, domain, caFile, isOwn: imapHost)
  }

  private static func records(_ service: String, _ domain: String, _ tls: Account.TLS) -> [Account.Server] {
    ServiceRecords.look(up: service, of: domain).map { Account.Server(host: $0.host, port: $0.port, tls: tls) }
  }

  private static func usual(_ names: [String], _ domain: String, _ implicit: Int, _ starttls: Int) -> [Account.Server] {
    names.map { Account.Server(host: "\($0).\(domain)", port: implicit, tls: .implicit) }
      + names.map { Account.Server(host: "\($0).\(domain)", port: starttls, tls: .starttls) }
  }

  private static func first(
    _ candidates: [Account.Server], _ domain: String, _ caFile: String?, isOwn: String = "",
    refused: (String) -> Void = { _ in }
  ) -> Found? {
    for server in candidates {
      do {
        try ServerProbe.reach(MailEndpoint(server: server, caFile: caFile), seconds: probeSeconds)
      } catch {
        if error.kind == .notTrusted { refused(error.description) }
        continue
      }
      let host = server.host.lowercased()
      let domain = domain.lowercased()
      return Found(server: server, isOwnDomain: host == domain || host.hasSuffix("." + domain) || host == isOwn)
    }
    return nil
  }
}
