import Foundation
import Model

/// What the client's mail, and a bank's, does to invoices.
extension ClientLedger {
  mutating func query(_ posting: Posting) {
    guard let index = invoices(for: posting, among: { isUnpaid(invoices[$0]) }).first else { return }
    let grounds = posting.grounds(.invoiceQuery)
    let query = InvoiceQuery(
      kind: QueryKind.of(grounds, posting, invoices[index]), askedIn: posting.messageID, asked: posting.at,
      grounds: grounds)
    invoices[index].grounds += grounds
    invoices[index].query = query
    if query.isDispute { invoices[index].state = .disputed }
  }

  /// A notice that no person wrote: money only where the user's own server vouches for its sender. A bank or payment service proves;
  /// any other machine reports, the client's own above all.
  mutating func recordNotice(_ posting: Posting) {
    guard posting.entry.message.authentication.isAuthenticated, let sender = posting.entry.message.from.first else {
      return
    }
    // DMARC proves one author; of two nobody knows which.
    let isProof =
      posting.entry.message.from.count == 1 && !isClientAddress(sender)
      && PaymentServices.has(sender, own: settings.paymentNotices)
    pay(posting, isProved: isProof)
  }

  mutating func pay(_ posting: Posting, isProved: Bool) {
    let grounds = posting.grounds(.paymentConfirmation)
    let paid = invoices(
      for: posting,
      among: { index in
        let state = invoices[index].state
        return state != .paid && state != .writtenOff && (state != .reportedPaid || isProved)
      })
    let said = posting.amounts
    let paidOn = posting.dates(.payment).last ?? posting.day
    for (place, index) in (paid.isEmpty ? [nil] : paid.map { $0 }).enumerated() {
      // Several sums in one mail ("500 today, 475 later"): the first is what was sent.
      var amount = paid.count > 1 ? nil : said.first
      if let index, let whole = invoices[index].amount, let match = said.first(where: { $0.value == whole.value }),
        !posting.verdict.has(.paymentPromise)
      {
        amount = match
      }
      let id = place == 0 ? RowID.make("pay", posting.messageID) : RowID.make("pay", posting.messageID, "\(place)")
      let payment = Payment(
        id: id, client: clientID, invoice: index.map { invoices[$0].id },
        amount: amount ?? index.flatMap { paid.count > 1 ? invoices[$0].amount : nil }, paidOn: paidOn,
        isProved: isProved, reportedIn: posting.messageID, reported: posting.at, grounds: grounds)
      if !payments.contains(where: { $0.id == payment.id }) { payments.append(payment) }
      if let index { settle(index, amount, isProved: isProved, grounds) }
    }
    if !invoices.contains(where: { isUnpaid($0) }) { jobs.settle() }
    keepPromises(of: .them, on: paidOn, posting.grounds(.paymentConfirmation), madeBefore: posting)
  }

  private mutating func settle(_ index: Int, _ amount: Money?, isProved: Bool, _ grounds: [Ground]) {
    invoices[index].grounds += grounds
    invoices[index].query = nil
    let whole = invoices[index].amount
    let before = invoices[index].paid?.value ?? 0
    if let amount, let whole, amount.currency.isEmpty || amount.currency == whole.currency {
      let wasReported = invoices[index].state == .reportedPaid
      let sum = wasReported ? max(before, amount.value) : before + amount.value
      invoices[index].paid = Money(min(sum, max(whole.value, amount.value)), whole.currency)
      if sum < whole.value {
        // What was promised until now was this part.
        if invoices[index].state == .promised { (invoices[index].promisedFor, invoices[index].promisedIn) = (nil, nil) }
        invoices[index].state = .partPaid
        return
      }
    } else {
      invoices[index].paid = whole
    }
    invoices[index].state = isProved ? .paid : .reportedPaid
  }

  mutating func promisePayment(_ posting: Posting) {
    let promised = posting.promised(.paymentPromise, orElse: [.deadline, .due, .mentioned])
    for index in invoices(for: posting, among: { isUnpaid(invoices[$0]) }) {
      // "Put it right and I pay on Friday" waits for us.
      let isAsked = invoices[index].query?.askedIn == posting.messageID
      if isAsked, invoices[index].state == .disputed { return }
      // What is part paid stays so; the promise is about the rest.
      if invoices[index].state != .partPaid { invoices[index].state = .promised }
      if !isAsked { invoices[index].query = nil }
      // Their word without a day holds for a while from when it counts.
      invoices[index].promisedFor =
        promised?.day ?? max(invoices[index].due, posting.day).advanced(by: settings.timing.chaseSpacing)
      invoices[index].promisedIn = posting.messageID
      invoices[index].grounds += posting.grounds(.paymentPromise)
    }
    // The date is the promise; "we will pay" without one binds nobody, and is shown by the invoice's state.
    guard let promised else { return }
    add(by: .them, posting, .paymentPromise, due: promised.day, said: promised.fact)
  }

  func isUnpaid(_ invoice: borrowing Invoice) -> Bool {
    switch invoice.state {
    case .paid, .reportedPaid, .writtenOff: false
    default: true
    }
  }

  /// The invoices that a message is about: by number, by amount, all by their sum, by thread, else the one that is due first.
  private func invoices(for posting: Posting, among isCandidate: (Int) -> Bool) -> [Int] {
    // By index: rows are large to copy.
    let candidates = invoices.indices.filter(isCandidate)
    let named = candidates.filter { posting.names(invoices[$0].number) }
    if !named.isEmpty { return named }
    // It names another one of ours, which is settled already.
    if invoices.indices.contains(where: { posting.names(invoices[$0].number) }) { return [] }
    let values = posting.amounts.map(\.value)
    if let index = candidates.first(where: { invoices[$0].amount.map { values.contains($0.value) } ?? false }) {
      return [index]
    }
    let sum = candidates.compactMap { invoices[$0].amount?.value }.reduce(0, +)
    if candidates.count > 1, values.contains(sum) { return candidates }
    if let index = candidates.last(where: { threads[invoices[$0].id] == posting.thread }) { return [index] }
    return (candidates.first { invoices[$0].due < posting.day } ?? candidates.first).map { [$0] } ?? []
  }
}

/// What a question about an invoice is, by the names of the rules that found it (docs/rules.md).
enum QueryKind {
  private static let names: [(InvoiceQuery.Kind, [String])] = [
    (.dispute, ["disput", "amount"]), (.correct, ["correct", "missing", "wrong", "reissue"]), (.resend, ["resend"]),
    (.wayToPay, ["way-to-pay", "bank-details", "how-to-pay"]),
  ]

  static func of(_ grounds: [Ground], _ posting: Posting, _ invoice: Invoice) -> InvoiceQuery.Kind {
    var found: Set<InvoiceQuery.Kind> = []
    for ground in grounds where ground.evidence.field != .context {
      for (kind, words) in names where words.contains(where: { ground.evidence.rule.contains($0) }) {
        found.insert(kind)
      }
    }
    // They name another sum than the invoice's, and say nothing else that is wrong with it.
    let others = posting.amounts.filter { $0.value > 1 && $0.value != invoice.amount?.value }
    if !others.isEmpty, found.isDisjoint(with: [.resend, .correct]) { found.insert(.dispute) }
    // "We hold it back until it is right": without another sum it is the document that they mean.
    if others.isEmpty, found.contains(.correct) { found.remove(.dispute) }
    return names.map(\.0).first { found.contains($0) } ?? .question
  }
}
