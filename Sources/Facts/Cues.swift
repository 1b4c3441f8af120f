import Model

/// The cues of the tables in the sentence around a date, each kind by its best.
struct Cues {
  private var scores: [Double]
  private var nearest: [Double]
  private var seen: UInt64 = 0

  init(_ page: Page, around date: Range<Int>) {
    scores = [Double](repeating: 0, count: Sense.Kind.allCases.count)
    nearest = scores
    let sentence = page.sentenceRange(around: date)
    let clause = page.clause[date.lowerBound]
    var covered = 0
    isQuoted = Cues.isQuoted(page, date, in: sentence)
    for mark in page.marks(in: sentence) {
      guard !date.contains(mark.start) || mark.end <= date.lowerBound else { continue }
      let kind = mark.sense.kind
      // A word inside a longer cue ("will be paid") is not one of its own.
      if mark.start < covered, mark.end <= covered, mark.end - mark.start == 1, Cues.weight(mark.sense) > 0,
        kind != .future
      {
        continue
      }
      if mark.end - mark.start > 1, Cues.weight(mark.sense) > 1 { covered = max(covered, mark.end) }
      seen |= kind.bit
      let weight = Cues.weight(mark.sense)
      guard weight > 0 else { continue }
      // "On Monday rather than Friday": only what stands behind is not meant.
      if kind == .event, weight > Cues.strong, mark.start >= date.upperBound { continue }
      let gap = mark.start < date.lowerBound ? max(0, date.lowerBound - mark.end) : max(0, mark.start - date.upperBound)
      let crossed = min(4, abs(page.clause[mark.start] - clause))
      // What stands before a date belongs to it more often than what stands behind.
      let side = mark.start < date.lowerBound ? 1.0 : 0.85
      let score = weight * side * Cues.clauseDecay[crossed] / (1 + Double(gap) / 8)
      scores[Int(kind.rawValue)] = max(scores[Int(kind.rawValue)], score)
      if gap <= 1, mark.start < date.lowerBound {
        nearest[Int(kind.rawValue)] = max(nearest[Int(kind.rawValue)], weight)
      }
    }
  }

  /// In quotation marks: somebody else's words.
  let isQuoted: Bool

  private static let quotes: Set<UInt64> = [0x22, 0xAB, 0xBB, 0x201C, 0x201D, 0x201E]

  private static func isQuoted(_ page: Page, _ date: Range<Int>, in sentence: Range<Int>) -> Bool {
    let before = (sentence.lowerBound..<date.lowerBound).count { page.tokens[$0].isSymbol(of: quotes) }
    return before % 2 == 1 && (date.upperBound..<sentence.upperBound).contains { page.tokens[$0].isSymbol(of: quotes) }
  }

  private static let strong = 3.5
  private static let clauseDecay = [1.0, 0.7, 0.5, 0.35, 0.2]

  private static func weight(_ sense: Sense) -> Double {
    switch sense.kind {
    case .deadline, .by, .due, .paid, .moving, .willPay, .back, .event, .commit, .issued: Double(sense.value) / 10
    case .future, .negation: 1
    default: 0
    }
  }

  /// The best score of a kind, 0 where it does not occur.
  subscript(kind: Sense.Kind) -> Double { scores[Int(kind.rawValue)] }

  /// The weight of a cue that stands directly before the date.
  func adjacent(_ kind: Sense.Kind) -> Double { nearest[Int(kind.rawValue)] }

  func has(_ kind: Sense.Kind) -> Bool { seen & kind.bit != 0 }
}
