import Model

/// Finds the numbers of invoices and purchase orders.
struct PaperNumbers {
  let page: Page
  let known: [NumberShape]
  /// The message speaks of money, so that a number with capitals in front may be an invoice's.
  let isAboutMoney: Bool

  private static func hashes(_ words: String) -> Set<UInt64> {
    Set(Tokeniser.tokens(of: ArraySlice(Array(words.utf8))).map(\.code))
  }

  private static let invoicePrefixes = hashes(
    "inv re rg rn fa fac fact fv ft bill rech faktura invoice rekn reikn fc rnr nf")
  private static let otherPrefixes = hashes(
    """
    po sr rfq req ref ticket case din iso en utr ean isbn issn tel fax vat ust gb de ch fr dk se no ie nl be at es covid
    jira bug pr id kt sku nda sow rma crm dhl ups jd tr vol art str ab an of rfp qt quo est ang off job prj mac win mk rek
    """)

  /// `isDirect`: nothing but signs stands between the word and the number.
  private enum Cue { case invoice(numberSign: Bool, isDirect: Bool), order, other, none }

  /// Facts, and the tokens of every identifier that is no plain number, so that nothing else reads them.
  /// `invoices`: the tokens at which invoice numbers start.
  func find() -> (facts: [Fact], taken: [Range<Int>], invoices: [Int]) {
    let (identifiers, addresses) = Identifier.all(in: page)
    var facts: [Fact] = []
    var invoices: [Int] = []
    var taken = addresses
    var last: (identifier: Identifier, isInvoice: Bool)?
    for identifier in identifiers where !isPrice(identifier) {
      var cue = cue(before: identifier.range.lowerBound)
      if let previous = last, isListed(identifier, after: previous.identifier) {
        cue = previous.isInvoice ? .invoice(numberSign: true, isDirect: true) : .order
      }
      last = nil
      switch cue {
      case .order where isPlausible(identifier, numberSign: true, isDirect: false):
        facts.append(page.fact(.purchaseOrder(page.text(identifier.range)), identifier.range))
        taken.append(identifier.range)
        last = (identifier, false)
      case .invoice(let numberSign, let isDirect)
      where isPlausible(identifier, numberSign: numberSign, isDirect: isDirect):
        let range = withPrefix(identifier.range)
        facts.append(page.fact(.invoiceNumber(page.text(range)), range))
        invoices.append(range.lowerBound)
        taken.append(range)
        last = (identifier, true)
      case .none where isClear(identifier, besidesOthers: !facts.isEmpty),
        .invoice where isClear(identifier, besidesOthers: !facts.isEmpty):
        facts.append(page.fact(.invoiceNumber(page.text(identifier.range)), identifier.range))
        invoices.append(identifier.range.lowerBound)
        taken.append(identifier.range)
        last = (identifier, true)
      case .other where matchesKnown(identifier):
        facts.append(page.fact(.invoiceNumber(page.text(identifier.range)), identifier.range))
        invoices.append(identifier.range.lowerBound)
        taken.append(identifier.range)
      case .order, .other:
        // "Final art on 24 July"
        if identifier.shape.isDateLike || page.has(.month, at: identifier.range.upperBound) { continue }
        let end = Numeral(page, at: identifier.range.lowerBound)?.end ?? identifier.range.upperBound
        if !isFollowedByMoney(max(end, identifier.range.upperBound)) { taken.append(identifier.range) }
      default:
        if isPrivate(identifier) { taken.append(identifier.range) }
      }
    }
    return (facts, taken, invoices)
  }

  /// Letters and digits mixed ("300gsm" is two), or several numbers joined by hyphens: no amount and no date.
  private func isPrivate(_ identifier: Identifier) -> Bool {
    let pieces = identifier.shape.pieces
    guard pieces.count >= 2, !identifier.shape.isDateLike else { return false }
    if case .letters(_, _, true) = pieces[0], case .sign = pieces[1] { return true }
    let hyphens = pieces.count { $0 == .sign(0x2D) || $0 == .sign(0x2F) }
    return hyphens >= 2 && pieces.count >= 5
  }

  /// `R17 500`, `N750,000`: a currency's letter before a grouped number.
  private func isPrice(_ identifier: Identifier) -> Bool {
    let start = identifier.range.lowerBound
    guard page.has(.currency, at: start), page.tokens[start].end - page.tokens[start].start == 1 else { return false }
    return Numeral(page, at: start + 1)?.isGrouped ?? false
  }

  private func matchesKnown(_ identifier: Identifier) -> Bool {
    known.contains { identifier.shape.matches($0) }
  }

  private func isClear(_ identifier: Identifier, besidesOthers: Bool) -> Bool {
    let shape = identifier.shape
    if matchesKnown(identifier) { return true }
    if shape.isYearAndNumber || shape.starts(withAnyOf: PaperNumbers.invoicePrefixes) { return true }
    // One letter is often a job's or a shelf's.
    guard shape.isPrefixed, case .letters(let hash, let count, _) = shape.pieces[0],
      (isAboutMoney || besidesOthers) && count > 1 || isInSubject(identifier)
    else { return false }
    return !PaperNumbers.otherPrefixes.contains(hash)
  }

  /// A subject line has room for what matters only; there a padded number with capitals in front is a paper's.
  private func isInSubject(_ identifier: Identifier) -> Bool {
    guard identifier.range.upperBound <= page.subjectTokens, let last = page.token(identifier.range.upperBound - 1),
      last.isNumber, last.digits > 1, last.digits < 18
    else { return false }
    return String(last.value).utf8.count < last.digits
  }

