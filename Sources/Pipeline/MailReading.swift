import Etpan
import Mailboxes
package import Model
import Reading

/// Mail as it is read, without rules or ledger.
package struct MailReading: Sendable {
  private let parser = MIMEParser()
  private let reader: Reader

  package init(settings: Settings) { reader = Reader(settings: settings) }

  func message(_ raw: RawMessage) -> Message {
    var message = reader.read(
      parser.parse(raw.bytes), origin: raw.origin, raw: raw.bytes, envelopeDate: raw.envelopeDate)
    message.defects = raw.defects + message.defects
    // Of what was cut off the size is not known, and it is no file that could be sent again.
    if raw.isCut, let last = message.attachments.indices.last { message.attachments[last].size = 0 }
    return message
  }

  /// The decoded bytes of an attachment; nil where there is no such part.
  func content(of attachment: Attachment, in raw: RawMessage) -> [UInt8]? {
    parser.content(of: attachment.part, in: raw.bytes)
  }

  /// Hands over every message of the paths, in order; answers what could not be used.
  package func parse(_ paths: [String], consume: (Message) throws -> Void) throws -> [Unusable] {
    try MessageStream(paths: paths) { message($0) }.forEach(consume: consume)
  }
}
