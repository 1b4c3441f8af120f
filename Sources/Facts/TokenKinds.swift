import Model

extension Token {
  /// 0 for what is no number.
  var value: Int { kind == .number ? Int(truncatingIfNeeded: code) : 0 }
  var digits: Int { kind == .number ? Int(truncatingIfNeeded: extra) : 0 }
  var isNumber: Bool { kind == .number }
  var isWord: Bool { kind == .word }

  func isSymbol(_ scalar: Unicode.Scalar) -> Bool { kind == .symbol && code == UInt64(scalar.value) }
  func isSymbol(of set: Set<UInt64>) -> Bool { kind == .symbol && set.contains(code) }
}
