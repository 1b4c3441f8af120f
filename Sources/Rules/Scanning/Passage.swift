import Model
import Multipattern

/// A stretch of a message that rules look at by itself: a sentence of its text or subject, or one short field. What a rule
/// looks for stands within one of them.
struct Passage {
  var field: Evidence.Field
  /// Where rules find it, as `in:` says.
  var places: Set<Rule.Place>
  /// Of a `headers` passage: the field's name, lower case.
  var header: String?
  /// UTF-8 of the whole field.
  var text: [UInt8]
  var sentence: Sentence
  /// The sentence with every fact as one character; nil where there is no fact in it.
  var factText: FactText?

  /// The patterns that can occur here.
  func candidates(_ matcher: PatternMatcher) -> PassageCandidates {
    PassageCandidates(
      plain: matcher.candidates(in: text, sentence.range),
      withFacts: factText.map { matcher.candidates(in: $0.bytes, $0.bytes.indices) } ?? [])
  }

  /// Matches of a pattern, in offsets of the field.
  func matches(
    of pattern: Int, among candidates: PassageCandidates, usesEntities: Bool, _ matcher: PatternMatcher
  ) -> [Range<Int>] {
    let plain =
      candidates.plain.of(pattern).map {
        matcher.matches(of: $0, in: text, sentence.range, limit: Self.maximumMatches)
      } ?? []
    guard usesEntities, let factText, let candidate = candidates.withFacts.of(pattern) else { return plain }
    // Once with every fact as one character, once as written: an alternative of the pattern may be the words of a fact.
    let withFacts = matcher.matches(
      of: candidate, in: factText.bytes, factText.bytes.indices, limit: Self.maximumMatches
    ).map { factText.original(of: $0) }
    return (plain + withFacts.filter { match in !plain.contains { $0.overlaps(match) } })
      .sorted { $0.lowerBound < $1.lowerBound }
  }

  /// More in one sentence say nothing new.
  private static let maximumMatches = 8

  func allows(_ rule: Rule) -> Bool {
    rule.places.contains { places.contains($0) } && (header == nil || rule.header == header)
  }
}
