import Foundation
import GRDB
import Model
import Testing

@testable import Ledger

@Suite struct MigrationTests {
  /// Every statement of the schema, white space apart.
  private func schema(_ ledger: Ledger) throws -> [String] {
    try ledger.read { database in
      try String.fetchAll(
        database,
        sql: """
          SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name
          """)
    }.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
  }

  @Test func `every table is strict`() throws {
    let loose = try Ledger().read { database in
      try String.fetchAll(
        database,
        sql: """
          SELECT name FROM pragma_table_list
          WHERE type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'
          """)
    }
    #expect(loose.isEmpty)
  }

  @Test func `the file carries our mark and its format`() throws {
    let scratch = try Scratch()
    let ledger = try Ledger(path: scratch.path())
    let (mark, format) = try ledger.read {
      (try Int.fetchOne($0, sql: "PRAGMA application_id"), try Int.fetchOne($0, sql: "PRAGMA user_version"))
    }
    #expect(mark == Int(StoreFile.applicationID) && format == Migrations.all.count)
  }

  @Test(arguments: 1...Migrations.all.count)
  func `a ledger of every earlier format is brought up with its mail`(format: Int) throws {
    let scratch = try Scratch()
    let path = scratch.path()
    try Formats.write(format, to: path)
    let ledger = try Ledger(path: path)
    #expect(try ledger.entries(messageIDs: ["<old@client.example>"]).map(\.message.text) == ["Hæ"])
    #expect(try ledger.decisions().map(\.what) == [.clientSplit(address: "a@client.example")])
    #expect(try ledger.isSound())
    #expect(try schema(ledger) == schema(Ledger()))
  }

  @Test func `there is a stored schema of every format`() {
    #expect(Formats.schemas.count == Migrations.all.count)
  }
}
