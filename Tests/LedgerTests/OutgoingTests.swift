import Model
import Testing

@testable import Ledger

@Suite struct OutgoingTests {
  private let row = OutgoingDraft(
    draft: "a", account: "main", state: .placing, messageID: "<a@x.example>", at: Sample.at,
    sha256: String(repeating: "0a", count: 32), lastMessage: 3)

  @Test func `an outgoing draft comes back as it was, and a draft in Drafts is placed`() throws {
    let ledger = try Ledger()
    try ledger.replaceDrafts(with: [Sample.draft("a")])
    try ledger.save(row)
    #expect(try ledger.outgoingDraft("a") == row)
    #expect(try ledger.draft("a")?.status == .proposed)
    var placed = row
    (placed.state, placed.uid, placed.uidValidity) = (.placed, .max, .max)
    let before = try ledger.state()
    try ledger.save(placed)
    #expect(try ledger.outgoingDrafts() == [placed])
    #expect(try ledger.draft("a")?.status == .placed && ledger.decidedDrafts().first?.status == .proposed)
    #expect(try ledger.state() != before)
    try ledger.replaceDrafts(with: [])
    #expect(try ledger.draft("a")?.status == .superseded)
  }

  @Test func `of two processes that would send the same draft one is the first`() throws {
    let ledger = try Ledger()
    #expect(try ledger.save(row, replacing: nil))
    #expect(try !ledger.save(row, replacing: nil))
    var sending = row
    sending.state = .sending
    #expect(try ledger.save(sending, replacing: row))
    #expect(try !ledger.save(sending, replacing: row))
  }
}
