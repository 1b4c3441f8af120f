import Model
import Review
import Testing

@Suite struct QueueTests {
  @Test func `good clients come first, then who has waited longest, each client's drafts together`() throws {
    let queue = try Desk.queue([
      Desk.draft("cleo", client: "cleo", answers: 3), Desk.draft("bo-late", client: "bo", answers: nil),
      Desk.draft("bo", client: "bo", answers: 2), Desk.draft("anna", client: "anna", answers: 1),
    ])
    #expect(try queue.items().map(\.id) == ["anna", "bo", "bo-late", "cleo"])
    #expect(try queue.next()?.id == "anna")
    #expect(try queue.next(skipping: ["anna", "bo"])?.id == "bo-late")
    #expect(try queue.next(skipping: ["anna", "bo", "bo-late", "cleo"]) == nil)
  }

  @Test func `only what is proposed stands in the queue`() throws {
    let queue = try Desk.queue([Desk.draft("a"), Desk.draft("b"), Desk.draft("c")])
    try queue.approve("a", at: Desk.at)
    try queue.dismiss("b", at: Desk.at)
    #expect(try queue.items().map(\.id) == ["c"])
    #expect(try queue.item("a").draft.status == .approved)
  }

  @Test func `the client's words are marked where the draft rests on them`() throws {
    let item = try Desk.queue([Desk.draft("a")]).item("a")
    #expect(item.client?.name == "anna")
    #expect(item.reasons.map(\.text) == ["They ask for more."])
    #expect(
      item.passages.map(\.text) == ["Hæ Imogen,\n", "could you also add a page", "? Could you do it soon?\n"])
    #expect(item.passages.map(\.isMarked) == [false, true, false])
    #expect(item.passages.map(\.text).joined() == Desk.text)
  }

  @Test(arguments: [(-5, 3), (3, 3), (9, 2), (0, 1_000_000), (Int.max - 1, Int.max)])
  func `evidence that does not fit the text marks nothing`(start: Int, end: Int) throws {
    var draft = Desk.draft("a")
    draft.plan.reasons[0].grounds = [
      Ground(
        messageID: Desk.id(1), evidence: Evidence(rule: "r", field: .body, start: start, end: end, text: ""))
    ]
    let item = try Desk.queue([draft]).item("a")
    #expect(item.marks.isEmpty)
    #expect(item.passages.map(\.text) == [Desk.text])
  }

  @Test func `a draft that answers nothing has no message`() throws {
    let item = try Desk.queue([Desk.draft("a", answers: nil)]).item("a")
    #expect(item.message == nil && item.passages.isEmpty)
  }

  @Test func `an unknown draft is named`() throws {
    let queue = try Desk.queue([])
    #expect(throws: Refusal.unknownDraft("x")) { try queue.item("x") }
    #expect(throws: Refusal.unknownDraft("x")) { try queue.approve("x", at: Desk.at) }
    #expect(throws: Refusal.unknownDraft("x")) { try queue.dismiss("x", at: Desk.at) }
  }
}
