import Model

/// What the client's mail does to the rows of work: terms, changes, requests.
extension ClientLedger {
  var clientID: Client.ID { client.id }

  mutating func postIncoming(_ posting: Posting) {
    let verdict = posting.verdict
    let automatic = posting.entry.message.automatic
    // What may not be what it seems changes neither money nor terms.
    let isTrusted = posting.warnings.isEmpty
    if automatic == .notice || verdict.has(.automatic) {
      if verdict.has(.paymentConfirmation), isTrusted { recordNotice(posting) }
      if verdict.has(.newRequest) { request(posting) }
      return
    }
    if automatic != nil { return }
    // Who says no to our price, or names another, asks for that work and no other.
    let hasTerms = proposals.contains(where: \.state.isPending)
    let haggles = hasTerms && (verdict.has(.proposalDeclined) || verdict.has(.proposalCountered))
    if verdict.has(.proposalAccepted), isTrusted { decide(posting, .proposalAccepted, .accepted) }
    if verdict.has(.proposalCountered) { decide(posting, .proposalCountered, .countered) }
    if verdict.has(.proposalDeclined) { decide(posting, .proposalDeclined, .declined) }
    if verdict.has(.deliveryApproved) { approve(posting) }
    if verdict.has(.feedback) {
      keepWhatArrived(posting, .feedback)
      jobs.assume(.delivered, in: posting.thread)
    }
    if verdict.has(.statusQuery) { jobs.assume(.underWay, in: posting.thread) }
    if verdict.has(.scopeChange) { changeScope(posting) }
    if verdict.has(.newRequest), !haggles { request(posting) }
    if verdict.has(.invoiceQuery) { query(posting) }
    if verdict.has(.paymentConfirmation), isTrusted { pay(posting, isProved: false) }
    if verdict.has(.paymentPromise) { promisePayment(posting) }
  }

  /// Their word on our terms. A counter-offer stays open to a later yes or no.
  private mutating func decide(_ posting: Posting, _ category: Category, _ state: Proposal.State) {
    guard let index = latest(proposals, in: posting.thread, where: \.state.isPending)
    else {
      if state == .accepted { jobs.agree(in: posting.thread, isMore: false) }
      return
    }
    proposals[index].state = state
    proposals[index].decidedIn = posting.messageID
    let grounds = posting.grounds(category)
    proposals[index].grounds += grounds
    if state == .accepted {
      jobs.agree(in: posting.thread, isMore: scopeChanges.contains { $0.id == proposals[index].answers })
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

  private mutating func approve(_ posting: Posting) {
    closeTerms(posting, .deliveryApproved)
    jobs.approve(in: posting.thread)
    keepWhatArrived(posting, .deliveryApproved)
  }

  /// Whoever comments on work has it: what was promised until now was kept, on whatever day that was.
  private mutating func keepWhatArrived(_ posting: Posting, _ category: Category) {
    for index in promises.indices
    where promises[index].by == .us && promises[index].state == .open
      && promises[index].due.map({ $0 <= posting.day }) ?? true
    {
      promises[index].state = .kept
      promises[index].grounds += posting.grounds(category)
    }
  }

  private mutating func changeScope(_ posting: Posting) {
    let kinds = posting.verdict[.scopeChange]?.kinds ?? []
    if kinds.contains(.cancel) {
      // With the whole job falls what was asked of it before.
      for index in scopeChanges.indices where [.open, .proposed, .countered].contains(scopeChanges[index].state) {
        scopeChanges[index].state = .withdrawn
        scopeChanges[index].grounds += posting.grounds(.scopeChange)
      }
      for index in proposals.indices where proposals[index].state.isPending {
        proposals[index].state = .superseded
      }
      jobs.cancel(in: posting.thread)
    } else {
      jobs.assume(.underWay, in: posting.thread)
    }
    let text = posting.sentence(.scopeChange)
    let row = ScopeChange(
      id: RowID.make("scope", posting.messageID), client: clientID, raisedBy: posting.messageID, raised: posting.at,
      kinds: kinds, text: text, deadline: posting.dates(.deadline).last { $0 >= posting.day },
      quantities: Quantities.found(in: text), grounds: posting.grounds(.scopeChange))
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

  /// The latest row of a kind: in the thread first, then anywhere with this client.
  func latest<Row: Identifiable>(
    _ rows: [Row], in thread: String, onlyThread: Bool = false, where isWanted: (Row) -> Bool
  ) -> Int? where Row.ID == String {
    let candidates = rows.indices.filter { isWanted(rows[$0]) }
    if let index = candidates.last(where: { threads[rows[$0].id] == thread }) { return index }
    return onlyThread ? nil : candidates.last
  }
}
