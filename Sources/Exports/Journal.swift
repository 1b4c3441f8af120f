import Foundation
package import Model

/// Invoices and payments as a plain-text journal of double-entry bookkeeping: income when the invoice is issued, the bank when it is paid.
package struct Journal: Sendable {
  package enum Dialect: String, Sendable, CaseIterable { case hledger, beancount }

  private let dialect: Dialect
  private let names: Names
  private let books: Books

  private struct Entry {
    var day: Day
    var payee: String
    var text: String
    /// The invoice's number or id, for links and codes.
    var code: String
    var debit: String
    var credit: String
    var amount: Money
    var id: String
  }

  package init(_ books: Books, dialect: Dialect) {
    self.books = books
    self.dialect = dialect
    names = Names(books)
  }

  /// A client's word is no money: payments that are only reported are left out.
  package var text: String {
    let all = (invoices + payments).sorted { ($0.day, $0.id) < ($1.day, $1.id) }
    switch dialect {
    case .hledger: return all.map(hledger).joined(separator: "\n")
    case .beancount: return openings(all) + all.map(beancount).joined(separator: "\n")
    }
  }

  private var invoices: [Entry] {
    books.invoices.flatMap { invoice -> [Entry] in
      guard let amount = invoice.amount, !amount.currency.isEmpty, amount.value > 0 else { return [] }
      let code = invoice.number.isEmpty ? invoice.id : invoice.number
      let receivable = receivable(invoice.client)
      let issued = Entry(
        day: invoice.issued, payee: names.client(invoice.client), text: "Invoice \(code)", code: code,
        debit: receivable, credit: "Income:Work", amount: amount, id: invoice.id)
      guard invoice.state == .writtenOff else { return [issued] }
      let loss = Entry(
        day: invoice.due, payee: names.client(invoice.client), text: "Invoice \(code) written off", code: code,
        debit: "Expenses:BadDebts", credit: receivable, amount: amount, id: invoice.id + "-off")
      return [issued, loss]
    }
  }

  private var payments: [Entry] {
    books.payments.compactMap { payment in
      guard payment.isProved, let amount = payment.amount, amount.value > 0 else { return nil }
      let invoice = books.invoices.first { $0.id == payment.invoice }
      let currency = amount.currency.isEmpty ? invoice?.amount?.currency ?? "" : amount.currency
      guard !currency.isEmpty else { return nil }
      let code = invoice.map { $0.number.isEmpty ? $0.id : $0.number } ?? ""
      return Entry(
        day: payment.paidOn ?? payment.reported.day, payee: names.client(payment.client),
        text: code.isEmpty ? "Payment" : "Payment of invoice \(code)", code: code, debit: "Assets:Bank",
        credit: receivable(payment.client), amount: Money(amount.value, currency), id: payment.id)
    }
  }

  /// An account a client; both programs take letters of any script.
  private func receivable(_ client: Client.ID) -> String {
    let words = names.client(client).split { !$0.isLetter && !$0.isNumber }
    let name = words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: "-")
    let usable = name.first.map { $0.isLetter || $0.isNumber } ?? false
    return "Assets:Receivable:" + (usable ? name : "Client-" + client.filter { $0.isASCII && $0.isLetter })
  }

  private func hledger(_ entry: Entry) -> String {
    // `|` parts payee and note, `;` begins a comment (hledger manual, "Transactions").
    func plain(_ text: String) -> String { text.map { "|;\n\r".contains($0) ? " " : String($0) }.joined() }
    let code = entry.code.isEmpty ? "" : " (\(plain(entry.code).filter { $0 != ")" }))"
    return """
      \(entry.day)\(code) \(plain(entry.payee)) | \(plain(entry.text))
          \(entry.debit.lowercased())  \(entry.amount.decimalString) \(entry.amount.currency)
          \(entry.credit.lowercased())  -\(entry.amount.decimalString) \(entry.amount.currency)

      """
  }

  private func beancount(_ entry: Entry) -> String {
    func quoted(_ text: String) -> String {
      "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: " ") + "\""
    }
    let link = String(entry.code.map { $0.isASCII && ($0.isLetter || $0.isNumber || "-_/.".contains($0)) ? $0 : "-" })
    return """
      \(entry.day) * \(quoted(entry.payee)) \(quoted(entry.text))\(link.isEmpty ? "" : " ^\(link)")
        \(entry.debit)  \(entry.amount.decimalString) \(entry.amount.currency)
        \(entry.credit)  -\(entry.amount.decimalString) \(entry.amount.currency)

      """
  }

  /// Accounts are opened on the day of their first entry.
  private func openings(_ entries: [Entry]) -> String {
    var first: [String: Day] = [:]
    for entry in entries {
      for account in [entry.debit, entry.credit] where first[account] == nil { first[account] = entry.day }
    }
    let lines = first.sorted { $0.key < $1.key }.map { "\($0.value) open \($0.key)\n" }.joined()
    return lines.isEmpty ? "" : lines + "\n"
  }
}
