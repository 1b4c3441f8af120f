package import Foundation

/// Something the user said. Decisions are kept for ever (undo marks one as taken back) and are applied when the books are
/// derived, so they survive re-import.
package struct Decision: Hashable, Sendable, Codable {
  package enum What: Hashable, Sendable, Codable {
    /// Amount nil: the whole of it.
    case invoicePaid(invoice: String, on: Day, amount: Decimal?)
    /// An entry of a bank's statement, with what it says, paid these invoices.
    case statementBooked(entry: String, says: String, on: Day, payments: [BookedPayment])
    case invoiceWrittenOff(invoice: String)
    /// Fields: `number`, `amount` ("450.00 GBP"), `due` (YYYY-MM-DD), `state`.
    case invoiceSet(invoice: String, field: String, value: String)
    case scopeState(scopeChange: String, state: ScopeChange.State)
    case requestState(request: String, state: Request.State)
    case promiseState(promise: String, state: Promise.State)
    /// Fields: `name`, `language`, `terms` (days).
    case clientSet(client: String, field: String, value: String)
    /// Everything that these addresses write is one client.
    case clientMerge(addresses: [String])
    case clientSplit(address: String)
    /// "This was not a scope change" (isIt false), "this was a request" (true).
    case reclassify(messageID: String, category: Category, isIt: Bool)
    /// All that a message means: these categories and no other; kinds count with a scope change.
    case meaning(messageID: String, categories: [Category], kinds: [ScopeKind])
    case draftDismissed(draft: String)
    case draftApproved(draft: String)
    case draftEdited(draft: String, subject: String, body: String)
    case draftFilled(draft: String, name: String, value: String)
    /// The user says it went out.
    case draftSent(draft: String, at: Instant)
    /// A draft asked for by hand; the plan is kept whole.
    case draftRequested(plan: Plan)
  }

  /// Running number, the order in which they were taken.
  package var number: Int
  package var at: Instant
  package var what: What

  package init(number: Int, at: Instant, what: What) {
    self.number = number
    self.at = at
    self.what = what
  }
}

/// One invoice's share of what arrived.
package struct BookedPayment: Hashable, Sendable, Codable {
  package var invoice: Invoice.ID
  package var amount: Decimal

  package init(invoice: Invoice.ID, amount: Decimal) {
    self.invoice = invoice
    self.amount = amount
  }
}
