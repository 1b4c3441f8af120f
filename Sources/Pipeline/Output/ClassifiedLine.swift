package import Model

/// One line of `classify` (`interface.md`).
package struct ClassifiedLine: Encodable {
  private let entry: Entry
  private let verdict: Verdict

  package init(_ entry: Entry, _ verdict: Verdict) {
    self.entry = entry
    self.verdict = verdict
  }

  private enum Key: String, CodingKey {
    case direction, language, categories, facts, defects
    case messageID = "message_id"
    case freshText = "fresh_text"
  }

  private struct CategoryLine: Encodable {
    var name: Category
    var score: Double
    var kinds: [ScopeKind]
    var evidence: [EvidenceLine]
  }

  private struct EvidenceLine: Encodable {
    var rule: String
    var field: Evidence.Field
    var start: Int
    var end: Int
    var text: String
  }

  package func encode(to encoder: any Encoder) throws {
    var line = encoder.container(keyedBy: Key.self)
    try line.encode(entry.message.messageID, forKey: .messageID)
    try line.encode(entry.direction, forKey: .direction)
    try line.encode(entry.message.language, forKey: .language)
    try line.encode(entry.message.freshText, forKey: .freshText)
    let categories = verdict.categories.map { verdict in
      CategoryLine(
        name: verdict.category, score: verdict.score, kinds: verdict.kinds,
        evidence: verdict.evidence.map {
          EvidenceLine(rule: $0.rule, field: $0.field, start: $0.start, end: $0.end, text: $0.text)
        })
    }
    try line.encode(categories, forKey: .categories)
    try line.encode(FactsLine(entry.facts(under: verdict)), forKey: .facts)
    try line.encode(entry.message.defects.map(\.description), forKey: .defects)
  }
}

/// The facts of a message in the form of the interface: each value once, in the order of the text.
package struct FactsLine: Encodable {
  package struct Amount: Codable, Hashable {
    package var value: String
    package var currency: String
  }

  package struct Date: Codable, Hashable {
    package var role: String
    package var date: String
    package var text: String
  }

  package private(set) var invoiceNumbers: [String] = []
  package private(set) var amounts: [Amount] = []
  package private(set) var dates: [Date] = []

  package init(_ facts: [Fact]) {
    for fact in facts {
      switch fact.value {
      case .amount(let money):
        let amount = Amount(value: money.exactString, currency: money.currency)
        if !amounts.contains(amount) { amounts.append(amount) }
      case .invoiceNumber(let number):
        if !invoiceNumbers.contains(number) { invoiceNumbers.append(number) }
      case .purchaseOrder, .date(_, .mentioned): break
      case .date(let day, let role):
        let date = Date(role: role.rawValue, date: day.description, text: fact.text)
        if !dates.contains(where: { $0.role == date.role && $0.date == date.date }) { dates.append(date) }
      }
    }
  }
}
