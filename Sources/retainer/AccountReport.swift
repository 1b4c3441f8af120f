import Ledger
import Model
import Pipeline

/// What `doctor` says about an account: that it works, when it last did, and which messages were left aside.
struct AccountReport {
  private let account: Account
  private let ledger: Ledger
  private let launcher: WorkerLauncher

  init(_ account: Account, _ ledger: Ledger, _ launcher: WorkerLauncher) {
    self.account = account
    self.ledger = ledger
    self.launcher = launcher
  }

  /// Throws what is wrong, with the same words at its end.
  func text() throws -> String {
    let sync = try ledger.accountSyncs().first { $0.account == account.name }
    var past =
      sync?.good.map { "last good sync \($0.utc.prefix(16).replacing("T", with: " ")) UTC" } ?? "never synced"
    if let problem = sync?.problem { past += "; the last try failed: \(problem)" }
    let aside = try SyncedMailbox.troubles(of: account, in: ledger)
    if !aside.isEmpty {
      past += "\n" + aside.map { "           left aside: \($0)" }.joined(separator: "\n")
    }
    let finding: AccountFinding
    do { finding = try AccountCheck.run(account.name, launcher: launcher) } catch let problem as AccountProblem {
      throw Failure("\(problem); \(past)", status: problem.status.exit)
    }
    guard aside.isEmpty else { throw Failure("\(account.imap.host) answers; \(past)") }
    if let problem = finding.submission?.problem {
      throw Failure("\(account.imap.host) answers; smtp: is of no use: \(problem); \(past)")
    }
    let folders = [("sent", finding.sent), ("drafts", finding.drafts)].map { role, folder in
      folder.map { "\(role) in “\($0.name)”" } ?? "no folder for \(role)"
    }
    return "\(account.imap.host) answers, \(folders.joined(separator: ", ")); \(past)"
  }
}
