import Foundation
import Ledger
import Mailboxes
import Model
import Rules

/// What an import did, in numbers.
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

extension Workspace {
  /// Messages of one transaction.
  private static let batchSize = 1_000

  /// Reads mail into the ledger. What was looked at is remembered, result or not; a second import of the same changes nothing.
  /// - Parameter progress: called now and then with the number of messages looked at.
  package func importMail(_ paths: [String], progress: (Int) -> Void) throws -> ImportReport {
    var report = ImportReport()
    let reader = EntryReader(
      settings: settings, rules: rules, knownInvoiceNumbers: try ledger.books(events: false).invoices.map(\.number))
    let number = try ledger.begin(source: paths.joined(separator: ", "), at: clock.now)
    var batch = Batch(number: number)
    var results: [EntryReader.Result] = []
    var positions: [MailboxPosition] = []

    func write() throws {
      let marks = results.map { Seen(messageID: $0.entry.message.messageID, sha256: $0.sha256) }
      let unseen = Set(try ledger.unseen(among: marks))
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
      for position in positions { try batch.set(position: position, of: position.path) }
      positions = []
      _ = try ledger.record(batch)
      batch = Batch(number: number)
      progress(report.lookedAt)
    }

    let stream = MessageStream(paths: paths, resume: try knownPositions(paths)) { reader.read($0) }
    report.unusable = try stream.forEach(
      consume: { result in
        report.lookedAt += 1
        for defect in result.entry.message.defects where defect.code.hasPrefix("refused") || defect.code == "oversize" {
          report.refused.append(
            Unusable(
              path: result.entry.message.source.path,
              reason: "message at byte \(result.entry.message.source.offset): \(defect)"))
        }
        results.append(result)
        if results.count >= Self.batchSize { try write() }
      }, finished: { positions.append($0) })
    try write()
    if try report.new > 0 || ledger.isStale() { try derive() }
    report.withClients = try ledger.membership().count
    return report
  }

  /// What a message leaves in the ledger: all of it where people write to each other, its envelope where a machine writes to many.
  private func add(_ result: EntryReader.Result, to batch: inout Batch) {
    let message = result.entry.message
    let isPersonal =
      result.entry.direction == .outgoing
      || (message.automatic != .list
        && (!result.entry.scan.findings.isEmpty || (message.to + message.cc).contains { settings.isMine($0.address) }))
    if message.automatic == .list {
      batch.left.append(Seen(messageID: message.messageID, sha256: result.sha256, outcome: "list"))
      return
    }
    batch.items.append(Batch.Item(result.entry, extent: isPersonal ? .whole : .envelope, sha256: result.sha256))
    for (digest, bytes) in result.contents { batch.contents[digest] = Data(bytes) }
  }

  private func knownPositions(_ paths: [String]) throws -> [String: MailboxPosition] {
    var known: [String: MailboxPosition] = [:]
    for path in paths where path != "-" {
      let real = URL(filePath: path).resolvingSymlinksInPath().path
      for candidate in [path, real] {
        if let position = try ledger.position(of: candidate, as: MailboxPosition.self) {
          known[position.path] = position
        }
      }
    }
    return known
  }
}
