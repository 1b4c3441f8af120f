import GRDB

/// Why the ledger cannot be used, as a sentence for the user. Never holds anything that a message says.
package enum LedgerError: Error, Hashable, Sendable, CustomStringConvertible {
  case cannotOpen(path: String)
  case notALedger(path: String)
  /// Written by a program that knows more than this one.
  case newer(path: String, version: Int, known: Int)
  case damaged
  case full
  case readOnly
  case locked
  case inputOutput
  /// A digest that is not 64 lower-case hex digits was handed in.
  case badDigest
  /// A text of hundreds of megabytes.
  case tooLarge
  /// Something that no user can cause; the number is SQLite's extended result code.
  case failed(code: Int)

  package var description: String {
    switch self {
    case .cannotOpen(let path):
      "the ledger \(path) cannot be opened: see whether its folder exists and may be written to"
    case .notALedger(let path): "\(path) is not a ledger of Retainer; it was left untouched"
    case .newer(let path, let version, let known):
      "the ledger \(path) was written by a newer Retainer (format \(version), this one knows \(known)); use that one"
    case .damaged: "the ledger is damaged; put back a copy of it, or move it away and import the mail again"
    case .full: "the disk is full; nothing of the last step was written, all earlier ones are safe"
    case .readOnly: "the ledger may not be written to; see the permissions of its file and folder"
    case .locked: "another Retainer is writing to the ledger; try again when it has finished"
    case .inputOutput: "the disk is full or reported an error; nothing of the last step was written"
    case .badDigest: "a message or attachment came without its SHA-256; nothing of the step was written"
    case .tooLarge: "a text is too large for the ledger; nothing of the step was written"
    case .failed(let code): "the ledger refused a step (SQLite code \(code)); nothing of it was written"
    }
  }

  /// GRDB's error texts name statements and, at worst, values: only the code is taken from them.
  init(_ error: DatabaseError) {
    switch error.resultCode {
    case .SQLITE_FULL: self = .full
    case .SQLITE_READONLY, .SQLITE_PERM: self = .readOnly
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .damaged
    case .SQLITE_IOERR: self = .inputOutput
    default: self = .failed(code: Int(error.extendedResultCode.rawValue))
    }
  }
}
