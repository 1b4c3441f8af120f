/// Currencies that the tables name by their place in `codes`; the last is that of words that name none ("bucks").
enum Currency {
  static let codes = [
    "EUR", "GBP", "USD", "ISK", "DKK", "SEK", "NOK", "CHF", "CAD", "AUD", "NZD", "JPY", "INR", "PLN", "CZK", "HUF",
    "ZAR", "SGD", "HKD", "CNY", "AED", "KES", "NGN", "BRL", "MXN", "ILS", "TRY", "RON", "THB", "KRW", "SAR", "EGP",
    "PHP", "XOF", "COP", "CLP", "ARS", "PEN", "GHS", "MAD", "PKR", "UAH", "",
  ]

  static func index(_ code: String) -> Int { codes.firstIndex(of: code) ?? 0 }

  /// The currency of a sign, nil for any other character.
  static func of(sign scalar: UInt64) -> String? {
    switch scalar {
    case 0x20AC: "EUR"
    case 0xA3: "GBP"
    case 0x24: "USD"
    case 0xA5: "JPY"
    case 0x20B9: "INR"
    case 0x20AA: "ILS"
    case 0x20BA: "TRY"
    case 0x20A9: "KRW"
    case 0x20A6: "NGN"
    case 0x20B1: "PHP"
    case 0x20B4: "UAH"
    case 0x20B5: "GHS"
    default: nil
    }
  }

  /// Codes that in small letters are other words: "20 sek.", "I try", "give us 20".
  static let otherWords: Set<String> = ["sek", "try", "ron", "php", "cop", "ars", "pen", "mad", "us"]

  static let krona: Set<String> = ["ISK", "DKK", "SEK", "NOK"]

  /// What "kr." most likely is for somebody with an address in this top-level domain.
  static func crown(ofAddress address: String) -> String? {
    if address.hasSuffix(".is") { return "ISK" }
    if address.hasSuffix(".dk") { return "DKK" }
    if address.hasSuffix(".se") { return "SEK" }
    if address.hasSuffix(".no") { return "NOK" }
    return nil
  }
}
