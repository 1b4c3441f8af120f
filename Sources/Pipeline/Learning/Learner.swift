import Foundation
import Learning
import Model
import Rules

/// What is learned from examples.
package enum LearningAim: Sendable {
  /// Words, phrases and states that set right what the rules get wrong.
  case corpora
  /// Words alone: a few corrections say nothing of how often a category comes.
  case corrections
  /// States alone, for correspondents' mail in which no rule decides (`RuleSet.nearMiss`).
  case nearMisses
}

/// Finds the words, phrases and states that set right what the rules get wrong on examples, in both directions. Deterministic: the
/// same examples and rules give the same weights.
struct Learner: Sendable {
  private let space: FeatureSpace
  private let examples: [LearningExample]
  private let isUsers: Bool
  private let aim: LearningAim

  /// Found on text of our own by cross-validation; a wide range around them does nearly as well.
  private enum Tuning {
    static let net = ElasticNet(l1: 0.5, l2: 0.2, baseL2: 0.05)
    /// Chosen by learning from eight languages and judging the ninth.
    static let netOfStates = ElasticNet(l1: 0.5, l2: 1, baseL2: 0.05)
    static let netOfWords = ElasticNet(l1: 0.5, l2: 0.2, baseL2: 1e6)
    /// A missed category counts as much as a wrong one: with more, precision falls faster than recall rises.
    static let positiveWeight = 1.0
    /// Of a category in the examples; with fewer nothing is learned for it.
    static let minimumPositives = 3
    /// States lean on how neatly the corpora thread and file: they are held back more than words.
    static let statePenalty = 15.0
    /// Longer phrases fit by chance more easily.
    static let phrasePenalties = [1.0, 1.1, 1.3]
    /// Words that are everywhere are held back by the root of how common they are.
    static let commonness = 10.0
    static let smallestWeight = 0.05
    static let smallestStateWeight = 0.3
    /// What a point of the rules' sum is worth in log-odds, on mail that they have not seen.
    static let nearMissSlope = 0.6
    /// A file is to be read by people.
    static let phrasesInFile = 300
  }

  /// - Parameters:
  ///   - rules: the rules without what is to be learned anew.
  ///   - isUsers: for the user's own folder.
  init(_ examples: [LearningExample], rules: RuleSet, isUsers: Bool, aim: LearningAim) {
    self.examples = examples
    self.isUsers = isUsers
    self.aim = aim
    space = FeatureSpace(examples, rules: rules, aim: aim)
  }

  /// Learns from these of the examples.
  func learn(from chosen: Set<Int>) throws -> [LearnedRules] {
    let training = Training(
      space.rows.filter { chosen.contains($0.example) }, space, examples, aim: aim)
    let workers = OrderedWorkers<Category, [LearnedRules]>(
      count: ProcessInfo.processInfo.activeProcessorCount, chunkCost: 1
    ) { self.learn($0, training) }
    var learned: [LearnedRules] = []
    var categories = Category.allCases.makeIterator()
    try workers.run(next: { categories.next().map { ($0, 1) } }, consume: { learned += $0 })
    return learned
  }

  /// The rows of one learning, by direction, and which features are worth weighing.
  private struct Training: Sendable {
    struct Side: Sendable {
      var rows: [FeatureSpace.Row]
      /// Numbers in the space of the features that are weighed.
      var features: [Int] = []
      var columns: [[Int32]] = []
      var penalties: [Double] = []
    }

    var sides: [Direction: Side] = [:]

    init(_ rows: [FeatureSpace.Row], _ space: FeatureSpace, _ examples: [LearningExample], aim: LearningAim) {
      for direction in [Direction.incoming, .outgoing] {
        var side = Side(rows: rows.filter { examples[$0.example].entry.direction == direction })
        var columns = [[Int32]](repeating: [], count: space.features.count)
        var spread = [Spread](repeating: Spread(), count: space.features.count)
        for (number, row) in side.rows.enumerated() {
          let example = examples[row.example]
          for feature in row.features {
            columns[Int(feature)].append(Int32(number))
            spread[Int(feature)].add(example)
          }
        }
        for feature in columns.indices where !columns[feature].isEmpty {
          let share = Double(columns[feature].count) / Double(side.rows.count)
          let isState = space.features[feature].isState
          guard isState ? aim != .corrections : spread[feature].isEnough else { continue }
          side.features.append(feature)
          side.columns.append(columns[feature])
          side.penalties.append(aim == .nearMisses ? 1 : Self.penalty(space.features[feature].kind, share))
        }
        sides[direction] = side
      }
    }

