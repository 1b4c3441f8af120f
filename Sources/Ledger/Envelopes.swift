import GRDB
package import Model

/// What every message of the ledger has: enough to tell threads and clients.
package struct StoredEnvelope: Hashable, Sendable {
  package var messageID: String
  package var date: Instant?
  package var from: [MailAddress]
  package var replyTo: [MailAddress]
  package var to: [MailAddress]
  package var cc: [MailAddress]
  package var subject: String
  package var inReplyTo: [String]
  package var references: [String]
  package var direction: Direction
  package var automatic: AutomaticReason?
  /// Its text is kept, not only this.
  package var isWhole: Bool
}

extension Ledger {
  /// All messages, in the order in which they came.
  package func envelopes() throws -> [StoredEnvelope] {
    try read { database in
      let count = try database.number("SELECT count(*) FROM message") ?? 0
      var all: [StoredEnvelope] = []
      all.reserveCapacity(count)
      try database.forEach(
        """
        SELECT message_id, date, date_offset, sender, reply_to, recipients, cc, subject, in_reply_to, reference_ids,
          direction, automatic, whole
        FROM message ORDER BY id
        """
      ) { columns in
        all.append(
          StoredEnvelope(
            messageID: columns.text(), date: columns.optionalInstant(), from: try columns.list(),
            replyTo: try columns.list(), to: try columns.list(), cc: try columns.list(), subject: columns.text(),
            inReplyTo: try columns.strings(), references: try columns.strings(), direction: try columns.word(),
            automatic: try columns.optionalText().map { try AutomaticReason(column: $0) },
            isWhole: columns.bool()))
      }
      return all
    }
  }
}
