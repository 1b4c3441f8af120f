package import Model

extension RuleSet {
  /// What a message means, given the state of the correspondence before it: the sum of the weights of the rules that fired,
  /// category by category, against the threshold.
  package func judge(_ entry: Entry, in context: ThreadContext) -> Verdict {
    let tallies = tally(entry, in: context)
    var verdicts = tallies.filter(\.stands).map(\.verdict)
    for tally in tallies where tally.stands {
      let rivals = verdicts.filter { tally.rules.against.contains($0.category) }
      guard let best = rivals.max(by: { $0.score < $1.score }), best.score >= tally.verdict.score else { continue }
      // Equal scores: the one whose file names the other gives way; both naming each other, the later category does.
      verdicts.removeAll { $0.category == tally.verdict.category }
    }
    if let automatic = automaticVerdict(entry.message), !verdicts.contains(where: { $0.category == .automatic }) {
      verdicts.append(automatic)
    }
    if verdicts.contains(where: { $0.category == .automatic }) {
      verdicts.removeAll { !mayStandBesideAutomatic($0.category, entry.message.automatic) }
    }
    if verdicts.isEmpty, let near = nearMiss(among: tallies, of: entry, in: context) { verdicts = [near.verdict] }
    if verdicts.isEmpty { return Verdict(categories: [CategoryVerdict(category: .other, score: 0)]) }
    return Verdict(
      categories: verdicts.sorted {
        $0.score != $1.score ? $0.score > $1.score : $0.category.rawValue < $1.category.rawValue
      })
  }

  /// One category's sum, with everything that went into it.
  package struct Tally: Sendable {
    package var rules: CategoryRules
    package var verdict: CategoryVerdict
    /// What spoke against it.
    package var opposing: [Evidence] = []
    /// Findings that did not count, each with the reason.
    package var discounted: [(finding: Finding, reason: String)]
    /// A veto that fired.
    package var veto: Evidence?
    /// Context alone says nothing: at least one word has to.
    package var hasWords: Bool

    /// What speaks for each kind of change, in weights.
    var kinds: [ScopeKind: Double] = [:]

    package var stands: Bool { veto == nil && hasWords && verdict.score >= rules.threshold }

    /// What is not nearly as well founded as another kind is a way of speaking: "we need the text by the 10th now" moves a
    /// day and adds nothing. With the whole job everything falls.
    private static let leastShare = 0.58

    var withKinds: Tally {
      guard let best = kinds.values.max() else { return self }
      var tally = self
      tally.verdict.kinds = ScopeKind.allCases.filter { (kinds[$0] ?? 0) >= best * Self.leastShare }
      if kinds[.cancel] == best { tally.verdict.kinds = [.cancel] }
      return tally
    }

    init(_ rules: CategoryRules) {
      self.rules = rules
      verdict = CategoryVerdict(category: rules.category, score: 0)
      discounted = []
      hasWords = false
    }
  }

  /// - Parameter inFull: of categories, too, of which no word was found.
  package func tally(_ entry: Entry, in context: ThreadContext, inFull: Bool = false) -> [Tally] {
    let words = wordCount(entry.message.freshText)
    let language = spokenLanguage(of: entry, in: context)
    // A message that tells its language was looked at by its rules alone, paragraph by paragraph.
    let isTold = language.isEmpty || languages.contains(entry.message.language)
    let findings = Dictionary(
      grouping: entry.scan.findings.filter { isTold || isRead(Self.language(ofRule: $0.rule), in: language) },
      by: \.rule)
    let shares = learnedShares(entry, in: context, language: language, words: words, findings: findings)
    var tallies: [Category: Tally] = [:]
    let firing = findings.keys.compactMap { ruleNumbers[$0] }
    // Only files of which a rule found its words: state alone says nothing.
    var touched = Set(firing.map { fileNumbers[$0] })
    // With people whom we write to anyway the learned states may speak alone: "Slegið!" is a rare word, an answer to an offer
    // is not rare.
    let isAmongUs = context.knownClient || entry.direction == .outgoing
    for (number, file) in categories.enumerated() where !touched.contains(number) {
      let speaks = shares[file.category].map { $0.languages.contains(file.language) || isAmongUs } ?? false
      if inFull || speaks, isRead(file.language, in: language) { touched.insert(number) }
    }
    for number in touched.sorted() {
      let file = categories[number]
      guard file.category.side == .either || file.category.side == entry.direction.side else { continue }
      var tally = tallies[file.category] ?? Tally(file)
      tally.rules.threshold = min(tally.rules.threshold, file.threshold)
      tally.rules.against.formUnion(file.against)
      for rule in (rulesOfState[number] + firing.filter { fileNumbers[$0] == number }).sorted().map({ rules[$0] }) {
        // States speak once, in the language of the whole.
        if rule.any.isEmpty, !language.isEmpty, !isRead(file.language, in: language) { continue }
        add(rule, findings[rule.id] ?? [], entry, context, words, to: &tally)
      }
      tallies[file.category] = tally
    }
    for (category, share) in shares where tallies[category] != nil || !share.languages.isEmpty || isAmongUs {
      var tally = tallies[category] ?? Tally(CategoryRules(learned: category))
      add(share, to: &tally)
      if isAmongUs { tally.hasWords = true }
      tallies[category] = tally
    }
    return tallies.values.map(\.withKinds).sorted { $0.rules.category.rawValue < $1.rules.category.rawValue }
  }