    private static func penalty(_ kind: LearnedFeature.Kind, _ share: Double) -> Double {
      switch kind {
      case .state: Tuning.statePenalty
      case .phrase(_, let words):
        Tuning.phrasePenalties[words - 1] * (1 + (Tuning.commonness * share).squareRoot())
      }
    }
  }

  /// Whether a feature occurs in more than one correspondence: what stands in one alone is its names and its trade. Words of
  /// corrections count from the first.
  private struct Spread {
    private var first: String?
    private(set) var isEnough = false

    mutating func add(_ example: LearningExample) {
      if example.isCorrection || first.map({ $0 != example.correspondence }) ?? false { isEnough = true }
      first = first ?? example.correspondence
    }
  }

  private func learn(_ category: Category, _ training: Training) -> [LearnedRules] {
    let direction: Direction = category.side == .incoming ? .incoming : .outgoing
    guard category.side != .either, let side = training.sides[direction] else { return [] }
    var problem = LogisticProblem(
      columns: side.columns, targets: [], offsets: [], weights: [], penalties: side.penalties)
    var positives: Set<Int> = []
    var isCorrected = false
    let slope = aim == .nearMisses ? Tuning.nearMissSlope : 1
    for row in side.rows {
      let target = examples[row.example].targets[category]
      let margin = row.margins[category]
      let isIt = target?.isIt ?? false
      if isIt { positives.insert(row.example) }
      if examples[row.example].isCorrection, target?.weight ?? 0 > 1 { isCorrected = true }
      problem.targets.append(isIt)
      problem.offsets.append((margin ?? 0) * slope)
      problem.weights.append(
        margin == nil ? 0 : (target?.weight ?? 0) * row.weight * (isIt ? Tuning.positiveWeight : 1))
    }
    guard isCorrected || aim != .corrections && positives.count >= Tuning.minimumPositives else { return [] }
    var fit = net.fit(problem)
    fit.base /= slope
    fit.weights = fit.weights.map { $0 / slope }
    return files(category, fit, side)
  }

  private var net: ElasticNet {
    switch aim {
    case .corpora: Tuning.net
    case .corrections: Tuning.netOfWords
    case .nearMisses: Tuning.netOfStates
    }
  }

  /// The weights that matter, rounded, file by file: words with their language, states and base for any.
  private func files(_ category: Category, _ fit: ElasticNet.Fit, _ side: Training.Side) -> [LearnedRules] {
    var files: [String: LearnedRules] = [:]
    func file(_ language: String) -> LearnedRules {
      files[language]
        ?? LearnedRules(
          category: category, language: language, isUsers: isUsers,
          reach: aim == .nearMisses ? .nearMisses : .everything)
    }
    if aim != .corrections {
      var common = file("any")
      common.base = Self.rounded(fit.base)
      files["any"] = common
    }
    for (position, feature) in side.features.enumerated() {
      let weight = Self.rounded(fit.weights[position])
      guard abs(weight) >= (aim == .nearMisses ? Tuning.smallestStateWeight : Tuning.smallestWeight) else { continue }
      let language = space.features[feature].language
      var rules = file(language)
      switch space.features[feature].kind {
      case .phrase(let phrase, _): rules.phrases.append((phrase, weight))
      case .state(let state): rules.states.append((state, weight))
      }
      files[language] = rules
    }
    return files.keys.sorted().compactMap { language in
      guard var rules = files[language], !language.isEmpty else { return nil }
      let strongest = rules.phrases.sorted { (-abs($0.weight), $0.phrase.text) < (-abs($1.weight), $1.phrase.text) }
      rules.phrases = Array(strongest.prefix(Tuning.phrasesInFile))
      return rules
    }
  }

  private static func rounded(_ weight: Double) -> Double { (weight * 100).rounded() / 100 }
}
