import Bookkeeping
import Model
import Synchronization

/// Books of parties that stay the same from one derivation to the next, and verdicts on messages that stand in the same state: a replay
/// day by day folds only those to whom something happened, and judges only what that changed.
final class FoldCache: Sendable {
  private struct Kept {
    var party: Correspondents.Party
    var notices: [String]
    var fold: Derivation.Fold?
  }

  /// The last verdict on a message, and the state in which it stood.
  private let verdicts = Mutex<[String: (context: ThreadContext, verdict: Verdict)]>([:])

  /// By party: with and without the notices of banks about it.
  private let kept = Mutex<[Client.ID: [Kept]]>([:])

  /// The party's books, from before where nothing of it is new.
  func fold(
    _ party: Correspondents.Party, notices: [String] = [], make: () throws -> Derivation.Fold?
  ) rethrows -> Derivation.Fold? {
    let known = kept.withLock { $0[party.id]?.first { $0.party == party && $0.notices == notices } }
    if let known { return known.fold }
    let fold = try make()
    kept.withLock {
      let others = $0[party.id, default: []].filter { $0.party == party && $0.notices != notices }
      $0[party.id] = others.suffix(1) + [Kept(party: party, notices: notices, fold: fold)]
    }
    return fold
  }

  func verdict(on messageID: String, in context: ThreadContext, make: () -> Verdict) -> Verdict {
    if let known = verdicts.withLock({ $0[messageID] }), known.context == context { return known.verdict }
    let verdict = make()
    verdicts.withLock { $0[messageID] = (context, verdict) }
    return verdict
  }
}
