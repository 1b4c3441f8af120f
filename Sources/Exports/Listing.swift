package import Model

/// Rows of the ledger for other programs: the same columns as CSV and as JSON.
package struct Listing: Sendable {
  package enum Subject: String, Sendable, CaseIterable { case invoices, payments, promises }

  package var columns: [String]
  package var rows: [[String]]

  /// - Parameter day: the clock's, for states that follow from it.
  package init(_ subject: Subject, books: Books, day: Day) {
    let names = Names(books)
    switch subject {
    case .invoices:
      columns = [
        "number", "client", "client_address", "amount", "currency", "issued_on", "due_on", "status", "paid", "id",
      ]
      rows = books.invoices.sorted { ($0.issued, $0.id) < ($1.issued, $1.id) }.map { invoice in
        [
          invoice.number, names.client(invoice.client), names.address(invoice.client),
          invoice.amount?.decimalString ?? "", invoice.amount?.currency ?? "", invoice.issued.description,
          invoice.due.description, invoice.status(on: day), invoice.paid?.decimalString ?? "0.00", invoice.id,
        ]
      }
    case .payments:
      columns = ["paid_on", "client", "client_address", "amount", "currency", "invoice", "proved", "reported_in", "id"]
      rows = books.payments.sorted { ($0.reported, $0.id) < ($1.reported, $1.id) }.map { payment in
        [
          payment.paidOn?.description ?? "", names.client(payment.client), names.address(payment.client),
          payment.amount?.decimalString ?? "", payment.amount?.currency ?? "",
          payment.invoice.map(names.number) ?? "", payment.isProved ? "yes" : "no", payment.reportedIn, payment.id,
        ]
      }
    case .promises:
      columns = ["due", "by", "client", "client_address", "status", "text", "made_in", "id"]
      rows = books.promises.sorted { ($0.made, $0.id) < ($1.made, $1.id) }.map { promise in
        [
          promise.due?.description ?? "", promise.by.rawValue, names.client(promise.client),
          names.address(promise.client), promise.status(on: day), promise.text, promise.madeIn, promise.id,
        ]
      }
    }
  }

  package var csv: String { CSVText.write([columns] + rows) }

  /// One object a row, column by column.
  package var objects: [[String: String]] {
    rows.map { Dictionary(zip(columns, $0), uniquingKeysWith: { first, _ in first }) }
  }
}

/// What ids stand for.
struct Names {
  private let clients: [Client.ID: Client]
  private let numbers: [Invoice.ID: String]

  init(_ books: Books) {
    clients = Dictionary(books.clients.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    numbers = Dictionary(books.invoices.map { ($0.id, $0.number) }, uniquingKeysWith: { first, _ in first })
  }

  func client(_ id: Client.ID) -> String {
    clients[id].map { $0.name.isEmpty ? $0.address : $0.name } ?? id
  }
  func address(_ id: Client.ID) -> String { clients[id]?.address ?? "" }
  func number(_ id: Invoice.ID) -> String { numbers[id] ?? "" }
}
