import GRDB

/// What a board says, kept until anything that it rests on changes.
extension Ledger {
  /// The line of all rows, and the one of what stands open.
  package struct KeptBoard: Sendable {
    package var line: String
    package var open: String

    package init(line: String, open: String) {
      self.line = line
      self.open = open
    }
  }

  /// Changes with every message, decision and draft: a board that was made with it is still right.
  package func state() throws -> String {
    try read { database in
      let state =
        try database.rows("SELECT truth || ' ' || derived || ' ' || rules FROM state") { $0.text() }.first ?? ""
      let drafts = try database.rows(
        """
        SELECT ifnull(group_concat(id || status || edited, ' '), '')
        FROM (SELECT id, status, edited FROM draft WHERE status <> 'superseded' ORDER BY id)
        """
      ) { $0.text() }.first
      let outgoing = try database.outgoingDrafts().map { $0.draft + $0.state.rawValue }
      return ([state, drafts ?? ""] + outgoing).joined(separator: " ")
    }
  }

  package func board(key: String) throws -> KeptBoard? {
    try read {
      try $0.rows("SELECT line, open FROM board WHERE key = ?", Values(key)) {
        KeptBoard(line: try $0.bytes(), open: try $0.bytes())
      }.first
    }
  }

  /// Older ones are forgotten: there is one now.
  package func keep(_ board: KeptBoard, key: String) throws {
    try write { database in
      try database.run("DELETE FROM board")
      var values = Values(key)
      values.bytes(board.line)
      values.bytes(board.open)
      try database.run("INSERT INTO board (key, line, open) VALUES (?, ?, ?)", values)
    }
  }
}
