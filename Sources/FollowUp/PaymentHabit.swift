package import Model

/// How a client pays, from the invoices that were settled: days from the due date to the money.
package struct PaymentHabit: Hashable, Sendable {
  /// Days after the due date, oldest invoice first; negative where it came early.
  package var lateness: [Int]

  /// Enough to call it a habit.
  private static let few = 3
  private static let latest = 5
  /// Days between the earliest and the latest that still count as reliable.
  private static let spread = 10
  private static let longest = 30

  package init(client: Client.ID, invoices: [Invoice], payments: [Payment]) {
    let byInvoice = Dictionary(grouping: payments, by: \.invoice)
    lateness = invoices.filter { $0.client == client && ($0.state == .paid || $0.state == .reportedPaid) }
      .sorted { ($0.issued, $0.id) < ($1.issued, $1.id) }
      .compactMap { invoice in
        byInvoice[invoice.id]?.compactMap(\.paidOn).max().map { invoice.due.distance(to: $0) }
      }
  }

  /// The middle one; nil where nothing was paid yet.
  package var median: Int? { lateness.isEmpty ? nil : lateness.sorted()[lateness.count / 2] }

  /// Days by which a client who pays reliably but late is given more time; 0 for everybody else.
  package var delay: Int {
    let recent = lateness.suffix(Self.latest)
    guard recent.count >= Self.few, let least = recent.min(), let most = recent.max(), most > 0, most <= Self.longest,
      most - least <= Self.spread
    else { return 0 }
    return most
  }

  package var description: String {
    "usually pays \(delay) days after the due date (the last \(min(lateness.count, Self.latest)) invoices)"
  }
}

extension ClientView {
  /// nil where it changes nothing.
  var habit: PaymentHabit? {
    let habit = PaymentHabit(client: client.id, invoices: invoices, payments: payments)
    return habit.delay > 0 ? habit : nil
  }
}
