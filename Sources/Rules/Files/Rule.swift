package import Model

/// One rule of a rule file: what it looks for, where, in which forms of clause, in which state of the correspondence, and
/// what that is worth.
package struct Rule: Sendable {
  /// Full id, `en/scope-change/addition`.
  package var id: String
  package var category: Category
  package var weight: Double
  /// Only with `scope-change`.
  package var kinds: [ScopeKind] = []
  package var places: [Place] = [.fresh]
  /// For `headers`: which, lower case.
  package var header: String?
  /// Numbers of patterns; at least one must match. Empty: the rule rests on `when` alone.
  var any: [Int] = []
  /// All of these must occur in the same sentence.
  var all: [Int] = []
  /// None of these may occur in the same sentence.
  var none: [Int] = []
  /// The forms of clause that count.
  package var forms: Set<Assertion> = [.asserted]
  package var when: [Condition] = []
  package var unless: [Condition] = []
  /// Firing takes the category off, whatever the sum.
  package var isVeto = false
  package var line = 0

  package enum Place: String, Sendable, CaseIterable {
    case fresh, subject, attachments, sender, quoted, forwarded, headers
  }

  /// Whether a finding in a clause of these forms counts: every way in which it is no plain statement must be allowed, and a
  /// plain statement must be allowed itself.
  package func accepts(_ forms: Set<Assertion>) -> Bool {
    forms.isEmpty ? self.forms.contains(.asserted) : forms.isSubset(of: self.forms)
  }
}

/// What a rule file says about its category as a whole.
package struct CategoryRules: Sendable {
  package var category: Category
  package var language: String
  package var threshold: Double
  /// Of these and this category only the one with the highest score stays.
  package var against: Set<Category>
  /// It may stand beside `automatic`.
  package var withAutomatic: Bool
  package var rules: [Rule]
}
