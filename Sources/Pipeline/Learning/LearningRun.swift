import Foundation
package import Model
package import Rules

/// Labelled corpora, read once, from which rules learn and on which they are measured.
package struct LearningRun: Sendable {
  private let rules: RuleSet
  private let corpora: [CorpusInMemory]
  /// Of all corpora, and which corpus each is of.
  private let examples: [LearningExample]
  private let corpusOf: [Int]
  private let learner: Learner
  package let unusable: [Unusable]

  /// - Parameters:
  ///   - rules: without what is to be learned anew.
  ///   - isUsers: for the user's own folder.
  package init(_ folders: [LabelledCorpus], rules: RuleSet, settings: Settings, isUsers: Bool) throws {
    var (unusable, examples, corpusOf): ([Unusable], [LearningExample], [Int]) = ([], [], [])
    var corpora: [CorpusInMemory] = []
    for folder in folders {
      let (corpus, left) = try folder.read(rules: rules, settings: settings)
      unusable += left
      corpora.append(corpus)
    }
    let rules = rules.reading(Set(corpora.flatMap { $0.entries.map(\.message.language) }))
    for (number, corpus) in corpora.enumerated() {
      let new = try corpus.examples(rules)
      examples += new
      corpusOf += [Int](repeating: number, count: new.count)
    }
    self.rules = rules
    self.corpora = corpora
    self.examples = examples
    self.corpusOf = corpusOf
    self.unusable = unusable
    learner = Learner(examples, rules: rules, isUsers: isUsers)
  }

  package var messages: Int { examples.count }

  /// What all examples teach.
  package func learned() throws -> [LearnedRules] { try learner.learn(from: Set(examples.indices)) }

  /// How these rules, with these learned words, judge the corpora.
  package func measured(with learned: [LearnedRules]) throws -> Measured {
    let rules = rules.adding(learned)
    var measured = Measured()
    for corpus in corpora { try measured.add(corpus, rules) }
    return measured
  }

  /// How words learned from some of the correspondences judge the others, until every one has been among the others.
  package func heldOut(folds: Int) throws -> Measured {
    let foldOf = Folds(count: folds, names: examples.map(\.correspondence))
    var measured = Measured()
    for fold in 0..<folds {
      let others = Set(examples.indices.filter { foldOf[examples[$0].correspondence] != fold })
      let rules = rules.adding(try learner.learn(from: others))
      for (number, corpus) in corpora.enumerated() {
        let held = examples.indices.filter { corpusOf[$0] == number && !others.contains($0) }
        try measured.add(corpus.only(Set(held.map { examples[$0].entry.message.messageID })), rules)
      }
    }
    return measured
  }
}

/// Verdicts on labelled messages.
package struct Measured: Sendable {
  package private(set) var evaluation = Evaluation()
  /// By message: whether it is judged wholly right, and as what.
  package private(set) var outcomes: [String: Outcome] = [:]

  package struct Outcome: Sendable {
    package var subject: String
    package var found: Set<Category>
    package var wanted: Set<Category>

    package var isRight: Bool { found == wanted }
  }

  mutating func add(_ corpus: CorpusInMemory, _ rules: RuleSet) throws {
    for (entry, verdict) in try corpus.classified(by: rules) {
      guard let label = corpus.labels[entry.message.messageID] else { continue }
      evaluation.add(entry, verdict, label)
      outcomes[entry.message.messageID] = Outcome(
        subject: entry.message.subject, found: Set(verdict.categories.map(\.category)), wanted: Set(label.labels))
    }
  }
}

/// Deals names out to folds, evenly and the same way every time.
private struct Folds {
  private let numbers: [String: Int]

  init(count: Int, names: [String]) {
    func hash(_ name: String) -> UInt64 {
      var hash = WordHash()
      for byte in name.utf8 { hash.add(byte) }
      return hash.value
    }
    let ordered = Set(names).sorted { (hash($0), $0) < (hash($1), $1) }
    numbers = Dictionary(uniqueKeysWithValues: ordered.enumerated().map { ($1, $0 % count) })
  }

  subscript(name: String) -> Int { numbers[name] ?? 0 }
}
