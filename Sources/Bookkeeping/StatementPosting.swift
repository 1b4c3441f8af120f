import Foundation
import Model

/// What a bank's statement does to the rows: money that arrived, proved.
extension ClientLedger {
  /// False where none of the invoices is there (yet). Of an entry for several clients each takes what is theirs.
  mutating func book(_ booked: [BookedPayment], of entry: String, _ says: String, on day: Day) -> Bool {
    var isOurs = false
    for payment in booked where book(payment, of: entry, says, on: day) { isOurs = true }
    return isOurs
  }

  private mutating func book(_ booked: BookedPayment, of entry: String, _ says: String, on day: Day) -> Bool {
    guard let index = invoices.firstIndex(where: { $0.id == booked.invoice }) else { return false }
    let whole = invoices[index].amount
    let currency = whole?.currency ?? settings.currency
    // What the client had only reported is this money.
    let before = invoices[index].state == .partPaid ? invoices[index].paid?.value ?? 0 : 0
    let sum = before + booked.amount
    let ground = Ground(
      messageID: invoices[index].sentIn,
      evidence: Evidence(rule: "bank/statement", field: .context, start: 0, end: 0, text: says))
    invoices[index].paid = Money(sum, currency)
    invoices[index].state = whole.map { sum < $0.value } ?? false ? .partPaid : .paid
    invoices[index].query = nil
    invoices[index].grounds.append(ground)
    payments.append(
      Payment(
        id: RowID.make("pay", entry, booked.invoice), client: client.id, invoice: booked.invoice,
        amount: Money(booked.amount, currency), paidOn: day, isProved: true, reportedIn: invoices[index].sentIn,
        reported: Instant(seconds: day.number * 86_400), grounds: [ground]))
    return true
  }
}
