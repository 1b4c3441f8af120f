package import Model

/// One line of `parse` (`interface.md`).
package struct ParsedLine: Encodable {
  private let message: Message

  package init(_ message: Message) { self.message = message }

  private enum Key: String, CodingKey {
    case source, date, subject, from, to, cc, references, text, zones, attachments, language, automatic
    case authentication, defects
    case messageID = "message_id"
    case replyTo = "reply_to"
    case inReplyTo = "in_reply_to"
    case freshText = "fresh_text"
  }

  private struct ZoneLine: Encodable {
    var kind: Zone.Kind
    var start: Int
    var end: Int
  }

  private struct AttachmentLine: Encodable {
    var filename: String
    var contentType: String
    var size: Int
    var sha256: String
    var inline: Bool
  }

  package func encode(to encoder: any Encoder) throws {
    var line = encoder.container(keyedBy: Key.self)
    try line.encode(message.source, forKey: .source)
    try line.encode(message.messageID, forKey: .messageID)
    if let date = message.date { try line.encode(date.utc, forKey: .date) } else { try line.encodeNil(forKey: .date) }
    try line.encode(message.subject, forKey: .subject)
    try line.encode(message.from, forKey: .from)
    try line.encode(message.replyTo, forKey: .replyTo)
    try line.encode(message.to, forKey: .to)
    try line.encode(message.cc, forKey: .cc)
    try line.encode(message.inReplyTo, forKey: .inReplyTo)
    try line.encode(message.references, forKey: .references)
    try line.encode(message.text, forKey: .text)
    try line.encode(message.freshText, forKey: .freshText)
    try line.encode(
      message.zones.map { ZoneLine(kind: $0.kind, start: $0.range.lowerBound, end: $0.range.upperBound) },
      forKey: .zones)
    try line.encode(
      message.attachments.map {
        AttachmentLine(
          filename: $0.filename, contentType: $0.contentType, size: $0.size, sha256: $0.sha256, inline: $0.inline)
      }, forKey: .attachments)
    try line.encode(message.language, forKey: .language)
    try line.encode(message.automatic != nil, forKey: .automatic)
    try line.encode(message.authentication, forKey: .authentication)
    try line.encode(message.defects.map(\.description), forKey: .defects)
  }
}
