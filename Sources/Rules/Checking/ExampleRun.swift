package import Model

extension RuleSet {
  package struct ExampleResult: Sendable {
    package var example: Example
    package var passed: Bool
    /// What was found instead, in words.
    package var found: String
  }

  /// Judges every example of the rule files in the state that it names.
  /// - Parameter facts: what stands in the example (`Facts`).
  package func runExamples(facts: (Message, Direction) -> [Fact]) -> [ExampleResult] {
    examples.map { example in
      let end = example.text.utf8.count
      var message = Message(
        source: Origin(path: example.file, offset: example.line, length: end), messageID: "<example@retainer.invalid>",
        subject: example.subject, text: example.text, zones: [Zone(.fresh, 0..<end)], language: example.language)
      // A Monday, so that what is said of days can be resolved.
      message.date = Day("2026-03-02").map { Instant(seconds: $0.number * 86_400 + 36_000) }
      message.attachments = example.attachments.map {
        Attachment(filename: $0, contentType: "application/pdf", size: 1, sha256: "", inline: false, part: [])
      }
      if example.language == "any" { message.language = "" }
      let direction: Direction = example.category.side == .outgoing ? .outgoing : .incoming
      let found = facts(message, direction)
      let scan = scan(message, direction: direction, facts: found)
      let entry = Entry(message: message, direction: direction, facts: found, scan: scan)
      let verdict = judge(entry, in: ThreadContext(asStatedBy: example.when))
      let verdictFound = verdict[example.category]
      var passed = (verdictFound != nil) == example.fires
      if passed, let kinds = example.kinds, let found = verdictFound { passed = Set(kinds) == Set(found.kinds) }
      let names = verdict.categories.map {
        "\($0.category.rawValue) \($0.score)\($0.kinds.isEmpty ? "" : " \($0.kinds.map(\.rawValue))")"
      }
      return ExampleResult(example: example, passed: passed, found: names.joined(separator: ", "))
    }
  }
}

extension ThreadContext {
  /// The state that an example's `when:` describes; what it does not name is absent.
  init(asStatedBy conditions: [Condition]) {
    self.init()
    for condition in conditions where !condition.isNegated {
      switch condition.kind {
      case .knownClient: knownClient = true
      case .reply: isReply = true
      case .proposalOpen, .proposalPending: proposalOpen = true
      case .proposalOpenInThread: (proposalOpen, proposalOpenInThread) = (true, true)
      case .proposalQuoted: proposalQuoted = true
      case .jobUnderWay: (jobUnderWay, knownClient) = (true, true)
      case .delivered: (delivered, jobUnderWay, knownClient) = (true, true, true)
      case .jobFinished: (jobFinished, knownClient) = (true, true)
      case .invoiceOpen: (invoiceOpen, knownClient) = (true, true)
      case .invoiceOverdue: (invoiceOpen, invoiceOverdue, knownClient) = (true, true, true)
      case .after(let category): (ourLast, isReply, knownClient) = (ourLast.union([category]), true, true)
      case .following(let category): theirLast.insert(category)
      case .short, .attachment, .amount, .date, .invoice, .automatic, .question, .attachmentType: break
      }
    }
  }
}
