import Etpan
import Foundation
import Mailboxes
import Model

/// What a log-in to an account showed.
package struct AccountFinding: Codable, Sendable {
  package struct Folder: Codable, Sendable {
    package var name: String
    package var messages: Int
  }

  package internal(set) var capabilities: [String] = []
  package internal(set) var inbox: Folder?
  package internal(set) var sent: Folder?
  package internal(set) var drafts: Folder?
  package internal(set) var also: [Folder] = []
}

/// Why an account is of no use at the moment.
package struct AccountProblem: Error, CustomStringConvertible {
  package var description: String
  package var status: AccountOutcome.Status
}

package enum AccountCheck {
  /// Logs in by a worker and looks around; throws `AccountProblem`.
  package static func run(_ name: String, launcher: WorkerLauncher) throws -> AccountFinding {
    var outcome = AccountOutcome(account: name)
    do {
      let worker = try launcher.start(name)
      defer { _ = worker.end() }
      try worker.send(.check)
      switch try worker.next()?.report {
      case .checked(let finding)?: return finding
      case .failed(let kind, let text)?: outcome.fail(ServerError.Kind(rawValue: kind) ?? .unavailable, text)
      default: outcome.fail(.garbled, "what the server sent crashed the process that talks to it")
      }
    } catch is FramedPipe.Broken {
      outcome.fail(.garbled, "the process that talks to the server ended unexpectedly")
    }
    throw AccountProblem(description: outcome.problem ?? "", status: outcome.status ?? .unavailable)
  }
}

extension AccountLook {
  func finding(_ account: Account, _ all: [RemoteFolder]) throws -> AccountFinding {
    func look(_ folder: RemoteFolder) throws -> AccountFinding.Folder {
      AccountFinding.Folder(name: folder.name, messages: try session.examine(folder.rawName).exists)
    }
    var finding = AccountFinding()
    finding.capabilities = session.capabilities.sorted()
    finding.inbox = try AccountFolders.folder("inbox", account, all).map(look)
    finding.sent = try AccountFolders.folder("sent", account, all).map(look)
    finding.drafts = try AccountFolders.folder("drafts", account, all).map(look)
    for folder in folders where folder.role == .other {
      finding.also.append(
        AccountFinding.Folder(name: folder.name, messages: try session.examine(folder.rawName).exists))
    }
    return finding
  }
}
