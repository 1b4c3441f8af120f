/// Says which patterns of a group may occur in one text after the other; one thread's own.
final class GroupScanner {
  /// A literal with which patterns begin.
  private struct Opening {
    var place: Int
    /// Its word may begin before it.
    var isWithin: Bool
    /// The one before it of the same set; -1: it is the first.
    var previous: Int
  }

  /// A sentence has some hundred; a text with more is none, and its patterns are looked for anywhere.
  private static let maximumOpenings = 4_096
  private static let maximumStarts = 256

  private let literals: GroupLiterals
  /// By set: a literal of it is in the text.
  private var isMet: [Bool]
  private var met: [Int32] = []
  private var openings: [Opening] = []
  /// By set, its last opening; -1: there is none.
  private var last: [Int]

  init(_ literals: GroupLiterals) {
    self.literals = literals
    isMet = [Bool](repeating: false, count: literals.waiting.count)
    last = [Int](repeating: -1, count: literals.waiting.count)
  }

  /// Adds the patterns that may occur in a text, in no order.
  func addCandidates(in text: FoldedText, to candidates: inout [Candidate]) {
    for pattern in literals.always { candidates.append(Candidate(pattern: pattern)) }
    literals.index.scan(text.bytes) { literal, range in
      for membership in literals.memberships[literal] {
        let set = Int(membership.set)
        guard !isMet[set] || literals.opens[set], membership.edges.hold(at: range, in: text.bytes) else { continue }
        if !isMet[set] {
          isMet[set] = true
          met.append(membership.set)
        }
        // One more than the most says that there are too many.
        if literals.opens[set], openings.count <= Self.maximumOpenings {
          openings.append(
            Opening(place: range.lowerBound, isWithin: !membership.edges.contains(.start), previous: last[set]))
          last[set] = openings.count - 1
        }
      }
    }
    let isCrowded = openings.count > Self.maximumOpenings
    for set in met {
      for waiting in literals.waiting[Int(set)] where waiting.others.allSatisfy({ isMet[Int($0)] }) {
        let places = isCrowded ? nil : waiting.opening.flatMap { starts(of: Int($0), in: text) }
        candidates.append(Candidate(pattern: waiting.pattern, starts: places))
      }
    }
    for set in met { (isMet[Int(set)], last[Int(set)]) = (false, -1) }
    met.removeAll(keepingCapacity: true)
    openings.removeAll(keepingCapacity: true)
  }

  /// Where in the text itself patterns can begin that begin with a set; nil where that are too many places, or cannot be told.
  private func starts(of set: Int, in text: FoldedText) -> [Int]? {
    var starts: [Int] = []
    var number = last[set]
    while number >= 0 {
      guard starts.count <= Self.maximumStarts else { return nil }
      let opening = openings[number]
      number = opening.previous
      if opening.isWithin {
        guard let places = Beginnings.before(opening.place, in: text.bytes) else { return nil }
        starts += places.map { text.offset(of: $0) }
      } else {
        starts.append(text.offset(of: opening.place))
      }
    }
    return starts.count == 1 ? starts : Set(starts).sorted()
  }
}
