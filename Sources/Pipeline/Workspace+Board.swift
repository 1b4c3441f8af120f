import Digest
import Foundation
import Ledger
package import Model

extension Workspace {
  /// What stands open at the clock's moment, and what is closed.
  package func board() throws -> BoardReport {
    let books = try liveBooks()
    return BoardReport(
      books: books, drafts: try drafts(books), decisions: try ledger.decisions(), clock: clock, timing: settings.timing)
  }

  /// Writes down what the user says of a row.
  /// - Throws: `WorkspaceError.unknown` where there is none of that id.
  package func decide<Row: Identifiable>(
    _ what: Decision.What, about id: String, in rows: KeyPath<Books, [Row]>, as kind: String,
    listedBy command: String
  ) throws where Row.ID == String {
    guard try books()[keyPath: rows].contains(where: { $0.id == id }) else {
      throw WorkspaceError.unknown(kind, id, "retainer \(command)")
    }
    try decide(what)
  }

  /// The board as the line that programs read. While no message, decision or draft is new and the clock has not gone on by a
  /// quarter of an hour (somewhere a morning may begin), it is read as it was made.
  package func boardLine() throws -> String { try keptBoard().line }

  /// The rows of the board that are open, read as cheaply.
  package func openBoard() throws -> BoardReport { try BoardReport(line: keptBoard().open) }

  private func keptBoard() throws -> Ledger.KeptBoard {
    if let kept = try ledger.board(key: try boardKey()) { return withClock(kept) }
    let board = try board()
    let kept = Ledger.KeptBoard(line: try JSONLine.encode(board), open: try JSONLine.encode(board.openOnly))
    try ledger.keep(kept, key: try boardKey())
    return kept
  }

  /// Changes with what a board holds, so that none is read that an older program kept.
  private static let boardFormat = 2

  private func boardKey() throws -> String {
    let moment = "\(Self.boardFormat) \(clock.now.seconds.flooredQuotient(by: 900)) \(clock.zone.identifier)"
    return SHA256.hex(Array("\(try ledger.state())\n\(moment)\n\(settings.name)".utf8))
  }

  /// A kept board is of some minutes ago; it says the time of now.
  private func withClock(_ kept: Ledger.KeptBoard) -> Ledger.KeptBoard {
    Ledger.KeptBoard(line: stamped(kept.line), open: stamped(kept.open))
  }

  /// `as_of` is the first key.
  private func stamped(_ line: String) -> String {
    let head = "{\"as_of\":\""
    guard line.hasPrefix(head), let end = line.dropFirst(head.count).firstIndex(of: "\"") else { return line }
    return head + clock.description + line[end...]
  }
}
