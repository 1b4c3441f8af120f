import Bookkeeping
import Facts
package import Model
package import Rules

/// What messages mean, without a ledger: the messages of one run are one context.
package struct Classification: Sendable {
  private let settings: Settings
  let rules: RuleSet

  package init(settings: Settings, rules: RuleSet) {
    self.settings = settings
    self.rules = rules
  }

  /// Hands over every message with its verdict, in the order of the input.
  package func classify(_ paths: [String], consume: (Entry, Verdict) throws -> Void) throws -> [Unusable] {
    try books(paths, consume: consume).1
  }

  /// The same, and what it comes to.
  func books(_ paths: [String], consume: (Entry, Verdict) throws -> Void) throws -> (Books, [Unusable]) {
    let (entries, unusable, derivation, outcome) = try read(paths)
    for entry in entries { try consume(entry, derivation.verdict(of: entry, in: outcome)) }
    return (outcome.books, unusable)
  }

  /// The same, explained rule by rule.
  package func explain(_ paths: [String], consume: (String) throws -> Void) throws -> [Unusable] {
    let (entries, unusable, derivation, outcome) = try read(paths)
    for entry in entries {
      try consume(rules.explain(entry, in: derivation.context(of: entry.message, in: outcome)))
    }
    return unusable
  }

  func read(_ paths: [String]) throws -> ([Entry], [Unusable], Derivation, Derivation.Outcome) {
    let reader = EntryReader(settings: settings, rules: rules)
    var entries: [Entry] = []
    let unusable = try MessageStream(paths: paths) { reader.read($0).entry }.forEach { entries.append($0) }
    let derivation = Derivation(
      envelopes: AddressedEnvelope.all(entries, settings: settings), decisions: [], settings: settings,
      rules: rules)
    let byID = Dictionary(entries.map { ($0.message.messageID, $0) }, uniquingKeysWith: { first, _ in first })
    let outcome = try derivation.derive(
      entries: { ids in ids.compactMap { byID[$0] } }, notices: entries.filter(\.isNotice))
    return (entries, unusable, derivation, outcome)
  }
}

extension Entry {
  /// Mail that may prove a payment whoever it is about.
  var isNotice: Bool {
    direction == .incoming && (message.automatic == .notice || message.automatic == .list && scan.mentionsBusiness)
  }
}

extension Classification {
  /// Runs the examples that stand in the rule files.
  package func runExamples() -> [RuleSet.ExampleResult] {
    let facts = FactFinder(settings: settings)
    return rules.runExamples { facts.facts(in: $0, direction: $1) }
  }
}
