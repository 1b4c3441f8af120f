package import Foundation
import GRDB

extension Ledger {
  /// Those that have not been looked at yet, in their order; a message that stands in the list twice comes once.
  package func unseen(among marks: [Seen]) throws -> [Seen] {
    try read { database in
      var new: Set<String> = []
      return try marks.filter { mark in
        var values = Values()
        values.data(try Self.digest(mark.sha256))
        return try database.number("SELECT 1 FROM seen WHERE sha256 = ?", values) == nil
          && new.insert(mark.sha256).inserted
      }
    }
  }

  /// The messages of these ids that were looked at, kept or not: what a server need not send again.
  package func known(among messageIDs: [String]) throws -> Set<String> {
    try read { database in
      try Set(
        messageIDs.filter {
          try database.number(
            """
            SELECT 1 FROM message WHERE message_id = ?
            UNION ALL SELECT 1 FROM seen WHERE message_id = ? AND outcome <> 'kept' LIMIT 1
            """, Values($0, $0)) != nil
        })
    }
  }

  /// Where a mailbox was left, nil at first.
  package func position<Position: Decodable>(of mailbox: String, as type: Position.Type) throws -> Position? {
    let text = try read {
      try $0.rows("SELECT position FROM mailbox_position WHERE mailbox = ?", Values(mailbox)) { $0.text() }.first
    }
    return try text.map { try FoundationJSON.value($0) }
  }

  /// The content of an attachment that was kept, by its SHA-256 in hex.
  package func attachmentContent(sha256: String) throws -> Data? {
    var values = Values()
    values.data(try Self.digest(sha256))
    return try read {
      try $0.rows("SELECT bytes FROM attachment_content WHERE sha256 = ?", values) { $0.data() }.first
    }
  }
}
