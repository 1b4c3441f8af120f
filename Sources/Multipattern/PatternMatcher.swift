/// A pattern set at work on one text after the other: what one thread needs for it, lent by `PatternSet.withMatcher`.
package final class PatternMatcher: @unchecked Sendable {
  private let pcre = PCRE2Scratch()
  private var folded: [UInt8] = []
  private var scanners: [String: GroupScanner] = [:]
  private var active: [GroupScanner] = []
  /// It owns its matchers.
  private unowned let set: PatternSet
  /// By pattern, once asked for.
  private var codes: [PCRE2Pattern?]

  init(of set: PatternSet) {
    self.set = set
    codes = [PCRE2Pattern?](repeating: nil, count: set.count)
  }

  func begin(_ groups: [String]) {
    active.removeAll(keepingCapacity: true)
    for group in groups {
      guard let scanner = scanners[group] ?? set.scanner(of: group) else { continue }
      scanners[group] = scanner
      active.append(scanner)
    }
  }

  /// The patterns that may occur in a stretch of a text, in order, each once; all others of the groups cannot.
  package func candidates(in text: [UInt8], _ range: Range<Int>) -> [Int] {
    unsafe text.withUnsafeBufferPointer {
      unsafe Folding.fold(UnsafeBufferPointer(rebasing: $0[range.clamped(to: 0..<$0.count)]), into: &folded)
    }
    var patterns: [Int] = []
    for scanner in active { scanner.addCandidates(in: folded, to: &patterns) }
    guard patterns.count > 1 else { return patterns }
    patterns.sort()
    var kept = 1
    for index in 1..<patterns.count where patterns[index] != patterns[kept - 1] {
      patterns[kept] = patterns[index]
      kept += 1
    }
    patterns.removeLast(patterns.count - kept)
    return patterns
  }

  /// All matches of one pattern within a stretch of a text, which is all that the pattern sees, left to right, without overlap, as
  /// offsets in the text. A pattern that hits its limit here has none.
  /// - Parameter text: UTF-8; the stretch begins and ends between characters.
  package func matches(of pattern: Int, in text: [UInt8], _ range: Range<Int>, limit: Int = 64) -> [Range<Int>] {
    guard let pcre, let code = code(of: pattern) else { return [] }
    return unsafe text.withUnsafeBufferPointer { bytes in
      let range = range.clamped(to: 0..<bytes.count)
      let visible = unsafe UnsafeBufferPointer(rebasing: bytes[range])
      var found: [Range<Int>] = []
      var start = 0
      while start <= visible.count, found.count < limit,
        case .match(let match) = unsafe code.firstMatch(in: visible, from: start, pcre)
      {
        found.append(range.lowerBound + match.lowerBound..<range.lowerBound + match.upperBound)
        start = match.isEmpty ? match.upperBound + 1 : match.upperBound
        while start < visible.count, unsafe visible[start] & 0xC0 == 0x80 { start += 1 }
      }
      return found
    }
  }

  private func code(of pattern: Int) -> PCRE2Pattern? {
    if let code = codes[pattern] { return code }
    let code = set.code(of: pattern)
    codes[pattern] = code
    return code
  }
}
