import Digest
package import Model

/// A MIME tree → a message as a reader sees it.
package struct Reader: Sendable {
  private let authservID: String
  private let languages = LanguageFinder.shared

  package init(settings: Settings) { authservID = settings.authservID }

  /// - Parameters:
  ///   - raw: the message's bytes, from which one without Message-ID gets a stable one.
  ///   - envelopeDate: when it came, as the mailbox says (an mbox "From " line).
  package func read(_ mime: MIMEMessage, origin: Origin, raw: [UInt8], envelopeDate: Instant? = nil) -> Message {
    let body = Body(mime)
    var message = Message(
      source: origin, messageID: mime.messageID ?? "<sha256-\(SHA256.hex(raw))@retainer.invalid>", date: mime.date,
      subject: mime.header("subject") ?? "", from: mime.addresses["from"] ?? [],
      replyTo: mime.addresses["reply-to"] ?? [],
      to: mime.addresses["to"] ?? [], cc: mime.addresses["cc"] ?? [], inReplyTo: mime.inReplyTo,
      references: mime.references,
      headers: mime.headers, text: body.text, zones: ZoneFinder.zones(of: body.text, hints: body.hints),
      hiddenText: body.hidden, attachments: body.attachments)
    message.arrived = mime.received
    // A "From " line is often a placeholder (of 1970, or git's of 2001), so it speaks only where nothing else does.
    if mime.date == nil, message.arrived == nil { message.arrived = envelopeDate }
    message.automatic = Automatic.reason(mime, attachments: body.attachments)
    message.authentication = AuthenticationResults.read(mime.headers, authservID: authservID)
    message.defects = mime.defects + body.defects
    message.language = language(of: message)
    return message
  }

  /// Of the author's own words; where they are too few ("Ok!"), with the subject, then with what they answer.
  private func language(of message: Message) -> String {
    let fresh = message.freshText
    for text in [fresh, message.subject + "\n" + fresh, message.subject + "\n" + message.text] where !text.isEmpty {
      let language = languages.language(of: text)
      if !language.isEmpty { return language }
    }
    return ""
  }
}
