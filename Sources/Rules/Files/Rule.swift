package import Model

/// One rule of a rule file: what it looks for, where, in which forms of clause, in which state of the correspondence, and
/// what that is worth.
package final class Rule: Sendable {
  /// Full id, `en/scope-change/addition`.
  package let id: String
  package let category: Category
  /// The first part of the id: a language, or "any".
  let language: String
  package let weight: Double
  /// Only with `scope-change`.
  package let kinds: [ScopeKind]
  package let places: [Place]
  /// For `headers`: which, lower case.
  package let header: String?
  /// Numbers of patterns; at least one must match. Empty: the rule rests on `when` alone.
  let any: [Int]
  /// All of these must occur in the same sentence.
  let all: [Int]
  /// None of these may occur in the same sentence.
  let none: [Int]
  /// The forms of clause that count.
  package let forms: Set<Assertion>
  package let when: [Condition]
  package let unless: [Condition]
  /// Firing takes the category off, whatever the sum.
  package let isVeto: Bool
  package let line: Int

  init(
    id: String, category: Category, language: String, weight: Double, kinds: [ScopeKind], places: [Place],
    header: String?, any: [Int], all: [Int], none: [Int], forms: Set<Assertion>, when: [Condition],
    unless: [Condition], isVeto: Bool, line: Int
  ) {
    self.id = id
    self.category = category
    self.language = language
    self.weight = weight
    self.kinds = kinds
    self.places = places
    self.header = header
    self.any = any
    self.all = all
    self.none = none
    self.forms = forms
    self.when = when
    self.unless = unless
    self.isVeto = isVeto
    self.line = line
  }

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

extension CategoryRules {
  /// Of a category of which learned words are all there is in a language.
  init(learned category: Category) {
    self.init(
      category: category, language: "any", threshold: RuleFile.defaultThreshold, against: [], withAutomatic: false,
      rules: [])
  }
}
