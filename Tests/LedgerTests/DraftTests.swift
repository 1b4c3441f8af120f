import Model
import Testing

@testable import Ledger

@Suite struct DraftTests {
  private func ledger() throws -> Ledger {
    let ledger = try Ledger()
    try ledger.replaceDrafts(with: [Sample.draft("a"), Sample.draft("b", client: "client-2")])
    return ledger
  }

  /// The draft as a later deriving would write it.
  private func newer(_ id: String) -> Draft {
    var draft = Sample.draft(id)
    draft.body = "Other words."
    return draft
  }

  @Test func `a draft comes back as it was`() throws {
    var draft = Sample.draft("a")
    draft.filled = ["invoice_file": "x.pdf", "new_deadline": "Friday"]
    draft.isEdited = true
    draft.status = .placed
    let ledger = try Ledger()
    try ledger.save(draft)
    #expect(try ledger.draft("a") == draft)
    #expect(try ledger.drafts(client: "client-1") == [draft])
    #expect(try ledger.drafts(client: "client-2").isEmpty)
  }

  @Test func `an untouched draft is written anew`() throws {
    let ledger = try ledger()
    try ledger.replaceDrafts(with: [newer("a"), Sample.draft("b", client: "client-2")])
    #expect(try ledger.draft("a")?.body == "Other words.")
  }

  @Test(arguments: [
    Decision.What.draftApproved(draft: "a"), .draftDismissed(draft: "a"),
    .draftEdited(draft: "a", subject: "S", body: "Mine."), .draftSent(draft: "a", at: Sample.at),
  ])
  func `a draft that a person has touched keeps its words`(what: Decision.What) throws {
    let ledger = try ledger()
    try ledger.add(what, at: Sample.at)
    let before = try ledger.draft("a")
    try ledger.replaceDrafts(with: [newer("a")])
    #expect(try ledger.draft("a") == before)
    #expect(before?.status != .proposed || before?.body == "Mine.")
  }

  @Test func `a value filled in stands in the text and no longer among the needs`() throws {
    let ledger = try ledger()
    try ledger.add(.draftFilled(draft: "a", name: "new_price", value: "£600"), at: Sample.at)
    let draft = try #require(try ledger.draft("a"))
    #expect(draft.body == "Gladly, for £600.\n" && draft.needs.isEmpty && draft.filled == ["new_price": "£600"])
    #expect(draft.status == .proposed && !draft.isEdited)
  }

  @Test func `a filled line break does not reach the subject`() throws {
    var draft = Sample.draft("a")
    draft.subject = "Re: ⟨new_price⟩"
    let filled = draft.applying([
      Decision(number: 1, at: Sample.at, what: .draftFilled(draft: "a", name: "new_price", value: "1\r\nBcc: x"))
    ])
    #expect(filled.subject == "Re: 1 Bcc: x")
  }

  @Test func `a draft whose ground is gone is superseded, and comes back with it`() throws {
    let ledger = try ledger()
    try ledger.add(.draftEdited(draft: "a", subject: "S", body: "Mine."), at: Sample.at)
    try ledger.replaceDrafts(for: ["client-1"], with: [])
    #expect(try ledger.draft("a")?.status == .superseded)
    #expect(try ledger.draft("a")?.body == "Mine.")
    #expect(try ledger.draft("b")?.status == .proposed)
    try ledger.replaceDrafts(for: ["client-1"], with: [newer("a")])
    #expect(try ledger.draft("a")?.status == .proposed)
    #expect(try ledger.draft("a")?.body == "Mine.")
  }

  @Test func `an approved draft whose ground is gone is superseded, a sent one stays sent`() throws {
    let ledger = try ledger()
    try ledger.add(.draftApproved(draft: "a"), at: Sample.at)
    try ledger.add(.draftSent(draft: "b", at: Sample.at), at: Sample.at)
    try ledger.replaceDrafts(with: [])
    #expect(try ledger.draft("a")?.status == .superseded)
    #expect(try ledger.draft("b")?.status == .sent)
  }
}
