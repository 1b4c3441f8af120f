import Ledger
import Model
import Testing

@testable import Pipeline

/// The whole table: what is remembered, what lies there, what is wanted.
@Suite struct DraftStepTests {
  private static let ours = PresentDraft(uid: 7, uidValidity: 1, sha256: "ours", hasOurWords: true)
  private static let theirs = PresentDraft(uid: 8, uidValidity: 1, sha256: "theirs", hasOurWords: false)
  private static let theirsAgain = PresentDraft(uid: 9, uidValidity: 1, sha256: "again", hasOurWords: false)
  private static let rewritten = PresentDraft(uid: 7, uidValidity: 1, sha256: "other bytes", hasOurWords: true)
  private static let moved = PresentDraft(uid: 1, uidValidity: 2, sha256: "ours", hasOurWords: true)

  private static func known(_ state: OutgoingDraft.State, _ sha256: String = "ours", uid: UInt32 = 7) -> OutgoingDraft {
    var row = OutgoingDraft(
      draft: "dr-1", account: "main", state: state, messageID: "<1@x.example>", at: Instant(seconds: 0),
      sha256: sha256, lastMessage: 0)
    (row.uid, row.uidValidity) = (uid, 1)
    return row
  }

  struct Case: Sendable {
    var known: OutgoingDraft?
    var isWanted = true
    var present: [PresentDraft] = []
    var wasSent = false
    var step: DraftStep
    var why: String
  }

  static let cases = [
    Case(step: .place, why: "wanted and not there"),
    Case(isWanted: false, step: .nothing, why: "never placed, not wanted"),
    Case(present: [ours], step: .remember(ours), why: "another machine placed it"),
    Case(present: [theirs], step: .takeOver(theirs), why: "another machine placed it, the user changed it"),
    Case(isWanted: false, present: [ours], step: .nothing, why: "what we do not know is not ours to remove"),

    Case(known: known(.placing, uid: 0), step: .place, why: "the APPEND never arrived"),
    Case(known: known(.placing, uid: 0), present: [ours], step: .remember(ours), why: "it arrived, its answer did not"),
    Case(known: known(.placing), present: [rewritten], step: .remember(rewritten), why: "the server wrote it anew"),
    Case(known: known(.placing), present: [theirs], step: .takeOver(theirs), why: "changed before we looked"),
    Case(known: known(.placing, uid: 0), isWanted: false, step: .forget, why: "no longer wanted, never arrived"),

    Case(known: known(.placed), present: [ours], step: .nothing, why: "all is well"),
    Case(known: known(.placed), present: [moved], step: .remember(moved), why: "UIDVALIDITY changed"),
    Case(known: known(.placed), isWanted: false, present: [ours], step: .remove(ours), why: "its ground is gone"),
    Case(known: known(.placed), isWanted: false, present: [moved], step: .remove(moved), why: "gone, and moved"),
    Case(known: known(.placed), present: [theirs], step: .takeOver(theirs), why: "the user changed it"),
    Case(
      known: known(.placed), isWanted: false, present: [theirs], step: .takeOver(theirs),
      why: "what the user changed is never removed"),
    Case(
      known: known(.placed), isWanted: false, present: [rewritten], step: .takeOver(rewritten),
      why: "the user changed something else than words"),
    Case(
      known: known(.placed), present: [ours, theirs], step: .takeOver(theirs), why: "a mail program writes it anew"),
    Case(known: known(.placed), step: .wasThrownAway, why: "it has gone and was not sent"),
    Case(known: known(.placed), isWanted: false, step: .forget, why: "gone, and not wanted"),
    Case(known: known(.placed), wasSent: true, step: .wasSent, why: "it is in Sent"),
    Case(known: known(.placed), present: [ours], wasSent: true, step: .wasSent, why: "sent, and left behind"),

    Case(known: known(.edited, "theirs", uid: 8), present: [theirs], step: .nothing, why: "theirs, as it was"),
    Case(
      known: known(.edited, "theirs", uid: 8), isWanted: false, present: [theirs], step: .nothing,
      why: "theirs, though its ground is gone"),
    Case(
      known: known(.edited, "theirs", uid: 8), present: [theirsAgain], step: .takeOver(theirsAgain),
      why: "changed again"),
    Case(
      known: known(.edited, "theirs", uid: 8), present: [ours, theirs], step: .nothing,
      why: "our old copy beside theirs"),
    Case(known: known(.edited, "theirs"), step: .wasThrownAway, why: "thrown away after changing"),
    Case(known: known(.edited, "theirs"), wasSent: true, step: .wasSent, why: "changed and sent"),

    Case(known: known(.sending), step: .nothing, why: "nobody knows yet"),
    Case(known: known(.sent), present: [ours], step: .remove(ours), why: "sent by us: the copy in Drafts goes"),
    Case(known: known(.sent), present: [theirs], step: .forget, why: "sent, but what lies there is the user's"),
    Case(known: known(.sent), wasSent: true, step: .forget, why: "sent and gone"),
  ]

  @Test("one step for everything that can be", arguments: cases)
  func table(_ one: Case) {
    let step = DraftStep.decide(
      known: one.known, isWanted: one.isWanted, present: one.present, wasSent: one.wasSent)
    #expect(step == one.step, "\(one.why)")
  }
}
