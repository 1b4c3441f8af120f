package import Model

/// What an invoice says of itself, read from the text of its PDF.
package struct InvoiceDocument: Hashable, Sendable {
  /// As written; nil where none could be read.
  package var number: String?
  /// The whole sum to pay, taxes included.
  package var amount: Money?
  package var issued: Day?
  /// As printed, else the day of issue plus the terms.
  package var due: Day?
  /// Days to pay, where terms are printed ("net 30").
  package var termsDays: Int?

  package init(
    number: String? = nil, amount: Money? = nil, issued: Day? = nil, due: Day? = nil, termsDays: Int? = nil
  ) {
    self.number = number
    self.amount = amount
    self.issued = issued
    self.due = due
    self.termsDays = termsDays
  }
}

extension InvoiceDocument {
  /// - Parameters:
  ///   - text: with its layout, one line a row of the document.
  ///   - written: the day of the message that it came with.
  package init(text: String, written: Day, settings: Settings) {
    self = FactFinder(settings: settings).document(text, issued: written)
  }
}

extension FactFinder {
  /// Reads the text of an invoice. `issued` is the day of the message it came with: years that are left out are near it,
  /// and it stands in where the invoice names no day of its own.
  package func document(_ text: String, issued: Day?) -> InvoiceDocument {
    guard let page = page(ofDocument: text) else { return InvoiceDocument() }
    return DocumentReader(page: page, shapes: shapes, crown: documentCrown(page.vocabulary), sent: issued).read()
      .document
  }

  /// The facts of the text of an invoice: its number, its total, its day (`mentioned`) and when it is due. Offsets are
  /// into `text`.
  package func facts(inDocument text: String, issued: Day?) -> [Fact] {
    guard let page = page(ofDocument: text) else { return [] }
    return DocumentReader(page: page, shapes: shapes, crown: documentCrown(page.vocabulary), sent: issued).read().facts
  }
}
