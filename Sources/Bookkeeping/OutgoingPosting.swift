import Foundation
import Model

/// What our own mail does to the rows.
extension ClientLedger {
  mutating func postOutgoing(_ posting: Posting) {
    let verdict = posting.verdict
    if verdict.has(.workDeclined) { decline(posting) }
    if verdict.has(.deliverySent) { deliver(posting) }
    if verdict.has(.proposalSent) { propose(posting) }
    if verdict.has(.invoiceSent) { sendInvoice(posting) }
    if verdict.has(.paymentChased) { chase(posting) }
    if verdict.has(.promiseMade) { promise(posting) }
    if verdict.has(.progressUpdate) { if !isFinished { isUnderWay = true } }
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
    isDelivered = true
    isUnderWay = true
    isFinished = false
    for index in scopeChanges.indices
    where scopeChanges[index].state == .open && !scopeChanges[index].kinds.contains(.cancel) {
      scopeChanges[index].state = .accepted
      scopeChanges[index].grounds += posting.grounds(.deliverySent)
    }
    keepPromises(of: .us, posting, .deliverySent)
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
    for index in proposals.indices where (proposals[index].state == .open || proposals[index].state == .countered) {
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

  private mutating func sendInvoice(_ posting: Posting) {
    let documents = posting.entry.documents
    var numbers = posting.invoiceNumbers
    if numbers.isEmpty { numbers = documents.compactMap(\.number) }
    if numbers.isEmpty,
      let named = posting.entry.message.attachments.compactMap({ InvoiceFileName.number($0.filename) }).first
    {
      numbers = [named]
    }
    let files = posting.entry.message.attachments.filter { !$0.inline }
    for number in numbers.isEmpty ? [""] : numbers {
      if !number.isEmpty, let index = invoices.firstIndex(where: { $0.number == number }) {
        // Sent again: the same invoice, and what was wrong with it is mended.
        if invoices[index].state == .disputed { invoices[index].state = .open }
        if !files.isEmpty { invoices[index].attachments = files }
        continue
      }
      let document = documents.first { $0.number == number } ?? (numbers.count == 1 ? documents.first : nil)
      let said = posting.amounts.filter { $0.value > 0 }
      // One invoice in the mail: its sum is the largest that is named; several: only the documents can tell.
      var amount = numbers.count == 1 ? said.max { $0.value < $1.value } : nil
      if amount == nil || posting.verdict.has(.proposalSent) { amount = said.first ?? amount }
      amount = amount ?? document?.amount
      if let known = amount, known.currency.isEmpty {
        amount = Money(known.value, document?.amount?.currency ?? settings.currency)
      }
      let issued = document?.issued ?? posting.day
      let due = posting.dates(.due).last ?? document?.due ?? issued.advanced(by: termsDays)
      // A corrected invoice takes the place of the one in dispute.
      if let disputed = invoices.firstIndex(where: {
        $0.state == .disputed && $0.amount?.currency == amount?.currency && posting.entry.message.inReplyTo.count > 0
          && threads[$0.id] == posting.thread
      }) {
        invoices[disputed].state = .writtenOff
      }
      let invoice = Invoice(
        id: RowID.make("inv", number.isEmpty ? posting.messageID : clientID + number), client: clientID, number: number,
        amount: amount, issued: issued,
        due: due, sentIn: posting.messageID, attachments: files, grounds: posting.grounds(.invoiceSent))
      threads[invoice.id] = posting.thread
      invoices.append(invoice)
    }
    keepPromises(of: .us, posting, .invoiceSent)
    // An invoice ends a job, unless agreed work has not been handed over yet.
    if isDelivered || !isUnderWay {
      isFinished = true
      if !isDelivered { isUnderWay = false }
    }
  }

  private mutating func chase(_ posting: Posting) {
    let named = posting.invoiceNumbers
    var chased = invoices.indices.filter { named.contains(invoices[$0].number) }
    if chased.isEmpty, named.isEmpty {
      chased = invoices.indices.filter { isUnpaid(invoices[$0]) && invoices[$0].due < posting.day }
    }
    // We ask for an invoice that was sent before this mailbox begins: it is one all the same.
    if chased.isEmpty, let number = named.first, !posting.verdict.has(.invoiceSent) {
      let amount = posting.amounts.first
      let due = posting.dates(.due).first ?? posting.day
      let invoice = Invoice(
        id: RowID.make("inv", clientID + number), client: clientID, number: number, amount: amount,
        issued: due.advanced(by: -termsDays), due: due,
        sentIn: posting.messageID, attachments: posting.entry.message.attachments.filter { !$0.inline },
        grounds: posting.grounds(.paymentChased))
      threads[invoice.id] = posting.thread
      invoices.append(invoice)
      chased = [invoices.count - 1]
    }
    for index in chased {
      let level = (invoices[index].chases.map(\.level).max() ?? 0) + 1
      invoices[index].chases.append(.init(messageID: posting.messageID, level: level, sent: posting.at))
      if invoices[index].state == .disputed { invoices[index].state = .open }
      if invoices[index].attachments.isEmpty {
        invoices[index].attachments = posting.entry.message.attachments.filter { !$0.inline }
      }
    }
  }

  private mutating func promise(_ posting: Posting) {
    guard !posting.verdict.has(.invoiceSent) || !posting.dates(.promised).isEmpty else { return }
    let due =
      posting.dates(.promised).last ?? (posting.verdict.has(.proposalSent) ? nil : posting.dates(.deadline).last)
    guard let due else { return }
    add(by: .us, posting, .promiseMade, due: due)
  }
}

/// An invoice's number in its file's name (`PMC-0401.pdf`, `invoice-2026-014.pdf`).
enum InvoiceFileName {
  private static let words = ["invoice", "reikningur", "rechnung", "facture", "factura", "faktura", "factuur", "inv"]

  static func number(_ filename: String) -> String? {
    guard filename.lowercased().hasSuffix(".pdf") else { return nil }
    var stem = String(filename.dropLast(4))
    var isNamed = false
    for word in words where stem.lowercased().hasPrefix(word) {
      stem = String(stem.dropFirst(word.count).drop { "-_ ".contains($0) })
      isNamed = true
      break
    }
    let digits = stem.filter(\.isNumber).count
    let isCode =
      digits >= 3 && digits <= 9 && stem.count <= 14 && !stem.contains(" ")
      && stem.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "/" }
    let letters = stem.prefix { $0.isLetter }
    guard isCode, isNamed || (letters.count <= 5 && letters.allSatisfy(\.isUppercase) && stem.contains("-")) else {
      return nil
    }
    return stem
  }
}
