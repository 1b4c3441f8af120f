import Ledger
import Model
import Review
import Testing

@Suite struct DecisionTests {
  /// A draft that must not go out, and the sentence that says why.
  static let broken: [(Draft, String)] = {
    var nobody = Desk.draft("a")
    nobody.to = []
    var nameless = Desk.draft("a")
    nameless.subject = " "
    var openSubject = Desk.draft("a")
    openSubject.subject = "Re: ⟨new price⟩"
    return [
      (Desk.draft("a", needs: ["new_price"]), "it still needs new price: fill that in first"),
      (nobody, "it has no recipient"),
      (nameless, "it has no subject"),
      (openSubject, "⟨new price⟩ still stands in it: put the value in its place"),
      (Desk.draft("a", body: "For ⟨new price⟩."), "⟨new price⟩ still stands in it: put the value in its place"),
      (Desk.draft("a", body: "For {{price}}."), "{{price}} still stands in it: put the value in its place"),
      (Desk.draft("a", body: "For ⟨price"), "⟨ still stands in it: put the value in its place"),
      (Desk.draft("a", body: "> quoted only\n"), "it has no text of its own"),
      (Desk.draft("a", body: "See the ATTACHED invoice."), "it says \"attached\", and nothing is attached"),
      (Desk.draft("a", body: "Reikningurinn er í viðhengi."), "it says \"viðhengi\", and nothing is attached"),
    ]
  }()

  @Test(arguments: broken) func `what is not finished cannot be approved`(draft: Draft, sentence: String) throws {
    let queue = try Desk.queue([draft])
    let refusals = #expect(throws: Refusals.self) { try queue.approve("a", at: Desk.at) }
    #expect(refusals?.description == sentence)
    #expect(try queue.item("a").draft.status == .proposed)
    #expect(try queue.ledger.decisions().isEmpty)
  }

  @Test func `all that stands in the way is said at once`() throws {
    var draft = Desk.draft("a", body: "⟨new price⟩, attached", needs: ["new_price"])
    draft.to = []
    #expect(draft.obstacles.count == 4)
  }

  @Test func `what the quoted original says stands in nobody's way`() throws {
    let queue = try Desk.queue([Desk.draft("a")])
    try queue.approve("a", at: Desk.at)
    #expect(try queue.item("a").draft.status == .approved)
    #expect(throws: Refusal.notProposed("a", .approved)) { try queue.approve("a", at: Desk.at) }
  }

  @Test(arguments: [("quote", "decline-work"), ("decline-work", "quote")])
  func `yes to a request takes the no away, and the reverse`(chosen: String, other: String) throws {
    let queue = try Desk.queue([
      Desk.draft("quote", kind: .quote), Desk.draft("decline-work", kind: .declineWork),
      Desk.draft("elsewhere", kind: other == "quote" ? .quote : .declineWork, answers: 2),
    ])
    try queue.approve(chosen, at: Desk.at)
    #expect(try queue.item(other).draft.status == .dismissed)
    #expect(try queue.item("elsewhere").draft.status == .proposed)
    _ = try queue.ledger.undo()
    #expect(try queue.items().count == 3, "one act is taken back as one")
  }

  @Test func `an edited text is taken over`() throws {
    let queue = try Desk.queue([Desk.draft("a")])
    let text = EditableText.text(of: try queue.item("a").draft)
    #expect(try !queue.edit("a", text: text, at: Desk.at))
    #expect(try queue.edit("a", text: "Subject: Re: New\r\n\r\nMy words.\r\n", at: Desk.at))
    let draft = try queue.item("a").draft
    #expect(draft.subject == "Re: New" && draft.body == "My words.\n" && draft.isEdited)
    try queue.ledger.replaceDrafts(with: [Desk.draft("a")])
    #expect(try queue.item("a").draft.body == "My words.\n")
  }

  @Test func `a value is filled in and then the draft can go`() throws {
    let queue = try Desk.queue([Desk.draft("a", body: "For ⟨new price⟩.", needs: ["new_price"])])
    #expect(throws: Refusal.notNeeded("x", needs: ["new_price"])) {
      try queue.fill("a", name: "x", value: "1", at: Desk.at)
    }
    #expect(throws: Refusal.emptyValue("new_price")) {
      try queue.fill("a", name: "new_price", value: " ", at: Desk.at)
    }
    #expect(throws: Refusal.placeholder("⟨x⟩")) { try queue.fill("a", name: "new_price", value: "⟨x⟩", at: Desk.at) }
    try queue.fill("a", name: "new_price", value: " £600 ", at: Desk.at)
    #expect(try queue.item("a").draft.body == "For £600.")
    try queue.approve("a", at: Desk.at)
  }

  @Test func `a dismissed draft stays dismissed when it is derived again`() throws {
    let queue = try Desk.queue([Desk.draft("a"), Desk.draft("b")])
    try queue.dismiss("a", at: Desk.at)
    try queue.approve("b", at: Desk.at)
    try queue.dismiss("b", at: Desk.at)
    try queue.ledger.replaceDrafts(with: [Desk.draft("a"), Desk.draft("b")])
    #expect(try queue.items().isEmpty)
    #expect(throws: Refusal.notProposed("a", .dismissed)) { try queue.dismiss("a", at: Desk.at) }
  }

  @Test func `what a message is not is remembered`() throws {
    let queue = try Desk.queue([])
    try queue.reclassify(messageID: Desk.id(1), category: .scopeChange, isIt: false, at: Desk.at)
    #expect(
      try queue.ledger.decisions().map(\.what)
        == [.reclassify(messageID: Desk.id(1), category: .scopeChange, isIt: false)])
    #expect(throws: Refusal.unknownMessage("<x>")) {
      try queue.reclassify(messageID: "<x>", category: .other, isIt: true, at: Desk.at)
    }
  }
}