  /// Of a message whose language is not known only what is found speaks: the states of nine languages would add up.
  private func isRead(_ language: String, in messageLanguage: String) -> Bool {
    language == "any" || language == messageLanguage
  }

  func add(_ share: LearnedShare, to tally: inout Tally) {
    tally.verdict.score += share.score
    tally.verdict.evidence += share.evidence.filter { $0.weight > 0 }
    tally.opposing += share.evidence.filter { $0.weight < 0 }
    if !share.languages.isEmpty { tally.hasWords = true }
  }

  private func add(
    _ rule: Rule, _ findings: [Finding], _ entry: Entry, _ context: ThreadContext, _ words: Int, to tally: inout Tally
  ) {
    let isOfContext = rule.any.isEmpty
    if findings.isEmpty && !isOfContext { return }
    let missing = rule.when.first { !$0.holds(for: entry, in: context, words: words) }
    let barred = rule.unless.first { $0.holds(for: entry, in: context, words: words) }
    if missing != nil || barred != nil {
      tally.discounted += findings.map { ($0, "the correspondence is not in the state that the rule asks for") }
      return
    }
    var counted: [Evidence] = []
    if isOfContext {
      let states = rule.when.map(\.text).joined(separator: ", ")
      counted = [Evidence(rule: rule.id, field: .context, start: 0, end: 0, text: states, weight: rule.weight)]
    }
    for finding in findings {
      if rule.accepts(finding.assertions) {
        counted.append(
          Evidence(
            rule: rule.id, field: finding.field, start: finding.start, end: finding.end, text: finding.text,
            weight: counted.isEmpty ? rule.weight : 0))
      } else {
        let forms = finding.assertions.isEmpty ? ["stated"] : finding.assertions.map(\.rawValue).sorted()
        tally.discounted.append((finding, "its clause is \(forms.joined(separator: ", "))"))
      }
    }
    guard let first = counted.first else { return }
    if rule.isVeto {
      tally.veto = tally.veto ?? first
      return
    }
    tally.verdict.score += rule.weight
    // A rule counts once, at the first place where it fired; evidence against is explained, not quoted.
    if rule.weight > 0 { tally.verdict.evidence.append(first) } else { tally.opposing.append(first) }
    if !isOfContext, rule.weight > 0 { tally.hasWords = true }
    for kind in rule.kinds where rule.weight > 0 { tally.kinds[kind, default: 0] += rule.weight }
  }

  private func automaticVerdict(_ message: Message) -> CategoryVerdict? {
    guard let reason = message.automatic else { return nil }
    let evidence = Evidence(
      rule: "any/automatic/\(reason.rawValue)", field: .header, start: 0, end: 0, text: reason.rawValue, weight: 10)
    return CategoryVerdict(category: .automatic, score: 10, evidence: [evidence])
  }

  /// Absence notes, bounces, lists and calendars never carry a business category; a service's notice may (`categories.md`).
  func mayStandBesideAutomatic(_ category: Category, _ reason: AutomaticReason?) -> Bool {
    if category == .automatic { return true }
    guard reason == nil || reason == .notice else { return false }
    return categories.contains { $0.category == category && $0.withAutomatic }
  }

  func wordCount(_ text: String) -> Int {
    var count = 0
    var isInWord = false
    for byte in text.utf8 {
      let isBlank = byte <= 0x20
      if isInWord == isBlank {
        isInWord.toggle()
        if isInWord { count += 1 }
      }
    }
    return count
  }
}

extension Direction {
  var side: Category.Side { self == .incoming ? .incoming : .outgoing }
}
