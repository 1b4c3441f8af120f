import Etpan
import Foundation
import Ledger
import Model

extension Workspace {
  /// Places and withdraws drafts, and takes over what the user did to them, account by account; one that fails does not stop the
  /// others. An account is only connected to where there is something to place, withdraw or follow.
  func exchangeDrafts(_ accounts: [Account], launcher: WorkerLauncher, into report: inout SyncReport) throws {
    for account in accounts {
      let place = report.accounts.firstIndex { $0.account == account.name }
      // An account that could not be looked at just now would only fail again.
      if let place, report.accounts[place].problem != nil { continue }
      do {
        report.drafts.add(try exchangeDrafts(account, launcher: launcher))
      } catch let error as ServerError {
        try refresh()
        // Ended by us: the server is not to blame.
        if launcher.group?.isStopped == true { return }
        var outcome = place.map { report.accounts[$0] } ?? AccountOutcome(account: account.name)
        outcome.fail(error.kind, error.description)
        if let place { report.accounts[place] = outcome } else { report.accounts.append(outcome) }
        try ledger.recordSync(of: account.name, at: clock.now, problem: outcome.problem)
      }
    }
  }

  /// - Parameter places: false only follows what was placed before.
  func exchangeDrafts(_ account: Account, launcher: WorkerLauncher, places: Bool = true) throws -> DraftsReport {
    var exchange = DraftsExchange(self, account, launcher)
    try exchange.run(places: places)
    guard !exchange.vanished.isEmpty else { return exchange.report }
    // It may have been sent since Sent was looked at: only after another look is it known to have been thrown away.
    let again = try takeInRound([account], launcher: launcher)
    if let outcome = again.accounts.first, let problem = outcome.problem {
      throw ServerError(.unavailable, problem)
    }
    try exchange.run(places: places, isCertain: true)
    return exchange.report
  }
}

extension DraftsReport {
  fileprivate mutating func add(_ other: DraftsReport) {
    placed += other.placed
    withdrawn += other.withdrawn
    edited += other.edited
    sent += other.sent
    thrownAway += other.thrownAway
    problems += other.problems
  }
}
