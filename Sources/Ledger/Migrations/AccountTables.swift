import GRDB

/// What is known of the accounts that mail comes from by itself.
enum AccountTables {
  static func addSyncs(_ database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE account_sync (
          account TEXT PRIMARY KEY,
          tried_at INTEGER NOT NULL,
          tried_offset INTEGER NOT NULL,
          good_at INTEGER,
          good_offset INTEGER NOT NULL,
          problem TEXT
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX seen_left ON seen (message_id) WHERE outcome <> 'kept';
        """)
  }
}
