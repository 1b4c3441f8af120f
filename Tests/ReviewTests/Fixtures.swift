import Ledger
import Model
import Review

/// A correspondence of two clients with drafts to decide upon.
enum Desk {
  static let at = Instant(seconds: 1_772_000_000, offset: 0)
  static let text = "Hæ Imogen,\ncould you also add a page? Could you do it soon?\n"

  static func id(_ number: Int) -> String { "<message-\(number)@client.example>" }

  static func ground(_ words: String, in number: Int = 1) -> Ground {
    let start = Array(text.utf8).firstIndex(of: words.utf8, from: 0)
    return Ground(
      messageID: id(number),
      evidence: Evidence(rule: "en/x/y", field: .body, start: start, end: start + words.utf8.count, text: words))
  }

  static func draft(
    _ id: String, client: String = "anna", kind: DraftKind = .renegotiate, answers: Int? = 1,
    body: String = "Gladly.\n> could you also add ⟨a⟩, see attached\n", needs: [String] = []
  ) -> Draft {
    let plan = Plan(
      id: id, kind: kind, client: client, inReplyTo: answers.map(Desk.id), rows: ["row-\(answers ?? 0)"],
      reasons: [Plan.Reason("They ask for more.", grounds: [ground("also add a page"), ground("could you also add")])],
      needs: needs)
    return Draft(
      plan: plan, to: [MailAddress(address: "anna@client.example")], subject: "Re: Brochure", body: body,
      language: "en",
      needs: needs)
  }

  /// Anna has two invoices, Bo one; Bo's mail (2) is older than Anna's (1); Cleo (3) has none and is the oldest.
  static func queue(_ drafts: [Draft]) throws -> ReviewQueue {
    let ledger = try Ledger()
    var batch = Batch(number: try ledger.begin(source: "box", at: at))
    batch.items = (1...3).map { number in
      let message = Message(
        source: Origin(path: "box", offset: 0, length: 1), messageID: id(number),
        date: Instant(seconds: 1000 - number), text: text)
      return Batch.Item(
        Entry(message: message, direction: .incoming),
        sha256: String(repeating: "0", count: 63) + "\(number)")
    }
    try ledger.record(batch)
    var books = Books()
    for (client, invoices) in [("anna", 2), ("bo", 1), ("cleo", 0)] {
      books.clients.append(Client(id: client, name: client, addresses: [], language: "en"))
      for number in 0..<invoices {
        let day = Day(number: 0)
        books.invoices.append(
          Invoice(
            id: "\(client)-\(number)", client: client, number: "", amount: nil, issued: day, due: day, sentIn: id(9)))
      }
    }
    try ledger.replaceBooks(for: [], with: books, membership: [:])
    try ledger.replaceDrafts(with: drafts)
    return ReviewQueue(ledger)
  }
}

extension [UInt8] {
  fileprivate func firstIndex(of words: String.UTF8View, from start: Int) -> Int {
    let words = Array(words)
    return (start..<count).first { self[$0...].starts(with: words) } ?? 0
  }
}