  private func isListed(_ identifier: Identifier, after previous: Identifier) -> Bool {
    let gap = previous.range.upperBound..<identifier.range.lowerBound
    guard (1...2).contains(gap.count), identifier.shape.isBuiltLike(previous.shape) else { return false }
    return gap.allSatisfy { i in
      let token = page.tokens[i]
      return token.isSymbol(",") || token.isSymbol("&") || token.isSymbol("+") || page.has(.joint, at: i)
    } && isPlausible(identifier, numberSign: false, isDirect: false)
  }

  private func isFollowedByMoney(_ i: Int) -> Bool {
    guard let next = page.token(i) else { return false }
    return Currency.of(sign: next.kind == .symbol ? next.code : 0) != nil || page.has(.currency, at: i)
      || page.has(.crowns, at: i) || page.has(.factor, at: i)
  }

  private func isPlausible(_ identifier: Identifier, numberSign: Bool, isDirect: Bool) -> Bool {
    let shape = identifier.shape
    let end = identifier.range.upperBound
    guard !shape.isDateLike || isDirect && isNoDay(identifier), shape.digitCount <= 20, !isFollowedByMoney(end) else {
      return false
    }
    guard !page.has(.month, at: end), !page.has(.things, at: end), !page.has(.unit, at: end) else { return false }
    if let next = page.token(end), next.isSymbol("%") || next.isSymbol("."),
      next.isSymbol("%") || page.has(.month, at: end + 1)
    {
      return false
    }
    if let numeral = Numeral(page, at: identifier.range.lowerBound), numeral.isGrouped || numeral.scale > 0,
      !(isDirect && shape.pieces[0] == .year)
    {
      return false
    }
    if let before = page.token(identifier.range.lowerBound - 1),
      Currency.of(sign: before.kind == .symbol ? before.code : 0) != nil
    {
      return false
    }
    if shape.isDigitsOnly {
      if numberSign { return true }
      // "The invoice for 250" says a sum.
      return isDirect && shape.pieces[0] != .year
        && (shape.digitCount > 2 || shape.digitCount == 2 && countsNothing(end))
    }
    // "6th", "2x"
    if case .digits(let count) = shape.pieces[0], count <= 2, shape.pieces.count == 2 { return false }
    return shape.digitCount >= (isDirect && shape.hasCapitalsAndSign ? 1 : 2)
  }

  /// Two numbers that no day of a month is written with: `26/22`, `26-07`.
  private func isNoDay(_ identifier: Identifier) -> Bool {
    guard identifier.shape.pieces.count == 3 else { return false }
    let (first, sign, second) = (
      page.tokens[identifier.range.lowerBound], page.tokens[identifier.range.lowerBound + 1],
      page.tokens[identifier.range.lowerBound + 2]
    )
    return first.digits == 2 && second.digits == 2 && (sign.isSymbol("-") || sign.isSymbol("/") && second.value > 12)
  }

  /// An end, a sign or a word of the tables stands behind: no noun that the number could count.
  private func countsNothing(_ i: Int) -> Bool {
    guard let next = page.token(i), next.isWord, !next.startsLine else { return true }
    return !page.marks(at: i).isEmpty
  }

  /// `Nr. RE 2026/12`: capitals that belong to the number although a space parts them. Where no other word says that it is
  /// an invoice's ("RG 2026-004"), they are that word.
  private func withPrefix(_ range: Range<Int>) -> Range<Int> {
    let prefix = range.lowerBound - 1
    guard let before = page.token(prefix), isPrefix(before), prefix != page.subjectTokens - 1,
      case .invoice = cue(before: prefix)
    else { return range }
    return prefix..<range.upperBound
  }

  private func isPrefix(_ token: Token) -> Bool {
    token.isWord && token.isUpper && token.end - token.start <= 4 && token.code != PaperNumbers.numberSign
      && PaperNumbers.invoicePrefixes.contains(token.code)
  }

  private static let numberSign = WordHash.of("no")

  /// What kind of paper the words just before say it is.
  private func cue(before start: Int) -> Cue {
    var i = start
    var numberSign = false
    var isDirect = true
    var steps = 0
    while i > 0, steps < 5, i != page.subjectTokens {
      let token = page.tokens[i - 1]
      if page.mark(.order, before: i) != nil { return .order }
      let isInvoice = page.mark(.invoice, before: i) != nil
      if page.mark(.otherPaper, before: i) != nil, !isInvoice { return .other }
      if isInvoice { return .invoice(numberSign: numberSign, isDirect: isDirect) }
      if page.mark(.numberSign, before: i) != nil || token.isSymbol("#") || token.isSymbol("\u{2116}") {
        numberSign = true
      } else if token.kind == .symbol {
        // ( : . ° º " -
        guard [0x28, 0x3A, 0x2E, 0xB0, 0xBA, 0x22, 0x2D, 0x201C, 0x201E, 0xAB].contains(token.code) else {
          return .none
        }
      } else if isSeries(token), i == start {
        isDirect = false
      } else if token.isWord, steps < 2, page.has(.small, at: i - 1), !page.has(.joint, at: i - 1) {
        isDirect = false
      } else {
        return .none
      }
      i -= 1
      steps += 1
    }
    return .none
  }

  /// Capitals between the word and the number: "Factura C 0002-118", "dnr KS 2026/118".
  private func isSeries(_ token: Token) -> Bool { token.isWord && token.isUpper && token.end - token.start <= 4 }
}

extension WordHash {
  static func of(_ word: String) -> UInt64 {
    var hash = WordHash()
    word.utf8.forEach { hash.add($0) }
    return hash.value
  }
}
