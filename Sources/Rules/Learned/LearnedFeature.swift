package import Model

/// Something about a message that learning may weigh: a phrase that occurs, a state that holds.
package struct LearnedFeature: Sendable {
  package enum Kind: Sendable {
    case phrase(LearnedRules.Phrase, words: Int)
    case state(Condition)
  }

  /// The same for the same feature of any message.
  package var key: UInt64
  package var kind: Kind
}

/// What the hand-written rules and earlier learned files say of one category, before anything more is learned.
package struct Standing: Sendable {
  package var category: Category
  /// The sum less the threshold: from 0 on the category stands.
  package var margin: Double
}

extension RuleSet {
  /// The phrases of a message, each once.
  package func phrases(of entry: Entry) -> [LearnedFeature] {
    let reader = PhraseReader(entry.message, facts: entry.facts)
    var seen: Set<UInt64> = []
    var features: [LearnedFeature] = []
    reader.forEachPhrase { hash, range in
      guard seen.insert(hash).inserted else { return }
      let phrase = LearnedRules.Phrase(reader.text(of: range, in: entry.message), field: reader.place(of: range).field)
      features.append(LearnedFeature(key: hash, kind: .phrase(phrase, words: range.count)))
    }
    return features
  }

  /// The states that hold for a message, of those that learning may weigh.
  package func states(of entry: Entry, in context: ThreadContext) -> [LearnedFeature] {
    let words = wordCount(entry.message.freshText)
    return Condition.learnable.enumerated().compactMap { number, state in
      guard state.holds(for: entry, in: context, words: words) else { return nil }
      return LearnedFeature(key: UInt64(number + 1), kind: .state(state))
    }
  }

  /// Where every category stands that this message may have at all: not vetoed, and of its side.
  package func standings(of entry: Entry, in context: ThreadContext) -> [Standing] {
    let tallies = Dictionary(
      tally(entry, in: context, inFull: true).map { ($0.rules.category, $0) }, uniquingKeysWith: { first, _ in first })
    let isAutomatic = entry.message.automatic != nil || tallies[.automatic]?.stands ?? false
    return Category.allCases.compactMap { category in
      guard category.side == entry.direction.side, tallies[category]?.veto == nil,
        !isAutomatic || mayStandBesideAutomatic(category, entry.message.automatic)
      else { return nil }
      let margin = tallies[category].map { $0.verdict.score - $0.rules.threshold } ?? -RuleFile.defaultThreshold
      return Standing(category: category, margin: margin)
    }
  }

  /// The entry with the learned words that these rules find in it; what the hand-written ones found stays.
  /// - Parameter inFull: every phrase by name.
  package func learnedAgain(_ entry: Entry, inFull: Bool = false) -> Entry {
    var entry = entry
    entry.scan.findings.removeAll { $0.weight != nil }
    entry.scan.findings += learnedFindings(
      entry.message, direction: entry.direction, facts: entry.facts, inFull: inFull)
    return entry
  }
}

extension Condition {
  /// States worth weighing. What only `not-` turns round is left out: a weight below zero says the same.
  static let learnable: [Condition] = {
    let plain = [
      "known-client", "reply", "proposal-open", "proposal-open-in-thread", "proposal-quoted", "job-under-way",
      "delivered", "job-finished", "invoice-open", "invoice-overdue", "short", "question", "attachment",
      "attachment:pdf", "amount", "date", "invoice-number", "automatic",
    ]
    let last = Category.allCases.flatMap { ["after:\($0.rawValue)", "following:\($0.rawValue)"] }
    return (plain + last).compactMap { Condition($0) }
  }()
}
