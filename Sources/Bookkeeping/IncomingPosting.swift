import Foundation
import Model

/// What the client's mail does to the rows.
extension ClientLedger {
  var clientID: Client.ID { client.id }

  mutating func postIncoming(_ posting: Posting) {
    let verdict = posting.verdict
    let automatic = posting.entry.message.automatic
    if automatic == .notice || verdict.has(.automatic) {
      if verdict.has(.paymentConfirmation) { recordNotice(posting) }
      if verdict.has(.newRequest) { request(posting) }
      return
    }
    if automatic != nil { return }
    if verdict.has(.proposalAccepted) { decide(posting, .proposalAccepted, .accepted) }
    if verdict.has(.proposalCountered) { decide(posting, .proposalCountered, .countered) }
    if verdict.has(.proposalDeclined) { decide(posting, .proposalDeclined, .declined) }
    if verdict.has(.deliveryApproved) {
      isFinished = true
      isUnderWay = false
      isDelivered = false
    }
    if verdict.has(.scopeChange) { changeScope(posting) }
    if verdict.has(.newRequest) { request(posting) }
    if verdict.has(.invoiceQuery) { query(posting) }
    if verdict.has(.paymentConfirmation) { pay(posting, isProved: false) }
    if verdict.has(.paymentPromise) { promisePayment(posting) }
  }

  /// Their word on our terms. A counter-offer stays open to a later yes or no.
  private mutating func decide(_ posting: Posting, _ category: Category, _ state: Proposal.State) {
    guard let index = latest(proposals, in: posting.thread, where: { $0.state == .open || $0.state == .countered })
    else {
      if state == .accepted { isUnderWay = true }
      return
    }
    proposals[index].state = state
    proposals[index].decidedIn = posting.messageID
    let grounds = posting.grounds(category)
    proposals[index].grounds += grounds
    if state == .accepted {
      isUnderWay = true
      isFinished = false
      isDelivered = proposals[index].answers.map { $0.hasPrefix("scope") } == true && isDelivered
    }
    guard let answered = proposals[index].answers else { return }
    change(&scopeChanges, answered) { change in
      change.state = state == .accepted ? .accepted : state == .declined ? .declined : .countered
      change.grounds += grounds
    }
    change(&requests, answered) { request in
      if state == .accepted { request.state = .won }
      if state == .declined { request.state = .lost }
      request.grounds += grounds
    }
  }

  private mutating func changeScope(_ posting: Posting) {
    let kinds = posting.verdict[.scopeChange]?.kinds ?? []
    if kinds.contains(.cancel) {
      // With the whole job falls what was asked of it before.
      for index in scopeChanges.indices where [.open, .proposed, .countered].contains(scopeChanges[index].state) {
        scopeChanges[index].state = .withdrawn
      }
      for index in proposals.indices where proposals[index].state == .open || proposals[index].state == .countered {
        proposals[index].state = .superseded
      }
      isUnderWay = false
    }
    let row = ScopeChange(
      id: RowID.make("scope", posting.messageID), client: clientID, raisedBy: posting.messageID, raised: posting.at,
      kinds: kinds,
      grounds: posting.grounds(.scopeChange))
    threads[row.id] = posting.thread
    scopeChanges.append(row)
  }

  private mutating func request(_ posting: Posting) {
    // The same enquiry again, before we answered, is one request.
    if latest(requests, in: posting.thread, onlyThread: true, where: { $0.state == .open }) != nil { return }
    let row = Request(
      id: RowID.make("req", posting.messageID), client: clientID, raisedBy: posting.messageID, raised: posting.at,
      grounds: posting.grounds(.newRequest))
    threads[row.id] = posting.thread
    requests.append(row)
  }

  private mutating func query(_ posting: Posting) {
    guard let index = invoice(for: posting, among: { isUnpaid($0) }) else { return }
    let grounds = posting.grounds(.invoiceQuery)
    invoices[index].grounds += grounds
    // Asking for it again is no quarrel with it.
    let isResend =
      !grounds.isEmpty && grounds.allSatisfy { $0.evidence.rule.contains("resend") || $0.evidence.field == .context }
    if !isResend { invoices[index].state = .disputed }
  }

  /// A notice that no person wrote: money only where the user's own server vouches for its sender.
  private mutating func recordNotice(_ posting: Posting) {
    guard posting.entry.message.authentication.isAuthenticated else { return }
    let sender = posting.entry.message.from.first
    // The client's own machine reports; only a bank or service proves.
    let isOfClient = sender.map { address in isClientAddress(address) } ?? false
    pay(posting, isProved: !isOfClient)
  }

