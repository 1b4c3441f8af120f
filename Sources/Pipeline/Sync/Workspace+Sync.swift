import Foundation
import Ledger
import Mailboxes
package import Model

/// What a sync did.
package struct SyncReport: Encodable, Sendable {
  package internal(set) var mail = ImportReport()
  package internal(set) var accounts: [AccountOutcome] = []
  package internal(set) var drafts = DraftsReport()
}

extension Workspace {
  /// New mail of these accounts into the ledger, all of them side by side, then the clock, then drafts placed or withdrawn.
  /// - Parameters:
  ///   - forgives: what was left aside is tried once more.
  ///   - progress: called now and then with the number of messages looked at.
  package func sync(
    _ accounts: [Account], launcher: WorkerLauncher, forgives: Bool = false, progress: (Int) -> Void
  ) throws -> SyncReport {
    let source = "a sync of " + accounts.map(\.name).joined(separator: ", ")
    var report = try takeInRound(
      accounts, launcher: launcher, source: source, forgives: forgives, progress: progress)
    if report.mail.new == 0 { try runClock() }
    try exchangeDrafts(accounts, launcher: launcher, into: &report)
    return report
  }

  /// One look at every account.
  /// - Parameter source: for `undo`.
  func takeInRound(
    _ accounts: [Account], launcher: WorkerLauncher, source: String = Batch.watch, forgives: Bool = false,
    progress: (Int) -> Void = { _ in }
  ) throws -> SyncReport {
    let queue = SyncQueue()
    let runners = accounts.map {
      AccountRunner($0, launcher: launcher, ledger: ledger, queue: queue, forgives: forgives)
    }
    defer {
      queue.stop()
      for runner in runners { runner.stop() }
    }
    for runner in runners {
      queue.begin()
      Thread.detachNewThread { runner.syncOnce() }
    }
    return try takeIn(queue, source: source, progress: progress)
  }

  /// What is due now: proposed drafts come and go with the time.
  func runClock() throws { try ledger.replaceDrafts(with: try drafts(from: try books())) }

  /// Takes what the accounts' threads hand over, until no round is under way.
  func takeIn(_ queue: SyncQueue, source: String, progress: (Int) -> Void) throws -> SyncReport {
    let intake = Intake(self, source: source)
    var report = SyncReport()
    var pending = PendingPositions<(key: String, position: FolderPosition)>()
    func remember() { while let next = pending.next() { intake.remember(next.position, of: next.key) } }
    func nextMessage() -> (input: RawMessage, cost: Int)? {
      while let item = queue.next() {
        switch item {
        case .message(let raw):
          pending.handOut()
          return (raw, raw.bytes.count)
        case .position(let key, let position):
          pending.reach((key, position))
          remember()
        // A look that we ended ourselves says nothing about its server.
        case .outcome(let outcome): if !queue.isStopped { report.accounts.append(outcome) }
        }
      }
      return nil
    }
    // The rules are read only where there is something to judge by them.
    if let first = nextMessage() {
      var waiting: (input: RawMessage, cost: Int)? = first
      let reader = try entryReader()
      let workers = OrderedWorkers<RawMessage, EntryReader.Result>(count: MessageStream<Void>.workerCount) {
        reader.read($0)
      }
      try workers.run(
        next: { waiting.take() ?? nextMessage() },
        consume: { result in
          try intake.take(result)
          if intake.report.lookedAt % 100 == 0 { progress(intake.report.lookedAt) }
          pending.dealWithOne()
          remember()
        })
    }
    try intake.finish()
    for account in report.accounts {
      try ledger.recordSync(of: account.account, at: clock.now, problem: account.problem)
    }
    report.accounts.sort { $0.account < $1.account }
    report.mail = intake.report
    return report
  }
}
