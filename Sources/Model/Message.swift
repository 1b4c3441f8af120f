/// A message as read: what its author wrote, what is quoted, and where it came from.
package struct Message: Sendable {
  package var source: Origin
  /// With angle brackets. Where the mail has none: `<sha256-…@retainer.invalid>`, made from its bytes.
  package var messageID: String
  /// nil where the mail has none that can be read.
  package var date: Instant?
  /// When it came, as the last server that took it in says, or the mailbox. Known while it is read; not kept.
  package var arrived: Instant?
  package var subject: String
  package var from: [MailAddress]
  package var replyTo: [MailAddress]
  package var to: [MailAddress]
  package var cc: [MailAddress]
  package var inReplyTo: [String]
  package var references: [String]
  /// All header fields in order, decoded.
  package var headers: [HeaderField]
  /// The whole readable text, LF line ends. Nothing is dropped from it.
  package var text: String
  /// Who speaks where in `text`: without gap or overlap, in order.
  package var zones: [Zone]
  /// Text of an HTML part that a reader does not see (display:none, zero size, preheader).
  package var hiddenText: String
  package var attachments: [Attachment]
  /// ISO 639-1 of the fresh text, or "" where it is too short to tell.
  package var language: String
  /// A machine sent it (RFC 3834 and what the world does besides); the reason in words, nil for a person's mail.
  package var automatic: AutomaticReason?
  package var authentication: Authentication
  package var defects: [Defect]

  package init(
    source: Origin, messageID: String, date: Instant? = nil, subject: String = "", from: [MailAddress] = [],
    replyTo: [MailAddress] = [], to: [MailAddress] = [], cc: [MailAddress] = [], inReplyTo: [String] = [],
    references: [String] = [], headers: [HeaderField] = [], text: String = "", zones: [Zone] = [],
    hiddenText: String = "", attachments: [Attachment] = [], language: String = "",
    automatic: AutomaticReason? = nil, authentication: Authentication = Authentication(), defects: [Defect] = []
  ) {
    self.source = source
    self.messageID = messageID
    self.date = date
    self.subject = subject
    self.from = from
    self.replyTo = replyTo
    self.to = to
    self.cc = cc
    self.inReplyTo = inReplyTo
    self.references = references
    self.headers = headers
    self.text = text
    self.zones = zones
    self.hiddenText = hiddenText
    self.attachments = attachments
    self.language = language
    self.automatic = automatic
    self.authentication = authentication
    self.defects = defects
  }

  /// What this author wrote here: the fresh zones, joined by line ends, without white space around.
  package var freshText: String {
    zones.filter { $0.kind == .fresh }.map { text.slice($0.range).trimmed }.filter { !$0.isEmpty }
      .joined(separator: "\n")
  }
}

/// Why a message counts as a machine's. Kinds matter: an out-of-office reply and a bounce hold a chase back differently.
package enum AutomaticReason: String, Sendable, Codable {
  /// RFC 3834 `Auto-Submitted: auto-replied`, or its many forerunners: an absence note or receipt.
  case reply
  /// RFC 3464 delivery report, or a null return path.
  case bounce
  /// List-Id, List-Unsubscribe, Precedence: list or bulk.
  case list
  /// An invitation or its answer (text/calendar with a method, RFC 5546).
  case calendar
  /// `Auto-Submitted: auto-generated`, a no-reply sender: a service's notice or a contact form.
  case notice
}

/// What the user's own server found (RFC 8601): "pass", "fail", …, or "" where it says nothing.
package struct Authentication: Hashable, Sendable, Codable {
  package var dkim: String
  package var spf: String
  package var dmarc: String

  package init(dkim: String = "", spf: String = "", dmarc: String = "") {
    self.dkim = dkim
    self.spf = spf
    self.dmarc = dmarc
  }

  /// The From domain is proved: DMARC passed.
  package var isAuthenticated: Bool { dmarc == "pass" }

  /// What the server found against the sender. DMARC's word counts (RFC 7489 §6.6.2); without it who may send for the
  /// domain (SPF) and the signature together, for a forwarder breaks the one and mailing lists the other.
  package var failure: String? {
    if dmarc == "fail" { return "dmarc=fail" }
    guard dmarc != "pass", dkim != "pass", spf == "fail" else { return nil }
    return (dkim.isEmpty ? "" : "dkim=\(dkim) ") + "spf=fail"
  }
}
