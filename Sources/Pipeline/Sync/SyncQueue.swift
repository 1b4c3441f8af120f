import Etpan
import Foundation
import Mailboxes
import Model

/// Where the accounts' threads hand over what came, and the one thread with the ledger takes it. Bounded, so that a fast server waits
/// for a slow disk.
final class SyncQueue: @unchecked Sendable {
  enum Item: Sendable {
    case message(RawMessage)
    /// Everything of this folder before it has been handed over.
    case position(key: String, FolderPosition)
    /// A round of an account is over.
    case outcome(AccountOutcome)
  }

  private static let maximumBytes = 32 << 20

  private let condition = NSCondition()
  private var items: [Item] = []
  private var first = 0
  private var bytes = 0
  private var underWay = 0
  private(set) var isStopped = false

  /// A round begins: until its outcome is there, `next` waits.
  func begin() {
    condition.withLock {
      underWay += 1
      condition.broadcast()
    }
  }

  func put(_ item: Item) {
    condition.withLock {
      while bytes > Self.maximumBytes, !isStopped { condition.wait() }
      if case .message(let raw) = item { bytes += raw.bytes.count }
      if case .outcome = item { underWay -= 1 }
      items.append(item)
      condition.broadcast()
    }
  }

  /// nil where nothing is there and no round is under way.
  func next() -> Item? {
    condition.withLock {
      while isEmpty, underWay > 0 { condition.wait() }
      guard !isEmpty else { return nil }
      let item = items[first]
      first += 1
      if first > 1_000 || first == items.count {
        items.removeFirst(first)
        first = 0
      }
      if case .message(let raw) = item { bytes -= raw.bytes.count }
      condition.broadcast()
      return item
    }
  }

  /// Waits until something comes, at most so long; false where nothing did.
  func waitForWork(_ patience: Duration) -> Bool {
    condition.withLock {
      var countdown = Countdown(until: .now + patience)
      while isEmpty, !isStopped, let slice = countdown.slice(at: .now) {
        _ = condition.wait(until: Date(timeIntervalSinceNow: slice))
      }
      return !isEmpty
    }
  }

  func stop() {
    condition.withLock {
      isStopped = true
      condition.broadcast()
    }
  }

  private var isEmpty: Bool { first == items.count }
}
