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

  /// The server that `drafts send` sends by.
  package struct Submission: Codable, Sendable {
    package var server: String
    /// nil where the log-in went well.
    package var problem: String?
  }

  package internal(set) var capabilities: [String] = []
  package internal(set) var inbox: Folder?
  package internal(set) var sent: Folder?
  package internal(set) var drafts: Folder?
  package internal(set) var also: [Folder] = []
  /// nil where the account has none.
  package internal(set) var submission: Submission?
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
      case .failed(let kind, let text)?: outcome.fail(ServerError.Kind(reported: kind), text)
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
    finding.submission = try account.submissionFinding()
    return finding
  }
}

extension Account {
  /// Logs in at the submission server and sends nothing.
  fileprivate func submissionFinding() throws -> AccountFinding.Submission? {
    guard let endpoint = submissionEndpoint else { return nil }
    var finding = AccountFinding.Submission(server: "\(endpoint.server.host):\(endpoint.server.port)")
    let credential = try secret.credential()
    do throws(ServerError) {
      let session = try SMTPSession.connect(endpoint, deadlines: deadlines)
      try session.logIn(user: user, credential)
      session.quit()
    } catch { finding.problem = error.description }
    return finding
  }
}
