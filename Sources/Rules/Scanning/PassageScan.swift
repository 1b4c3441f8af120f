import Model
import Multipattern

/// What rules find in one passage; what they share is looked for once.
struct PassageScan {
  private let passage: Passage
  private let candidates: PassageCandidates
  private let rules: RuleSet
  private let matcher: PatternMatcher
  private var known: [Int: [Range<Int>]] = [:]
  private var forms: FormFinder

  /// - Parameter candidates: the patterns that can occur.
  init(_ passage: Passage, candidates: PassageCandidates, rules: RuleSet, _ matcher: PatternMatcher) {
    self.passage = passage
    self.candidates = candidates
    self.rules = rules
    self.matcher = matcher
    forms = FormFinder(passage.sentence, text: passage.text)
  }

  /// What a rule finds by one of its patterns.
  mutating func findings(of rule: Rule, by pattern: Int, messageLanguage: String) -> [Finding] {
    // Before anything is matched: a word without which the rule cannot fire is missing.
    guard rule.all.allSatisfy({ candidates.has($0) }) else { return [] }
    let found = matches(of: pattern)
    guard !found.isEmpty, rule.all.allSatisfy({ occurs($0) }), !rule.none.contains(where: { occurs($0) }) else {
      return []
    }
    let language = rule.language == "any" ? messageLanguage : rule.language
    return found.map { match in
      Finding(
        rule: rule.id, field: passage.field, start: match.lowerBound, end: match.upperBound,
        text: String(decoding: passage.text[match], as: UTF8.self), assertions: assertions(of: match, language))
    }
  }

  private mutating func matches(of pattern: Int) -> [Range<Int>] {
    if let known = known[pattern] { return known }
    let found = passage.matches(
      of: pattern, among: candidates, usesEntities: rules.usesEntities[pattern], matcher)
    known[pattern] = found
    return found
  }

  private mutating func occurs(_ pattern: Int) -> Bool { candidates.has(pattern) && !matches(of: pattern).isEmpty }

  private mutating func assertions(of match: Range<Int>, _ language: String) -> Set<Assertion> {
    if !forms.knows(language) {
      var found: [Int: [Range<Int>]] = [:]
      let cues = rules.cues[language]
      for pattern in (cues?.boundaries ?? []) + (cues?.cues.flatMap(\.patterns) ?? []) where candidates.has(pattern) {
        found[pattern] = matches(of: pattern)
      }
      forms.learn(language, cues, matches: found)
    }
    return forms.forms(of: match, language)
  }
}
