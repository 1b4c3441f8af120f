/// What a person who misspelt a name meant.
package enum Spelling {
  /// The name that was probably meant: at most two letters away and less than half of it.
  package static func nearest(to text: String, among names: some Sequence<String>) -> String? {
    let candidates = names.map { (name: $0, distance: distance(Array(text.unicodeScalars), Array($0.unicodeScalars))) }
    guard let best = candidates.min(by: { $0.distance < $1.distance }), best.distance <= 2,
      best.distance * 2 < max(3, best.name.count)
    else { return nil }
    return best.name
  }

  /// Damerau–Levenshtein distance (optimal string alignment).
  private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    guard a.count < 64, b.count < 64 else { return 64 }
    var rows = [[Int]](repeating: [Int](repeating: 0, count: b.count + 1), count: a.count + 1)
    for i in 0...a.count { rows[i][0] = i }
    for j in 0...b.count { rows[0][j] = j }
    guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
    for i in 1...a.count {
      for j in 1...b.count {
        let cost = a[i - 1] == b[j - 1] ? 0 : 1
        rows[i][j] = min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + cost)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          rows[i][j] = min(rows[i][j], rows[i - 2][j - 2] + 1)
        }
      }
    }
    return rows[a.count][b.count]
  }
}
