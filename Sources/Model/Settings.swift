package import Foundation

/// What the configuration file says (`interface.md`, "Configuration").
package struct Settings: Sendable {
  package var name: String
  /// The first is the main one.
  package var addresses: [String]
  /// IANA name.
  package var timeZone: String
  /// ISO 4217.
  package var currency: String
  package var paymentTermsDays: Int
  /// ISO 639-1, for clients whose language is not known.
  package var language: String
  /// Whose Authentication-Results header is believed (RFC 8601 §2.2); "" believes none.
  package var authservID: String
  package var accounts: [Account]
  /// Domains, lower case, whose notices prove that money has come (`payment_notices:`).
  package var paymentNotices: [String] = []
  package var timing = Timing()
  /// For clients of whom nothing else is said.
  package var preferences = ClientPreferences()
  package var clients: [ClientSettings] = []
  /// For interest on late payment, per cent a year, in half years after the table's last (`reference_rate:`).
  package var referenceRate: Decimal?

  package init(
    name: String = "", addresses: [String] = [], timeZone: String = "UTC", currency: String = "",
    paymentTermsDays: Int = 14, language: String = "en", authservID: String = "", accounts: [Account] = []
  ) {
    self.name = name
    self.addresses = addresses
    self.timeZone = timeZone
    self.currency = currency
    self.paymentTermsDays = paymentTermsDays
    self.language = language
    self.authservID = authservID
    self.accounts = accounts
  }

  /// Whether this address is one of the user's own.
  package func isMine(_ address: String) -> Bool {
    addresses.contains { $0.lowercased() == address.lowercased() }
  }

  /// Whether the user wrote a message: nobody else is named as its author, and their own server did not find, as it took it in from
  /// outside, that somebody else has sent it.
  package func wrote(_ message: Message) -> Bool {
    !message.from.isEmpty && message.from.allSatisfy { isMine($0.address) } && message.authentication.failure == nil
  }
}

/// One IMAP account.
package struct Account: Sendable {
  package enum TLS: String, Sendable { case implicit, starttls, none }
  package enum PlaceDrafts: String, Sendable {
    case off
    case onApproval = "on_approval"
    case onProposal = "on_proposal"
  }

  package struct Server: Sendable {
    package var host: String
    package var port: Int
    package var tls: TLS

    package init(host: String, port: Int, tls: TLS) {
      self.host = host
      self.port = port
      self.tls = tls
    }
  }

  /// How the secret is had; it is never kept in the configuration.
  package enum Secret: Sendable {
    case command([String])
    case file(String)
    case oauth2TokenCommand([String])
  }

  package var name: String
  package var imap: Server
  package var user: String
  package var secret: Secret
  package var caFile: String?
  /// `sha256:…`: trust exactly this certificate.
  package var fingerprint: String?
  /// By role: `inbox`, `sent`, `drafts`.
  package var folders: [String: String]
  /// Further folders to read, by name.
  package var alsoFolders: [String] = []
  /// How long the server may take for one command.
  package var timeoutSeconds = 60.0
  package var placeDrafts: PlaceDrafts
  package var smtp: Server?

  package init(
    name: String, imap: Server, user: String, secret: Secret, caFile: String? = nil, fingerprint: String? = nil,
    folders: [String: String] = [:], placeDrafts: PlaceDrafts = .onApproval, smtp: Server? = nil
  ) {
    self.name = name
    self.imap = imap
    self.user = user
    self.secret = secret
    self.caFile = caFile
    self.fingerprint = fingerprint
    self.folders = folders
    self.placeDrafts = placeDrafts
    self.smtp = smtp
  }
}
