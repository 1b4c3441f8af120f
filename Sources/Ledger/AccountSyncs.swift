import GRDB
package import Model

/// When an account was last looked at, and how that went.
package struct AccountSync: Hashable, Sendable {
  package var account: String
  package var tried: Instant
  /// The last time that everything new was taken in; nil where that has never been.
  package var good: Instant?
  /// Why the last try was no good, as a sentence.
  package var problem: String?
}

extension Ledger {
  package func accountSyncs() throws -> [AccountSync] {
    try read { database in
      try database.rows(
        """
        SELECT account, tried_at, tried_offset, good_at, good_offset, problem FROM account_sync ORDER BY account
        """
      ) {
        AccountSync(
          account: $0.text(), tried: $0.instant(), good: $0.optionalInstant(), problem: $0.optionalText())
      }
    }
  }

  /// - Parameter problem: nil where everything new was taken in.
  package func recordSync(of account: String, at moment: Instant, problem: String?) throws {
    var values = Values(account)
    values.instant(moment)
    values.instant(problem == nil ? moment : nil)
    values.text(problem)
    try write {
      try $0.run(
        """
        INSERT INTO account_sync (account, tried_at, tried_offset, good_at, good_offset, problem)
        VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (account) DO UPDATE SET
          tried_at = excluded.tried_at, tried_offset = excluded.tried_offset, problem = excluded.problem,
          good_at = ifnull(excluded.good_at, good_at),
          good_offset = CASE WHEN excluded.good_at IS NULL THEN good_offset ELSE excluded.good_offset END
        """, values)
    }
  }

  /// Where the mailboxes with this beginning of their key were left.
  package func positions<Position: Decodable>(
    withPrefix prefix: String, as type: Position.Type
  ) throws -> [(mailbox: String, position: Position)] {
    let rows = try read {
      try $0.rows(
        "SELECT mailbox, position FROM mailbox_position WHERE substr(mailbox, 1, length(?)) = ? ORDER BY mailbox",
        Values(prefix, prefix)
      ) { (mailbox: $0.text(), position: $0.text()) }
    }
    return try rows.map { ($0.mailbox, try FoundationJSON.value($0.position)) }
  }
}
