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
        if literals.opens[set] {
          openings.append(
            Opening(place: range.lowerBound, isWithin: !membership.edges.contains(.start), previous: last[set]))
          last[set] = openings.count - 1
        }
      }
    }
    for set in met {
      for waiting in literals.waiting[Int(set)] where waiting.others.allSatisfy({ isMet[Int($0)] }) {
        candidates.append(
          Candidate(pattern: waiting.pattern, starts: waiting.opening.map { starts(of: Int($0), in: text) }))
      }
    }
    for set in met { (isMet[Int(set)], last[Int(set)]) = (false, -1) }
    met.removeAll(keepingCapacity: true)
    openings.removeAll(keepingCapacity: true)
  }

  /// Where in the text itself patterns can begin that begin with a set.
  private func starts(of set: Int, in text: FoldedText) -> [Int] {
    var starts: [Int] = []
    var number = last[set]
    while number >= 0 {
      let opening = openings[number]
      number = opening.previous
      if opening.isWithin {
        starts += Beginnings.before(opening.place, in: text.bytes).map { text.offset(of: $0) }
      } else {
        starts.append(text.offset(of: opening.place))
      }
    }
    return starts.count == 1 ? starts : Set(starts).sorted()
  }
}
