import Foundation
import GRDB
import Model

extension Database {
  /// Adds a message, unless it is a copy of one that is there. Two mails are copies where sender, subject, text and
  /// attachments agree: servers and mail programs add header fields and flags to the same mail. Another mail under a known
  /// Message-ID is kept too, by an id made from its bytes.
  func add(_ item: Batch.Item, batch: Int, to recorded: inout Recorded) throws {
    let message = item.entry.message
    if try insert(item, id: message.messageID, claimed: nil, batch: batch) {
      return recorded.added.append(message.messageID)
    }
    guard let known = try known(message.messageID) else { throw LedgerError.damaged }
    switch known.compare(item) {
    case .copy: recorded.copies += 1
    case .completes:
      try insertContent(item.entry, message: known.id, extent: .whole, batch: batch)
      var id = Values()
      id.number(known.id)
      try run("UPDATE message SET whole = 1 WHERE id = ?", id)
      recorded.completed.append(message.messageID)
    case .other:
      let own = "<sha256-\(item.sha256)@retainer.invalid>"
      guard try insert(item, id: own, claimed: message.messageID, batch: batch) else {
        return recorded.copies += 1
      }
      recorded.added.append(own)
      recorded.renamed[own] = message.messageID
    }
  }

  /// False where the id is taken.
  private func insert(_ item: Batch.Item, id: String, claimed: String?, batch: Int) throws -> Bool {
    let (entry, message) = (item.entry, item.entry.message)
    var values = Values()
    values.text(id)
    values.text(claimed)
    values.bool(item.extent == .whole)
    values.number(batch)
    values.instant(message.date)
    values.text(entry.direction.rawValue)
    values.text(message.automatic?.rawValue)
    values.text(message.subject)
    values.text(stored(message.from))
    values.text(stored(message.replyTo))
    values.text(stored(message.to))
    values.text(stored(message.cc))
    values.text(stored(message.inReplyTo))
    values.text(stored(message.references))
    values.text(message.source.path)
    values.number(message.source.offset)
    values.number(message.source.length)
    try run(
      """
      INSERT INTO message (
        message_id, claimed_id, whole, batch, date, date_offset, direction, automatic, subject, sender, reply_to, recipients, cc,
        in_reply_to, reference_ids, path, offset, length)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (message_id) DO NOTHING
      """, values)
    guard changesCount > 0 else { return false }
    // Nothing was found in most mail of strangers: its envelope is all there is to keep.
    if item.extent == .whole || entry.scan.mentionsBusiness || !entry.facts.isEmpty {
      try insertContent(entry, message: Int(lastInsertedRowID), extent: item.extent, batch: batch)
    }
    return true
  }

  private func insertContent(_ entry: Entry, message id: Int, extent: Batch.Item.Extent, batch: Int) throws {
    let message = entry.message
    let whole = extent == .whole
    var values = Values()
    values.number(id)
    values.number(batch)
    values.text(message.language)
    values.text(stored([message.authentication]))
    values.text(whole ? stored(message.zones) : "[]")
    values.text(whole ? stored(message.attachments) : "[]")
    values.text(whole ? stored(KeptHeaders.of(message.headers)) : "[]")
    values.text(whole ? stored(message.defects) : "[]")
    values.text(stored(entry.facts))
    values.text(stored(entry.scan.findings))
    values.text(try FoundationJSON.text(documents: whole ? entry.documents : []))
    values.bytes(whole ? message.hiddenText : "")
    values.bytes(whole ? message.text : nil)
    try run(
      """
      INSERT OR REPLACE INTO content (
        message, batch, language, authentication, zones, attachments, headers, defects, facts, scan, documents, hidden_text,
        text)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """, values)
  }

  private func known(_ messageID: String) throws -> KnownMessage? {
    try rows(
      """
      SELECT id, subject, sender, text, attachments, defects FROM message LEFT JOIN content ON message = id WHERE message_id = ?
      """, Values(messageID)
    ) { columns in
      KnownMessage(
        id: columns.number(), subject: columns.text(), from: try columns.list(), text: try columns.optionalBytes(),
        attachments: try columns.optionalText().map { try restored($0) } ?? [],
        isPartial: (try columns.optionalText().map { try restored($0) as [Defect] } ?? []).contains {
          $0.code == "partial"
        })
    }.first
  }
}

/// A message of the ledger, as far as needed to tell whether another is a copy of it.
private struct KnownMessage {
  enum Comparison { case copy, completes, other }

  var id: Int
  var subject: String
  var from: [MailAddress]
  /// nil where only the envelope is kept.
  var text: String?
  var attachments: [Attachment]
  /// Only its beginning was had.
  var isPartial: Bool

  func compare(_ item: Batch.Item) -> Comparison {
    let message = item.entry.message
    guard from.map(\.key) == message.from.map(\.key), subject.trimmed == message.subject.trimmed else { return .other }
    // An envelope shows no more than that.
    guard item.extent == .whole else { return .copy }
    guard let text else { return .completes }
    // Of one of them the end is not known; sender, subject and id are the same.
    if isPartial || message.defects.contains(where: { $0.code == "partial" }) { return .copy }
    let isSame =
      text.trimmed == message.text.trimmed && attachments.map(\.sha256) == message.attachments.map(\.sha256)
    return isSame ? .copy : .other
  }
}
