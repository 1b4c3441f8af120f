package import Model

/// Puts a plan into words: template and books → a reply with the right people, subject, thread and attachments.
package struct Drafter: Sendable {
  /// Bytes of the original that are quoted below.
  private static let maximumQuote = 6_000
  /// Message-IDs in References; the first and the latest matter (RFC 5322 §3.6.4, RFC 5537 §3.4.4).
  private static let maximumReferences = 20

  private let templates: Templates
  private let settings: Settings

  package init(templates: Templates, settings: Settings) {
    self.templates = templates
    self.settings = settings
  }

  /// - Parameters:
  ///   - answering: the message that the plan answers.
  ///   - facts: what that message states.
  ///   - filled: what a person has filled in, by name.
  package func draft(
    _ plan: Plan, books: Books, answering: Message?, facts: [Fact], clock: Clock, filled: [String: String]
  ) -> Draft? {
    let client = books.clients.first { $0.id == plan.client }
    let name = plan.kind.rawValue + (plan.level > 0 ? "-\(plan.level)" : "")
    let language = [client?.language ?? "", settings.language, "en"].first { templates.has($0, name) }
    guard let language else { return nil }
    // Nobody is offended by too much politeness.
    let wording = Wording(language: language, isFormal: client?.formOfAddress != .informal)
    let attachments = attachments(of: plan, books)
    var plan = plan
    // A letter without a place for the next day says nothing but what the user adds.
    if plan.kind == .progressUpdate, plan.needs.isEmpty, !templates.uses(language, name, value: "next_day") {
      plan.needs = ["state_of_work"]
    }
    let values = TemplateValues(
      plan: plan, books: books, client: client, answering: answering, facts: facts, clock: clock, filled: filled,
      wording: wording, settings: settings,
      attachments: attachments)
    guard let text = templates.render(language, name, values.values) else { return nil }
    let (subject, body) = Self.parts(text)

    let recipients = Recipients(answering: answering, client: client, settings: settings)
    var needs = values.missing
    if recipients.to.isEmpty { needs.append("recipient") }
    if plan.needs.contains("invoice_file"), filled["invoice_file"] == nil { needs.append("invoice_file") }
    var draft = Draft(
      plan: plan, to: recipients.to, cc: recipients.cc, subject: self.subject(answering, subject), body: body,
      language: language, attachments: attachments, needs: needs,
      filled: filled)
    if let answering {
      draft.inReplyTo = answering.messageID
      draft.references = references(answering)
      draft.body += quote(answering, wording, clock)
    }
    return draft
  }

  /// A template's own subject line, and its text.
  private static func parts(_ text: String) -> (subject: String?, body: String) {
    let clean = collapsed(text)
    guard clean.hasPrefix("Subject: ") else { return (nil, clean) }
    let line = clean.prefix { $0 != "\n" }
    return (String(line.dropFirst(9)), String(clean.dropFirst(line.count)).trimmed + "\n")
  }

  /// Sections that rendered to nothing leave no holes: at most one blank line.
  private static func collapsed(_ text: String) -> String {
    var lines: [Substring] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let isBlank = line.allSatisfy { $0 == " " || $0 == "\r" }
      if isBlank, lines.last.map({ $0.isEmpty }) ?? true { continue }
      lines.append(isBlank ? "" : line)
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n") + "\n"
  }

  /// `Re:` once, whatever the programs before us piled up.
  private func subject(_ message: Message?, _ own: String?) -> String {
    guard let message, !message.subject.trimmed.isEmpty else { return own ?? settings.name }
    return "Re: " + ReplySubject.bare(message.subject)
  }

  private func references(_ message: Message) -> [String] {
    var chain = message.references.isEmpty ? message.inReplyTo : message.references
    chain.removeAll { $0 == message.messageID }
    chain.append(message.messageID)
    guard chain.count > Self.maximumReferences, let first = chain.first else { return chain }
    return [first] + chain.suffix(Self.maximumReferences - 1)
  }

  private func quote(_ message: Message, _ wording: Wording, _ clock: Clock) -> String {
    let fresh = message.freshText
    guard !fresh.isEmpty else { return "" }
    let sender = message.from.first.map { $0.name.isEmpty ? $0.address : $0.name } ?? ""
    let day = message.date.map { clock.day(of: $0) }
    let head = day.map { wording.attribution(sender, $0) } ?? "\(sender):"
    let isCut = fresh.utf8.count > Self.maximumQuote
    let text = isCut ? fresh.slice(0..<Self.maximumQuote) + "\n[…]" : fresh
    return "\n\(head)\n"
      + text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? ">" : "> \($0)" }.joined(
        separator: "\n") + "\n"
  }

  /// A chase and a resend carry the very documents that went out.
  private func attachments(of plan: Plan, _ books: Books) -> [Attachment] {
    guard plan.kind == .chase || (plan.kind == .resendInvoice && !plan.needs.contains("invoice_file")) else {
      return []
    }
    var seen: Set<String> = []
    return books.invoices.filter { plan.rows.contains($0.id) }.flatMap(\.attachments).filter {
      $0.size > 0 && seen.insert($0.sha256).inserted
    }
  }
}

/// A subject without reply marks, in its own spelling.
enum ReplySubject {
  private static let marks: Set<String> = [
    "re", "sv", "aw", "antw", "vs", "res", "ynt", "odp", "svar", "fw", "fwd", "wg", "vl", "tr", "rv", "vb", "r", "ref",
  ]

  static func bare(_ subject: String) -> String {
    var rest = subject.split(whereSeparator: \.isNewline).joined(separator: " ").trimmed[...]
    while let colon = rest.firstIndex(of: ":") {
      var mark = rest[..<colon].lowercased().trimmed
      if let bracket = mark.firstIndex(where: { $0 == "[" || $0 == "(" }) { mark = String(mark[..<bracket]) }
      guard marks.contains(mark) else { break }
      rest = rest[rest.index(after: colon)...].drop { $0 == " " }
    }
    return String(rest)
  }
}
