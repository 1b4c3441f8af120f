import Foundation
import GRDB
import Synchronization

/// The ledger as a file, before SQLite sees it: who may read it, and whether it is ours at all.
enum StoreFile {
  /// "RTNR", at offset 68 of the file (SQLite file format §1.3.18).
  static let applicationID: UInt32 = 0x5254_4E52

  /// How many ledgers of this process have a file open.
  private static let openings = Mutex<[String: Int]>([:])

  /// Looks at the file before the first ledger of this process opens it, and not again while one has it open: a process that closes
  /// a file loses all its locks on it (fcntl(2)), SQLite's, too, and the next command to end would take the log away
  /// under its feet.
  static func open(_ path: String) throws {
    try openings.withLock { openings in
      if openings[path] == nil { try prepare(path) }
      openings[path, default: 0] += 1
    }
  }

  static func close(_ path: String) {
    openings.withLock { openings in
      if let count = openings[path] { openings[path] = count > 1 ? count - 1 : nil }
    }
  }

  /// Makes the folder (0700) and an empty file (0600) where there is none: SQLite would take the umask's word for it, and
  /// gives its side files the mode of the main one.
  private static func prepare(_ path: String) throws {
    let files = FileManager.default
    guard !files.fileExists(atPath: path) else { return try check(path) }
    let folder = URL(filePath: path).deletingLastPathComponent()
    do {
      if !files.fileExists(atPath: folder.path) {
        try files.createDirectory(
          at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      }
    } catch { throw LedgerError.cannotOpen(path: path) }
    let descriptor = unsafe Foundation.open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      // Another command may have made it just now.
      if errno == EEXIST { return try check(path) }
      throw LedgerError.cannotOpen(path: path)
    }
    Foundation.close(descriptor)
    try mark(path)
  }

  /// Writes the mark into an empty file. Before WAL mode, so that it stands in the file itself from the first moment on and
  /// `check` finds it whenever a process was killed.
  private static func mark(_ path: String) throws {
    let queue = try DatabaseQueue(path: path, configuration: Connection.configuration)
    try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA application_id = \(applicationID)") }
    try queue.close()
  }

  /// Throws unless the file is empty or carries our mark; another program's database is not written to.
  private static func check(_ path: String) throws {
    // Whoever opens a pipe waits until somebody writes into it.
    let attributes = try? FileManager.default.attributesOfItem(
      atPath: URL(filePath: path).resolvingSymlinksInPath().path)
    guard attributes?[.type] as? FileAttributeType == .typeRegular else { throw LedgerError.notALedger(path: path) }
    guard let file = FileHandle(forReadingAtPath: path) else { throw LedgerError.cannotOpen(path: path) }
    defer { try? file.close() }
    let header: [UInt8]
    do { header = [UInt8](try file.read(upToCount: 100) ?? Data()) } catch {
      throw LedgerError.cannotOpen(path: path)
    }
    if header.isEmpty { return try mark(path) }
    guard header.count == 100, header.starts(with: Array("SQLite format 3\0".utf8)) else {
      throw LedgerError.notALedger(path: path)
    }
    let mark = header[68..<72].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    guard mark == applicationID else { throw LedgerError.notALedger(path: path) }
  }
}
