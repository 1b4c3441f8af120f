import ArgumentParser
import Foundation
import Model
import Pipeline

extension Globals {
  /// The accounts of these names, all of them where there is none.
  func accounts(_ names: [String]) throws -> [Account] {
    let all = try settings().accounts
    guard !all.isEmpty else {
      throw Failure("\(configurationPath): there is no account yet. `retainer account add` makes one.")
    }
    if names.isEmpty { return all }
    return try names.map { name in
      guard let account = all.first(where: { $0.name == name }) else {
        let known = all.map(\.name).joined(separator: ", ")
        throw Failure("There is no account “\(name)”; \(configurationPath) has \(known).")
      }
      return account
    }
  }

  func launcher(configuration: String? = nil) -> WorkerLauncher {
    // A worker that has ended is told by its pipe, and not by the end of us.
    signal(SIGPIPE, SIG_IGN)
    let path = URL(filePath: configuration ?? configurationPath).path
    return WorkerLauncher(arguments: ["--config", path, MailboxWorker.name])
  }
}

extension AccountOutcome.Status {
  var exit: ExitCode {
    switch self {
    case .unavailable: ExitStatus.unavailable
    case .notPermitted: ExitStatus.noPermission
    case .misconfigured: ExitStatus.usage
    }
  }
}

/// The process that talks to one account's server (see `AccountWorker`, `OutgoingWorker`); started by `sync`, `watch` and
/// `drafts send`, not by people.
struct MailboxWorker: ParsableCommand {
  static let name = "mailbox-worker"
  static let configuration = CommandConfiguration(
    commandName: name, abstract: "Talk to one account's server.", shouldDisplay: false)

  @Argument var account: String
  @Flag var outgoing = false
  @OptionGroup var globals: Globals

  func run() throws {
    // Who sent the orders decides when it ends.
    signal(SIGINT, SIG_IGN)
    signal(SIGPIPE, SIG_IGN)
    guard let account = try globals.accounts([account]).first else { return }
    if outgoing { try OutgoingWorker(account: account).run() } else { try AccountWorker(account: account).run() }
  }
}
