import Model

/// Says in which forms (negated, asked, conditional, …) the clause around a match states it, by the cues of the language.
struct FormFinder {
  private struct Reach {
    var assertion: Assertion
    var cue: Range<Int>
    var affected: Range<Int>
  }

  private struct Key: Hashable {
    var region: Region
    var sentence: Range<Int>
    var language: String
  }

  private let rules: RuleSet
  private let candidates: Set<Int>
  private var reaches: [Key: [Reach]] = [:]

  init(rules: RuleSet, candidates: Set<Int>) {
    self.rules = rules
    self.candidates = candidates
  }

  mutating func forms(
    of match: Range<Int>, in sentence: Sentence, region: Region, language ruleLanguage: String,
    _ messageLanguage: String,
    _ fields: inout ScannedFields
  ) -> Set<Assertion> {
    let language = ruleLanguage == "any" ? messageLanguage : ruleLanguage
    let key = Key(region: region, sentence: sentence.range, language: language)
    let known = reaches[key] ?? find(in: sentence, region, language, &fields)
    reaches[key] = known
    // A cue within the words counts too: patterns have gaps ("we have … paid"), and a rule that looks for "haven't heard" says so
    // by its `as:`.
    return Set(known.filter { $0.affected.overlaps(match) || $0.cue.overlaps(match) }.map(\.assertion))
  }

  private func find(
    in sentence: Sentence, _ region: Region, _ language: String, _ fields: inout ScannedFields
  ) -> [Reach] {
    var found: [Reach] = []
    if sentence.isQuestion, let last = sentence.clauses.last {
      found.append(
        Reach(assertion: .question, cue: sentence.range.upperBound..<sentence.range.upperBound, affected: last))
    }
    guard let cues = rules.cues[language] else { return found }
    let here = Region(field: region.field, number: region.number, range: sentence.range)
    var clauses = sentence.clauses
    for pattern in cues.boundaries where candidates.contains(pattern) {
      for match in fields.matches(pattern, of: rules, in: here) {
        guard let index = clauses.firstIndex(where: { $0.contains(match.lowerBound) }),
          match.lowerBound > clauses[index].lowerBound
        else { continue }
        let clause = clauses[index]
        clauses.replaceSubrange(
          index...index, with: [clause.lowerBound..<match.lowerBound, match.lowerBound..<clause.upperBound])
      }
    }
    for cue in cues.cues {
      for pattern in cue.patterns where candidates.contains(pattern) {
        for match in fields.matches(pattern, of: rules, in: here) {
          let clause = clauses.first { $0.contains(match.lowerBound) } ?? sentence.range
          let affected =
            switch cue.scope {
            case .forward: match.upperBound..<max(match.upperBound, clause.upperBound)
            case .backward: clause.lowerBound..<max(clause.lowerBound, match.lowerBound)
            case .clause: clause
            case .sentence: sentence.range
            }
          found.append(Reach(assertion: cue.assertion, cue: match, affected: affected))
        }
      }
    }
    return found
  }
}
