import Bookkeeping
import Foundation
import Model

/// A correspondence in few words: each letter says what it means, so that only the bookkeeping is looked at.
struct Story {
  static let settings = Settings(name: "Me", addresses: ["me@studio.example"], currency: "EUR", paymentTermsDays: 14)

  private(set) var entries: [Entry] = []
  private var verdicts: [String: Verdict] = [:]
  var decisions: [Decision] = []

  /// - Parameters:
  ///   - day: of March 2026.
  ///   - from: nil is us.
  mutating func add(
    _ id: String, day: Int, from: String? = nil, named name: String = "", to: String = "client@house.example",
    _ categories: Category...,
    kinds: [ScopeKind] = [], facts: [Fact.Value] = [],
    answers: String? = nil, automatic: AutomaticReason? = nil, authenticated: Bool = false, files: [Attachment] = [],
    rule: String = "said", text: String = "words", subject: String = "Job"
  ) {
    let at = Instant(seconds: (Day("2026-03-01")?.number ?? 0) * 86_400 + (day - 1) * 86_400 + 36_000)
    var message = Message(
      source: Origin(path: "-", offset: 0, length: 0), messageID: "<\(id)>", date: at, subject: subject,
      from: [MailAddress(name: name, address: from ?? "me@studio.example")],
      to: [MailAddress(address: from == nil ? to : "me@studio.example")], inReplyTo: answers.map { ["<\($0)>"] } ?? [],
      text: text, zones: [Zone(.fresh, 0..<text.utf8.count)], attachments: files,
      automatic: automatic)
    if authenticated { message.authentication.dmarc = "pass" }
    let direction: Direction = from == nil ? .outgoing : .incoming
    entries.append(
      Entry(
        message: message, direction: direction,
        facts: facts.map { Fact($0, field: .body, start: 0, end: 5, text: "words") }, scan: Scan(findings: [])))
    verdicts["<\(id)>"] = Verdict(
      categories: (categories.isEmpty ? [.other] : categories).map { category in
        CategoryVerdict(
          category: category, score: 5, kinds: category == .scopeChange ? kinds : [],
          evidence: [
            Evidence(rule: "en/\(category.rawValue)/\(rule)", field: .body, start: 0, end: 5, text: "words", weight: 5)
          ])
      })
  }

  func books(_ entries: [Entry]? = nil) -> Books {
    kept(entries ?? self.entries).reduce(into: Books()) { $0.append($1.books) }
  }

  /// The state in which each message is judged.
  func contexts() -> [String: ThreadContext] {
    kept(entries).reduce(into: [:]) { all, party in all.merge(party.contexts) { first, _ in first } }
  }

  private func kept(_ entries: [Entry]) -> [(books: Books, contexts: [String: ThreadContext])] {
    let verdicts = verdicts
    let correspondents = Correspondents(
      envelopes: AddressedEnvelope.all(entries, settings: Self.settings), decisions: decisions)
    let keeper = Bookkeeper(settings: Self.settings) { entry, _ in
      verdicts[entry.message.messageID] ?? Verdict(categories: [CategoryVerdict(category: .other, score: 0)])
    }
    return correspondents.parties.map { party in
      let own = entries.filter { party.messages.contains($0.message.messageID) }
      let client = Client(id: party.id, name: party.name, addresses: party.addresses, language: "en")
      return keeper.books(
        client: client, entries: own, thread: { correspondents.thread(of: $0) }, decisions: decisions)
    }
  }
}

func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }
