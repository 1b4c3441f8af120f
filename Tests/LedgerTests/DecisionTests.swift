import Foundation
import Model
import Testing

@testable import Ledger

@Suite struct DecisionTests {
  private static let plan = Sample.draft("d").plan

  /// Decisions are kept for ever: these texts are what ledgers hold, and must be read by every later program.
  static let texts: [(Decision.What, String)] = [
    (
      .invoicePaid(invoice: "i", on: Day(number: 20_500), amount: Decimal(string: "450.10")),
      #"{"invoicePaid":{"amount":450.1,"invoice":"i","on":"2026-02-16"}}"#
    ),
    (
      .invoicePaid(invoice: "i", on: Day(number: 20_500), amount: nil),
      #"{"invoicePaid":{"invoice":"i","on":"2026-02-16"}}"#
    ),
    (.invoiceWrittenOff(invoice: "i"), #"{"invoiceWrittenOff":{"invoice":"i"}}"#),
    (
      .invoiceSet(invoice: "i", field: "due", value: "2026-01-01"),
      #"{"invoiceSet":{"field":"due","invoice":"i","value":"2026-01-01"}}"#
    ),
    (
      .scopeState(scopeChange: "s", state: .withdrawn), #"{"scopeState":{"scopeChange":"s","state":"withdrawn"}}"#
    ),
    (.requestState(request: "r", state: .lost), #"{"requestState":{"request":"r","state":"lost"}}"#),
    (.promiseState(promise: "p", state: .kept), #"{"promiseState":{"promise":"p","state":"kept"}}"#),
    (
      .clientSet(client: "c", field: "language", value: "is"),
      #"{"clientSet":{"client":"c","field":"language","value":"is"}}"#
    ),
    (.clientMerge(addresses: ["a", "b"]), #"{"clientMerge":{"addresses":["a","b"]}}"#),
    (.clientSplit(address: "a"), #"{"clientSplit":{"address":"a"}}"#),
    (
      .reclassify(messageID: "<m>", category: .scopeChange, isIt: false),
      #"{"reclassify":{"category":"scope-change","isIt":false,"messageID":"<m>"}}"#
    ),
    (.draftDismissed(draft: "d"), #"{"draftDismissed":{"draft":"d"}}"#),
    (.draftApproved(draft: "d"), #"{"draftApproved":{"draft":"d"}}"#),
    (
      .draftEdited(draft: "d", subject: "s", body: "b"), #"{"draftEdited":{"body":"b","draft":"d","subject":"s"}}"#
    ),
    (
      .draftFilled(draft: "d", name: "n", value: "v"), #"{"draftFilled":{"draft":"d","name":"n","value":"v"}}"#
    ),
    (
      .draftSent(draft: "d", at: Instant(seconds: 1, offset: 2)),
      #"{"draftSent":{"at":{"offset":2,"seconds":1},"draft":"d"}}"#
    ),
    (
      .draftRequested(plan: plan),
      #"{"draftRequested":{"plan":{"client":"client-1","id":"d","inReplyTo":"<message-1@client.example>","kind":"#
        + #""renegotiate","level":0,"needs":["new_price"],"reasons":[{"grounds":[{"evidence":{"end":32,"field":"body","#
        + #""rule":"en/scope-change/addition","start":14,"text":"could you also add","weight":2.5},"messageID":"#
        + #""<message-1@client.example>"}],"text":"They ask for more."}],"rows":["scope-1"]}}}"#
    ),
  ]

  @Test(arguments: texts) func `a decision is kept in a form that stays`(what: Decision.What, text: String) throws {
    #expect(try FoundationJSON.text(what) == text)
    #expect(try FoundationJSON.value(text, as: Decision.What.self) == what)
  }

  @Test func `decisions come back in their order`() throws {
    let ledger = try Ledger()
    let whats = Self.texts.map(\.0)
    for what in whats { try ledger.add(what, at: Sample.at) }
    let decisions = try ledger.decisions()
    #expect(decisions.map(\.what) == whats)
    #expect(decisions.map(\.number) == decisions.map(\.number).sorted())
    #expect(decisions.allSatisfy { $0.at.offset == Sample.at.offset })
    #expect(try ledger.isStale())
  }

  @Test(arguments: texts.map(\.0)) func `every decision has words`(what: Decision.What) {
    #expect(!what.words.isEmpty)
  }
}
