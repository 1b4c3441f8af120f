import Etpan
import Foundation
import Ledger
import Mailboxes
import Model

/// One account's side of a sync, on a thread of its own: starts the worker, passes on what it says, and where it dies finds out by
/// which message.
final class AccountRunner: @unchecked Sendable {
  private let account: Account
  private let launcher: WorkerLauncher
  private let ledger: Ledger
  private let queue: SyncQueue
  /// What was left aside is tried once more.
  private let forgives: Bool
  private let lock = NSLock()
  private var worker: WorkerProcess?
  private var isStopped = false
  private var isWaiting = false

  /// What is known of the folders, newer than what the ledger says, unless an import was undone since.
  private var positions: [String: FolderPosition] = [:]
  private var undone = 0
  /// By folder: up to this UID every message is fetched alone.
  private var careful: [String: UInt32] = [:]
  /// By folder: what failed in this round, and is not tried again before the next.
  private var failed: [String: Set<UInt32>] = [:]

  init(
    _ account: Account, launcher: WorkerLauncher, ledger: Ledger, queue: SyncQueue, forgives: Bool = false
  ) {
    self.account = account
    self.launcher = launcher
    self.ledger = ledger
    self.queue = queue
    self.forgives = forgives
  }

  /// The messages that were on their way, and where their folder stood before.
  private typealias Window = (folder: String, uids: [UInt32], position: FolderPosition)

  /// Why an attempt did not come to its end.
  private struct Stop: Error {
    var kind: ServerError.Kind
    var text: String
    var window: Window?
    /// Something was taken in before.
    var hasBrought: Bool
    /// The connection was one of an earlier round, and may have been dead before it was used.
    var isOldConnection: Bool
  }

  /// One round, begun on the queue by the caller; its outcome is the last thing that is put there.
  func syncOnce() {
    let outcome = round()
    disconnect()
    queue.put(.outcome(outcome))
  }

  /// Looks, waits, looks again, until `stop`; a lost connection is made again, at growing intervals.
  func watch() {
    var backOff = BackOff()
    while !stopped {
      queue.begin()
      let outcome = round()
      queue.put(.outcome(outcome))
      if outcome.problem == nil, wait() {
        backOff.reset()
      } else {
        disconnect()
        if outcome.status == .notPermitted { backOff.slowDown() }
        // A connection that broke while nothing was to do is made again at once; the next failure waits.
        backOff.wait { self.stopped }
      }
    }
    disconnect()
  }

  /// From another thread: ends waits, and the worker. What it was in the middle of is fetched again another time.
  func stop() {
    lock.withLock {
      isStopped = true
      if isWaiting { worker?.stop() } else { worker?.kill() }
    }
  }

  private var stopped: Bool { lock.withLock { isStopped } }

  private func disconnect() {
    guard let worker = lock.withLock({ self.worker }) else { return }
    _ = worker.end()
    lock.withLock { self.worker = nil }
  }

  // MARK: A round

  /// New connections of one round, as long as each brings something.
  private static let maximumRestarts = 20
  /// Connections in a row that may bring nothing: one that breaks in a window, one that finds the message in it.
  private static let maximumFruitless = 2

  private func round() -> AccountOutcome {
    var outcome = AccountOutcome(account: account.name)
    (careful, failed) = ([:], [:])
    var backOff = BackOff(first: .milliseconds(100))
    var (restarts, fruitless) = (0, 0)
    while true {
      do {
        try attempt(&outcome)
        break
      } catch let stop as Stop {
        disconnect()
        restarts += 1
        fruitless = stop.hasBrought ? 0 : fruitless + 1
        if stop.hasBrought { backOff.reset() }
        blame(stop)
        // What cannot be reached is not asked again at once; what broke in the middle is.
        let isTransient =
          stop.kind == .garbled || stop.kind == .unavailable && (stop.window != nil || stop.isOldConnection)
        guard isTransient, fruitless <= Self.maximumFruitless, restarts <= Self.maximumRestarts, !stopped else {
          outcome.fail(stop.kind, stop.text)
          break
        }
        backOff.wait { self.stopped }
      } catch {
        disconnect()
        outcome.fail(.unavailable, "\(error)")
        break
      }
    }
    outcome.quarantined = positions.values.reduce(0) { $0 + $1.troubles.count(where: \.isQuarantined) }
    return outcome
  }

