import Foundation
import GRDB

/// The one store: what was read (`Entry`), what the user said (`Decision`), where each mailbox was left, and beside these
/// the rows derived from them, which can be thrown away and made again at any time.
///
/// Every change is one transaction. A killed process loses the step that it was in and nothing else; a step that changed
/// the truth and was not yet followed by deriving is seen by `isStale`.
package final class Ledger: Sendable {
  private let database: any DatabaseWriter
  /// nil for a ledger in memory.
  package let path: String?

  /// Opens the ledger, or makes it with its folder, and brings it to this program's format. Throws `LedgerError`.
  package init(path: String) throws {
    self.path = path
    do {
      try StoreFile.open(path)
      do { database = try DatabasePool(path: path, configuration: Connection.configuration) } catch {
        StoreFile.close(path)
        throw error
      }
    } catch let error as DatabaseError {
      throw error.resultCode == .SQLITE_CANTOPEN ? LedgerError.cannotOpen(path: path) : LedgerError(error)
    }
    try translated { try Migrations.bringUp(database, path: path) }
  }

  deinit { if let path { StoreFile.close(path) } }

  /// A ledger in memory, gone with the value.
  package init() throws {
    path = nil
    do { database = try DatabaseQueue(configuration: Connection.configuration) } catch let error as DatabaseError {
      throw LedgerError(error)
    }
    try translated { try Migrations.bringUp(database, path: "in memory") }
  }

  /// A consistent view of one moment, beside any writer.
  func read<T>(_ body: (Database) throws -> T) throws -> T {
    try translated { try database.read(body) }
  }

  /// One transaction: all of it or nothing.
  func write<T>(_ body: (Database) throws -> T) throws -> T {
    try translated { try database.write(body) }
  }

  /// Outside any transaction: pragmas.
  func bare<T>(_ body: (Database) throws -> T) throws -> T {
    try translated { try database.writeWithoutTransaction(body) }
  }

  private func translated<T>(_ body: () throws -> T) throws -> T {
    do { return try body() } catch let error as DatabaseError { throw LedgerError(error) }
  }
}
