import Foundation
package import Model

/// What the text of an invoice's document says: number, the sum to pay, the days.
package struct InvoiceDocument: Sendable {
  package private(set) var number: String?
  package private(set) var amount: Money?
  package private(set) var issued: Day?
  package private(set) var due: Day?

  private static let totalWords = [
    "total", "amount due", "balance due", "to pay", "grand total", "samtals", "til greiðslu", "alls", "upphæð",
    "gesamt", "gesamtbetrag", "rechnungsbetrag", "zu zahlen", "summe", "total ttc", "montant", "net à payer",
    "importe total", "a pagar", "totaal", "te betalen", "i alt", "at betale", "å betale", "att betala", "summa",
    "totalt",
  ]
  private static let numberWords = [
    "invoice", "reikning", "rechnung", "facture", "factura", "faktura", "factuur", "invoice no", "number",
  ]
  private static let dateWords = [
    "date", "dagsetning", "dags", "datum", "fecha", "dato", "útgáfudagur", "issued", "invoice date", "rechnungsdatum",
  ]
  private static let dueWords = [
    "due", "payable by", "gjalddagi", "eindagi", "fällig", "échéance", "vencimiento", "vervaldatum", "forfald",
    "forfall", "förfall", "pay by",
  ]

  /// - Parameters:
  ///   - text: with its layout, one line a row of the document.
  ///   - written: the day against which days without a year are read.
  package init(text: String, written: Day, settings: Settings) {
    let bytes = Array(text.utf8.prefix(64 << 10))
    let language = settings.language
    var amounts: [(money: Money, isTotal: Bool)] = []
    var previous = ""
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      defer { start = end + 1 }
      let line = String(decoding: bytes[start..<end], as: UTF8.self).lowercased()
      let context = previous + " " + line
      previous = line.trimmed.utf8.count < 40 ? line : ""
      let tokens = Tokenizer.tokens(of: bytes, in: start..<end)
      if number == nil, Self.numberWords.contains(where: context.contains) {
        number =
          InvoiceNumberFinder(knownShapes: []).find(bytes, tokens).first { !$0.isOrder }?.number
          ?? tokens.last {
            $0.kind == .number && $0.text.count >= 3 && $0.text.allSatisfy(\.isNumber) && line.contains("n")
              && Self.numberWords.contains(where: line.contains) && $0.text.count <= 8 && !$0.text.hasPrefix("20")
          }?.text
      }
      let dates = DateFinder(written: written, language: language).find(tokens)
      if let date = dates.first?.day {
        if due == nil, Self.dueWords.contains(where: context.contains) {
          due = dates.last?.day
        } else if issued == nil, Self.dateWords.contains(where: context.contains) {
          issued = date
        }
      }
      let taken = dates.map {
        tokens[$0.tokens.lowerBound].range.lowerBound..<tokens[$0.tokens.upperBound].range.upperBound
      }
      let isTotal = Self.totalWords.contains { context.contains($0) } && !line.contains("sub")
      for found in AmountFinder(language: language, ownCurrency: settings.currency).find(
        tokens, isTaken: { range in taken.contains { $0.overlaps(range) } })
      {
        amounts.append((found.money, isTotal))
      }
    }
    // The sum to pay is the largest on a line that says so, else the largest of all.
    let totals = amounts.filter { $0.isTotal && !$0.money.currency.isEmpty }
    amount = (totals.isEmpty ? amounts.filter { !$0.money.currency.isEmpty } : totals).map(\.money).max {
      $0.value < $1.value
    }
  }
}
