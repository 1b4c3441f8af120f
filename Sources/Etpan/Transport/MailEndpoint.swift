package import Model

/// A mail server and how it is known to be the right one. The same for IMAP and for submission.
package struct MailEndpoint: Sendable {
  package var server: Account.Server
  /// PEM certificates to trust beside the system's.
  package var caFile: String?
  /// `sha256:` and 64 hexadecimal digits: trust exactly this certificate.
  package var fingerprint: String?

  package init(server: Account.Server, caFile: String? = nil, fingerprint: String? = nil) {
    self.server = server
    self.caFile = caFile
    self.fingerprint = fingerprint
  }

  /// "imap.example.org:993".
  var name: String { "\(server.host):\(server.port)" }

  /// The 32 bytes of the pinned digest.
  var pin: [UInt8]? {
    guard let digits = fingerprint?.split(separator: ":").last.map({ Array($0.utf8) }), digits.count == 64 else {
      return nil
    }
    return stride(from: 0, to: 64, by: 2).compactMap {
      UInt8(String(decoding: digits[$0..<$0 + 2], as: UTF8.self), radix: 16)
    }
  }
}

/// How long a server may take, in seconds.
package struct Deadlines: Sendable {
  /// For the addresses, the connection, the handshake and the greeting together.
  package var connect = 30.0
  /// For one command and its answer, however the bytes drip. A body may take longer by its size.
  package var command = 60.0
  /// Bytes a second below which a fetch is given up; a poor telephone line gives as much.
  package var slowest = 10_000.0

  package init() {}
}
