import Etpan
import Model

/// How a round of one account went.
package struct AccountOutcome: Sendable, Encodable {
  package var account: String
  /// Messages that the server sent.
  package internal(set) var fetched = 0
  package internal(set) var folders: [String] = []
  /// Messages that are left aside after two tries.
  package internal(set) var quarantined = 0
  package internal(set) var problem: String?
  /// nil where there is no problem.
  package internal(set) var status: Status?

  /// What of a problem a script must know.
  package enum Status: String, Sendable, Encodable {
    /// 69: the server cannot be reached, or cannot be understood.
    case unavailable
    /// 77: log-in refused or certificate not trusted.
    case notPermitted
    /// 2: something in the configuration.
    case misconfigured
  }

  init(account: String) { self.account = account }

  mutating func fail(_ kind: ServerError.Kind, _ text: String) {
    problem = text
    status =
      switch kind {
      case .notTrusted, .logInRefused: .notPermitted
      case .invalid: .misconfigured
      case .unavailable, .garbled, .declined, .cancelled: .unavailable
      }
  }
}
