/// Why a mail server could not be used, as a sentence. Never holds a secret.
package struct ServerError: Error, Hashable, Sendable, CustomStringConvertible {
  package enum Kind: String, Sendable, Codable {
    /// No address, no connection, no answer in time, or the connection broke.
    case unavailable
    /// The server is not proved to be who it should be, or demands what would make the connection unsafe.
    case notTrusted
    case logInRefused
    /// Something that is no answer to what was asked: the connection is of no more use.
    case garbled
    /// The server said NO to a command; the connection goes on.
    case declined
    /// By us.
    case cancelled
    /// Something that cannot be sent or used at all: a control character in a name, a file that is no certificate.
    case invalid

    /// As a worker names it; of another version's worker perhaps by a name that is not known here.
    package init(reported name: String) { self = Kind(rawValue: name) ?? .unavailable }
  }

  package var kind: Kind
  package var description: String

  package init(_ kind: Kind, _ description: String) {
    self.kind = kind
    self.description = description
  }
}

extension String {
  /// A server's words for a terminal: one line, no control characters, cut to a sentence's length, and without the secret
  /// should the server repeat it.
  func harmless(without secret: String = "") -> String {
    var text = self
    if secret.utf8.count > 3 { text = text.replacing(secret, with: "…") }
    let visible = text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : Character($0) }
    return String(visible.prefix(200)).split(separator: " ").joined(separator: " ")
  }
}
