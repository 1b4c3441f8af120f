package import Model
import Multipattern

extension RuleSet {
  /// What every rule finds in a message, whatever the rest of the correspondence says: the first place where it counts, or, where
  /// all that it finds stands in clauses that it does not ask for, the first of them. Safe on many threads at once.
  /// - Parameter foreign: stretches of the text in another language than the message's: its rules read them.
  package func scan(
    _ message: Message, direction: Direction, facts: [Fact], foreign: [LanguageSpan] = []
  ) -> Scan {
    let passages = message.passages(facts: facts, places: places, headers: headers)
    let foreign = foreign.filter { languages.contains($0.language) }
    func language(of passage: Passage) -> String {
      guard !foreign.isEmpty, passage.field == .body else { return message.language }
      return foreign.first { $0.range.contains(passage.sentence.range.lowerBound) }?.language ?? message.language
    }
    var findings: [Finding] = []
    var settled: Set<Int> = []
    for spoken in Set(foreign.map(\.language)).union([message.language]).sorted() {
      let own = foreign.isEmpty ? passages : passages.filter { language(of: $0) == spoken }
      findings += self.findings(in: own, language: spoken, direction: direction, settled: &settled)
    }
    findings.sort { ($0.field.rawValue, $0.start, $0.rule) < ($1.field.rawValue, $1.start, $1.rule) }
    return Scan(findings: findings + learnedFindings(message, direction: direction, facts: facts))
  }

  /// - Parameter settled: rules that have found what counts, by number.
  private func findings(
    in passages: [Passage], language: String, direction: Direction, settled: inout Set<Int>
  ) -> [Finding] {
    let isKnown = languages.contains(language)
    let read = isKnown ? [language, "any"] : languages.union(["any"]).sorted()
    return patterns.withMatcher(groups: PatternGroup.names(read, direction.side)) { matcher in
      var counting: [Finding] = []
      var discounted: [Int: Finding] = [:]
      for passage in passages {
        let candidates = passage.candidates(matcher)
        let occurring = candidates.patterns
        guard !occurring.isEmpty else { continue }
        var scan = PassageScan(passage, candidates: candidates, rules: self, matcher)
        for pattern in occurring {
          for number in rulesByPattern[pattern] where !settled.contains(number) {
            let rule = rules[number]
            guard isOfSide(rule.category, direction), passage.allows(rule),
              !isKnown || rule.language == language || rule.language == "any"
            else { continue }
            let found = scan.findings(of: rule, by: pattern, messageLanguage: language)
            if let first = found.first(where: { rule.accepts($0.assertions) }) {
              counting.append(first)
              settled.insert(number)
              discounted[number] = nil
            } else if discounted[number] == nil {
              discounted[number] = found.first
            }
          }
        }
      }
      return counting + discounted.values
    }
  }

  private func isOfSide(_ category: Category, _ direction: Direction) -> Bool {
    category.side == .either || category.side == direction.side
  }
}
