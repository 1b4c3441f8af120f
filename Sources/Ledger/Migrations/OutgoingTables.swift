import GRDB

/// What we put on servers: drafts in a Drafts folder, letters that were sent.
enum OutgoingTables {
  static func addDrafts(_ database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE outgoing_draft (
          draft TEXT PRIMARY KEY,
          account TEXT NOT NULL,
          state TEXT NOT NULL,
          message_id TEXT NOT NULL,
          at INTEGER NOT NULL,
          at_offset INTEGER NOT NULL,
          sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
          uid_validity INTEGER NOT NULL,
          uid INTEGER NOT NULL,
          last_message INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        """)
  }
}
