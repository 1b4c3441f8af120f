/// The words that made a rule fire: what every row of the ledger and every draft points to.
package struct Evidence: Hashable, Sendable, Codable {
  package enum Field: String, Sendable, Codable {
    /// The message's text; offsets are into it.
    case body
    case subject
    case attachment
    case header
    case sender
    /// The state of the correspondence, not words: "a proposal of ours is open".
    case context
  }

  /// `en/scope-change/addition`.
  package var rule: String
  package var field: Field
  /// UTF-8 byte offsets into the field's text.
  package var start: Int
  package var end: Int
  /// The words themselves.
  package var text: String
  /// What it added to the category's score.
  package var weight: Double

  package init(rule: String, field: Field, start: Int, end: Int, text: String, weight: Double = 0) {
    self.rule = rule
    self.field = field
    self.start = start
    self.end = end
    self.text = text
    self.weight = weight
  }
}

/// One category of a message above its threshold.
package struct CategoryVerdict: Hashable, Sendable, Codable {
  package var category: Category
  package var score: Double
  /// Only with `scope-change`.
  package var kinds: [ScopeKind]
  package var evidence: [Evidence]

  package init(category: Category, score: Double, kinds: [ScopeKind] = [], evidence: [Evidence] = []) {
    self.category = category
    self.score = score
    self.kinds = kinds
    self.evidence = evidence
  }
}

/// What a message means: its categories, best first, never empty (`other`).
package struct Verdict: Hashable, Sendable, Codable {
  package var categories: [CategoryVerdict]

  package init(categories: [CategoryVerdict]) { self.categories = categories }

  package subscript(category: Category) -> CategoryVerdict? { categories.first { $0.category == category } }
  package func has(_ category: Category) -> Bool { self[category] != nil }
}
