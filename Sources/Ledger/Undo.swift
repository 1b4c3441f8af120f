import GRDB
package import Model

/// What `undo` took back, for the user and for the caller, who derives the rows again.
package struct Undone: Hashable, Sendable {
  package enum Change: Hashable, Sendable {
    case decisions([Decision])
    /// Everything that one import or sync brought: where from, and the messages that are gone.
    case batch(source: String, messageIDs: [String])
  }

  package var change: Change

  /// "took back: draft abc approved".
  package var description: String {
    switch change {
    case .decisions(let decisions): "took back: " + decisions.map(\.what.words).joined(separator: "; ")
    case .batch(let source, let ids):
      "took back what came from \(source): \(ids.count) \(ids.count == 1 ? "message" : "messages")"
    }
  }
}

extension Ledger {
  /// Takes back the last act of the user or the last import that brought something, whichever is later; nil where there is
  /// nothing left. What a running watch brought is passed over: nobody did it, and it would come again; and so is all about a draft
  /// that was sent: it stays sent. Decisions stay, marked; of an import the messages, marks and attachments go and the mailboxes stand
  /// where they stood before it. Derived rows are the caller's to make again.
  package func undo() throws -> Undone? {
    try write { database in
      let decision = try database.number(
        """
        SELECT max(number) FROM decision
        WHERE undone = 0 AND ifnull(draft, '') NOT IN (SELECT draft FROM outgoing_draft WHERE state = 'sent')
        """)
      let batch = try database.number(
        """
        SELECT max(number) FROM batch WHERE undone = 0 AND (seen > 0 OR kept > 0) AND source NOT IN (?, ?)
        """, Values(Batch.watch, Batch.sending))
      if let decision, decision > batch ?? 0 {
        try database.touchTruth()
        return Undone(change: .decisions(try database.undo(decision: decision)))
      }
      guard let batch else { return nil }
      try database.touchTruth()
      return Undone(change: try database.undo(batch: batch))
    }
  }
}

extension Ledger {
  /// How many imports were ever taken back: with each of them mailboxes stand where they stood before.
  package func undoneBatches() throws -> Int {
    try read { try $0.number("SELECT count(*) FROM batch WHERE undone = 1") ?? 0 }
  }
}

extension Database {
  fileprivate func undo(decision number: Int) throws -> [Decision] {
    var act = Values()
    act.number(number)
    let condition = "undone = 0 AND first = (SELECT first FROM decision WHERE number = ?)"
    let decisions = try decisions(where: condition, act)
    try run("UPDATE decision SET undone = 1 WHERE \(condition)", act)
    return decisions
  }

  fileprivate func undo(batch number: Int) throws -> Undone.Change {
    var batch = Values()
    batch.number(number)
    let ids = try rows("SELECT message_id FROM message WHERE batch = ? ORDER BY id", batch) { $0.text() }
    let source = try rows("SELECT source FROM batch WHERE number = ?", batch) { $0.text() }.first ?? ""
    try run("DELETE FROM message WHERE batch = ?", batch)
    // An envelope that this batch completed is an envelope again.
    try run("UPDATE message SET whole = 0 WHERE id IN (SELECT message FROM content WHERE batch = ?)", batch)
    try run(
      """
      UPDATE content SET text = NULL, hidden_text = x'', zones = '[]', attachments = '[]', headers = '[]', defects = '[]'
      WHERE batch = ?
      """, batch)
    try run("DELETE FROM attachment_content WHERE batch = ?", batch)
    try run("DELETE FROM seen WHERE batch = ?", batch)
    try run(
      """
      DELETE FROM mailbox_position
      WHERE mailbox IN (SELECT mailbox FROM batch_position WHERE batch = ? AND previous IS NULL)
      """, batch)
    try run(
      """
      INSERT OR REPLACE INTO mailbox_position (mailbox, position)
      SELECT mailbox, previous FROM batch_position WHERE batch = ? AND previous IS NOT NULL
      """, batch)
    try run("DELETE FROM batch_position WHERE batch = ?", batch)
    try run("UPDATE batch SET undone = 1 WHERE number = ?", batch)
    return .batch(source: source, messageIDs: ids)
  }
}

extension Decision.What {
  /// What was decided, in words.
  package var words: String {
    switch self {
    case .invoicePaid(let invoice, let day, _): "invoice \(invoice) paid on \(day)"
    case .statementBooked(_, let says, let day, _): "booked from a statement of \(day): \(says)"
    case .invoiceWrittenOff(let invoice): "invoice \(invoice) written off"
    case .invoiceSet(let invoice, let field, let value): "\(field) of invoice \(invoice) is \(value)"
    case .scopeState(let change, let state): "scope change \(change) is \(state.rawValue)"
    case .requestState(let request, let state): "request \(request) is \(state.rawValue)"
    case .promiseState(let promise, let state): "promise \(promise) is \(state.rawValue)"
    case .clientSet(let client, let field, let value): "\(field) of client \(client) is \(value)"
    case .clientMerge(let addresses): "\(addresses.joined(separator: ", ")) are one client"
    case .clientSplit(let address): "\(address) is a client of its own"
    case .reclassify(let id, let category, let isIt): "\(id) is \(isIt ? "" : "not ")\(category.rawValue)"
    case .meaning(let id, let categories, _): "\(id) is \(categories.map(\.rawValue).joined(separator: ", "))"
    case .draftDismissed(let draft): "draft \(draft) dismissed"
    case .draftApproved(let draft): "draft \(draft) approved"
    case .draftEdited(let draft, _, _): "draft \(draft) edited"
    case .draftFilled(let draft, let name, _): "\(name) of draft \(draft) filled in"
    case .draftSent(let draft, _): "draft \(draft) sent"
    case .draftRequested(let plan): "draft \(plan.id) asked for"
    }
  }
}
