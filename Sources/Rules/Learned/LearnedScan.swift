import Model

extension RuleSet {
  /// Phrases that are kept by name with a message; the rest of the sum is kept as one finding.
  private static let namedPhrases = 3

  /// What the learned words and phrases in a message weigh, category by category: the strongest with their places, the others
  /// as one sum.
  /// - Parameter inFull: every phrase by name.
  func learnedFindings(
    _ message: Message, direction: Direction, facts: [Fact], inFull: Bool = false
  ) -> [Finding] {
    let languages = learnedLanguages(for: message.language).filter { !$0.loaded.table.isEmpty }
    guard !languages.isEmpty else { return [] }
    let reader = PhraseReader(message, facts: facts)
    return languages.flatMap { language in
      let loaded = language.loaded
      var seen: Set<UInt64> = []
      var hits = [[(weight: Double, range: Range<Int>)]](repeating: [], count: loaded.weighings.count)
      reader.forEachPhrase { hash, range in
        let found = loaded.table[hash]
        // A phrase counts once a message.
        guard !found.isEmpty, seen.insert(hash).inserted else { return }
        for hit in found { hits[hit.rules].append((hit.weight, range)) }
      }
      return loaded.weighings.indices.flatMap { number in
        let rules = loaded.weighings[number].rules
        guard rules.category.side == .either || rules.category.side == direction.side else { return [Finding]() }
        return findings(hits[number], rules.id, reader, message, inFull: inFull)
      }
    }
  }

  private func findings(
    _ hits: [(weight: Double, range: Range<Int>)], _ id: String, _ reader: PhraseReader, _ message: Message,
    inFull: Bool
  ) -> [Finding] {
    guard !hits.isEmpty else { return [] }
    let sum = hits.reduce(0) { $0 + $1.weight }
    let ordered = hits.sorted { ($1.weight, $0.range.lowerBound) < ($0.weight, $1.range.lowerBound) }
    let named = inFull ? ordered[...] : sum > 0 ? ordered.prefix(Self.namedPhrases).filter { $0.weight > 0 }[...] : []
    var findings = named.map { hit in
      let place = reader.place(of: hit.range)
      let written = place.field == .fresh ? message.text : message.subject
      return Finding(
        rule: id, field: place.field == .fresh ? .body : .subject, start: place.start, end: place.end,
        text: written.slice(place.start..<place.end), weight: hit.weight)
    }
    let rest = sum - named.reduce(0) { $0 + $1.weight }
    if hits.count > named.count {
      findings.append(
        Finding(
          rule: id, field: .context, start: 0, end: 0, text: "\(hits.count - named.count) other words",
          weight: (rest * 100).rounded() / 100))
    }
    return findings
  }

  /// The learned files that read a message of a language: as with the hand-written rules (`applies`).
  func learnedLanguages(for language: String) -> [LearnedLanguage] {
    learned.filter { applies($0.name, to: language) }
  }
}
