import GRDB

/// The formats of the ledger, oldest first; `user_version` counts them. Append only: a released one is never changed.
enum Migrations {
  static let all: [@Sendable (Database) throws -> Void] = [
    FirstTables.migrate, ClientColumns.addFormOfAddress, TimingColumns.migrate,
    AccountTables.addSyncs, BoardTable.add, WarningColumn.add,
    OutgoingTables.addDrafts,
  ]

  /// Brings the file to the newest format; refuses one that is newer still.
  static func bringUp(_ database: any DatabaseWriter, path: String) throws {
    let version = try database.read { try Int.fetchOne($0, sql: "PRAGMA user_version") ?? 0 }
    guard version <= all.count else {
      throw LedgerError.newer(path: path, version: version, known: all.count)
    }
    for (index, migration) in all.enumerated().dropFirst(version) {
      try database.write { database in
        // Another command may have done it while this one waited for its turn.
        guard try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0 == index else { return }
        try migration(database)
        try database.execute(sql: "PRAGMA user_version = \(index + 1)")
      }
    }
  }
}
