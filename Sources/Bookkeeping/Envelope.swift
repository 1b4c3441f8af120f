package import Model

/// The outside of a message: all that is needed to say which thread and which client it belongs to.
package struct Envelope: Sendable {
  package var messageID: String
  package var date: Instant?
  package var from: [MailAddress]
  package var replyTo: [MailAddress]
  package var to: [MailAddress]
  package var cc: [MailAddress]
  package var subject: String
  package var inReplyTo: [String]
  package var references: [String]
  package var direction: Direction
  package var automatic: AutomaticReason?

  package init(
    messageID: String, date: Instant?, from: [MailAddress], replyTo: [MailAddress], to: [MailAddress],
    cc: [MailAddress],
    subject: String, inReplyTo: [String], references: [String], direction: Direction, automatic: AutomaticReason?
  ) {
    self.messageID = messageID
    self.date = date
    self.from = from
    self.replyTo = replyTo
    self.to = to
    self.cc = cc
    self.subject = subject
    self.inReplyTo = inReplyTo
    self.references = references
    self.direction = direction
    self.automatic = automatic
  }

  package init(_ message: Message, direction: Direction) {
    self.init(
      messageID: message.messageID, date: message.date, from: message.from, replyTo: message.replyTo, to: message.to,
      cc: message.cc,
      subject: message.subject, inReplyTo: message.inReplyTo, references: message.references, direction: direction,
      automatic: message.automatic)
  }
}
