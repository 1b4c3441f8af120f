import Synchronization

/// Many patterns over one text: which can occur at all (one pass for the words that they must contain), then each of these
/// confirmed by PCRE2. Where the scan is switched off every pattern is tried: slower, same answers.
package final class PatternSet: Sendable {
  /// The name of the patterns that belong to every group.
  package static let everyGroup = "any"

  private let sources: [String]
  private let literalSources: [String]
  private let compiled: [LazyPattern]
  private let groups: [String: LazyGroup]
  private let usesLiteralScan: Bool
  private let scratches = Mutex<[Scratch]>([])

  /// Patterns from which no word could be taken: each costs a match on every text of its group.
  package var unanchored: [Int] {
    literalSources.indices.filter { RequiredLiterals.find(in: literalSources[$0]).isEmpty }
  }

  package var count: Int { sources.count }

  /// - Parameters:
  ///   - patterns: PCRE2, matched without regard to case. Where `literalSources` is given, the literals are taken from these
  ///     instead: the pattern before white space and quotes were made tolerant.
  ///   - groups: by pattern, the groups (languages) that it belongs to; nil: all are of every group.
  ///   - usesLiteralScan: false tries every pattern (the run-time switch).
  package init(
    patterns: [String], literalSources: [String]? = nil, groups: [Set<String>]? = nil, usesLiteralScan: Bool = true
  ) {
    sources = patterns
    self.literalSources = literalSources ?? patterns
    compiled = patterns.indices.map { _ in LazyPattern() }
    var members: [String: [LazyGroup.Member]] = [:]
    for (number, source) in self.literalSources.enumerated() {
      for group in groups?[number] ?? [Self.everyGroup] {
        members[group, default: []].append(LazyGroup.Member(pattern: number, source: source))
      }
    }
    self.groups = members.mapValues { LazyGroup($0) }
    self.usesLiteralScan = usesLiteralScan
  }

  /// Compiles these patterns now, to find those that cannot be.
  package func check(only isWanted: (Int) -> Bool) -> [PatternError] {
    sources.indices.filter(isWanted).compactMap { number in
      do throws(PatternError) {
        _ = try PCRE2Pattern(sources[number], number: number)
        return nil
      } catch { return error }
    }
  }

  /// The patterns that may occur in a text, in order; all others of the groups cannot.
  /// - Parameter group: only its patterns and those of every group; nil: all patterns.
  package func candidates(in text: String, group: String? = nil) -> [Int] {
    let names = group.map { [$0, Self.everyGroup] } ?? Array(groups.keys)
    let chosen = Set(names).compactMap { groups[$0] }
    guard usesLiteralScan else { return Array(Set(chosen.flatMap(\.patterns))).sorted() }
    var text = text
    return withScratch { scratch in
      text.withUTF8 { unsafe Folding.fold($0, into: &scratch.folded) }
      var patterns: Set<Int> = []
      for group in chosen { group.addCandidates(in: scratch.folded, to: &patterns) }
      return patterns.sorted()
    }
  }

  /// All matches of one pattern that begin within `range`, left to right, without overlap, as UTF-8 byte offsets. A pattern
  /// that hits its limit on this text has none.
  package func matches(of pattern: Int, in text: String, within range: Range<Int>? = nil, limit: Int = 64) -> [Range<
    Int
  >] {
    guard let code = compiled[pattern].code(sources[pattern], number: pattern) else { return [] }
    var text = text
    return withScratch { scratch in
      text.withUTF8 { bytes in
        guard let pcre = scratch.pcre else { return [] }
        let end = min(range?.upperBound ?? bytes.count, bytes.count)
        let visible = unsafe UnsafeBufferPointer(rebasing: bytes[..<end])
        var found: [Range<Int>] = []
        var start = range?.lowerBound ?? 0
        while start <= end, found.count < limit,
          case .match(let match) = unsafe code.firstMatch(in: visible, from: start, pcre)
        {
          found.append(match)
          start = match.isEmpty ? match.upperBound + 1 : match.upperBound
          while start < end, unsafe visible[start] & 0xC0 == 0x80 { start += 1 }
        }
        return found
      }
    }
  }

  private func withScratch<Result>(_ body: (Scratch) -> Result) -> Result {
    let scratch = scratches.withLock { $0.popLast() } ?? makeScratch()
    defer { scratches.withLock { $0.append(scratch) } }
    return body(scratch)
  }

  private func makeScratch() -> Scratch { Scratch() }
}

/// What one thread works with at a time; handed around under a lock, used by one thread only.
private final class Scratch: @unchecked Sendable {
  let pcre = PCRE2Scratch()
  var folded: [UInt8] = []
}

/// A pattern that is compiled when it first can match: most never do, and start-up stays short.
private final class LazyPattern: Sendable {
  private let state = Mutex<State>(.untried)

  private enum State {
    case untried
    case compiled(PCRE2Pattern)
    case broken
  }

  func code(_ source: String, number: Int) -> PCRE2Pattern? {
    state.withLock { state in
      switch state {
      case .compiled(let code): return code
      case .broken: return nil
      case .untried:
        let code = try? PCRE2Pattern(source, number: number)
        state = code.map { .compiled($0) } ?? .broken
        return code
      }
    }
  }
}
