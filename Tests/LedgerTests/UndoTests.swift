import Foundation
import Model
import Testing

@testable import Ledger

@Suite struct UndoTests {
  @Test func `there is nothing to take back at first`() throws {
    #expect(try Ledger().undo() == nil)
  }

  @Test func `the last act goes first, whoever did it`() throws {
    let ledger = try Ledger.with([Sample.item(1)])
    try ledger.add([.draftApproved(draft: "a"), .draftDismissed(draft: "b")], at: Sample.at)
    try ledger.add([Sample.item(2)])
    #expect(try ledger.undo()?.change == .batch(source: "box.mbox", messageIDs: [Sample.id(2)]))
    let undone = try #require(try ledger.undo())
    #expect(undone.description == "took back: draft a approved; draft b dismissed")
    #expect(try ledger.decisions().isEmpty)
    #expect(try ledger.undo()?.description == "took back what came from box.mbox: 1 message")
    #expect(try ledger.undo() == nil)
    #expect(try ledger.statistics().messages == 0)
  }

  @Test func `numbers are not used twice`() throws {
    let ledger = try Ledger()
    let first = try ledger.add(.clientSplit(address: "a"), at: Sample.at)[0].number
    _ = try ledger.undo()
    #expect(try ledger.add(.clientSplit(address: "b"), at: Sample.at)[0].number > first)
  }

  @Test func `an import that brought nothing is passed over`() throws {
    let ledger = try Ledger.with([Sample.item(1)])
    try ledger.add([Sample.item(1)])
    _ = try ledger.begin(source: "empty", at: Sample.at)
    #expect(try ledger.undo()?.change == .batch(source: "box.mbox", messageIDs: [Sample.id(1)]))
  }

  @Test func `what a running watch brought is passed over`() throws {
    let ledger = try Ledger.with([Sample.item(1)])
    try ledger.add(.draftApproved(draft: "a"), at: Sample.at)
    var step = Batch(number: try ledger.begin(source: Batch.watch, at: Sample.at))
    step.items = [Sample.item(2)]
    try ledger.record(step)
    #expect(try ledger.undo()?.description == "took back: draft a approved")
    #expect(try ledger.undoneBatches() == 0)
    #expect(try ledger.undo()?.change == .batch(source: "box.mbox", messageIDs: [Sample.id(1)]))
    #expect(try ledger.undo() == nil)
    #expect(try ledger.undoneBatches() == 1 && ledger.statistics().messages == 1)
  }

  @Test func `what was sent stays sent, and what was decided about it`() throws {
    let ledger = try Ledger()
    try ledger.add(.clientSplit(address: "a@client.example"), at: Sample.at)
    try ledger.add(.draftApproved(draft: "a"), at: Sample.at)
    let row = OutgoingDraft(
      draft: "a", account: "main", state: .sent, messageID: "<a@x.example>", at: Sample.at, sha256: Sample.sha256(1),
      lastMessage: 0)
    try ledger.save(row)
    try ledger.add(.draftSent(draft: "a", at: Sample.at), at: Sample.at)
    var letter = Batch(number: try ledger.begin(source: Batch.sending, at: Sample.at))
    letter.items = [Sample.item(1)]
    try ledger.record(letter)
    #expect(try ledger.undo()?.description == "took back: a@client.example is a client of its own")
    #expect(try ledger.undo() == nil)
    #expect(try ledger.decisions().count == 2 && ledger.statistics().messages == 1)
  }

  @Test func `an import goes whole and can be done again`() throws {
    let ledger = try Ledger.with([Sample.item(1, .envelope)])
    var batch = Batch(number: try ledger.begin(source: "box", at: Sample.at))
    try batch.set(position: 1, of: "box")
    try ledger.record(batch)
    let number = try ledger.begin(source: "box", at: Sample.at)
    for position in 2...3 {
      var step = Batch(number: number)
      step.items = [Sample.item(1), Sample.item(position)]
      step.contents = [Sample.sha256(9): Data([1])]
      try step.set(position: position, of: "box")
      try step.set(position: position, of: "new")
      try ledger.record(step)
    }
    try ledger.replaceBooks(for: [], with: Sample.books(2), membership: [Sample.id(2): "client-2"])
    #expect(try ledger.undo()?.change == .batch(source: "box", messageIDs: [Sample.id(2), Sample.id(3)]))
    #expect(try ledger.isStale())
    #expect(try ledger.envelopes().map(\.isWhole) == [false])
    #expect(try ledger.position(of: "box", as: Int.self) == 1)
    #expect(try ledger.position(of: "new", as: Int.self) == nil)
    #expect(try ledger.attachmentContent(sha256: Sample.sha256(9)) == nil)
    #expect(try ledger.unseen(among: [Seen(messageID: "", sha256: Sample.sha256(2))]).count == 1)
    #expect(try ledger.isSound())
    #expect(try ledger.add([Sample.item(2)]).added == [Sample.id(2)])
  }

  @Test func `taking an approval back proposes the draft again`() throws {
    let ledger = try Ledger()
    try ledger.save(Sample.draft("a"))
    try ledger.add(.draftApproved(draft: "a"), at: Sample.at)
    #expect(try ledger.draft("a")?.status == .approved)
    _ = try ledger.undo()
    #expect(try ledger.draft("a")?.status == .proposed)
  }
}
