package import Model
package import Rules

/// Verdicts on messages of which it is known what they mean.
package struct Measured: Sendable {
  package private(set) var evaluation = Evaluation()
  /// By message: whether it is judged wholly right, and as what.
  package private(set) var outcomes: [String: Outcome] = [:]
  /// What the user said of single categories, and how much of it the verdicts agree with.
  package private(set) var said = 0
  package private(set) var agreed = 0

  package struct Outcome: Sendable {
    package var subject: String
    package var found: Set<Category>
    package var wanted: Set<Category>

    package var isRight: Bool { found == wanted }
  }

  mutating func add(_ corpus: CorpusInMemory, _ rules: RuleSet) throws {
    for (entry, verdict) in try corpus.classified(by: rules) {
      guard let label = corpus.labels[entry.message.messageID] else { continue }
      add(entry, verdict, label)
    }
  }

  /// A message of the user's own mail, in the state in which it stood.
  mutating func add(_ example: LearningExample, _ rules: RuleSet) {
    let verdict = rules.judge(rules.learnedAgain(example.entry), in: example.context)
    add(
      example.entry, verdict,
      Label(messageID: example.entry.message.messageID, labels: Category.allCases.filter { example.truth.contains($0) })
    )
    guard example.isCorrection else { return }
    for (category, target) in example.targets where target.weight > 1 && category != .other {
      said += 1
      if verdict.has(category) == target.isIt { agreed += 1 }
    }
  }

  private mutating func add(_ entry: Entry, _ verdict: Verdict, _ label: Label) {
    evaluation.add(entry, verdict, label)
    outcomes[entry.message.messageID] = Outcome(
      subject: entry.message.subject, found: Set(verdict.categories.map(\.category)), wanted: Set(label.labels))
  }
}
