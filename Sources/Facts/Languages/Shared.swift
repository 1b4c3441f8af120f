extension Language {
  /// What is the same in every language: ISO 4217 codes and what is written like one.
  static let shared: [Entry] =
    Currency.codes.enumerated().map { Entry(.currency, $0.offset, $0.element) } + [
      Entry(.crowns, 0, "kr|kronur|kronor|kroner|krona|krone|kroners|kronum|krona|króna"),
      Entry(.currency, Currency.index("EUR"), "euro|euros|eur"),
      Entry(.currency, Currency.index("CHF"), "sfr|chf"),
      Entry(.currency, Currency.index("USD"), "usd|us|dollar|dollars"),
      Entry(.currency, Currency.index("INR"), "rs|inr|rupees"),
      Entry(.currency, Currency.index("JPY"), "yen"),
      Entry(.currency, Currency.index("ZAR"), "rand"),
      Entry(.currency, Currency.index("PLN"), "zloty|zł"),
      Entry(.factor, 1000, "k"),
      Entry(.factor, 1_000_000, "mio|mn"),
      Entry(.numberSign, 0, "no|nr|num"),
      // Subjects are often in another language than the letter.
      Entry(.invoice, 0, "inv|invoice|invoices|faktura|fakturan|fakturaen|reikningur|rechnung|facture|factura|factuur"),
      Entry(.order, 0, "po"),
      Entry(
        .otherPaper, 0,
        "rfq|iban|bic|swift|tel|fax|mob|mobile|vat|ticket|case|sr|utr|ref id|tracking|ean|gln|cvr|kt|isbn|issn|art|din|iso"
      ),
      Entry(.amountAfter, 0, "vat|brutto|netto|net|gross"),
      Entry(.things, 0, "mb|gb|kb|kg|km|cm|mm|px|dpi|min|pt|ha|kwh|cl|ml"),
    ]
}
