import Foundation

/// Workers that somebody on another thread may have to end: who waits for their server is woken by that.
final class WorkerGroup: @unchecked Sendable {
  private let lock = NSLock()
  private var members: [WorkerProcess] = []
  private var hasStopped = false

  var isStopped: Bool { lock.withLock { hasStopped } }

  func add(_ worker: WorkerProcess) {
    lock.withLock {
      members.removeAll { !$0.isRunning }
      members.append(worker)
      if hasStopped { worker.kill() }
    }
  }

  /// Ends them, and every one that comes later. What was on its way is looked into by the next run.
  func stop() {
    lock.withLock {
      hasStopped = true
      for worker in members { worker.kill() }
    }
  }
}
