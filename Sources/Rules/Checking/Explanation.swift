package import Model

extension RuleSet {
  /// What fired in a message, what was discounted and why, and the sum: for `rules explain`.
  package func explain(_ entry: Entry, in context: ThreadContext) -> String {
    let entry = learnedAgain(entry, inFull: true)
    let verdict = judge(entry, in: context)
    var lines = [
      "\(entry.message.messageID)  \(entry.message.subject)",
      "  verdict: \(verdict.categories.map(\.category.rawValue).joined(separator: ", "))",
    ]
    if let reason = entry.message.automatic { lines.append("  a machine sent it: \(reason.rawValue)") }
    lines.append(
      "  language: \(entry.message.language.isEmpty ? "not known; all rules apply" : entry.message.language)")
    let states = context.names
    lines.append("  state: \(states.isEmpty ? "nothing known" : states.joined(separator: ", "))")
    let tallies = tally(entry, in: context)
    let near = verdict.has(.other) ? nil : nearMiss(among: tallies, of: entry, in: context)
    for tally in tallies {
      let isNear = near?.rules.category == tally.rules.category && verdict.has(tally.rules.category)
      let tally = isNear ? near ?? tally : tally
      let outcome =
        if let veto = tally.veto { "off: vetoed by \(veto.rule) (“\(veto.text)”)" } else if isNear {
          "stands, the nearest where nothing else does"
        } else if tally.stands {
          verdict.has(tally.rules.category) ? "stands" : "gives way to another category"
        } else if !tally.hasWords { "off: no words of its own" } else {
          "below its threshold of \(tally.rules.threshold)"
        }
      lines.append("  \(tally.rules.category.rawValue) \(hundredths(tally.verdict.score)): \(outcome)")
      lines += tally.verdict.evidence.map { "    + \($0.weight)  \($0.rule)  “\($0.text)”" }
      lines += tally.opposing.map { "    - \(-$0.weight)  \($0.rule)  “\($0.text)”" }
      lines += tally.discounted.map { "    · 0  \($0.finding.rule)  “\($0.finding.text)”: \($0.reason)" }
    }
    return lines.joined(separator: "\n")
  }
}

extension ThreadContext {
  /// The states that hold, by their names in rule files.
  package var names: [String] {
    var names: [String] = []
    if knownClient { names.append("known-client") }
    if isReply { names.append("reply") }
    if proposalOpen { names.append("proposal-open") }
    if proposalOpenInThread { names.append("proposal-open-in-thread") }
    if proposalQuoted { names.append("proposal-quoted") }
    if jobUnderWay { names.append("job-under-way") }
    if delivered { names.append("delivered") }
    if jobFinished { names.append("job-finished") }
    if invoiceOpen { names.append("invoice-open") }
    if invoiceOverdue { names.append("invoice-overdue") }
    names += ourLast.map { "after:\($0.rawValue)" }.sorted()
    names += theirLast.map { "following:\($0.rawValue)" }.sorted()
    return names
  }
}

/// A sum without the dust of binary fractions.
private func hundredths(_ score: Double) -> Double { (score * 100).rounded() / 100 }
