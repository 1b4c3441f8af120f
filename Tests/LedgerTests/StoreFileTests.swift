import Foundation
import GRDB
import Model
import Testing

@testable import Ledger

@Suite struct StoreFileTests {
  private func mode(_ path: String) throws -> Int {
    try #require(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int)
  }

  @Test func `a new ledger is its owner's alone`() throws {
    let scratch = try Scratch()
    let path = scratch.path("deep/er/ledger.sqlite")
    let ledger = try Ledger(path: path)
    try ledger.add([Sample.item(1)])
    #expect(try mode(path) == 0o600)
    #expect(try mode(path + "-wal") == 0o600)
    #expect(try mode(scratch.path("deep/er")) == 0o700)
  }

  @Test func `what was recorded is there when it is opened again`() throws {
    let scratch = try Scratch()
    try Ledger(path: scratch.path()).add([Sample.item(1)])
    let ledger = try Ledger(path: scratch.path())
    #expect(try ledger.statistics().messages == 1)
    #expect(try ledger.statistics().bytes > 0)
    #expect(try ledger.statistics().lastBatch?.source == "box.mbox")
  }

  @Test(arguments: ["hello", "SQLite format 3\0", String(repeating: "x", count: 5000)])
  func `a file that is no ledger is left untouched`(content: String) throws {
    let scratch = try Scratch()
    let path = scratch.path("notes.txt")
    try content.write(toFile: path, atomically: false, encoding: .utf8)
    #expect(throws: LedgerError.notALedger(path: path)) { try Ledger(path: path) }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == content)
  }

  @Test func `a pipe or a folder is no ledger, and nobody waits for it`() throws {
    let scratch = try Scratch()
    let pipe = scratch.path("pipe")
    #expect(unsafe mkfifo(pipe, 0o600) == 0)
    #expect(throws: LedgerError.notALedger(path: pipe)) { try Ledger(path: pipe) }
    let folder = scratch.path("folder")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    #expect(throws: LedgerError.notALedger(path: folder)) { try Ledger(path: folder) }
  }

  @Test func `another program's database is left untouched`() throws {
    let scratch = try Scratch()
    let path = scratch.path("other.sqlite")
    try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE t (a)") }
    let before = try Data(contentsOf: URL(filePath: path))
    #expect(throws: LedgerError.notALedger(path: path)) { try Ledger(path: path) }
    #expect(try Data(contentsOf: URL(filePath: path)) == before)
  }

  @Test func `a ledger of a newer program is refused`() throws {
    let scratch = try Scratch()
    let path = scratch.path()
    try Ledger(path: path).bare { try $0.execute(sql: "PRAGMA user_version = 99") }
    #expect(throws: LedgerError.newer(path: path, version: 99, known: Migrations.all.count)) { try Ledger(path: path) }
  }

  @Test func `a damaged ledger is said to be damaged`() throws {
    let scratch = try Scratch()
    let path = scratch.path()
    do {
      let ledger = try Ledger(path: path)
      try ledger.add((0..<500).map { Sample.item($0) })
      try ledger.bare { try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
    }
    var bytes = try Data(contentsOf: URL(filePath: path))
    bytes.replaceSubrange(4096..<bytes.count, with: Data(repeating: 0xA5, count: bytes.count - 4096))
    try bytes.write(to: URL(filePath: path))
    #expect(throws: LedgerError.damaged) { try Ledger(path: path).envelopes() }
  }

  @Test func `a folder that cannot be made is named`() throws {
    let scratch = try Scratch()
    try Data().write(to: URL(filePath: scratch.path("file")))
    let path = scratch.path("file/ledger.sqlite")
    #expect(throws: LedgerError.cannotOpen(path: path)) { try Ledger(path: path) }
  }

  @Test func `a ledger that may not be written to says so`() throws {
    let ledger = try Ledger()
    try ledger.bare { try $0.execute(sql: "PRAGMA query_only = ON") }
    #expect(throws: LedgerError.readOnly) { try ledger.add([Sample.item(1)]) }
  }

  @Test(.disabled(if: getuid() == 0, "root may write everywhere")) func `a read-only file says so`() throws {
    let scratch = try Scratch()
    let path = scratch.path()
    do { _ = try Ledger(path: path) }
    try FileManager.default.setAttributes([.posixPermissions: 0o400], ofItemAtPath: path)
    #expect(throws: LedgerError.readOnly) { try Ledger(path: path).add([Sample.item(1)]) }
  }

  @Test func `a full disk takes the step back and leaves the rest`() throws {
    let scratch = try Scratch()
    let ledger = try Ledger(path: scratch.path())
    try ledger.add([Sample.item(1)])
    try ledger.bare { database in
      let pages = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
      try database.execute(sql: "PRAGMA max_page_count = \(pages + 4)")
    }
    #expect(throws: LedgerError.full) { try ledger.add((2..<2000).map { Sample.item($0) }) }
    #expect(try ledger.envelopes().map(\.messageID) == [Sample.id(1)])
    try ledger.bare { try $0.execute(sql: "PRAGMA max_page_count = 100000") }
    #expect(try ledger.add([Sample.item(2)]).added.count == 1)
    #expect(try ledger.isSound())
  }

  @Test func `an error never tells what a mail says`() throws {
    let ledger = try Ledger.with([Sample.item(1)])
    var broken = Sample.books(1)
    broken.clients = []
    do {
      try ledger.replaceBooks(for: [], with: broken, membership: [:])
      Issue.record("a row without its client was taken")
    } catch {
      #expect("\(error)".contains("SQLite code"))
      #expect(!"\(error)".contains("client-1"))
    }
  }
}
