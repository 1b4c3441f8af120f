import Foundation
package import Model

/// Finds invoice numbers, amounts and dates in what a message's author says, in nine languages, by the tables of each.
/// Linear in the text; no fact is invented where the words do not say it.
package struct FactFinder: Sendable {
  private let settings: Settings
  let shapes: [NumberShape]

  package init(settings: Settings) {
    self.init(settings: settings, knownInvoiceNumbers: [])
  }

  /// Numbers of known invoices teach how this user's numbers are built.
  package init(settings: Settings, knownInvoiceNumbers: [String]) {
    self.settings = settings
    var seen: Set<NumberShape> = []
    shapes = knownInvoiceNumbers.compactMap(NumberShape.learned).filter { seen.insert($0).inserted }
  }

  /// The facts of the fresh zones and the subject, in order of their place, the subject's first. A bare forward speaks
  /// through what it forwards. Dates without a role are `mentioned`. The same fact said twice is there twice.
  package func facts(in message: Message, direction: Direction) -> [Fact] {
    let body = Array(message.text.utf8)
    let subject = Array(message.subject.utf8.prefix(Limits.subjectBytes))
    var tokens = Tokeniser.tokens(of: subject[...])
    tokens.append(.boundary(at: subject.count))
    let subjectTokens = tokens.count
    var left = Limits.scannedBytes
    for range in FactFinder.spoken(in: message, length: body.count) where left > 0 {
      let part = range.prefix(left)
      left -= part.count
      tokens += Tokeniser.tokens(of: body[part])
      tokens.append(.boundary(at: part.endIndex))
    }
    guard let vocabulary = vocabulary(for: message.language, tokens) else { return [] }
    let page = Page(subject: subject, body: body, tokens: tokens, subjectTokens: subjectTokens, vocabulary: vocabulary)
    guard page.maySayAFact else { return [] }
    let reader = PageReader(
      page: page, shapes: shapes, crown: crown(for: message, vocabulary), today: message.date?.day,
      direction: direction,
      isAbsence: message.automatic == .reply,
      quoted: tokens.contains(where: \.isNumber) ? quotedAmounts(message, body, vocabulary) : [])
    return Array(reader.facts().prefix(Limits.facts))
  }

  /// Byte ranges of what the author says.
  private static func spoken(in message: Message, length: Int) -> [Range<Int>] {
    func ranges(_ kind: Zone.Kind) -> [Range<Int>] {
      message.zones.filter { $0.kind == kind }.map { $0.range.clamped(to: 0..<length) }.filter { !$0.isEmpty }
    }
    let fresh = ranges(.fresh)
    let forwarded = ranges(.forward)
    if !forwarded.isEmpty, fresh.reduce(0, { $0 + $1.count }) < bareForward { return fresh + forwarded }
    return message.zones.isEmpty && length > 0 ? [0..<length] : fresh
  }

  /// Values of the amounts with a currency in the quoted text.
  private func quotedAmounts(_ message: Message, _ body: [UInt8], _ vocabulary: Vocabulary) -> Set<Decimal> {
    var left = Limits.quotedBytes
    var tokens: [Token] = []
    for zone in message.zones where zone.kind == .quote && left > 0 {
      let part = zone.range.clamped(to: 0..<body.count).prefix(left)
      left -= part.count
      tokens += Tokeniser.tokens(of: body[part])
      tokens.append(.boundary(at: part.endIndex))
    }
    guard tokens.contains(where: \.isNumber) else { return [] }
    let page = Page(subject: [], body: body, tokens: tokens, subjectTokens: 0, vocabulary: vocabulary)
    var taken = Taken(count: tokens.count)
    let amounts = Amounts(page: page, crown: "", isAboutMoney: false, quoted: [])
    return Set(amounts.marked(&taken).map(\.value))
  }

  /// Bytes below which the words above forwarded mail say nothing of their own ("fyi, see below").
  private static let bareForward = 40

  private func vocabulary(for language: String, _ tokens: [Token]) -> Vocabulary? {
    Vocabulary.of(language) ?? Vocabulary.guess(tokens, preferred: [settings.language, "en"])
  }

  /// What "kr." means: by the language, else by the correspondents' addresses, else by the user's own currency.
  private func crown(for message: Message, _ vocabulary: Vocabulary) -> String {
    if !vocabulary.crown.isEmpty { return vocabulary.crown }
    for address in (message.from + message.to + message.replyTo).map(\.address) where !settings.isMine(address) {
      if let crown = Currency.crown(ofAddress: address.lowercased()) { return crown }
    }
    return Currency.krona.contains(settings.currency) ? settings.currency : ""
  }

  func page(ofDocument text: String) -> Page? {
    let body = Array(text.utf8.prefix(Limits.scannedBytes))
    let tokens = Tokeniser.tokens(of: body[...])
    guard let vocabulary = vocabulary(for: "", tokens) else { return nil }
    return Page(subject: [], body: body, tokens: tokens, subjectTokens: 0, vocabulary: vocabulary)
  }

  func documentCrown(_ vocabulary: Vocabulary) -> String {
    if Currency.krona.contains(settings.currency) { return settings.currency }
    return vocabulary.crown
  }
}

extension Token {
  /// Parts the subject from the text and one zone from the next.
  static func boundary(at offset: Int) -> Token {
    Token(
      kind: .lineEnd, start: offset, end: offset, code: 1, extra: 0, spaced: true, startsLine: true, isUpper: false,
      isCapitalised: false)
  }
}
