import Foundation
import GRDB
package import Model

extension Ledger {
  /// Opens a batch: all steps of one import or sync, which `undo` takes back together. Returns its number.
  package func begin(source: String, at: Instant) throws -> Int {
    try write { database in
      let number = try database.nextNumber()
      var values = Values()
      values.number(number)
      values.instant(at)
      values.text(source)
      try database.run("INSERT INTO batch (number, at, at_offset, source) VALUES (?, ?, ?, ?)", values)
      return number
    }
  }

  /// Writes one step in one transaction: the messages, what was looked at, attachments and positions, or none of it.
  /// Recording the same again changes nothing.
  @discardableResult
  package func record(_ batch: Batch) throws -> Recorded {
    try write { database in
      var recorded = Recorded()
      var seen = 0
      for item in batch.items {
        if try database.mark(item.seen, batch: batch.number) { seen += 1 }
        try database.add(item, batch: batch.number, to: &recorded)
      }
      for mark in batch.left where try database.mark(mark, batch: batch.number) { seen += 1 }
      try database.keep(batch.contents, batch: batch.number, in: &recorded)
      for (mailbox, position) in batch.positions {
        try database.move(mailbox, to: position, batch: batch.number)
      }
      let kept = recorded.added.count + recorded.completed.count
      var values = Values()
      values.number(seen)
      values.number(kept)
      values.number(batch.number)
      try database.run("UPDATE batch SET seen = seen + ?, kept = kept + ? WHERE number = ?", values)
      if kept > 0 { try database.touchTruth() }
      return recorded
    }
  }
}

extension Batch.Item {
  fileprivate var seen: Seen { Seen(messageID: entry.message.messageID, sha256: sha256, outcome: "kept") }
}

extension Database {
  /// One running number for batches and decisions: `undo` takes them back in the order in which they came.
  func nextNumber() throws -> Int {
    try number(
      """
      SELECT 1 + max(ifnull((SELECT max(number) FROM batch), 0), ifnull((SELECT max(number) FROM decision), 0))
      """) ?? 1
  }

  /// Whether the mark is new.
  fileprivate func mark(_ seen: Seen, batch: Int) throws -> Bool {
    var values = Values()
    values.data(try Ledger.digest(seen.sha256))
    values.text(seen.messageID)
    values.text(seen.outcome)
    values.number(batch)
    try run("INSERT INTO seen (sha256, message_id, outcome, batch) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING", values)
    return changesCount > 0
  }

  fileprivate func keep(_ contents: [String: Data], batch: Int, in recorded: inout Recorded) throws {
    for (sha256, bytes) in contents {
      guard bytes.count <= Limits.attachmentBytes else {
        recorded.tooLarge.append(sha256)
        continue
      }
      var values = Values()
      values.data(try Ledger.digest(sha256))
      values.number(batch)
      values.data(bytes)
      try run(
        "INSERT INTO attachment_content (sha256, batch, bytes) VALUES (?, ?, ?) ON CONFLICT DO NOTHING", values)
    }
  }

  fileprivate func move(_ mailbox: String, to position: String, batch: Int) throws {
    var first = Values()
    first.number(batch)
    first.text(mailbox)
    first.text(mailbox)
    // The first move of a batch remembers where the mailbox stood before it.
    try run(
      """
      INSERT INTO batch_position (batch, mailbox, previous)
      VALUES (?, ?, (SELECT position FROM mailbox_position WHERE mailbox = ?))
      ON CONFLICT DO NOTHING
      """, first)
    try run(
      "INSERT OR REPLACE INTO mailbox_position (mailbox, position) VALUES (?, ?)", Values(mailbox, position))
  }
}
