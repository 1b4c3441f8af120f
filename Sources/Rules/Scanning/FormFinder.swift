import Model

/// Says in which forms (negated, asked, conditional, …) the clause around a match states it, by the cues of the language.
struct FormFinder {
  private struct Reach {
    var assertion: Assertion
    var cue: Range<Int>
    var affected: Range<Int>
  }

  private let sentence: Sentence
  private let text: [UInt8]
  private var reaches: [String: [Reach]] = [:]

  init(_ sentence: Sentence, text: [UInt8]) {
    self.sentence = sentence
    self.text = text
  }

  func knows(_ language: String) -> Bool { reaches[language] != nil }

  func forms(of match: Range<Int>, _ language: String) -> Set<Assertion> {
    // A cue within the words counts too: patterns have gaps ("we have … paid"), and a rule that looks for "haven't heard" says so
    // by its `as:`.
    Set(
      (reaches[language] ?? []).filter { $0.affected.overlaps(match) || $0.cue.overlaps(match) }.map(\.assertion))
  }

  /// - Parameter matches: where the patterns of the cues and boundaries stand in the sentence.
  mutating func learn(_ language: String, _ cues: LanguageCues?, matches: [Int: [Range<Int>]]) {
    var found: [Reach] = []
    var clauses = Sentences.clauses(in: text, sentence.range)
    if sentence.isQuestion, let last = clauses.last {
      found.append(
        Reach(assertion: .question, cue: sentence.range.upperBound..<sentence.range.upperBound, affected: last))
    }
    for match in (cues?.boundaries ?? []).flatMap({ matches[$0] ?? [] }) {
      guard let index = clauses.firstIndex(where: { $0.contains(match.lowerBound) }),
        match.lowerBound > clauses[index].lowerBound
      else { continue }
      let clause = clauses[index]
      clauses.replaceSubrange(
        index...index, with: [clause.lowerBound..<match.lowerBound, match.lowerBound..<clause.upperBound])
    }
    for cue in cues?.cues ?? [] {
      for match in cue.patterns.flatMap({ matches[$0] ?? [] }) {
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
    reaches[language] = found
  }
}
