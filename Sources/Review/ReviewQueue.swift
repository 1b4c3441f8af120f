package import Ledger
package import Model

/// The proposed drafts, one after the other, and what a person can decide about each. Every decision is kept in the
/// ledger, survives deriving the drafts again, and can be taken back with `Ledger.undo`.
package struct ReviewQueue: Sendable {
  package let ledger: Ledger

  package init(_ ledger: Ledger) { self.ledger = ledger }

  /// All proposed drafts. One client's come together; clients who were invoiced most often come first, then those whose
  /// mail has waited longest.
  package func items() throws -> [ReviewItem] {
    let drafts = try ledger.drafts().filter { $0.status == .proposed }
    var books = try ledger.books(events: false)
    books.events = try ledger.events(of: Set(drafts.map(\.plan.client)))
    let clients = Dictionary(books.clients.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let invoices = books.invoices.reduce(into: [Client.ID: Int]()) { $0[$1.client, default: 0] += 1 }
    let items = try drafts.map { draft in
      ReviewItem(
        draft: draft, client: clients[draft.plan.client], message: try answered(by: draft),
        warnings: books.warnings(about: draft.plan))
    }
    let waiting = items.reduce(into: [Client.ID: Int]()) { waiting, item in
      waiting[item.draft.plan.client] = min(waiting[item.draft.plan.client] ?? .max, item.since)
    }
    return items.sorted { a, b in
      let (one, other) = (a.draft.plan.client, b.draft.plan.client)
      let first = (-invoices[one, default: 0], waiting[one, default: .max], one, a.since, a.id)
      return first < (-invoices[other, default: 0], waiting[other, default: .max], other, b.since, b.id)
    }
  }

  /// The first that was not put aside for now; skipping is for one sitting and is not kept.
  package func next(skipping skipped: Set<Draft.ID> = []) throws -> ReviewItem? {
    try items().first { !skipped.contains($0.id) }
  }

  /// The draft of that id with its message, whatever its state. Throws `Refusal.unknownDraft`.
  package func item(_ id: Draft.ID) throws -> ReviewItem {
    guard let draft = try ledger.draft(id) else { throw Refusal.unknownDraft(id) }
    let books = try ledger.books(client: draft.plan.client, events: true)
    return ReviewItem(
      draft: draft, client: books.clients.first, message: try answered(by: draft),
      warnings: books.warnings(about: draft.plan))
  }

  private func answered(by draft: Draft) throws -> Message? {
    guard let id = draft.plan.inReplyTo ?? draft.inReplyTo else { return nil }
    return try ledger.entries(messageIDs: [id]).first?.message
  }
}

extension ReviewItem {
  /// Seconds since 1970 of the message that waits; our own accord waits for nobody.
  fileprivate var since: Int { message?.date?.seconds ?? .max }
}
