import Ledger
import Model

/// A draft as it lies in the Drafts folder.
struct PresentDraft: Sendable {
  var uid: UInt32
  var uidValidity: UInt32
  /// Of its bytes, lower-case hex.
  var sha256: String
  /// It says what the ledger says, to the same people: a server may have written its bytes anew.
  var hasOurWords: Bool
  /// nil where it lies where it was.
  var message: Message?
}

extension PresentDraft: Equatable {
  /// By its bytes and place.
  static func == (a: Self, b: Self) -> Bool {
    (a.uid, a.uidValidity, a.sha256, a.hasOurWords) == (b.uid, b.uidValidity, b.sha256, b.hasOurWords)
  }
}

/// The one thing to be done about a draft, by what is wanted, what we remember and what lies in the Drafts folder.
enum DraftStep: Equatable, Sendable {
  case nothing
  case place
  /// This is ours, as we wrote it, and lies here.
  case remember(PresentDraft)
  /// The user changed it: theirs from now on.
  case takeOver(PresentDraft)
  /// It is not wanted any more, and nobody has touched it.
  case remove(PresentDraft)
  case wasSent
  case wasThrownAway
  /// It is neither there nor wanted.
  case forget

  /// - Parameters:
  ///   - known: what was remembered of it; nil where it was never placed.
  ///   - isWanted: it should lie in the Drafts folder.
  ///   - present: every message in the folder that is this draft, or what the user made of it.
  ///   - wasSent: it is among what the user has sent.
  static func decide(
    known: OutgoingDraft?, isWanted: Bool, present: [PresentDraft], wasSent: Bool
  ) -> DraftStep {
    guard let known else {
      // Another machine, or a ledger that was lost, may have placed it: no second copy, and nothing of it is removed.
      guard isWanted else { return .nothing }
      if let theirs = present.last(where: { !$0.hasOurWords }) { return .takeOver(theirs) }
      return present.first.map { .remember($0) } ?? .place
    }
    if wasSent, known.state != .sent { return .wasSent }
    switch known.state {
    case .placing:
      if let theirs = present.last(where: { $0.sha256 != known.sha256 && !$0.hasOurWords }) { return .takeOver(theirs) }
      return present.first.map { .remember($0) } ?? (isWanted ? .place : .forget)
    case .placed:
      if let theirs = present.last(where: { $0.sha256 != known.sha256 }) { return .takeOver(theirs) }
      guard let ours = present.first else { return isWanted ? .wasThrownAway : .forget }
      return isWanted ? keep(ours, known) : .remove(ours)
    case .edited, .rearranged:
      if let same = present.first(where: { $0.sha256 == known.sha256 }) { return keep(same, known) }
      guard let theirs = present.last else { return isWanted ? .wasThrownAway : .forget }
      return theirs.hasOurWords ? keep(theirs, known) : .takeOver(theirs)
    case .sending: return .nothing
    case .sent:
      // A mail program, or we, may have left it behind. What the user made of it stays.
      return present.first { $0.sha256 == known.sha256 }.map { .remove($0) } ?? .forget
    }
  }

  private static func keep(_ present: PresentDraft, _ known: OutgoingDraft) -> DraftStep {
    let isSame =
      present.uid == known.uid && present.uidValidity == known.uidValidity && present.sha256 == known.sha256
    return isSame ? .nothing : .remember(present)
  }
}
