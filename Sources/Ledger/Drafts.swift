import GRDB
package import Model

/// Drafts as they stand are the rows that were derived, with what the user decided about each laid over them. A row that a
/// person has touched is not derived again, so that what they read is what they approved.
extension Ledger {
  /// All drafts, or those of one client, or one; by client and id. Decisions are applied, and one that lies in the Drafts
  /// folder is `placed`.
  package func drafts(client: Client.ID? = nil) throws -> [Draft] {
    try read { try $0.drafts(where: client == nil ? "" : "WHERE client = ?", client.map { Values($0) } ?? Values()) }
  }

  /// All drafts by what was derived and decided alone, wherever they lie.
  package func decidedDrafts() throws -> [Draft] { try read { try $0.decidedDrafts(where: "") } }

  package func draft(_ id: Draft.ID) throws -> Draft? {
    try read { try $0.drafts(where: "WHERE id = ?", Values(id)).first }
  }

  /// Puts newly derived drafts in place of the old ones of these clients (nil: of all), in one transaction. Old ones that
  /// are not among the new are `superseded`: their ground is gone. A draft that was approved, dismissed, edited, placed or
  /// sent keeps its words.
  package func replaceDrafts(for clients: Set<Client.ID>? = nil, with drafts: [Draft]) throws {
    try write { database in
      let old = try database.drafts(where: "").filter { clients?.contains($0.plan.client) ?? true }
      let settled = try database.touchedDrafts()
      let new = Set(drafts.map(\.id))
      for draft in old where !new.contains(draft.id) {
        guard ![.sent, .superseded].contains(draft.status) else { continue }
        try database.set(.superseded, of: draft.id)
      }
      for draft in drafts {
        if settled.contains(draft.id), let known = try database.status(of: draft.id) {
          if known == .superseded { try database.set(.proposed, of: draft.id) }
        } else {
          try database.insert(draft)
        }
      }
    }
  }

  /// Writes one draft as it is: one asked for by hand, or one that was placed or sent.
  package func save(_ draft: Draft) throws { try write { try $0.insert(draft) } }
}

extension Database {
  func drafts(where condition: String, _ values: Values = Values()) throws -> [Draft] {
    let placed = Set(try outgoingDrafts().filter(\.isInDrafts).map(\.draft))
    return try decidedDrafts(where: condition, values).map { draft in
      guard placed.contains(draft.id), [.proposed, .approved].contains(draft.status) else { return draft }
      var draft = draft
      draft.status = .placed
      return draft
    }
  }

  fileprivate func decidedDrafts(where condition: String, _ values: Values = Values()) throws -> [Draft] {
    let decisions = Dictionary(grouping: try decisions(where: "undone = 0 AND draft IS NOT NULL")) {
      $0.what.draft ?? ""
    }
    return try rows("SELECT \(DraftRow.columns) FROM draft \(condition) ORDER BY client, id", values) { columns in
      let draft = try DraftRow.draft(&columns)
      return decisions[draft.id].map { draft.applying($0) } ?? draft
    }
  }

  /// Drafts that are a person's now: no longer written again by us. One that only had a value filled in still is, with the
  /// value.
  fileprivate func touchedDrafts() throws -> Set<Draft.ID> {
    var touched: Set<Draft.ID> = []
    for decision in try decisions(where: "undone = 0 AND draft IS NOT NULL") {
      if case .draftFilled = decision.what { continue }
      if let draft = decision.what.draft { touched.insert(draft) }
    }
    let sent = try rows("SELECT id FROM draft WHERE status IN ('placed', 'sent')") { $0.text() }
    return touched.union(sent).union(try outgoingDrafts().map(\.draft))
  }

  fileprivate func status(of draft: Draft.ID) throws -> Draft.Status? {
    try rows("SELECT status FROM draft WHERE id = ?", Values(draft)) { try $0.word(Draft.Status.self) }.first
  }

  fileprivate func set(_ status: Draft.Status, of draft: Draft.ID) throws {
    try run("UPDATE draft SET status = ? WHERE id = ?", Values(status.rawValue, draft))
  }

  fileprivate func insert(_ draft: Draft) throws {
    try run(
      """
      INSERT OR REPLACE INTO draft (\(DraftRow.columns))
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """, DraftRow.values(draft))
  }
}
