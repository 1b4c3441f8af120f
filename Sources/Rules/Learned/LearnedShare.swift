import Model

/// What learned words and states add to the sum of one category.
struct LearnedShare {
  var score = 0.0
  var evidence: [Evidence] = []
  /// Languages whose words spoke for the category.
  var languages: Set<String> = []

  /// What the words of a language must weigh together to speak for a category: the mail of strangers is full of words that weigh a
  /// little.
  static let leastWords = 2.0

  /// What is learned from examples never outweighs this much of what people wrote into rules.
  static let limit = 8.0

  fileprivate mutating func add(_ other: LearnedShare) {
    score += other.score
    evidence += other.evidence
    languages.formUnion(other.languages)
  }

  fileprivate func adding(_ other: LearnedShare) -> LearnedShare {
    var sum = self
    sum.add(other)
    return sum
  }
}

extension RuleSet {
  /// The shares of all categories of which learned words occur or that are asked for.
  /// - Parameters:
  ///   - language: that of the message, or "".
  ///   - findings: the learned ones of the message's scan.
  ///   - reach: the files that are weighed.
  func learnedShares(
    _ entry: Entry, in context: ThreadContext, language spoken: String, words: Int, findings: [String: [Finding]],
    reach: LearnedRules.Reach = .everything
  ) -> [Category: LearnedShare] {
    var common: [Category: LearnedShare] = [:]
    var best: [Category: LearnedShare] = [:]
    let isKnown = languages.contains(spoken)
    for language in learnedLanguages(for: spoken) {
      let loaded = language.loaded
      let weighings = loaded.weighings.filter {
        $0.rules.reach == reach && $0.rules.category.side == entry.direction.side
      }
      if weighings.isEmpty { continue }
      let holding = loaded.states.map { $0.holds(for: entry, in: context, words: words) }
      var shares: [Category: LearnedShare] = [:]
      for weighing in weighings {
        shares[weighing.rules.category, default: LearnedShare()].add(
          share(of: weighing, loaded.states, holding, findings[weighing.rules.id] ?? []))
      }
      if isKnown || language.name == "any" {
        common.merge(shares) { $0.adding($1) }
      } else {
        // The language is not known: the one whose words say most speaks.
        best.merge(shares) { $0.score >= $1.score ? $0 : $1 }
      }
    }
    return common.merging(best) { $0.adding($1) }.mapValues { share in
      var share = share
      share.score = min(max(share.score, -LearnedShare.limit), LearnedShare.limit)
      return share
    }
  }

  private func share(
    of weighing: LearnedLanguage.Loaded.Weighing, _ states: [Condition], _ holding: [Bool], _ findings: [Finding]
  ) -> LearnedShare {
    let id = weighing.rules.id
    var share = LearnedShare()
    func add(_ field: Evidence.Field, _ start: Int, _ end: Int, _ text: String, _ weight: Double) {
      share.score += weight
      share.evidence.append(Evidence(rule: id, field: field, start: start, end: end, text: text, weight: weight))
    }
    for finding in findings {
      let weight = finding.weight ?? 0
      add(finding.field, finding.start, finding.end, finding.text, weight)
    }
    if share.score >= LearnedShare.leastWords { share.languages.insert(weighing.rules.language) }
    for (state, weight) in weighing.states where holding[state] { add(.context, 0, 0, states[state].text, weight) }
    if weighing.rules.base != 0 { add(.context, 0, 0, "always", weighing.rules.base) }
    return share
  }
}
