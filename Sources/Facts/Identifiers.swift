import Model

/// A run of tokens without white space that names a paper: `PMC-0401`, `2026/12`, `4711`.
struct Identifier {
  var range: Range<Int>
  var shape: NumberShape

  /// All such runs with a digit in the page, and the runs that are addresses of mail or web.
  static func all(in page: Page) -> (identifiers: [Identifier], addresses: [Range<Int>]) {
    var identifiers: [Identifier] = []
    var addresses: [Range<Int>] = []
    var i = 0
    while i < page.tokens.count {
      var end = i + 1
      while page.isGlued(end), page.tokens[end].kind != .lineEnd { end += 1 }
      let run = i..<end
      i = end
      if run.count > 2, run.contains(where: { isAddressSign(page, $0) }) {
        addresses.append(run)
        continue
      }
      guard run.contains(where: { page.tokens[$0].isNumber }) else { continue }
      for part in parts(of: run, page) {
        if let shape = NumberShape(page, part) { identifiers.append(Identifier(range: part, shape: shape)) }
      }
    }
    return (identifiers, addresses)
  }

  private static func isAddressSign(_ page: Page, _ i: Int) -> Bool {
    let token = page.tokens[i]
    if token.isSymbol("@") { return true }
    return token.isSymbol("/") && i > 0 && page.tokens[i - 1].isSymbol("/") && page.isGlued(i)
  }

  /// The run cut at signs that no number has inside, without signs at its ends.
  private static func parts(of run: Range<Int>, _ page: Page) -> [Range<Int>] {
    run.split { page.tokens[$0].kind == .symbol && !isInner(page.tokens[$0]) }.compactMap { part in
      guard var low = part.first, var high = part.last.map({ $0 + 1 }) else { return nil }
      while low < high, page.tokens[low].kind == .symbol { low += 1 }
      while high > low, page.tokens[high - 1].kind == .symbol { high -= 1 }
      guard high > low, high - low <= Limits.identifierTokens,
        (low..<high).contains(where: { page.tokens[$0].isNumber })
      else { return nil }
      return low..<high
    }
  }

  private static func isInner(_ token: Token) -> Bool {
    switch token.code {
    // - . / _ ‑
    case 0x2D, 0x2E, 0x2F, 0x5F, 0x2011: true
    default: false
    }
  }
}