  private mutating func pay(_ posting: Posting, isProved: Bool) {
    let grounds = posting.grounds(.paymentConfirmation)
    let index = invoice(
      for: posting, among: { $0.state != .paid && $0.state != .writtenOff && ($0.state != .reportedPaid || isProved) })
    let said = posting.amounts
    // Several sums in one mail ("500 today, 475 later"): the first is what was sent.
    var amount = said.first
    if let index, let whole = invoices[index].amount, let match = said.first(where: { $0.value == whole.value }),
      !posting.verdict.has(.paymentPromise)
    {
      amount = match
    }
    let payment = Payment(
      id: RowID.make("pay", posting.messageID), client: clientID, invoice: index.map { invoices[$0].id },
      amount: amount,
      paidOn: posting.dates(.payment).last ?? posting.day, isProved: isProved, reportedIn: posting.messageID,
      reported: posting.at, grounds: grounds)
    if !payments.contains(where: { $0.id == payment.id }) { payments.append(payment) }
    if let index { settle(index, amount, isProved: isProved, posting, grounds) }
    keepPromises(of: .them, posting, .paymentConfirmation)
  }

  private mutating func settle(_ index: Int, _ amount: Money?, isProved: Bool, _ posting: Posting, _ grounds: [Ground])
  {
    invoices[index].grounds += grounds
    let whole = invoices[index].amount
    let before = invoices[index].paid?.value ?? 0
    let currency = whole?.currency ?? amount?.currency ?? settings.currency
    if let amount, let whole, amount.currency.isEmpty || amount.currency == whole.currency {
      let wasReported = invoices[index].state == .reportedPaid
      let sum = wasReported ? max(before, amount.value) : before + amount.value
      invoices[index].paid = Money(min(sum, max(whole.value, amount.value)), currency)
      if sum < whole.value {
        invoices[index].state = .partPaid
        return
      }
    } else {
      invoices[index].paid = whole
    }
    invoices[index].state = isProved ? .paid : .reportedPaid
  }

  private mutating func promisePayment(_ posting: Posting) {
    let due = posting.dates(.promised).last
    if let index = invoice(for: posting, among: { isUnpaid($0) }) {
      // What is part paid stays so; the promise is about the rest.
      if invoices[index].state != .partPaid { invoices[index].state = .promised }
      invoices[index].promisedFor = due
      invoices[index].grounds += posting.grounds(.paymentPromise)
    }
    // The date is the promise; "we will pay" without one binds nobody, and is shown by the invoice's state.
    guard let due else { return }
    add(by: .them, posting, .paymentPromise, due: due)
  }

  func isUnpaid(_ invoice: borrowing Invoice) -> Bool {
    switch invoice.state {
    case .paid, .reportedPaid, .writtenOff: false
    default: true
    }
  }

  /// The invoice that a message is about: by number, by amount, by thread, else the only one there is.
  private func invoice(for posting: Posting, among isCandidate: (Invoice) -> Bool) -> Int? {
    let candidates = invoices.indices.filter { isCandidate(invoices[$0]) }
    let numbers = posting.invoiceNumbers
    if let index = candidates.last(where: { numbers.contains(invoices[$0].number) }) { return index }
    // It names another one of ours, which is settled already.
    if numbers.contains(where: { number in invoices.contains { $0.number == number } }) { return nil }
    let values = posting.amounts.map(\.value)
    if let index = candidates.first(where: { index in invoices[index].amount.map { values.contains($0.value) } ?? false
    }) {
      return index
    }
    if let index = candidates.last(where: { threads[invoices[$0].id] == posting.thread }) { return index }
    return candidates.count == 1
      ? candidates[0] : candidates.first { invoices[$0].due < posting.day } ?? candidates.first
  }

  // MARK: Promises, and finding rows

  mutating func add(by side: Promise.Side, _ posting: Posting, _ category: Category, due: Day?) {
    let promise = Promise(
      id: RowID.make("prom", posting.messageID, side.rawValue), client: clientID, by: side, madeIn: posting.messageID,
      made: posting.at, due: due,
      text: posting.sentence(category), grounds: posting.grounds(category))
    threads[promise.id] = posting.thread
    promises.append(promise)
  }

  /// Open promises of a side, made before this message, are kept by it; late where their day has passed.
  mutating func keepPromises(of side: Promise.Side, _ posting: Posting, _ category: Category) {
    let done = category == .paymentConfirmation ? posting.dates(.payment).last ?? posting.day : posting.day
    for index in promises.indices
    where promises[index].by == side && promises[index].state == .open && promises[index].madeIn != posting.messageID {
      // A payment in Monday's run that was promised for Friday is a promise kept.
      let grace = side == .them ? (promises[index].due.map { $0.weekday >= 5 ? 3 : 1 } ?? 0) : 0
      promises[index].state = promises[index].due.map { done <= $0.advanced(by: grace) } ?? true ? .kept : .late
      promises[index].grounds += posting.grounds(category)
    }
  }

  /// The latest row of a kind: in the thread first, then anywhere with this client.
  func latest<Row: Identifiable>(
    _ rows: [Row], in thread: String, onlyThread: Bool = false, where isWanted: (Row) -> Bool
  ) -> Int? where Row.ID == String {
    let candidates = rows.indices.filter { isWanted(rows[$0]) }
    if let index = candidates.last(where: { threads[rows[$0].id] == thread }) { return index }
    return onlyThread ? nil : candidates.last
  }
}
