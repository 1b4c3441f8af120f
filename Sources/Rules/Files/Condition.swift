package import Model

/// A state of the correspondence or of the message that a rule asks for (`when:`, `unless:`).
package struct Condition: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case knownClient, reply, proposalOpen, proposalOpenInThread, proposalQuoted, proposalPending, jobUnderWay, delivered
    case jobFinished, invoiceOpen, invoiceOverdue, short, attachment, amount, date, invoice, automatic, question
    case after(Category)
    case following(Category)
    case attachmentType(String)
  }

  package var kind: Kind
  /// `not-` before the name.
  package var isNegated: Bool
  /// As the file says it.
  package let text: String

  private static let names: [(String, Kind, Bool)] = [
    ("known-client", .knownClient, false), ("stranger", .knownClient, true), ("reply", .reply, false),
    ("first-message", .reply, true), ("proposal-open", .proposalOpen, false),
    ("proposal-open-in-thread", .proposalOpenInThread, false), ("proposal-quoted", .proposalQuoted, false),
    ("proposal-pending", .proposalPending, false), ("job-under-way", .jobUnderWay, false),
    ("delivered", .delivered, false), ("job-finished", .jobFinished, false), ("invoice-open", .invoiceOpen, false),
    ("invoice-overdue", .invoiceOverdue, false), ("short", .short, false), ("attachment", .attachment, false),
    ("amount", .amount, false), ("date", .date, false), ("invoice-number", .invoice, false),
    ("automatic", .automatic, false), ("question", .question, false),
  ]

  /// What a file may say, for messages.
  package static let vocabulary =
    names.map(\.0).joined(separator: ", ") + ", after:CATEGORY, following:CATEGORY, attachment:pdf, and not- before any"

  package init?(_ text: String) {
    self.text = text
    isNegated = text.hasPrefix("not-")
    let name = isNegated ? String(text.dropFirst(4)) : text
    if let (_, kind, flips) = Self.names.first(where: { $0.0 == name }) {
      self.kind = kind
      if flips { isNegated.toggle() }
    } else if name.hasPrefix("after:"), let category = Category(rawValue: String(name.dropFirst(6))) {
      kind = .after(category)
    } else if name.hasPrefix("following:"), let category = Category(rawValue: String(name.dropFirst(10))) {
      kind = .following(category)
    } else if name.hasPrefix("attachment:"), name.count > 11 {
      kind = .attachmentType(name.dropFirst(11).lowercased())
    } else {
      return nil
    }
  }

  package func holds(for entry: Entry, in context: ThreadContext, words: Int) -> Bool {
    let holds =
      switch kind {
      case .knownClient: context.knownClient
      case .reply: context.isReply
      case .proposalOpen: context.proposalOpen
      case .proposalOpenInThread: context.proposalOpenInThread
      case .proposalQuoted: context.proposalQuoted
      case .proposalPending: context.proposalOpen || context.proposalOpenInThread || context.proposalQuoted
      case .jobUnderWay: context.jobUnderWay
      case .delivered: context.delivered
      case .jobFinished: context.jobFinished
      case .invoiceOpen: context.invoiceOpen
      case .invoiceOverdue: context.invoiceOverdue
      case .short: words <= 25
      case .attachment: !entry.message.attachments.filter { !$0.inline }.isEmpty
      case .amount: entry.facts.contains { if case .amount = $0.value { true } else { false } }
      case .date: entry.facts.contains { if case .date = $0.value { true } else { false } }
      case .invoice: entry.facts.contains { if case .invoiceNumber = $0.value { true } else { false } }
      case .automatic: entry.message.automatic != nil
      case .question: entry.message.freshText.utf8.contains(UInt8(ascii: "?"))
      case .after(let category): context.ourLast.contains(category)
      case .following(let category): context.theirLast.contains(category)
      case .attachmentType(let type):
        entry.message.attachments.contains {
          $0.filename.lowercased().hasSuffix("." + type) || $0.contentType.hasSuffix("/" + type)
        }
      }
    return holds != isNegated
  }
}
