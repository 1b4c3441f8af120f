import Model
import StrictYAML

/// The words of a language that turn a statement into something else (the cues of NegEx: Chapman et al. 2001, and ConText:
/// Harkema et al. 2009), with how far each reaches.
struct Cue: Sendable {
  enum Scope: String, Sendable, CaseIterable {
    /// From the cue to the end of its clause.
    case forward
    /// From the start of the clause to the cue.
    case backward
    case clause
    case sentence
  }

  var assertion: Assertion
  var scope: Scope
  var patterns: [Int]
}

/// What `rules/<language>/cues.yaml` says.
struct LanguageCues: Sendable {
  var cues: [Cue] = []
  /// Words at which a clause ends even without a comma.
  var boundaries: [Int] = []
}

extension LanguageCues {
  private static let keys = ["language", "cues", "boundaries"]

  /// - Parameter pattern: registers a pattern and answers its number.
  init(_ root: StrictNode, pattern: (StrictNode, String) -> Int?) {
    guard let file = root.mapping(keys: Self.keys) else { return }
    for node in file.require("cues")?.list ?? [] {
      guard let cue = node.mapping(keys: ["means", "scope", "any"]),
        let means = cue.require("means")?.oneOf(Assertion.self),
        let any = cue.require("any")?.list
      else { continue }
      let scope = cue["scope"].flatMap { $0.oneOf(Cue.Scope.self) } ?? .forward
      let numbers = any.compactMap { node in node.nonEmptyString.flatMap { pattern(node, $0) } }
      cues.append(Cue(assertion: means, scope: scope, patterns: numbers))
    }
    for node in file["boundaries"]?.list ?? [] {
      if let text = node.nonEmptyString, let number = pattern(node, text) { boundaries.append(number) }
    }
  }
}
