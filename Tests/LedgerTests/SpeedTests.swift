import Foundation
import Ledger
import Model
import Testing

/// Figures, not judgements: run with `RETAINER_SPEED=1 swift test -c release -Xswiftc -enable-testing --filter SpeedTests`.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["RETAINER_SPEED"] != nil), .serialized)
struct SpeedTests {
  private func time<T>(_ what: String, _ body: () throws -> T) rethrows -> T {
    let clock = ContinuousClock()
    let start = clock.now
    let value = try body()
    print("\(what): \(clock.now - start)")
    return value
  }

  @Test func `recording and reading 15,000 whole messages`() throws {
    let scratch = try Scratch()
    let ledger = try Ledger(path: scratch.path())
    let text = String(repeating: "Could you also add a page to the brochure, please? We need it soon.\n", count: 30)
    let items = (0..<15_000).map { number in
      Batch.Item(Sample.entry(number, text: text + "\(number)"), sha256: Sample.sha256(number))
    }
    let number = try ledger.begin(source: "box", at: Sample.at)
    try time("record 15,000 of \(text.utf8.count) bytes in batches of 500") {
      for start in stride(from: 0, to: items.count, by: 500) {
        var batch = Batch(number: number)
        batch.items = Array(items[start..<min(start + 500, items.count)])
        try ledger.record(batch)
      }
    }
    let marks = items.map { Seen(messageID: "", sha256: $0.sha256) }
    #expect(try time("unseen among 15,000") { try ledger.unseen(among: marks) }.isEmpty)
    let ids = items.map(\.entry.message.messageID)
    #expect(try time("entries of 15,000") { try ledger.entries(messageIDs: ids) }.count == 15_000)
    var books = Books()
    var membership: [String: String] = [:]
    for number in 0..<15_000 {
      var one = Sample.books(number)
      let client = "client-\(number % 300)"
      membership[Sample.id(number)] = client
      one.events[0].client = client
      books.events += one.events
      if number < 300 { books.clients += one.clients }
      guard number % 10 == 0 else { continue }
      for index in one.invoices.indices { one.invoices[index].client = client }
      books.invoices += one.invoices
      one.scopeChanges[0].client = client
      books.scopeChanges += one.scopeChanges
    }
    let clients = books.clients.map(\.id)
    try time("replace books: 15,000 events") {
      try ledger.replaceBooks(for: clients, with: books, membership: membership)
    }
    try time("replace them again") { try ledger.replaceBooks(for: clients, with: books, membership: membership) }
    #expect(try time("books for a board") { try ledger.books(events: false).invoices.count } == 3000)
    #expect(try time("books with events") { try ledger.books().events.count } == 15_000)
    let drafts = (0..<1000).map { Sample.draft("draft-\($0)", client: "client-\($0 % 300)") }
    try time("replace 1,000 drafts") { try ledger.replaceDrafts(with: drafts) }
    #expect(try time("1,000 drafts") { try ledger.drafts().count } == 1000)
    print("bytes of file: \(try ledger.statistics().bytes)")
  }

  @Test func `recording and reading 100,000 envelopes`() throws {
    let scratch = try Scratch()
    let ledger = try Ledger(path: scratch.path())
    let number = try ledger.begin(source: "box", at: Sample.at)
    let batches = stride(from: 0, to: 100_000, by: 500).map { start in
      var batch = Batch(number: number)
      batch.items = (start..<start + 500).map { number in
        var item = Sample.item(number, .envelope)
        item.entry.facts = []
        if number % 10 != 0 { item.entry.scan = Scan() }
        return item
      }
      return batch
    }
    try time("record 100,000 envelopes in batches of 500") { for batch in batches { try ledger.record(batch) } }
    #expect(try time("envelopes of 100,000") { try ledger.envelopes().count } == 100_000)
    try time("open") { _ = try Ledger(path: scratch.path()) }
    try time("undo") { _ = try ledger.undo() }
  }
}
