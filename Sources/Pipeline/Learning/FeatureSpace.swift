import Model
import Rules

/// Examples as rows of feature numbers. Phrases are a language's own, states are everybody's.
struct FeatureSpace: Sendable {
  struct Feature: Sendable {
    /// "any" for states.
    var language: String
    var kind: LearnedFeature.Kind

    var isState: Bool { if case .state = kind { true } else { false } }
  }

  /// One example in one state of its correspondence.
  struct Row: Sendable {
    var example: Int
    var features: [Int32]
    /// By category: what it reaches without anything learned. Absent: it cannot stand here.
    var margins: [Category: Double]
    var weight: Double
  }

  private(set) var features: [Feature] = []
  private(set) var rows: [Row] = []
  private var numbers: [UInt64: Int32] = [:]

  /// How much of an example is judged as if its letter had begun a thread of its own. Corpora thread more neatly than people, who
  /// write new mail about old matters; without this the thread would say more than the words.
  private static let looseShare = 0.5
  /// How much of an example is judged as if the hand-written rules had found no word in it. They know the examples that they were
  /// written for; of new mail they miss more, and there the learned words have to stand alone.
  private static let deafShare = 0.3

  init(_ examples: [LearningExample], rules: RuleSet, aim: LearningAim) {
    for (number, example) in examples.enumerated() {
      let phrases =
        aim == .nearMisses
        ? []
        : rules.phrases(of: example.entry).filter { !example.names($0) }
          .map { self.number(of: $0, example.language) }
      func add(_ entry: Entry, _ context: ThreadContext, weight: Double) {
        let states = rules.states(of: entry, in: context).map { self.number(of: $0, "any") }
        let margins = rules.standings(of: entry, in: context).map { ($0.category, $0.margin) }
        rows.append(
          Row(
            example: number, features: phrases + states, margins: Dictionary(uniqueKeysWithValues: margins),
            weight: weight))
      }
      if aim == .nearMisses {
        // Only of correspondents' mail is anything guessed, and as the thread stands.
        guard example.context.knownClient || example.entry.direction == .outgoing else { continue }
        add(example.entry, example.context, weight: 1)
        continue
      }
      var deaf = example.entry
      deaf.scan.findings.removeAll { $0.weight == nil }
      let looseShare = example.entry.direction == .incoming ? Self.looseShare : 0
      add(example.entry, example.context, weight: (1 - Self.deafShare) * (1 - looseShare))
      if looseShare > 0 {
        add(example.entry, example.context.withoutThread, weight: (1 - Self.deafShare) * looseShare)
      }
      add(deaf, example.context, weight: Self.deafShare)
    }
  }

  private mutating func number(of feature: LearnedFeature, _ language: String) -> Int32 {
    var hash = WordHash()
    for byte in language.utf8 { hash.add(byte) }
    let key = feature.key ^ (hash.value &* 31)
    if let known = numbers[key] { return known }
    let number = Int32(features.count)
    numbers[key] = number
    features.append(Feature(language: language, kind: feature.kind))
    return number
  }
}

extension ThreadContext {
  /// As if the message had begun a thread.
  fileprivate var withoutThread: ThreadContext {
    var context = self
    context.isReply = false
    context.proposalOpenInThread = false
    context.proposalQuoted = false
    context.ourLast = []
    context.theirLast = []
    return context
  }
}
