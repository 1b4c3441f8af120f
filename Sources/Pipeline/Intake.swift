import Foundation
import Ledger
import Mailboxes
import Model

/// What an import or sync did, in numbers.
package struct ImportReport: Encodable, Sendable {
  package internal(set) var lookedAt = 0
  package internal(set) var new = 0
  package internal(set) var known = 0
  package internal(set) var withClients = 0
  package internal(set) var withDefects = 0
  /// Messages that could be used only as far as their header, with the reason.
  package internal(set) var refused: [Unusable] = []
  package internal(set) var unusable: [Unusable] = []
}

/// Takes what was read into the ledger, one transaction for many messages. What was looked at is remembered, result or not; taking
/// the same again changes nothing. Everything that one intake wrote is one batch, which `undo` takes back.
final class Intake {
  /// Messages of one transaction.
  private static let batchSize = 1_000
  /// Over a slow line less than that is worth a transaction, too: a process that is killed loses what it holds.
  private static let maximumHeld = Duration.seconds(10)

  private let workspace: Workspace
  private let source: String
  private var batch: Batch?
  private var results: [EntryReader.Result] = []
  private var positions: [(key: String, json: any Encodable)] = []
  private var written = ContinuousClock.now
  var report = ImportReport()

  init(_ workspace: Workspace, source: String) {
    self.workspace = workspace
    self.source = source
  }

  /// Opens the batch also where nothing may come: that somebody looked is worth knowing.
  func begin() throws {
    if batch == nil { batch = Batch(number: try workspace.ledger.begin(source: source, at: workspace.clock.now)) }
  }

  func take(_ result: EntryReader.Result) throws {
    report.lookedAt += 1
    let origin = result.entry.message.source
    for defect in result.entry.message.defects where defect.code.hasPrefix("refused") || defect.code == "oversize" {
      report.refused.append(Unusable(path: origin.path, reason: "message at byte \(origin.offset): \(defect)"))
    }
    results.append(result)
    if results.count >= Self.batchSize || written.duration(to: .now) > Self.maximumHeld { try write() }
  }

  /// Where a mailbox was left; everything before it has been taken.
  func remember(_ position: some Encodable, of mailbox: String) { positions.append((mailbox, position)) }

  /// Everything that was taken is in the ledger when this returns, and the rows are derived.
  func finish() throws {
    try write()
    if try report.new > 0 || workspace.ledger.isStale() { try workspace.derive() }
    report.withClients = try workspace.ledger.membership().count
  }

  private func write() throws {
    if results.isEmpty, positions.isEmpty { return }
    try begin()
    guard var batch else { return }
    let marks = results.map { Seen(messageID: $0.entry.message.messageID, sha256: $0.sha256) }
    let unseen = Set(try workspace.ledger.unseen(among: marks))
    var here: Set<Seen> = []
    for (result, mark) in zip(results, marks) {
      guard unseen.contains(mark), here.insert(mark).inserted else {
        report.known += 1
        continue
      }
      report.new += 1
      if !result.entry.message.defects.isEmpty { report.withDefects += 1 }
      add(result, to: &batch)
    }
    results.removeAll(keepingCapacity: true)
    written = .now
    for (key, position) in positions { try batch.set(position: position, of: key) }
    positions = []
    _ = try workspace.ledger.record(batch)
    self.batch = Batch(number: batch.number)
  }

  /// What a message leaves in the ledger: all of it where people write to each other, its envelope where a machine writes to many.
  private func add(_ result: EntryReader.Result, to batch: inout Batch) {
    let message = result.entry.message
    if message.automatic == .list {
      batch.left.append(Seen(messageID: message.messageID, sha256: result.sha256, outcome: "list"))
      return
    }
    // A draft that was exported and lies in a file is nothing that was said; in a server's Sent folder it is.
    if !message.source.path.hasPrefix(MailboxURL.scheme), DraftMark.isUnsent(message) {
      batch.left.append(Seen(messageID: message.messageID, sha256: result.sha256, outcome: "draft"))
      return
    }
    let isPersonal =
      result.entry.direction == .outgoing || result.entry.scan.mentionsBusiness
      || (message.to + message.cc).contains { workspace.settings.isMine($0.address) }
    batch.items.append(Batch.Item(result.entry, extent: isPersonal ? .whole : .envelope, sha256: result.sha256))
    for (digest, bytes) in result.contents { batch.contents[digest] = Data(bytes) }
  }
}

/// Places that may be remembered only when everything before them has been dealt with.
struct PendingPositions<Position> {
  private var handedOut = 0
  private var dealtWith = 0
  private var waiting: [(count: Int, position: Position)] = []

  mutating func handOut() { handedOut += 1 }
  mutating func reach(_ position: Position) { waiting.append((handedOut, position)) }
  mutating func dealWithOne() { dealtWith += 1 }

  /// The next place that may be remembered now.
  mutating func next() -> Position? {
    guard let first = waiting.first, first.count <= dealtWith else { return nil }
    return waiting.removeFirst().position
  }
}
