import Bookkeeping
import Model
import Rules

/// A labelled corpus, read: who "me" is in it, its messages, and what a person says that they mean.
struct CorpusInMemory: Sendable {
  let settings: Settings
  let entries: [Entry]
  let labels: [String: Label]

  func classified(by rules: RuleSet) throws -> [(entry: Entry, verdict: Verdict)] {
    let entries = entries.map { rules.learnedAgain($0) }
    let (derivation, outcome) = try derive(entries, rules, known: [:])
    return entries.map { ($0, derivation.verdict(of: $0, in: outcome)) }
  }

  /// Every labelled message in the state in which it truly stood: the labels say what the messages before it meant.
  func examples(_ rules: RuleSet) throws -> [LearningExample] {
    let known = labels.mapValues { label in
      Verdict(
        categories: label.labels.map { category in
          CategoryVerdict(category: category, score: 10, kinds: category == .scopeChange ? label.scopeKinds : [])
        })
    }
    let (derivation, outcome) = try derive(entries, rules, known: known)
    return entries.compactMap { entry in
      guard let label = labels[entry.message.messageID] else { return nil }
      return LearningExample(
        labelled: entry, label, context: derivation.context(of: entry.message, in: outcome),
        correspondence: derivation.correspondence(of: entry.message), ownName: settings.name)
    }
  }

  /// Some of its labelled messages, with the unlabelled ones among which they stand.
  func only(_ messageIDs: Set<String>) -> CorpusInMemory {
    let entries = entries.filter { labels[$0.message.messageID] == nil || messageIDs.contains($0.message.messageID) }
    return CorpusInMemory(settings: settings, entries: entries, labels: labels)
  }

  private func derive(
    _ entries: [Entry], _ rules: RuleSet, known: [String: Verdict]
  ) throws -> (Derivation, Derivation.Outcome) {
    let derivation = Derivation(
      envelopes: AddressedEnvelope.all(entries, settings: settings), decisions: [], settings: settings,
      rules: rules, known: known)
    let byID = Dictionary(entries.map { ($0.message.messageID, $0) }, uniquingKeysWith: { first, _ in first })
    let outcome = try derivation.derive(
      entries: { ids in ids.compactMap { byID[$0] } }, notices: entries.filter(\.isNotice))
    return (derivation, outcome)
  }
}
