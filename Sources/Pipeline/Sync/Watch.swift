import Foundation
package import Model

/// Stays connected to every account and takes new mail in as it comes, until `stop`.
package final class Watch: Sendable {
  /// The clock runs at least so often: an invoice falls due without any mail.
  private static let clockSeconds = 3_600.0

  private let queue = SyncQueue()
  private let ended = DispatchGroup()
  private let runners: [AccountRunner]

  /// - Parameter workspace: its ledger tells where the folders were left.
  package init(_ accounts: [Account], launcher: WorkerLauncher, workspace: Workspace) {
    let queue = queue
    runners = accounts.map { AccountRunner($0, launcher: launcher, ledger: workspace.ledger, queue: queue) }
  }

  /// Returns after `stop`. Any error of the ledger ends it, too: what came and was not written is fetched again by the next run.
  /// - Parameters:
  ///   - workspace: a new one for every pass, with the clock and the rules as they are then.
  ///   - report: called after every pass that took something in.
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
    var clockRan = ContinuousClock.now
    while !queue.isStopped {
      let elapsed = Double(clockRan.duration(to: .now).components.seconds)
      let hasWork = queue.waitForWork(seconds: max(0, Self.clockSeconds - elapsed))
      if queue.isStopped { return }
      let now = try workspace()
      if hasWork { report(try now.takeIn(queue, source: "watch", progress: { _ in })) }
      if Double(clockRan.duration(to: .now).components.seconds) >= Self.clockSeconds || !hasWork {
        try now.runClock()
        clockRan = .now
      }
    }
  }

  /// From any thread, for instance on SIGTERM.
  package func stop() {
    queue.stop()
    for runner in runners { runner.stop() }
  }
}
