package import Model
import Multipattern

extension RuleSet {
  /// Findings a rule may have in one message; more say nothing new.
  private static let maximumFindings = 4
  /// Mail longer than this is read to here; nobody agrees terms behind a megabyte of text.
  private static let maximumText = 1 << 20
  /// Fresh text of at most this many bytes above a forwarded mail lets the forwarded mail speak.
  private static let bareForwardBytes = 60

  /// What every rule finds in a message, whatever the rest of the correspondence says. Safe on many threads at once.
  package func scan(_ message: Message, direction: Direction, facts: [Fact]) -> Scan {
    var fields = fields(of: message, facts: facts)
    let learned = learnedFindings(message, direction: direction, facts: facts, freshRanges: fields.freshRanges)
    let isKnown = languages.contains(message.language)
    let candidates = patterns.candidates(
      in: fields.haystack(readsQuotes: readsQuotes), group: isKnown ? message.language : nil)
    guard !candidates.isEmpty else { return Scan(findings: learned) }
    let candidateSet = Set(candidates)
    var findings: [Finding] = []
    var forms = FormFinder(rules: self, candidates: candidateSet)
    var counts: [Int: Int] = [:]
    for pattern in candidates {
      for number in rulesByPattern[pattern] {
        let rule = rules[number]
        guard counts[number, default: 0] < Self.maximumFindings, isOfSide(rule.category, direction),
          !isKnown || rule.language == message.language || rule.language == "any",
          // Before any of the patterns is tried: a word without which the rule cannot fire is missing.
          rule.all.allSatisfy(candidateSet.contains)
        else { continue }
        for place in rule.places {
          for region in fields.regions(place, header: rule.header) {
            for match in fields.allMatches(pattern, of: self, in: region) {
              guard counts[number, default: 0] < Self.maximumFindings,
                let sentence = fields.sentence(at: match, in: region),
                rule.all.allSatisfy({ fields.occurs($0, of: self, in: region, sentence.range) }),
                !rule.none.contains(where: {
                  candidateSet.contains($0) && fields.occurs($0, of: self, in: region, sentence.range)
                })
              else { continue }
              counts[number, default: 0] += 1
              findings.append(
                Finding(
                  rule: rule.id, field: region.field, start: match.lowerBound, end: match.upperBound,
                  text: fields.text(of: region).slice(match),
                  assertions: forms.forms(
                    of: match, in: sentence, region: region, language: rule.language, message.language,
                    &fields)))
            }
          }
        }
      }
    }
    findings.sort { ($0.field.rawValue, $0.start, $0.rule) < ($1.field.rawValue, $1.start, $1.rule) }
    return Scan(findings: findings + learned)
  }

  func fields(of message: Message, facts: [Fact]) -> ScannedFields {
    ScannedFields(message, facts: facts, maximumText: Self.maximumText, bareForwardBytes: Self.bareForwardBytes)
  }

  private func isOfSide(_ category: Category, _ direction: Direction) -> Bool {
    switch category.side {
    case .either: true
    case .incoming: direction == .incoming
    case .outgoing: direction == .outgoing
    }
  }

}
