import Foundation
import GRDB
package import Model

/// What `doctor` says about the ledger.
package struct Statistics: Hashable, Sendable {
  package var format = 0
  package var seen = 0
  /// Why it was kept or left out, and how often.
  package var outcomes: [String: Int] = [:]
  package var messages = 0
  /// Of these, with their text.
  package var whole = 0
  package var clients = 0
  package var decisions = 0
  package var drafts = 0
  /// The last import or sync that was not taken back.
  package var lastBatch: LastBatch?
  /// Bytes of the file; 0 in memory.
  package var bytes = 0

  package struct LastBatch: Hashable, Sendable {
    package var source: String
    package var at: Instant
    package var seen: Int
    package var kept: Int
  }
}

extension Ledger {
  package func statistics() throws -> Statistics {
    var statistics = try read { database in
      var statistics = Statistics()
      statistics.format = try database.number("PRAGMA user_version") ?? 0
      try database.forEach("SELECT outcome, count(*) FROM seen GROUP BY outcome") { columns in
        statistics.outcomes[columns.text()] = columns.number()
      }
      statistics.seen = statistics.outcomes.values.reduce(0, +)
      statistics.messages = try database.number("SELECT count(*) FROM message") ?? 0
      statistics.whole = try database.number("SELECT count(*) FROM message WHERE whole = 1") ?? 0
      statistics.clients = try database.number("SELECT count(*) FROM client") ?? 0
      statistics.decisions = try database.number("SELECT count(*) FROM decision WHERE undone = 0") ?? 0
      statistics.drafts = try database.number("SELECT count(*) FROM draft") ?? 0
      statistics.lastBatch = try database.rows(
        "SELECT source, at, at_offset, seen, kept FROM batch WHERE undone = 0 ORDER BY number DESC LIMIT 1"
      ) {
        Statistics.LastBatch(source: $0.text(), at: $0.instant(), seen: $0.number(), kept: $0.number())
      }.first
      return statistics
    }
    if let path, let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int {
      statistics.bytes = size
    }
    return statistics
  }

  /// Whether SQLite finds the file whole and every reference answered. Reads all of it.
  package func isSound() throws -> Bool {
    try read { database in
      let verdict = try database.rows("PRAGMA quick_check(1)") { $0.text() }
      return try verdict == ["ok"] && database.rows("PRAGMA foreign_key_check") { $0.text() }.isEmpty
    }
  }
}
