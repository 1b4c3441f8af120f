import Foundation
import Ledger
package import Model

/// Stays connected to every account and takes new mail in as it comes, until `stop`.
package final class Watch: Sendable {
  private let queue = SyncQueue()
  private let ended = DispatchGroup()
  private let runners: [AccountRunner]
  private let accounts: [Account]
  /// For what this thread waits for: drafts, and looks at Sent.
  private let launcher: WorkerLauncher
  private let group = WorkerGroup()
  private let ledger: Ledger

  /// - Parameter workspace: its ledger tells where the folders were left.
  package init(_ accounts: [Account], launcher: WorkerLauncher, workspace: Workspace) {
    self.accounts = accounts
    var stoppable = launcher
    stoppable.group = group
    self.launcher = stoppable
    ledger = workspace.ledger
    let queue = queue
    runners = accounts.map { AccountRunner($0, launcher: launcher, ledger: workspace.ledger, queue: queue) }
  }

  /// Returns after `stop`. Any error of the ledger ends it, too: what came and was not written is fetched again by the next run.
  /// - Parameters:
  ///   - workspace: a new one for every pass, with the clock and the rules as they are then.
  ///   - report: called after every pass.
  package func run(workspace: () throws -> Workspace, report: (SyncReport) -> Void) throws {
    for runner in runners {
      ended.enter()
      Thread.detachNewThread { [ended] in
        runner.watch()
        ended.leave()
      }
    }
    defer {
      stop()
      _ = ended.wait(timeout: .now() + 10)
    }
    var schedule = WatchSchedule(from: .now)
    var decided = try ledger.truth()
    while !queue.isStopped {
      let hasWork = queue.waitForWork(schedule.patience(at: .now))
      if queue.isStopped { return }
      let isClockDue = schedule.isClockDue(at: .now)
      let truth = try ledger.truth()
      guard hasWork || isClockDue || truth != decided else { continue }
      decided = truth
      let now = try workspace()
      var pass = SyncReport()
      if hasWork { pass = try now.takeIn(queue, source: Batch.watch, progress: { _ in }) }
      if isClockDue || !hasWork {
        try now.runClock()
        schedule.clockRan(at: .now)
      }
      try now.exchangeDrafts(accounts, launcher: launcher, into: &pass)
      report(pass)
    }
  }

  /// From any thread, for instance on SIGTERM.
  package func stop() {
    queue.stop()
    group.stop()
    for runner in runners { runner.stop() }
  }
}
