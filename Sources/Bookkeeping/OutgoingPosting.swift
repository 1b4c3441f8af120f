import Model

/// What our own mail does to the rows.
extension ClientLedger {
  mutating func postOutgoing(_ posting: Posting) {
    let verdict = posting.verdict
    settleQueries(posting)
    if verdict.has(.workDeclined) { decline(posting) }
    if verdict.has(.deliverySent) { deliver(posting) }
    if verdict.has(.proposalSent) { propose(posting) }
    if verdict.has(.invoiceSent) { sendInvoice(posting) }
    if verdict.has(.paymentChased) || isReminder(posting) { chase(posting) }
    if verdict.has(.promiseMade) { promise(posting) }
    if verdict.has(.progressUpdate) { jobs.assume(.underWay, in: posting.thread) }
  }

  /// Our direct answer to a question about an invoice settles it, where no new document is owed.
  private mutating func settleQueries(_ posting: Posting) {
    let sendsFile = posting.entry.message.attachments.contains { !$0.inline }
    for index in invoices.indices {
      guard let query = invoices[index].query, query.askedIn != posting.messageID,
        posting.entry.message.inReplyTo.contains(query.askedIn)
      else { continue }
      if query.isDispute ? query.kind == .correct && sendsFile : true { invoices[index].query = nil }
    }
  }

  private mutating func decline(_ posting: Posting) {
    if let index = latest(requests, in: posting.thread, where: { $0.state == .open || $0.state == .answered }) {
      requests[index].state = .declined
      requests[index].grounds += posting.grounds(.workDeclined)
    } else if let index = latest(scopeChanges, in: posting.thread, where: { $0.state == .open }) {
      scopeChanges[index].state = .declined
      scopeChanges[index].grounds += posting.grounds(.workDeclined)
    }
  }

  /// Handing over work keeps our promises, and silently agrees to what was asked before it.
  private mutating func deliver(_ posting: Posting) {
    closeTerms(posting, .deliverySent)
    jobs.deliver(in: posting.thread)
    for index in scopeChanges.indices
    where scopeChanges[index].state == .open && !scopeChanges[index].kinds.contains(.cancel) {
      scopeChanges[index].state = .accepted
      scopeChanges[index].isWithoutTerms = true
      scopeChanges[index].grounds += posting.grounds(.deliverySent)
    }
    keepPromises(of: .us, on: posting.day, posting.grounds(.deliverySent), madeBefore: posting)
  }

  /// Where the work is there, terms for it are not open any more: the yes was said elsewhere. Terms that nobody asked for may
  /// be about other work, unless there is none.
  mutating func closeTerms(_ posting: Posting, _ category: Category) {
    let begun = proposals.indices.filter { index in
      proposals[index].state.isPending
        && !scopeChanges.contains { $0.id == proposals[index].answers }
    }
    let isFirstSeen = !jobs.isAnyOpen
    for index in begun {
      let answered = proposals[index].answers
      let isHere = threads[proposals[index].id] == posting.thread
      guard answered == nil ? isHere && isFirstSeen : isHere || isFirstSeen && begun.count == 1 else { continue }
      proposals[index].state = .superseded
      guard let answered else { continue }
      change(&requests, answered) { request in
        request.state = .won
        request.grounds += posting.grounds(category)
      }
    }
  }

  private mutating func propose(_ posting: Posting) {
    let grounds = posting.grounds(.proposalSent)
    var answers: String?
    if let index = latest(
      scopeChanges, in: posting.thread, where: { $0.state == .open || $0.state == .countered || $0.state == .proposed })
    {
      scopeChanges[index].state = .proposed
      scopeChanges[index].grounds += grounds
      answers = scopeChanges[index].id
    } else if let index = latest(requests, in: posting.thread, where: { $0.state == .open || $0.state == .answered }) {
      requests[index].state = .answered
      requests[index].grounds += grounds
      answers = requests[index].id
    }
    // New terms in a thread take the place of the old.
    for index in proposals.indices where proposals[index].state.isPending {
      if threads[proposals[index].id] == posting.thread || (answers != nil && proposals[index].answers == answers) {
        proposals[index].state = .superseded
      }
    }
    let proposal = Proposal(
      id: RowID.make("prop", posting.messageID), client: clientID, sentIn: posting.messageID, sent: posting.at,
      amounts: posting.amounts,
      deadline: posting.dates(.deadline).last ?? posting.dates(.promised).last, answers: answers, grounds: grounds)
    threads[proposal.id] = posting.thread
    proposals.append(proposal)
  }

  private mutating func promise(_ posting: Posting) {
    guard !posting.verdict.has(.invoiceSent) || !posting.dates(.promised).isEmpty else { return }
    let others: [DateRole] = posting.verdict.has(.proposalSent) ? [.mentioned] : [.deadline, .mentioned]
    guard let promised = posting.promised(.promiseMade, orElse: others) else { return }
    add(by: .us, posting, .promiseMade, due: promised.day, said: promised.fact)
  }
}
