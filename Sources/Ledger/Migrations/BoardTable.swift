import GRDB

/// The board as it was last made, to be read again while nothing has changed.
enum BoardTable {
  static func add(_ database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE board (
          key TEXT PRIMARY KEY,
          line BLOB NOT NULL,
          open BLOB NOT NULL
        ) STRICT, WITHOUT ROWID;
        """)
  }
}
