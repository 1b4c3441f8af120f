package import Model
import Rules

/// A message of which it is known what it means, wholly or in part.
package struct LearningExample: Sendable {
  /// What is known of one category, and how much it counts.
  package struct Target: Sendable {
    package var isIt: Bool
    package var weight: Double
  }

  package var entry: Entry
  package var context: ThreadContext
  /// Categories of which nothing is known are absent.
  package var targets: [Category: Target]
  /// Names the correspondence: examples of one are never parted between learning and measuring.
  package var correspondence: String
  /// Its words are weighed although no other example has them.
  package var isCorrection: Bool
  /// Of its words: as detected, or as the corpus or the rest of the correspondence says where the words are too few to tell.
  package var language: String
  /// Words of the user's own name: everybody writes them, and they are another user's no words.
  package var ownName: Set<Substring>

  /// What the message means, as far as is known.
  var truth: Set<Category> {
    let found = Set(targets.filter { $0.value.isIt && $0.key != .other }.keys)
    return found.isEmpty ? [.other] : found
  }

  /// A message of the user's own mail: it means what the rules say, which counts a little, except for what the user said, which counts
  /// much.
  init(
    own entry: Entry, _ verdict: Verdict, said: [Category: Bool], context: ThreadContext, correspondence: String,
    ownName: String
  ) {
    self.ownName = Self.words(ownName)
    self.entry = entry
    self.context = context
    self.correspondence = correspondence
    language = entry.message.language
    isCorrection = !said.isEmpty
    targets = Dictionary(
      uniqueKeysWithValues: Category.allCases.map { category in
        let isIt = said[category] ?? verdict.has(category)
        return (category, Target(isIt: isIt, weight: said[category] == nil ? Self.unsaidWeight : Self.saidWeight))
      })
  }

  /// One word of the user must be able to turn a verdict that stood at twice its threshold.
  private static let saidWeight = 8.0
  /// What nobody complained of is probably right.
  private static let unsaidWeight = 0.2

  /// A labelled message: everything is known of it.
  init(labelled entry: Entry, _ label: Label, context: ThreadContext, correspondence: String, ownName: String) {
    self.ownName = Self.words(ownName)
    let labels = Set(label.labels)
    language = entry.message.language.isEmpty ? label.language ?? "" : entry.message.language
    self.entry = entry
    self.context = context
    self.correspondence = correspondence
    isCorrection = false
    targets = Dictionary(
      uniqueKeysWithValues: Category.allCases.map { ($0, Target(isIt: labels.contains($0), weight: 1)) })
  }

  /// Whether the user's name is in a phrase.
  func names(_ feature: LearnedFeature) -> Bool {
    guard case .phrase(let phrase, _) = feature.kind else { return false }
    return !ownName.isDisjoint(with: phrase.text.split(separator: " "))
  }

  private static func words(_ name: String) -> Set<Substring> {
    Set(name.lowercased().split { !$0.isLetter })
  }
}
