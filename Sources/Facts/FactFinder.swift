package import Model

/// Amounts, dates and invoice numbers that an author states in the fresh text and the subject of a message.
package struct FactFinder: Sendable {
  /// Bytes of text that are looked at; facts of business stand further up.
  private static let maximumText = 64 << 10
  private static let bareForwardBytes = 60

  private let settings: Settings
  private let knownShapes: Set<String>

  /// - Parameter knownInvoiceNumbers: numbers of the user's own invoices; others of the same shape are recognised without a word for it.
  package init(settings: Settings, knownInvoiceNumbers: [String] = []) {
    self.settings = settings
    knownShapes = Set(knownInvoiceNumbers.map { InvoiceNumberFinder.shape($0) }.filter { $0.count >= 5 })
  }

  package func facts(in message: Message, direction: Direction) -> [Fact] {
    let written = message.date?.day
    var facts: [Fact] = []
    let fresh = message.zones.filter { $0.kind == .fresh }.map(\.range)
    let forwarded = message.zones.filter { $0.kind == .forward }.map(\.range)
    let freshBytes = fresh.reduce(0) { $0 + message.text.slice($1).trimmed.utf8.count }
    let ranges = freshBytes <= Self.bareForwardBytes ? fresh + forwarded : fresh
    let bytes = Array(message.text.utf8.prefix(Self.maximumText))
    for range in ranges where range.lowerBound < bytes.count {
      facts += find(bytes, range.clamped(to: 0..<bytes.count), .body, message, direction, written)
    }
    // A reply's subject is mostly somebody else's words.
    if message.inReplyTo.isEmpty || facts.isEmpty {
      let subject = Array(message.subject.utf8.prefix(1000))
      facts += find(subject, 0..<subject.count, .subject, message, direction, written)
    }
    return facts
  }

  private func find(
    _ bytes: [UInt8], _ range: Range<Int>, _ field: Fact.Field, _ message: Message, _ direction: Direction,
    _ written: Day?
  ) -> [Fact] {
    guard bytes[range].contains(where: Tokenizer.isDigit) || field == .body else { return [] }
    let tokens = Tokenizer.tokens(of: bytes, in: range)
    let language = message.language.isEmpty ? settings.language : message.language
    var facts: [Fact] = []
    func add(_ value: Fact.Value, _ range: Range<Int>) {
      facts.append(
        Fact(
          value, field: field, start: range.lowerBound, end: range.upperBound,
          text: String(decoding: bytes[range], as: UTF8.self)))
    }
    let numbers = InvoiceNumberFinder(knownShapes: knownShapes).find(bytes, tokens)
    for number in numbers {
      add(number.isOrder ? .purchaseOrder(number.number) : .invoiceNumber(number.number), number.range)
    }
    var taken = numbers.map(\.range)
    if let written {
      let roles = RoleFinder(language: language, direction: direction, isAutomatic: message.automatic == .reply)
      for date in DateFinder(written: written, language: language).find(tokens) {
        let place = tokens[date.tokens.lowerBound].range.lowerBound..<tokens[date.tokens.upperBound].range.upperBound
        guard !taken.contains(where: { $0.overlaps(place) }) else { continue }
        taken.append(place)
        let (before, after) = Self.surroundings(tokens, date.tokens)
        let role = roles.role(before: before, after: after, distance: date.day.number - written.number)
        add(.date(date.day, role), place)
      }
      if direction == .outgoing, let due = term(tokens, from: written) { add(.date(due.day, .due), due.range) }
    }
    let amounts = AmountFinder(language: language, ownCurrency: settings.currency)
    for amount in amounts.find(tokens, isTaken: { range in taken.contains { $0.overlaps(range) } }) {
      add(.amount(amount.money), amount.range)
    }
    return facts.sorted { $0.start < $1.start }
  }

  /// "payable within 30 days", "14 days": the day of issue plus the term.
  private func term(_ tokens: [Token], from written: Day) -> (day: Day, range: Range<Int>)? {
    let day: Set<String> = ["days", "daga", "dagar", "tage", "tagen", "jours", "días", "dagen", "dage", "dager"]
    let within: Set<String> = [
      "within", "innan", "net", "payable", "greiðslufrestur", "innerhalb", "zahlbar", "binnen", "sous", "inden", "inom",
      "innen", "terms", "a",
    ]
    for index in tokens.indices.dropFirst() where day.contains(tokens[index].text) {
      guard let number = Int(tokens[index - 1].text), (3...120).contains(number) else { continue }
      let lead = tokens[max(0, index - 4)..<index - 1].map(\.text)
      guard lead.contains(where: within.contains) else { continue }
      return (written.advanced(by: number), tokens[index - 1].range.lowerBound..<tokens[index].range.upperBound)
    }
    return nil
  }

  /// The words of the sentence on both sides of a date, each with a blank before it.
  private static func surroundings(_ tokens: [Token], _ date: ClosedRange<Int>) -> (String, String) {
    func isEnd(_ index: Int) -> Bool {
      ["!", "?", ";"].contains(tokens[index].text)
        || (tokens[index].text == "." && (index + 1 >= tokens.count || tokens[index + 1].isSpaced) && index > 0
          && tokens[index - 1].kind != .number)
    }
    var before: [String] = []
    var index = date.lowerBound - 1
    while index >= 0, before.count < 24, !isEnd(index) {
      before.append(tokens[index].text)
      index -= 1
    }
    var after: [String] = []
    index = date.upperBound + 1
    while index < tokens.count, after.count < 16, !isEnd(index) {
      after.append(tokens[index].text)
      index += 1
    }
    return (" " + before.reversed().joined(separator: " "), " " + after.joined(separator: " "))
  }
}
