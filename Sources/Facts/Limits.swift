import Model

/// Bounds that keep the scan linear on hostile mail.
enum Limits {
  /// Bytes of the author's own words that are looked at: a very long letter has 50 KB; pasted logs and base64 are longer.
  static let scannedBytes = 200_000
  /// Bytes of the subject that are looked at: RFC 5322 lines are under 1000.
  static let subjectBytes = 2_000
  /// Bytes of quoted text in which amounts are looked for: what is answered stands on top.
  static let quotedBytes = 8_000
  /// Facts of one message: a price list has some hundreds.
  static let facts = 500
  /// Tokens on either side in which words can say what a date is the date of.
  static let cueReach = 40
  /// Tokens that an identifier like `RE-2026/0012-B` can consist of.
  static let identifierTokens = 12
  /// Digits of a numeral; longer ones are account numbers.
  static let numeralDigits = 12
  /// Tokens at the start of a text that are enough to tell its language.
  static let languageSample = 300
  /// Tokens that a phrase of the tables can have, its hyphens counted.
  static let phraseTokens = 11
}
