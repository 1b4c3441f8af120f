/// A pattern set at work on one text after the other: what one thread needs for it, lent by `PatternSet.withMatcher`.
package final class PatternMatcher: @unchecked Sendable {
  private let pcre = PCRE2Scratch()
  private var folded = FoldedText()
  private var scanners: [String: GroupScanner] = [:]
  private var active: [GroupScanner] = []
  /// It owns its matchers.
  private unowned let set: PatternSet
  /// By pattern two, for anywhere and for certain places, once asked for.
  private var codes: [PCRE2Pattern?]

  init(of set: PatternSet) {
    self.set = set
    codes = [PCRE2Pattern?](repeating: nil, count: 2 * set.count)
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
  package func candidates(in text: [UInt8], _ range: Range<Int>) -> [Candidate] {
    unsafe text.withUnsafeBufferPointer {
      unsafe folded.fold(UnsafeBufferPointer(rebasing: $0[range.clamped(to: 0..<$0.count)]))
    }
    var candidates: [Candidate] = []
    for scanner in active { scanner.addCandidates(in: folded, to: &candidates) }
    guard candidates.count > 1 else { return candidates }
    candidates.sort { $0.pattern < $1.pattern }
    var kept = 1
    for index in 1..<candidates.count where candidates[index].pattern != candidates[kept - 1].pattern {
      candidates.swapAt(index, kept)
      kept += 1
    }
    candidates.removeLast(candidates.count - kept)
    return candidates
  }

  /// All matches of one pattern within a stretch of a text, which is all that the pattern sees, left to right, without overlap, as
  /// offsets in the text. A pattern that hits its limit here has none.
  /// - Parameters:
  ///   - candidate: as `candidates` gave it for this stretch.
  ///   - text: UTF-8; the stretch begins and ends between characters.
  package func matches(of candidate: Candidate, in text: [UInt8], _ range: Range<Int>, limit: Int = 64) -> [Range<Int>]
  {
    unsafe text.withUnsafeBufferPointer { bytes in
      let range = range.clamped(to: 0..<bytes.count)
      let visible = unsafe UnsafeBufferPointer(rebasing: bytes[range])
      let found =
        if let starts = candidate.starts {
          unsafe matches(of: candidate.pattern, in: visible, at: starts, limit)
        } else {
          unsafe matches(of: candidate.pattern, in: visible, limit)
        }
      return found.map { range.lowerBound + $0.lowerBound..<range.lowerBound + $0.upperBound }
    }
  }

  private func matches(of pattern: Int, in text: UnsafeBufferPointer<UInt8>, _ limit: Int) -> [Range<Int>] {
    guard let pcre, let code = code(of: pattern, isAnchored: false) else { return [] }
    var found: [Range<Int>] = []
    var start = 0
    while start <= text.count, found.count < limit,
      case .match(let match) = unsafe code.firstMatch(in: text, from: start, pcre)
    {
      found.append(match)
      start = match.isEmpty ? match.upperBound + 1 : match.upperBound
      while start < text.count, unsafe text[start] & 0xC0 == 0x80 { start += 1 }
    }
    return found
  }

  private func matches(
    of pattern: Int, in text: UnsafeBufferPointer<UInt8>, at starts: [Int], _ limit: Int
  ) -> [Range<Int>] {
    guard let pcre, let code = code(of: pattern, isAnchored: true) else { return [] }
    var found: [Range<Int>] = []
    var end = 0
    for start in starts where start >= end {
      switch unsafe code.firstMatch(in: text, from: start, pcre) {
      case .match(let match):
        found.append(match)
        end = max(match.upperBound, start + 1)
      case .none: continue
      case .gaveUp: return found
      }
      if found.count == limit { break }
    }
    return found
  }

  private func code(of pattern: Int, isAnchored: Bool) -> PCRE2Pattern? {
    let slot = 2 * pattern + (isAnchored ? 1 : 0)
    if let code = codes[slot] { return code }
    let code = set.code(of: pattern, isAnchored: isAnchored)
    codes[slot] = code
    return code
  }
}
