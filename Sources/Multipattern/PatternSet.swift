import Synchronization

/// Many patterns over one text: which can occur at all (one pass for the words that they must contain), then each of these
/// confirmed by PCRE2. Where the scan is switched off every pattern is tried: slower, same answers.
package final class PatternSet: Sendable {
  private let sources: [any PatternSource]
  private let compiled: [LazyPattern]
  /// The same for certain places: compiled so, since JIT code cannot be told so when it runs.
  private let anchored: [LazyPattern]
  private let groups: [String: LazyGroup]
  private let usesLiteralScan: Bool
  private let idle = Mutex<[PatternMatcher]>([])

  /// Patterns from which no word could be taken: each costs a match on every text of its group.
  package var unanchored: [Int] {
    sources.indices.filter { RequiredLiterals(of: sources[$0].literalSource).sets.isEmpty }
  }

  package var count: Int { sources.count }

  /// - Parameters:
  ///   - patterns: matched without regard to case.
  ///   - groups: by pattern, the groups that it belongs to; nil: all are of one.
  ///   - usesLiteralScan: false tries every pattern (the run-time switch).
  package init(patterns: [any PatternSource], groups: [Set<String>]? = nil, usesLiteralScan: Bool = true) {
    sources = patterns
    compiled = patterns.indices.map { _ in LazyPattern() }
    anchored = patterns.indices.map { _ in LazyPattern() }
    var members: [String: [LazyGroup.Member]] = [:]
    for (number, source) in patterns.enumerated() {
      for group in groups?[number] ?? [""] {
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
        _ = try PCRE2Pattern(sources[number].expression, number: number)
        return nil
      } catch { return error }
    }
  }

  /// Lends a matcher for the patterns of some groups.
  /// - Parameter names: of the groups; nil: all of them.
  package func withMatcher<Result>(groups names: [String]? = nil, _ body: (PatternMatcher) -> Result) -> Result {
    let matcher = idle.withLock { $0.popLast() } ?? PatternMatcher(of: self)
    matcher.begin(names ?? groups.keys.sorted())
    defer { idle.withLock { $0.append(matcher) } }
    return body(matcher)
  }

  func scanner(of group: String) -> GroupScanner? {
    groups[group].map { $0.scanner(usesLiteralScan: usesLiteralScan) }
  }

  /// nil where the pattern cannot be compiled.
  /// - Parameter isAnchored: it is looked for at certain places only.
  func code(of pattern: Int, isAnchored: Bool) -> PCRE2Pattern? {
    (isAnchored ? anchored : compiled)[pattern].code(sources[pattern], number: pattern, isAnchored: isAnchored)
  }
}

/// A pattern that is compiled when it first can match: most never do, and start-up stays short.
private final class LazyPattern: Sendable {
  private let state = Mutex<State>(.untried)

  private enum State {
    case untried
    case compiled(PCRE2Pattern)
    case broken
  }

  func code(_ source: any PatternSource, number: Int, isAnchored: Bool) -> PCRE2Pattern? {
    state.withLock { state in
      switch state {
      case .compiled(let code): return code
      case .broken: return nil
      case .untried:
        let code = try? PCRE2Pattern(source.expression, number: number, isAnchored: isAnchored)
        state = code.map { .compiled($0) } ?? .broken
        return code
      }
    }
  }
}
