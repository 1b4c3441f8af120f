/// What banks call the columns of their tables, in the languages that Retainer knows. As `foldedForBank` leaves them.
enum Column: CaseIterable {
  case day, amount, credit, sign, currency, payer, text

  /// How well a heading names this column: 2 exactly, 1 by its beginning, 0 not.
  func fits(_ heading: String) -> Int {
    let folded = Self.folded(heading)
    guard !folded.isEmpty else { return 0 }
    if names.contains(folded) { return 2 }
    // "Betrag (EUR)", "Importe en €", "Umsatz in EUR".
    return names.contains { folded.hasPrefix($0 + " ") || folded.hasPrefix($0 + "(") } ? 1 : 0
  }

  static func folded(_ text: String) -> String {
    text.foldedForBank.split { !$0.isLetter && !$0.isNumber && $0 != "/" }.joined(separator: " ")
  }

  private var names: [String] {
    switch self {
    case .day:
      [
        "date", "booking date", "transaction date", "posting date", "value date", "completed date", "date completed",
        "datum", "buchungstag", "buchungsdatum", "buchung", "valutadatum", "wertstellung", "wertstellungstag",
        "boekdatum", "transactiedatum", "dato", "bokforingsdato", "bogforingsdato",
        "rentedato", "transaksjonsdato", "bokforingsdag", "bokforingsdatum", "transaktionsdag", "transaktionsdatum",
        "fecha", "fecha valor", "fecha operacion", "fecha contable", "f valor", "date de comptabilisation",
        "date operation", "date de l operation", "date de valeur", "date valeur", "dagsetning", "dags", "bokunardagur",
        "bokunardags", "vaxtadagur",
      ]
    case .amount:
      [
        "amount", "value", "betrag", "umsatz", "bedrag", "belop", "belob", "belopp", "importe",
        "monto", "cantidad", "montant", "upphaed", "transaction amount",
      ]
    case .credit:
      [
        "credit", "credit amount", "paid in", "money in", "gutschrift", "haben", "bij", "inn", "ind", "inn pa konto",
        "abono", "haber", "ingreso", "ingresos", "innborgun", "insattning", "insatt",
      ]
    case .sign: ["af bij", "af/bij", "debit/credit", "credit/debit", "dr/cr", "cr/dr", "soll/haben", "s/h", "type"]
    case .currency: ["currency", "wahrung", "munt", "muntsoort", "valuta", "divisa", "moneda", "devise", "mynt", "ccy"]
    case .payer:
      [
        "name", "payer", "payee", "counterparty", "counter party", "counterparty name", "sender", "from",
        "beguenstigter/zahlungspflichtiger", "begunstigter/zahlungspflichtiger", "auftraggeber",
        "auftraggeber/begunstigter", "name zahlungsbeteiligter", "zahlungspflichtiger", "zahlungspflichtige r", "naam",
        "naam tegenpartij", "tegenpartij", "naam / omschrijving", "avsandare", "avsender", "afsender", "modpart",
        "navn",
        "namn", "nombre", "ordenante", "tiers", "contrepartie", "nom", "nafn", "greidandi",
        "nafn greidanda",
      ]
    case .text:
      [
        "description", "reference", "details", "transaction details", "memo", "narrative", "particulars", "notes",
        "note",
        "verwendungszweck", "buchungstext", "text", "tekst", "texti", "meddelelse", "melding", "meddelande", "message",
        "concepto", "observaciones", "referencia", "libelle", "communication", "motif", "mededelingen", "omschrijving",
        "betalingskenmerk", "skyring", "tilvisun", "referanse", "referens", "forklaring",
        "beskrivelse", "payment reference", "kid", "ocr",
      ]
    }
  }
}
