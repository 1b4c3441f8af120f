import Foundation
package import Model
package import Rules

/// Labelled corpora and the user's own corrections, read once, from which rules learn and on which they are measured.
package struct LearningRun: Sendable {
  private let rules: RuleSet
  private let corpora: [CorpusInMemory]
  /// Of all corpora, then of the user's own mail.
  private let examples: [LearningExample]
  /// By example: which corpus it is of; `corpora.count`: the user's own mail.
  private let sources: [Int]
  private let learner: Learner
  package let unusable: [Unusable]

  /// - Parameters:
  ///   - own: messages of the ledger with what the user said of them (`Workspace.corrections`).
  ///   - rules: without what is to be learned anew.
  ///   - isUsers: for the user's own folder.
  ///   - nearMisses: states alone, for mail in which no rule decides.
  ///   - part: learn from every second line of the labels only.
  package init(
    _ folders: [LabelledCorpus], own: [LearningExample] = [], rules: RuleSet, settings: Settings, isUsers: Bool,
    nearMisses: Bool = false, part: LabelledCorpus.Part = .all
  ) throws {
    var (unusable, examples, sources): ([Unusable], [LearningExample], [Int]) = ([], [], [])
    var corpora: [CorpusInMemory] = []
    for folder in folders {
      let (corpus, left) = try folder.read(rules: rules, settings: settings, part: part)
      unusable += left
      corpora.append(corpus)
    }
    let languages = corpora.flatMap { $0.entries.map(\.message.language) } + own.map(\.language)
    let rules = rules.reading(Set(languages))
    for (number, corpus) in corpora.enumerated() {
      let new = try corpus.examples(rules)
      examples += new
      sources += [Int](repeating: number, count: new.count)
    }
    examples += own
    sources += [Int](repeating: corpora.count, count: own.count)
    self.rules = rules
    self.corpora = corpora
    self.examples = examples
    self.sources = sources
    self.unusable = unusable
    learner = Learner(
      examples, rules: rules, isUsers: isUsers,
      aim: nearMisses ? .nearMisses : corpora.isEmpty ? .corrections : .corpora)
  }

  /// Labelled or corrected ones.
  package var messages: Int { sources.indices.filter { isCertain($0) }.count }

  /// Correspondences of which something is certain: so many parts can be held out at most.
  package var correspondences: Int {
    Set(examples.indices.filter { isCertain($0) }.map { examples[$0].correspondence }).count
  }

  private func isCertain(_ example: Int) -> Bool { sources[example] < corpora.count || examples[example].isCorrection }

  /// What all examples teach.
  package func learned() throws -> [LearnedRules] { try learner.learn(from: Set(examples.indices)) }

  /// How these rules, with these learned words, judge all examples.
  package func measured(with learned: [LearnedRules]) throws -> Measured {
    var measured = Measured()
    try measure(Array(examples.indices), by: rules.adding(learned), &measured)
    return measured
  }

  /// How words learned from some of the correspondences judge the others, until every one has been among the others.
  package func heldOut(folds: Int) throws -> Measured {
    let foldOf = Folds(count: folds, names: examples.map(\.correspondence))
    var measured = Measured()
    for fold in 0..<folds {
      let held = examples.indices.filter { foldOf[examples[$0].correspondence] == fold }
      let learned = try learner.learn(from: Set(examples.indices).subtracting(held))
      try measure(held, by: rules.adding(learned), &measured)
    }
    return measured
  }

  private func measure(_ chosen: [Int], by rules: RuleSet, _ measured: inout Measured) throws {
    for (number, corpus) in corpora.enumerated() {
      let ids = chosen.filter { sources[$0] == number }.map { examples[$0].entry.message.messageID }
      try measured.add(corpus.only(Set(ids)), rules)
    }
    for number in chosen where sources[number] == corpora.count { measured.add(examples[number], rules) }
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
