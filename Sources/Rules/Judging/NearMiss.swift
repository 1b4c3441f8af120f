import Model

extension RuleSet {
  /// Of a correspondent's mail in which no category stands: the one whose words were found and that the states, with weights
  /// learned from mail the rules had not seen, lift furthest over its threshold. Of people whom we never wrote to nothing is
  /// guessed, and no veto is lifted.
  /// - Parameter tallies: of the entry in this context; nil where one of them stands.
  func nearMiss(among tallies: [Tally], of entry: Entry, in context: ThreadContext) -> Tally? {
    guard context.knownClient || entry.direction == .outgoing, !tallies.contains(where: \.stands) else { return nil }
    let shares = learnedShares(
      entry, in: context, language: spokenLanguage(of: entry, in: context), words: wordCount(entry.message.freshText),
      findings: [:], reach: .nearMisses)
    let near = tallies.compactMap { tally -> Tally? in
      guard tally.hasWords, let share = shares[tally.rules.category] else { return nil }
      var tally = tally
      add(share, to: &tally)
      return tally.stands ? tally : nil
    }
    func margin(_ tally: Tally) -> Double { tally.verdict.score - tally.rules.threshold }
    return near.max { margin($0) < margin($1) }
  }
}
