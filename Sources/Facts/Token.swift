/// One word, digit run, sign or hard line end of a text.
struct Token {
  enum Kind: UInt8 {
    case word, number, symbol
    /// The end of a line that was not merely wrapped, or of a paragraph or zone.
    case lineEnd
  }

  var kind: Kind
  /// UTF-8 byte offsets into the field that the token is of.
  var start: Int
  var end: Int
  /// Word: hash of its folded letters. Symbol: its Unicode scalar. Number: its value, 0 beyond 18 digits.
  var code: UInt64
  /// Word: hash of its first four folded bytes, 0 where it is shorter. Number: count of digits.
  var extra: UInt64
  /// White space or a line end stands before it.
  var spaced: Bool
  /// It is the first of its line.
  var startsLine: Bool
  /// Every letter is a capital / the first one is.
  var isUpper: Bool
  var isCapitalised: Bool

  /// 0 for what is no number.
  var value: Int { kind == .number ? Int(truncatingIfNeeded: code) : 0 }
  var digits: Int { kind == .number ? Int(truncatingIfNeeded: extra) : 0 }
  var isNumber: Bool { kind == .number }
  var isWord: Bool { kind == .word }

  func isSymbol(_ scalar: Unicode.Scalar) -> Bool { kind == .symbol && code == UInt64(scalar.value) }
  func isSymbol(of set: Set<UInt64>) -> Bool { kind == .symbol && set.contains(code) }
}
