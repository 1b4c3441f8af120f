package import Model

/// A message to be written: plain values, nothing encoded yet.
package struct Letter: Sendable {
  package struct File: Sendable {
    package var filename: String
    package var contentType: String
    package var bytes: [UInt8]

    package init(filename: String, contentType: String, bytes: [UInt8]) {
      self.filename = filename
      self.contentType = contentType
      self.bytes = bytes
    }
  }

  package var from: MailAddress
  package var to: [MailAddress]
  package var cc: [MailAddress]
  package var subject: String
  /// Written with its own zone offset.
  package var date: Instant
  /// With angle brackets.
  package var messageID: String
  package var inReplyTo: String?
  package var references: [String]
  package var text: String
  package var files: [File]
  /// Further fields, such as the draft's id.
  package var extra: [HeaderField]

  package init(
    from: MailAddress, to: [MailAddress], cc: [MailAddress] = [], subject: String, date: Instant, messageID: String,
    inReplyTo: String? = nil,
    references: [String] = [], text: String, files: [File] = [], extra: [HeaderField] = []
  ) {
    self.from = from
    self.to = to
    self.cc = cc
    self.subject = subject
    self.date = date
    self.messageID = messageID
    self.inReplyTo = inReplyTo
    self.references = references
    self.text = text
    self.files = files
    self.extra = extra
  }
}
