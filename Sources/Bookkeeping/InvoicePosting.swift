import Foundation
import Model

/// Our invoices and what we write to have them paid.
extension ClientLedger {
  mutating func sendInvoice(_ posting: Posting) {
    let documents = posting.entry.documents
    var numbers = posting.invoiceNumbers
    if numbers.isEmpty { numbers = documents.compactMap(\.number) }
    if numbers.isEmpty,
      let named = posting.entry.message.attachments.compactMap({ InvoiceFileName.number($0.filename) }).first
    {
      numbers = [named]
    }
    let files = posting.files
    for number in numbers.isEmpty ? [""] : numbers {
      if !number.isEmpty, let index = invoices.firstIndex(where: { $0.number == number }) {
        // Sent again: the same invoice, and what was wrong with it is mended.
        if invoices[index].state == .disputed { invoices[index].state = .open }
        invoices[index].query = nil
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
      let due =
        posting.dates(.due).first { $0 >= issued } ?? document?.due ?? issued.advanced(by: termsDays)
      // A corrected invoice takes the place of the one in dispute.
      if let disputed = invoices.firstIndex(where: {
        $0.state == .disputed && $0.amount?.currency == amount?.currency && posting.entry.message.inReplyTo.count > 0
          && threads[$0.id] == posting.thread
      }) {
        invoices[disputed].state = .writtenOff
        invoices[disputed].query = nil
      }
      let invoice = Invoice(
        id: RowID.make("inv", number.isEmpty ? posting.messageID : clientID + number), client: clientID, number: number,
        amount: amount, issued: issued,
        due: due, sentIn: posting.messageID, attachments: files, grounds: posting.grounds(.invoiceSent))
      threads[invoice.id] = posting.thread
      invoices.append(invoice)
    }
    // "The bill comes on Friday" is kept by the bill, what else was promised is not.
    keepPromises(of: .us, on: posting.day, posting.grounds(.invoiceSent), madeBefore: posting) {
      InvoiceFileName.isNamed(in: $0.text)
    }
    jobs.bill(in: posting.thread)
  }

  /// An overdue invoice that nobody asked about is named, or sent again: a reminder whatever its words are, and never to
  /// be doubled.
  func isReminder(_ posting: Posting) -> Bool {
    let meanings = Set(posting.verdict.categories.map(\.category))
    guard meanings.isSubset(of: [.other, .invoiceSent]) else { return false }
    return invoices.contains { invoice in
      invoice.due < posting.day && isUnpaid(invoice) && invoice.query == nil && invoice.state != .disputed
        && invoice.sentIn != posting.messageID && posting.names(invoice.number)
    }
  }

  mutating func chase(_ posting: Posting) {
    let named = posting.invoiceNumbers
    var chased = invoices.indices.filter {
      isUnpaid(invoices[$0]) && invoices[$0].sentIn != posting.messageID && posting.names(invoices[$0].number)
    }
    if chased.isEmpty, named.isEmpty {
      chased = invoices.indices.filter { isUnpaid(invoices[$0]) && invoices[$0].due < posting.day }
    }
    // We ask for an invoice that was sent before this mailbox begins: it is one all the same.
    if chased.isEmpty, let number = named.first, !posting.verdict.has(.invoiceSent),
      !invoices.indices.contains(where: { posting.names(invoices[$0].number) })
    {
      let amount = posting.amounts.first
      let due = posting.dates(.due).first ?? posting.day
      let invoice = Invoice(
        id: RowID.make("inv", clientID + number), client: clientID, number: number, amount: amount,
        issued: due.advanced(by: -termsDays), due: due,
        sentIn: posting.messageID, attachments: posting.files, grounds: posting.grounds(.paymentChased))
      threads[invoice.id] = posting.thread
      invoices.append(invoice)
      chased = [invoices.count - 1]
    }
    for index in chased {
      let level = (invoices[index].chases.map(\.level).max() ?? 0) + 1
      invoices[index].chases.append(.init(messageID: posting.messageID, level: level, sent: posting.at))
      if invoices[index].state == .disputed { invoices[index].state = .open }
      invoices[index].query = nil
      if invoices[index].attachments.isEmpty { invoices[index].attachments = posting.files }
    }
  }
}

/// An invoice's number in its file's name (`PMC-0401.pdf`, `invoice-2026-014.pdf`).
enum InvoiceFileName {
  private static let words = ["invoice", "reikningur", "rechnung", "facture", "factura", "faktura", "factuur", "inv"]

  /// The letters of a sentence speak of a bill.
  static func isNamed(in text: String) -> Bool {
    let lower = text.lowercased()
    return (words.dropLast() + ["bill", "reikning"]).contains { lower.contains($0) }
  }

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
