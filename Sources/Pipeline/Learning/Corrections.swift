import Ledger
import Model
package import Rules

extension Workspace {
  /// Clients' messages that are looked at beside the corrected ones, the newest.
  private static let maximumUncorrected = 4_000

  /// The messages that the user corrected, and beside them clients' other mail as the rules judge it: so a correction changes as little
  /// else as it can.
  /// - Parameter rules: without what was learned from corrections before.
  package func corrections(under rules: RuleSet) throws -> [LearningExample] {
    let outcome = try outcome(until: nil)
    let said = Self.said(try ledger.decisions())
    guard !said.isEmpty else { return [] }
    var corrected: [LearningExample] = []
    var others: [LearningExample] = []
    try ledger.forEachWholeEntry { stored in
      let id = stored.message.messageID
      guard said[id] != nil || outcome.membership[id] != nil else { return }
      let entry = rules.learnedAgain(stored)
      let context = outcome.contexts[id] ?? ThreadContext()
      let example = LearningExample(
        own: entry, rules.judge(entry, in: context), said: said[id] ?? [:], context: context,
        correspondence: outcome.membership[id] ?? entry.message.from.first?.address ?? "", ownName: settings.name)
      if example.isCorrection { corrected.append(example) } else { others.append(example) }
    }
    return corrected + others.suffix(Self.maximumUncorrected)
  }

  /// By message: what it is and is not, the last word counting.
  private static func said(_ decisions: [Decision]) -> [String: [Category: Bool]] {
    var said: [String: [Category: Bool]] = [:]
    for decision in decisions {
      switch decision.what {
      case .reclassify(let messageID, let category, let isIt): said[messageID, default: [:]][category] = isIt
      case .meaning(let messageID, let categories, _):
        said[messageID] = Dictionary(uniqueKeysWithValues: Category.allCases.map { ($0, categories.contains($0)) })
      default: break
      }
    }
    return said
  }
}