  /// A window that ended badly is tried again message by message; a message that ends badly alone is counted and passed over.
  private func blame(_ stop: Stop) {
    guard let window = stop.window, let last = window.uids.last else { return }
    careful[window.folder] = max(careful[window.folder] ?? 0, last)
    guard window.uids.count == 1 else { return }
    var position = window.position
    position.fail(last, stop.text)
    failed[window.folder, default: []].insert(last)
    positions[window.folder] = position
    queue.put(.position(key: key(window.folder), position))
  }

  private func attempt(_ outcome: inout AccountOutcome) throws {
    let (worker, isOld) = try connected()
    var window: Window?
    var hasBrought = false
    func stop(_ kind: ServerError.Kind, _ text: String) -> Stop {
      Stop(kind: kind, text: text, window: window, hasBrought: hasBrought, isOldConnection: isOld)
    }
    do {
      try worker.send(.sync(careful: careful, leavingOut: failed))
      while let (report, bytes) = try worker.next() {
        switch report {
        case .folders(let folders):
          outcome.folders = folders.map(\.name)
          try worker.send(.positions(try known(folders), asksForIDs: try ledger.statistics().seen > 0))
        case .asksForKnown(let ids): try worker.send(.known(try ledger.known(among: ids)))
        case .fetching(let folder, let uids, let position): window = (folder, uids, position)
        case .message(let folder, let uidValidity, let uid, let isPartial):
          outcome.fetched += 1
          let url = MailboxURL.message(uid, uidValidity: uidValidity, in: key(folder))
          queue.put(
            .message(
              RawMessage(
                origin: Origin(path: url, offset: 0, length: bytes.count), bytes: bytes,
                defects: isPartial ? [Defect("partial")] : [])))
        case .position(let folder, let position):
          window = nil
          hasBrought = true
          positions[folder] = position
          queue.put(.position(key: key(folder), position))
        case .finished: return
        case .changed, .checked: continue
        case .failed(let kind, let text):
          throw stop(ServerError.Kind(reported: kind), text)
        }
      }
    } catch is FramedPipe.Broken {}
    throw stop(.garbled, death(of: worker))
  }

  private func death(of worker: WorkerProcess) -> String {
    let signal = worker.end()
    lock.withLock { self.worker = nil }
    guard let signal else { return "the process that talks to \(account.imap.host) ended unexpectedly" }
    return "what \(account.imap.host) sent crashed the process that talks to it (signal \(signal))"
  }

  private func connected() throws -> (worker: WorkerProcess, isOld: Bool) {
    if let worker = lock.withLock({ self.worker }) { return (worker, true) }
    let new = try launcher.start(account.name)
    lock.withLock {
      worker = new
      if isStopped { new.kill() }
    }
    return (new, false)
  }

  private func known(_ folders: [SyncedFolder]) throws -> [String: FolderPosition] {
    let undone = try ledger.undoneBatches()
    if undone != self.undone { positions = [:] }
    self.undone = undone
    for folder in folders where positions[folder.rawName] == nil {
      positions[folder.rawName] = try ledger.position(of: key(folder.rawName), as: FolderPosition.self)
      if forgives { positions[folder.rawName]?.forgive() }
    }
    return positions
  }

  private func key(_ folder: String) -> String {
    MailboxURL.folder(folder, user: account.user, host: account.imap.host)
  }

  // MARK: Waiting

  /// Until something is new, or all is to be looked at again; false where the connection broke.
  private func wait() -> Bool {
    let waiting = lock.withLock {
      isWaiting = !isStopped
      return isWaiting ? self.worker : nil
    }
    guard let worker = waiting else { return false }
    defer { lock.withLock { isWaiting = false } }
    do {
      try worker.send(.watch(Patience()))
      guard case .changed? = try worker.next()?.report else { return false }
      return true
    } catch { return false }
  }
}
