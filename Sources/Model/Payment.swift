package struct Payment: Hashable, Sendable, Codable, Identifiable {
  package var id: String
  package var client: Client.ID
  /// The invoice it pays, where that is known.
  package var invoice: Invoice.ID?
  package var amount: Money?
  package var paidOn: Day?
  /// A bank's or payment service's notice that the user's own server authenticated, or the user's word; else a client's.
  package var isProved: Bool
  package var reportedIn: String
  package var reported: Instant
  package var grounds: [Ground]

  package init(
    id: String, client: Client.ID, invoice: Invoice.ID?, amount: Money?, paidOn: Day?, isProved: Bool,
    reportedIn: String, reported: Instant, grounds: [Ground] = []
  ) {
    self.id = id
    self.client = client
    self.invoice = invoice
    self.amount = amount
    self.paidOn = paidOn
    self.isProved = isProved
    self.reportedIn = reportedIn
    self.reported = reported
    self.grounds = grounds
  }
}
