package import Model
import Multipattern

/// All rules of all languages, compiled: what can be found in a message (`scan`), and what it means in its context (`judge`).
package struct RuleSet: Sendable {
  package let categories: [CategoryRules]
  /// What a rule author should know although nothing is wrong.
  package let warnings: [Diagnostic]
  /// Changes when any rule or cue changes, so that stored scans are known to be old.
  package let fingerprint: String
  /// Examples that stand in the rule files; read only where they were asked for.
  package let examples: [Example]

  let rules: [Rule]
  let patterns: PatternSet
  let usesEntities: [Bool]
  /// By pattern: rules that look for it.
  let rulesByPattern: [[Int]]
  let cues: [String: LanguageCues]
  let ruleNumbers: [String: Int]
  /// By rule: the number of its file in `categories`.
  let fileNumbers: [Int]
  /// By file: its rules that rest on the state of the correspondence alone, by number.
  let rulesOfState: [[Int]]
  private(set) var languages: Set<String>
  /// Weighted words beside the rules, language by language.
  private(set) var learned: [LearnedLanguage]
  /// Where any rule looks.
  let places: Set<Rule.Place>
  /// Header fields that any rule names, lower case.
  let headers: Set<String>

  package func rule(_ id: String) -> Rule? { ruleNumbers[id].map { rules[$0] } }

  /// Whether rules of this language read a message of that language: its own, those for any, and all of them where the
  /// language is not known or has no rules.
  func applies(_ language: String, to messageLanguage: String) -> Bool {
    language == "any" || language == messageLanguage || !languages.contains(messageLanguage)
  }
}

extension RuleSet {
  /// These rules with more learned words, beside those that they have.
  package func adding(_ rules: [LearnedRules]) -> RuleSet {
    var result = self
    let known = learned.flatMap { $0.loaded.weighings.map(\.rules) }
    result.learned = Dictionary(grouping: known + rules, by: \.language).sorted { $0.key < $1.key }
      .map { LearnedLanguage(name: $0.key, rules: $0.value) }
    result.languages.formUnion(rules.map(\.language).filter { $0 != "any" })
    return result
  }

  /// These rules as they are when something is learned for these languages: mail in them is read by their own rules alone.
  package func reading(_ languages: Set<String>) -> RuleSet {
    var result = self
    result.languages.formUnion(languages.subtracting(["", "any"]))
    return result
  }

  /// Whether any rule of these categories found its words.
  package func mentions(_ categories: Set<Category>, _ scan: Scan) -> Bool {
    scan.findings.contains { finding in
      rule(finding.rule).map { categories.contains($0.category) && $0.weight > 0 } ?? false
    }
  }
}
