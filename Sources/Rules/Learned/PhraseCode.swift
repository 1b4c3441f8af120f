import Model

/// Phrases as numbers: what a table of learned words is asked by.
enum PhraseCode {
  /// Words in a phrase at most.
  static let longest = 3

  /// What stands for things rather than words; the hash of a word is never so small.
  static let number: UInt64 = 1
  static let question: UInt64 = 2
  static let amount: UInt64 = 3
  static let date: UInt64 = 4
  static let invoice: UInt64 = 5
  static let order: UInt64 = 6

  private static let placeholders: [(String, UInt64)] = [
    ("{amount}", amount), ("{date}", date), ("{invoice}", invoice), ("{order}", order), ("{number}", number),
    ("?", question),
  ]
  static let vocabulary = placeholders.map(\.0).joined(separator: ", ")

  static func code(of fact: Fact) -> UInt64 {
    switch fact.value {
    case .amount: amount
    case .date: date
    case .invoiceNumber: invoice
    case .purchaseOrder: order
    }
  }

  static func standsForThing(_ code: UInt64) -> Bool { code <= order }

  static func text(of code: UInt64) -> String? { placeholders.first { $0.1 == code }?.0 }

  /// The words of a phrase as a file writes it; nil where it is no phrase of one to three, or has no word.
  static func codes(of text: String) -> [UInt64]? {
    var codes: [UInt64] = []
    for piece in text.split(separator: " ") {
      if let (_, code) = placeholders.first(where: { $0.0 == piece }) {
        codes.append(code)
        continue
      }
      for token in Tokeniser.tokens(of: ArraySlice(Array(piece.utf8))) {
        guard token.kind == .word else { return nil }
        codes.append(token.code)
      }
    }
    return (1...longest).contains(codes.count) && !codes.allSatisfy(standsForThing) ? codes : nil
  }

  static func hash(_ codes: [UInt64], in field: LearnedRules.Field) -> UInt64 {
    codes.reduce(seed(field)) { extended($0, by: $1) }
  }

  static func seed(_ field: LearnedRules.Field) -> UInt64 {
    field == .fresh ? WordHash.seed : WordHash.seed ^ 0x5bd1_e995_9e37_79b9
  }

  /// The hash of a phrase with one more word. Mixed as in SplitMix64 (Steele, Lea, Flood 2014); never 0.
  static func extended(_ hash: UInt64, by code: UInt64) -> UInt64 {
    var mixed = (hash ^ code) &* 0xbf58_476d_1ce4_e5b9
    mixed ^= mixed >> 29
    return mixed == 0 ? 1 : mixed
  }
}
