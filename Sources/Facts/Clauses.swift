import Model

/// Where sentences and clauses end.
enum Clauses {
  /// Running numbers of sentence and clause for each token.
  static func number(_ tokens: [Token], starting: [UInt64]) -> (sentence: [Int], clause: [Int]) {
    var sentences = [Int](repeating: 0, count: tokens.count)
    var clauses = sentences
    var sentence = 0
    var clause = 0
    for i in tokens.indices {
      let token = tokens[i]
      if starting[i] & Sense.Kind.joint.bit != 0 { clause += 1 }
      sentences[i] = sentence
      clauses[i] = clause
      switch token.kind {
      case .lineEnd:
        sentence += 1
        clause += 1
      case .symbol where endsSentence(tokens, i):
        sentence += 1
        clause += 1
      case .symbol where endsClause(tokens, i):
        clause += 1
      default: break
      }
    }
    return (sentences, clauses)
  }

  private static func endsSentence(_ tokens: [Token], _ i: Int) -> Bool {
    guard tokens[i].isSymbol(".") || tokens[i].isSymbol("!") || tokens[i].isSymbol("?") else { return false }
    guard i + 1 < tokens.count else { return true }
    let next = tokens[i + 1]
    guard next.spaced || next.kind == .lineEnd else { return false }
    guard tokens[i].isSymbol("."), i > 0, tokens[i - 1].kind != .symbol, !tokens[i].spaced else { return true }
    // "3. maí", "nr. 5", "kr. per", "Dr. B": a point after a number or a short word ends nothing before a small letter,
    // a number, or for the short word a name.
    let last = tokens[i - 1]
    if last.isNumber { return next.isWord && next.isCapitalised && last.digits > 2 || next.kind == .lineEnd }
    if last.end - last.start <= 3 { return next.isWord && next.isCapitalised && last.end - last.start > 2 }
    return !(next.isWord && !next.isCapitalised)
  }

  private static func endsClause(_ tokens: [Token], _ i: Int) -> Bool {
    switch tokens[i].code {
    // , ; : ( ) – —
    case 0x2C, 0x3B, 0x3A: i + 1 < tokens.count && tokens[i + 1].spaced
    case 0x28, 0x29, 0x2013, 0x2014: true
    default: tokens[i].isSymbol("-") && tokens[i].spaced
    }
  }
}
