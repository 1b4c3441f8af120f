package import Model

/// Weighted words, phrases and states of one category, as `rules learn` finds them in examples: they add to the same sum as the
/// hand-written rules of the category.
package struct LearnedRules: Sendable {
  package enum Field: String, Sendable, CaseIterable { case fresh, subject }

  /// One to three words, as the file writes them.
  package struct Phrase: Hashable, Sendable {
    package var text: String
    package var field: Field

    package init(_ text: String, field: Field) {
      self.text = text
      self.field = field
    }
  }

  /// Which mail they are weighed in.
  package enum Reach: String, Sendable, CaseIterable {
    case everything
    /// A correspondent's mail in which no category stands (`RuleSet.nearMiss`): states alone, no words.
    case nearMisses = "near-misses"
  }

  package static let name = "learned"
  /// Of the files in the user's own folder.
  package static let ownName = "learned-by-you"

  package var category: Category
  /// A language, or "any".
  package var language: String
  package var isUsers: Bool
  package var reach: Reach
  /// Added wherever the category is weighed.
  package var base: Double
  package var phrases: [(phrase: Phrase, weight: Double)]
  package var states: [(state: Condition, weight: Double)]

  package init(category: Category, language: String, isUsers: Bool = false, reach: Reach = .everything) {
    self.category = category
    self.language = language
    self.isUsers = isUsers
    self.reach = reach
    base = 0
    phrases = []
    states = []
  }

  /// Full id, `en/scope-change/learned`.
  package var id: String { Self.id(language, category.rawValue, isUsers: isUsers) }

  static func id(_ language: String, _ category: String, isUsers: Bool) -> String {
    "\(language)/\(category)/\(isUsers ? ownName : name)"
  }
}
