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
    let globals = globals
    let workspace = try globals.workspace()
    let settings = workspace.settings
    let begun = workspace.clock.now
    // A page stays open for days: what it shows and writes down is of the moment in which it is asked.
    let desk = ReviewDesk(
      queue: ReviewQueue(workspace.ledger), now: { (try? globals.clock(settings).now) ?? begun },
      refresh: { _ = try globals.workspace().drafts() })
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
