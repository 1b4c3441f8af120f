import Model

/// Invoice numbers as they are written, and purchase order numbers, which are kept apart.
struct InvoiceNumberFinder {
  private static let invoiceWords = [
    "invoice", "inv", "bill", "reikning", "faktur", "rechnung", "factur", "räkning", "regning", "nota", "beleg",
    "bilag", "ref", "reference", "tilvísun",
  ]
  private static let orderWords: Set<String> = [
    "po", "p.o", "purchase", "order", "bestellung", "bestellnummer", "auftrag", "innkaupapöntun", "pöntun",
    "pöntunarnúmer", "commande", "pedido", "bestelnummer", "bestilling", "ordre", "beställning", "rekvisition",
    "ordernummer",
    "inköpsorder", "rfq", "ticket", "case", "parcel", "tracking", "account", "iban", "kontonummer", "customer",
    "kunden", "kennitala", "utr", "sr",
  ]

  /// Number shapes that the user's own invoices have shown, digits as `0` and letters as `A`.
  var knownShapes: Set<String>

  struct Found {
    var number: String
    var range: Range<Int>
    var isOrder: Bool
  }

  /// Codes of the text: a run without blanks that has a digit and letters, hyphens or slashes, or a number right behind a word for invoice.
  func find(_ bytes: [UInt8], _ tokens: [Token]) -> [Found] {
    var found: [Found] = []
    var index = 0
    while index < tokens.count {
      guard tokens[index].kind != .mark else {
        index += 1
        continue
      }
      // A code: tokens that touch.
      var last = index
      while last + 1 < tokens.count, !tokens[last + 1].isSpaced, joins(tokens[last], tokens[last + 1], tokens, last + 1)
      { last += 1 }
      let range = tokens[index].range.lowerBound..<tokens[last].range.upperBound
      let text = String(decoding: bytes[range], as: UTF8.self)
      if text.utf8.contains(where: Tokenizer.isDigit), text.utf8.count <= 24,
        let isOrder = judge(text, tokens, index, hasParts: last > index)
      {
        found.append(Found(number: text, range: range, isOrder: isOrder))
      }
      index = last + 1
    }
    return found
  }

  private func joins(_ token: Token, _ next: Token, _ tokens: [Token], _ index: Int) -> Bool {
    if next.text == "-" || next.text == "/" || next.text == "_" {
      return index + 1 < tokens.count && !tokens[index + 1].isSpaced && tokens[index + 1].kind != .mark
    }
    return next.kind != .mark
  }

  /// nil: no number of either kind.
  private func judge(_ text: String, _ tokens: [Token], _ index: Int, hasParts: Bool) -> Bool? {
    let digits = text.filter(\.isNumber).count
    guard digits >= 2, !text.contains(":"), !text.contains("."), !text.contains(",") else { return nil }
    let before = words(before: index, tokens)
    if before.prefix(3).contains(where: { Self.orderWords.contains($0) }) {
      return before.prefix(3).contains { $0 == "po" || $0 == "order" || $0 == "p.o" } ? true : nil
    }
    if knownShapes.contains(Self.shape(text)) { return false }
    let isNamed = before.prefix(4).contains { word in Self.invoiceWords.contains { word.hasPrefix($0) } }
    let letters = text.prefix { $0.isLetter }
    if hasParts, isDate(text) { return nil }
    // `PMC-0401`, `INV0017`: capital letters, then digits.
    if hasParts, (2...5).contains(letters.count), letters.allSatisfy(\.isUppercase), digits >= 3 {
      let isInvoice =
        ["INV", "RE", "RG", "FA", "FV", "F"].contains(String(letters)) || isNamed || text.contains("-") && digits <= 6
      return isInvoice ? false : nil
    }
    // `2026-014`, `26/014`: a year and a running number.
    if hasParts, letters.isEmpty, text.hasPrefix("20"), digits >= 5, digits <= 9 { return false }
    if isNamed, hasParts || (digits >= 3 && digits <= 9 && text.allSatisfy(\.isNumber) && isAtOnce(before)) {
      return false
    }
    return nil
  }

  /// The number follows the word at once, or behind "no.", "number", "#".
  private func isAtOnce(_ before: [String]) -> Bool {
    let fillers: Set<String> = [
      "no", "nr", "number", "númer", "nummer", "numéro", "número", "#", "n°", "nº", ".", "our", "your", ":",
      "reference", "ref",
    ]
    for word in before.prefix(3) {
      if Self.invoiceWords.contains(where: { word.hasPrefix($0) }) { return true }
      if !fillers.contains(word) { return false }
    }
    return false
  }

  private func words(before index: Int, _ tokens: [Token]) -> [String] {
    var words: [String] = []
    var place = index - 1
    while place >= 0, words.count < 5 {
      let token = tokens[place]
      if token.text == "." && place + 1 < tokens.count && tokens[place + 1].isSpaced
        && !(place > 0 && ["no", "nr"].contains(tokens[place - 1].text))
      {
        break
      }
      if token.kind != .mark || token.text == "#" { words.append(token.text) }
      place -= 1
    }
    return words
  }

  /// `2026-03-14`, `13-03-2026`, `14/4`.
  private func isDate(_ text: String) -> Bool {
    let parts = text.split(whereSeparator: { $0 == "-" || $0 == "/" })
    guard parts.allSatisfy({ $0.allSatisfy(\.isNumber) }) else { return false }
    if parts.count == 3 { return true }
    return parts.count == 2 && parts.allSatisfy { $0.count <= 2 }
  }

  static func shape(_ text: String) -> String {
    String(text.map { $0.isNumber ? "0" : $0.isLetter ? "A" : $0 })
  }
}
