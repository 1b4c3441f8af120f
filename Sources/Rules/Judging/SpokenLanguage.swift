package import Model

extension RuleSet {
  /// The language whose rules judge a message: its own; where it does not tell, the client's; of a stranger the one whose rules found
  /// most. Only one: the words and states of nine languages would add up.
  func spokenLanguage(of entry: Entry, in context: ThreadContext) -> String {
    if languages.contains(entry.message.language) { return entry.message.language }
    if entry.message.language.isEmpty, languages.contains(context.language) { return context.language }
    return languageFound(in: [entry]) ?? ""
  }

  /// The language whose rules found most in mail that does not tell its own; nil where none found anything.
  /// - Parameter usual: the language that wins unless another found clearly more.
  package func languageFound(in entries: [Entry], usual: String = "") -> String? {
    var sums: [String: Double] = [:]
    for finding in entries.lazy.flatMap(\.scan.findings) {
      let weight = finding.weight ?? rule(finding.rule)?.weight ?? 0
      sums[Self.language(ofRule: finding.rule), default: 0] += max(0, weight)
    }
    sums["any"] = nil
    sums[usual]? *= Self.advantageOfUsual
    return sums.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  /// Words of one language are now and then words of another, too.
  private static let advantageOfUsual = 1.5

  /// The first part of its id.
  static func language(ofRule id: String) -> String { String(id.prefix { $0 != "/" }) }
}
