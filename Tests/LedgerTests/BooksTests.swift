import Foundation
import Model
import Testing

@testable import Ledger

@Suite struct BooksTests {
  @Test func `rows of every kind come back as they were`() throws {
    let ledger = try Ledger.with([Sample.item(1)])
    let books = Sample.books(1)
    try ledger.replaceBooks(for: ["client-1"], with: books, membership: [Sample.id(1): "client-1"])
    let back = try ledger.books()
    #expect(back.clients == books.clients)
    #expect(Set(back.invoices) == Set(books.invoices))
    #expect(back.payments == books.payments)
    #expect(back.proposals == books.proposals)
    #expect(back.scopeChanges == books.scopeChanges)
    #expect(back.requests == books.requests)
    #expect(back.promises == books.promises)
    #expect(back.events == books.events)
    #expect(try ledger.membership() == [Sample.id(1): "client-1"])
    #expect(try ledger.entries(client: "client-1").map(\.message.messageID) == [Sample.id(1)])
    #expect(try ledger.books(events: false).events.isEmpty)
  }

  @Test func `one client's rows are replaced and no other's`() throws {
    let ledger = try Ledger.with([Sample.item(1), Sample.item(2)])
    for number in 1...2 {
      try ledger.replaceBooks(
        for: ["client-\(number)"], with: Sample.books(number), membership: [Sample.id(number): "client-\(number)"])
    }
    try ledger.replaceBooks(for: ["client-1"], with: Books(), membership: [:])
    let left = try ledger.books()
    #expect(left.clients.map(\.id) == ["client-2"])
    #expect(left.events.map(\.client) == ["client-2"] && left.invoices.count == 2)
    #expect(try ledger.books(client: "client-1").invoices.isEmpty)
    #expect(try ledger.isSound())
  }

  @Test func `a row whose client is missing takes the whole step back`() throws {
    let ledger = try Ledger.with([Sample.item(1)])
    try ledger.replaceBooks(for: ["client-1"], with: Sample.books(1), membership: [:])
    var broken = Sample.books(2)
    broken.clients = []
    #expect(throws: LedgerError.self) { try ledger.replaceBooks(for: ["client-1"], with: broken, membership: [:]) }
    #expect(try ledger.books().clients.map(\.id) == ["client-1"])
  }

  @Test func `the rows are stale until they are marked as derived`() throws {
    let ledger = try Ledger()
    #expect(try !ledger.isStale())
    try ledger.add([Sample.item(1)])
    let truth = try ledger.truth()
    #expect(try ledger.isStale())
    try ledger.add([Sample.item(2)])
    try ledger.markDerived(from: truth)
    #expect(try ledger.isStale(), "mail that came while deriving is not lost sight of")
    try ledger.markDerived(from: try ledger.truth())
    #expect(try !ledger.isStale())
  }

  @Test(arguments: ["invoice-1", "payment-1", "proposal-1", "scope-1", "request-1", "promise-1", "2026-1", "draft-1"])
  func `every row says why it is there`(id: String) throws {
    let ledger = try Ledger.with([Sample.item(1)])
    try ledger.replaceBooks(for: [], with: Sample.books(1), membership: [:])
    try ledger.save(Sample.draft("draft-1"))
    let place = try #require(try ledger.why(id)?.places.first)
    #expect(place.ground == Sample.ground(1))
    #expect(place.subject == Sample.entry(1).message.subject && place.from == Sample.entry(1).message.from)
    #expect(place.line == "could you also add a page? The budget is £450.00, please by the 14th.")
  }

  @Test func `a message says why it was understood so, and nothing else does`() throws {
    let ledger = try Ledger.with([Sample.item(1)])
    try ledger.replaceBooks(for: [], with: Sample.books(1), membership: [:])
    #expect(try ledger.why(Sample.id(1))?.places.map(\.ground) == [Sample.ground(1)])
    #expect(try ledger.why("nothing") == nil)
  }

  @Test func `evidence beyond the text is shown as its words`() throws {
    let ledger = try Ledger.with([Batch.Item(Sample.entry(1, text: "Hi"), sha256: Sample.sha256(1))])
    try ledger.replaceBooks(for: [], with: Sample.books(1), membership: [:])
    #expect(try ledger.why("scope-1")?.places.first?.line == "could you also add")
  }
}
