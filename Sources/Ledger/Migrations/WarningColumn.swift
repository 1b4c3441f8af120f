import GRDB

/// What may not be what it seems, beside what it means.
enum WarningColumn {
  static func add(_ database: Database) throws {
    try database.execute(
      sql: """
        ALTER TABLE event ADD COLUMN warnings TEXT NOT NULL DEFAULT '[]';
        CREATE INDEX event_warned ON event (at) WHERE warnings <> '[]';
        """)
  }
}
