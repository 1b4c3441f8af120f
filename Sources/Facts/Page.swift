import Model

/// The words of a message that are looked at, cut into tokens: subject first, then what the author wrote, with what the
/// tables say of each and where sentences and clauses end.
final class Page {
  let subject: [UInt8]
  let body: [UInt8]
  let tokens: [Token]
  /// Tokens before this one are of the subject.
  let subjectTokens: Int
  let vocabulary: Vocabulary
  let marks: [Mark]
  /// For each token the first mark that starts at it or later.
  private let firstMark: [Int]
  /// Running numbers; a sentence is never in two lines that were not wrapped.
  let sentence: [Int]
  let clause: [Int]
  /// For each token the kinds of the marks that start at it, and of those that end before it, one bit each.
  private let starting: [UInt64]
  private let ending: [UInt64]

  init(subject: [UInt8], body: [UInt8], tokens: [Token], subjectTokens: Int, vocabulary: Vocabulary) {
    self.subject = subject
    self.body = body
    self.tokens = tokens
    self.subjectTokens = subjectTokens
    self.vocabulary = vocabulary
    let marks = vocabulary.marks(in: tokens, bytes: body, subject: subject, subjectTokens: subjectTokens)
    self.marks = marks
    var firstMark = [Int](repeating: marks.count, count: tokens.count + 1)
    var next = 0
    for i in tokens.indices {
      while next < marks.count, marks[next].start < i { next += 1 }
      firstMark[i] = next
    }
    self.firstMark = firstMark
    var starting = [UInt64](repeating: 0, count: tokens.count + 1)
    var ending = starting
    for mark in marks {
      starting[mark.start] |= mark.sense.kind.bit
      ending[mark.end] |= mark.sense.kind.bit
    }
    self.starting = starting
    self.ending = ending
    (sentence, clause) = Clauses.number(tokens, starting: starting)
  }

  func marks(at i: Int) -> ArraySlice<Mark> {
    guard i >= 0, i < tokens.count else { return [] }
    return marks[firstMark[i]..<firstMark[i + 1]]
  }

  func mark(_ kind: Sense.Kind, at i: Int) -> Mark? {
    guard has(kind, at: i) else { return nil }
    return marks[firstMark[i]..<firstMark[i + 1]].first { $0.sense.kind == kind }
  }

  func has(_ kind: Sense.Kind, at i: Int) -> Bool { i >= 0 && i < tokens.count && starting[i] & kind.bit != 0 }

  /// Whether any of these kinds starts at token `i`.
  func hasAny(_ kinds: UInt64, at i: Int) -> Bool { i >= 0 && i < tokens.count && starting[i] & kinds != 0 }

  /// The longest phrase of a kind that ends just before token `i`.
  func mark(_ kind: Sense.Kind, before i: Int) -> Mark? {
    guard i > 0, i <= tokens.count, ending[i] & kind.bit != 0 else { return nil }
    var found: Mark?
    for start in stride(from: i - 1, through: max(0, i - Limits.phraseTokens), by: -1)
    where starting[start] & kind.bit != 0 {
      for mark in marks(at: start) where mark.sense.kind == kind && mark.end == i { found = mark }
    }
    return found
  }

  /// Marks that start in these tokens.
  func marks(in range: Range<Int>) -> ArraySlice<Mark> {
    guard !range.isEmpty else { return [] }
    return marks[firstMark[range.lowerBound]..<firstMark[range.upperBound]]
  }

  func token(_ i: Int) -> Token? { tokens.indices.contains(i) ? tokens[i] : nil }

  /// Directly after the token before it, in the same field.
  func isGlued(_ i: Int) -> Bool { i > 0 && i < tokens.count && !tokens[i].spaced && i != subjectTokens }

  /// The tokens of the same sentence around `range`, within reach.
  func sentenceRange(around range: Range<Int>) -> Range<Int> {
    var low = range.lowerBound
    var high = range.upperBound
    let number = sentence[range.lowerBound]
    while low > 0, sentence[low - 1] == number, range.lowerBound - low < Limits.cueReach { low -= 1 }
    while high < tokens.count, sentence[high] == number, high - range.upperBound < Limits.cueReach { high += 1 }
    return low..<high
  }

  /// A fact over these tokens.
  func fact(_ value: Fact.Value, _ range: Range<Int>) -> Fact {
    let isSubject = range.lowerBound < subjectTokens
    let start = tokens[range.lowerBound].start
    let end = tokens[range.upperBound - 1].end
    return Fact(
      value, field: isSubject ? .subject : .body, start: start, end: end,
      text: String(decoding: (isSubject ? subject : body)[start..<end], as: UTF8.self))
  }

  func text(_ range: Range<Int>) -> String { fact(.invoiceNumber(""), range).text }
}
