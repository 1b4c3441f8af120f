package import Model
import Multipattern

extension RuleSet {
  /// Findings a rule may have in one message; more say nothing new.
  private static let maximumFindings = 4

  /// What every rule finds in a message, whatever the rest of the correspondence says. Safe on many threads at once.
  package func scan(_ message: Message, direction: Direction, facts: [Fact]) -> Scan {
    var findings: [Finding] = []
    var counts: [Int: Int] = [:]
    let isKnown = languages.contains(message.language)
    let groups = isKnown ? PatternGroup.names([message.language, "any"], direction.side) : nil
    patterns.withMatcher(groups: groups ?? PatternGroup.names(languages.union(["any"]), direction.side)) { matcher in
      for passage in message.passages(facts: facts, places: places, headers: headers) {
        let candidates = passage.candidates(matcher)
        guard !candidates.isEmpty else { continue }
        var scan = PassageScan(passage, candidates: candidates, rules: self, matcher)
        for pattern in candidates {
          for number in rulesByPattern[pattern] {
            let rule = rules[number]
            guard isOfSide(rule.category, direction), passage.allows(rule),
              !isKnown || rule.language == message.language || rule.language == "any"
            else { continue }
            let left = Self.maximumFindings - counts[number, default: 0]
            guard left > 0 else { continue }
            let found = scan.findings(of: rule, by: pattern, messageLanguage: message.language).prefix(left)
            counts[number, default: 0] += found.count
            findings += found
          }
        }
      }
    }
    findings.sort { ($0.field.rawValue, $0.start, $0.rule) < ($1.field.rawValue, $1.start, $1.rule) }
    return Scan(findings: findings + learnedFindings(message, direction: direction, facts: facts))
  }

  private func isOfSide(_ category: Category, _ direction: Direction) -> Bool {
    category.side == .either || category.side == direction.side
  }
}
