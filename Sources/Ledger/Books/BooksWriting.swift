import GRDB
package import Model

extension Ledger {
  /// Puts these rows in place of all rows of these clients, in one transaction. `clients` names every client that is
  /// written anew, also those that are no more (merged, or their mail undone); `membership` says which messages are theirs.
  package func replaceBooks(
    for clients: some Sequence<Client.ID>, with books: Books, membership: [String: Client.ID]
  ) throws {
    try write { database in
      // All other rows of a client go with it (ON DELETE CASCADE).
      for client in clients { try database.run("DELETE FROM client WHERE id = ?", Values(client)) }
      for client in books.clients {
        try database.run("DELETE FROM client WHERE id = ?", Values(client.id))
        try database.insert(client)
      }
      for (messageID, client) in membership {
        try database.run(
          """
          INSERT INTO membership (message, client) SELECT id, ? FROM message WHERE message_id = ?
          ON CONFLICT (message) DO UPDATE SET client = excluded.client
          """, Values(client, messageID))
      }
      for invoice in books.invoices { try database.insert(invoice) }
      for payment in books.payments { try database.insert(payment) }
      for proposal in books.proposals { try database.insert(proposal) }
      for change in books.scopeChanges { try database.insert(change) }
      for request in books.requests { try database.insert(request) }
      for promise in books.promises { try database.insert(promise) }
      for event in books.events { try database.insert(event) }
    }
  }
}

extension Database {
  fileprivate func insert(_ client: Client) throws {
    var values = Values(client.id, client.name, stored(client.addresses), client.language)
    values.text(client.formOfAddress?.rawValue)
    values.instant(client.firstContact)
    values.instant(client.lastContact)
    values.text(try FoundationJSON.text(preferences: client.preferences))
    try run(
      """
      INSERT INTO client (
        id, name, addresses, language, form_of_address, first_at, first_offset, last_at, last_offset, preferences)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """, values)
  }

  fileprivate func insert(_ invoice: Invoice) throws {
    var values = Values(invoice.id, invoice.client, invoice.number)
    values.money(invoice.amount)
    values.day(invoice.issued)
    values.day(invoice.due)
    values.text(invoice.state.rawValue)
    values.money(invoice.paid)
    values.day(invoice.promisedFor)
    values.text(invoice.sentIn)
    values.text(stored(invoice.attachments))
    values.text(stored(invoice.chases))
    values.text(stored(invoice.grounds))
    values.text(invoice.promisedIn)
    values.text(try invoice.query.map { try FoundationJSON.text($0) })
    values.text(invoice.chaseAfter.map { $0.map(String.init).joined(separator: ", ") })
    values.day(invoice.pausedUntil)
    try run(
      """
      INSERT OR REPLACE INTO invoice (
        id, client, number, amount, currency, issued, due, state, paid, paid_currency, promised_for, sent_in, attachments,
        chases, grounds, promised_in, query, chase_after, paused_until)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """, values)
  }

  fileprivate func insert(_ payment: Payment) throws {
    var values = Values(payment.id, payment.client)
    values.text(payment.invoice)
    values.money(payment.amount)
    values.day(payment.paidOn)
    values.bool(payment.isProved)
    values.text(payment.reportedIn)
    values.instant(payment.reported)
    values.text(stored(payment.grounds))
    try run(
      """
      INSERT OR REPLACE INTO payment (
        id, client, invoice, amount, currency, paid_on, proved, reported_in, reported_at, reported_offset, grounds)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """, values)
  }

  fileprivate func insert(_ proposal: Proposal) throws {
    var values = Values(proposal.id, proposal.client, proposal.sentIn)
    values.instant(proposal.sent)
    values.text(stored(proposal.amounts))
    values.day(proposal.deadline)
    values.text(proposal.answers)
    values.text(proposal.state.rawValue)
    values.text(proposal.decidedIn)
    values.text(stored(proposal.grounds))
    try run(
      """
      INSERT OR REPLACE INTO proposal (
        id, client, sent_in, sent_at, sent_offset, amounts, deadline, answers, state, decided_in, grounds)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """, values)
  }

  fileprivate func insert(_ change: ScopeChange) throws {
    var values = Values(change.id, change.client, change.raisedBy)
    values.instant(change.raised)
    values.text(stored(change.kinds.map(\.rawValue)))
    values.text(change.state.rawValue)
    values.text(change.text)
    values.day(change.deadline)
    values.text(stored(change.quantities))
    values.bool(change.isWithoutTerms)
    values.text(stored(change.grounds))
    try run(
      """
      INSERT OR REPLACE INTO scope_change (
        id, client, raised_by, raised_at, raised_offset, kinds, state, text, deadline, quantities, without_terms, grounds)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """, values)
  }

  fileprivate func insert(_ request: Request) throws {
    var values = Values(request.id, request.client, request.raisedBy)
    values.instant(request.raised)
    values.text(request.state.rawValue)
    values.text(stored(request.grounds))
    try run(
      """
      INSERT OR REPLACE INTO request (id, client, raised_by, raised_at, raised_offset, state, grounds)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """, values)
  }

  fileprivate func insert(_ promise: Promise) throws {
    var values = Values(promise.id, promise.client, promise.by.rawValue, promise.madeIn)
    values.instant(promise.made)
    values.day(promise.due)
    values.text(promise.state.rawValue)
    values.text(promise.text)
    values.text(promise.strength.rawValue)
    values.day(promise.keptOn)
    values.text(stored(promise.grounds))
    try run(
      """
      INSERT OR REPLACE INTO promise (
        id, client, by_side, made_in, made_at, made_offset, due, state, text, strength, kept_on, grounds)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """, values)
  }

  fileprivate func insert(_ event: Event) throws {
    var values = Values(event.client, event.thread)
    values.instant(event.at)
    values.text(event.direction.rawValue)
    values.text(event.automatic?.rawValue)
    values.day(event.returns)
    values.text(stored(event.verdict.categories))
    values.text(stored(event.warnings))
    values.text(event.messageID)
    try run(
      """
      INSERT OR REPLACE INTO event (
        message, client, thread, at, at_offset, direction, automatic, returns, verdict, warnings)
      SELECT id, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM message WHERE message_id = ?
      """, values)
  }
}
