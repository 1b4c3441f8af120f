package enum DraftKind: String, Sendable, Codable, CaseIterable {
  case renegotiate
  case confirmAgreement = "confirm-agreement"
  case replyDecline = "reply-decline"
  case quote
  case declineWork = "decline-work"
  case chase
  case thankPayment = "thank-payment"
  case resendInvoice = "resend-invoice"
  case invoiceCover = "invoice-cover"
  case progressUpdate = "progress-update"
  case deadlineNotice = "deadline-notice"
  case nudgeProposal = "nudge-proposal"
  case raiseRate = "raise-rate"
  case letGo = "let-go"
}

/// What `FollowUp` says is due: which reply, to what, on which ground. `Drafting` puts it into words.
package struct Plan: Hashable, Sendable, Codable, Identifiable {
  /// Made from kind, level and what it rests on: the same ground never gives two drafts.
  package var id: String
  package var kind: DraftKind
  /// 1…3 for a chase, else 0.
  package var level: Int
  package var client: Client.ID
  /// The message that is answered; nil for a message of our own accord.
  package var inReplyTo: String?
  /// Ids of the rows it rests on: the scope change, the invoices, …
  package var rows: [String]
  /// In words, each with the message it stands in: what a person checks before approving.
  package var reasons: [Reason]
  /// Names of the values that only a person can give: `new_price`, `new_deadline`, `invoice_file`.
  package var needs: [String]
  /// Values that follow from the rate card and what was agreed, by name; a person may fill in others.
  package var suggestions: [String: String]?

  package struct Reason: Hashable, Sendable, Codable {
    package var text: String
    package var grounds: [Ground]

    package init(_ text: String, grounds: [Ground] = []) {
      self.text = text
      self.grounds = grounds
    }
  }

  package init(
    id: String, kind: DraftKind, level: Int = 0, client: Client.ID, inReplyTo: String?, rows: [String],
    reasons: [Reason], needs: [String] = [], suggestions: [String: String]? = nil
  ) {
    self.id = id
    self.kind = kind
    self.level = level
    self.client = client
    self.inReplyTo = inReplyTo
    self.rows = rows
    self.reasons = reasons
    self.needs = needs
    self.suggestions = suggestions
  }
}

/// A reply in words, waiting for the user.
package struct Draft: Hashable, Sendable, Codable, Identifiable {
  package enum Status: String, Sendable, Codable {
    case proposed, approved, placed, sent, dismissed, superseded

    /// Somebody has still to do something about it.
    package var isOpen: Bool { [.proposed, .approved, .placed].contains(self) }
  }

  package var plan: Plan
  package var to: [MailAddress]
  package var cc: [MailAddress]
  package var subject: String
  package var inReplyTo: String?
  package var references: [String]
  /// The whole text with the quoted original below; where `needs` is not empty the places are left open as `⟨new price⟩`
  /// in what a person sees, and approval is refused.
  package var body: String
  package var language: String
  package var attachments: [Attachment]
  /// Values that are still missing.
  package var needs: [String]
  /// What a person has filled in, by name.
  package var filled: [String: String]
  package var status: Status
  /// The user changed the text: it is theirs and is never written again by us.
  package var isEdited: Bool

  package var id: String { plan.id }

  package init(
    plan: Plan, to: [MailAddress], cc: [MailAddress] = [], subject: String, inReplyTo: String? = nil,
    references: [String] = [], body: String, language: String, attachments: [Attachment] = [], needs: [String] = [],
    filled: [String: String] = [:], status: Status = .proposed, isEdited: Bool = false
  ) {
    self.plan = plan
    self.to = to
    self.cc = cc
    self.subject = subject
    self.inReplyTo = inReplyTo
    self.references = references
    self.body = body
    self.language = language
    self.attachments = attachments
    self.needs = needs
    self.filled = filled
    self.status = status
    self.isEdited = isEdited
  }
}
