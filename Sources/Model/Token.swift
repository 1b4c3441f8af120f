/// One word, digit run, sign or hard line end of a text.
package struct Token: Sendable {
  package enum Kind: UInt8, Sendable {
    case word, number, symbol
    /// The end of a line that was not merely wrapped, or of a paragraph or zone.
    case lineEnd
  }

  package var kind: Kind
  /// UTF-8 byte offsets into the field that the token is of.
  package var start: Int
  package var end: Int
  /// Word: hash of its folded letters. Symbol: its Unicode scalar. Number: its value, 0 beyond 18 digits.
  package var code: UInt64
  /// Word: hash of its first four folded bytes, 0 where it is shorter. Number: count of digits.
  package var extra: UInt64
  /// White space or a line end stands before it.
  package var spaced: Bool
  /// It is the first of its line.
  package var startsLine: Bool
  /// Every letter is a capital / the first one is.
  package var isUpper: Bool
  package var isCapitalised: Bool

  package init(
    kind: Kind, start: Int, end: Int, code: UInt64, extra: UInt64, spaced: Bool, startsLine: Bool, isUpper: Bool,
    isCapitalised: Bool
  ) {
    self.kind = kind
    self.start = start
    self.end = end
    self.code = code
    self.extra = extra
    self.spaced = spaced
    self.startsLine = startsLine
    self.isUpper = isUpper
    self.isCapitalised = isCapitalised
  }
}
