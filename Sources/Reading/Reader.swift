import Digest
package import Model

/// A MIME tree → a message as a reader sees it.
package struct Reader: Sendable {
  private let authservID: String
  private let languages = LanguageFinder()

  package init(settings: Settings) { authservID = settings.authservID }

  /// - Parameters:
  ///   - raw: the message's bytes, from which one without Message-ID gets a stable one.
  ///   - received: a date from outside the message (an mbox "From " line) for one whose own cannot be read.
  package func read(_ mime: MIMEMessage, origin: Origin, raw: [UInt8], received: Instant? = nil) -> Message {
    let body = Body(mime)
    var message = Message(
      source: origin, messageID: mime.messageID ?? "<sha256-\(SHA256.hex(raw))@retainer.invalid>", date: mime.date,
      subject: mime.header("subject") ?? "", from: mime.addresses["from"] ?? [],
      replyTo: mime.addresses["reply-to"] ?? [],
      to: mime.addresses["to"] ?? [], cc: mime.addresses["cc"] ?? [], inReplyTo: mime.inReplyTo,
      references: mime.references,
      headers: mime.headers, text: body.text, zones: ZoneFinder.zones(of: body.text, hints: body.hints),
      hiddenText: body.hidden, attachments: body.attachments)
    message.automatic = Automatic.reason(mime, attachments: body.attachments)
    message.authentication = AuthenticationResults.read(mime.headers, authservID: authservID)
    message.defects = mime.defects + body.defects
    let fresh = message.freshText
    message.language = languages.language(of: fresh.isEmpty ? message.subject + "\n" + body.text : fresh)
    return message
  }
}
