import Foundation
import Logging
import Model
import Pipeline
import Review
import ReviewWeb
import Synchronization

/// `review --web`: the review as a page of the user's own browser.
struct ReviewPage {
  var globals: Globals
  var port: Int

  /// Answers until it is interrupted.
  func run() throws {
    let workspace = try globals.workspace()
    let clock = workspace.clock
    let queue = ReviewQueue(workspace.ledger)
    let desk = ReviewDesk(queue: queue, now: { clock.now }) {
      try workspace.refresh()
      _ = try workspace.drafts()
    }
    let server = try ReviewServer(desk: desk)
    var logger = Logger(label: "retainer")
    logger.logLevel = .error
    let (port, quiet) = (port, logger)
    try waiting {
      try await server.run(port: port, logger: quiet) { address in
        Console.note("Open \(address)\nEnd it with Ctrl-C.")
      }
    }
  }

  /// Runs asynchronous work to its end; the command line around it is synchronous.
  private func waiting(_ work: @escaping @Sendable () async throws -> Void) throws {
    let done = DispatchSemaphore(value: 0)
    let outcome = Mutex<(any Error)?>(nil)
    Task {
      do { try await work() } catch { outcome.withLock { $0 = error } }
      done.signal()
    }
    done.wait()
    if let error = outcome.withLock({ $0 }) { throw error }
  }
}
