import Digest
import Etpan
import Foundation
import Ledger
import Model

extension Workspace {
  /// A draft as RFC 5322 bytes.
  /// - Parameters:
  ///   - messageID: with angle brackets.
  ///   - isMarked: names the draft in X-Retainer-Draft, by which it is known again; what goes to the client need not.
  /// - Throws: `WorkspaceError.cannotSend` where a document is missing.
  func letter(_ draft: Draft, messageID: String, date: Instant, isMarked: Bool) throws -> [UInt8] {
    let files = try draft.attachments.map { attachment in
      guard let content = try ledger.attachmentContent(sha256: attachment.sha256) else {
        throw WorkspaceError.cannotSend(
          "\(draft.id): the document \(attachment.filename) is not in the ledger; attach it by hand.")
      }
      // The very file that went out, or none.
      guard SHA256.hex(Array(content)) == attachment.sha256.lowercased() else {
        throw WorkspaceError.cannotSend(
          "\(draft.id): the document \(attachment.filename) is not the one that was sent; attach it by hand.")
      }
      return Letter.File(filename: attachment.filename, contentType: attachment.contentType, bytes: Array(content))
    }
    return MessageWriter.write(
      Letter(
        from: try sender(of: draft), to: draft.to, cc: draft.cc, subject: draft.subject,
        date: Instant(seconds: date.seconds, offset: clock.offset(at: date)), messageID: messageID,
        inReplyTo: draft.inReplyTo, references: draft.references, text: draft.body, files: files,
        extra: isMarked ? [HeaderField(name: DraftMark.field, value: draft.id)] : []))
  }

  /// A new one for a draft, at the clock's moment.
  func messageID(for draft: Draft) throws -> String {
    let domain = try sender(of: draft).domain
    return "<\(draft.id).\(clock.now.seconds)@\(domain.isEmpty ? "retainer.invalid" : domain)>"
  }

  /// We answer from the address that was written to; else from the main one.
  func sender(of draft: Draft) throws -> MailAddress {
    let answered = try draft.inReplyTo.flatMap { try message($0) }
    let used = answered.flatMap { message in
      (message.to + message.cc + message.from).first { settings.isMine($0.address) }
    }
    return MailAddress(name: settings.name, address: used?.address ?? settings.addresses.first ?? "")
  }

  /// The account that a draft belongs to: the one of the address that it is sent from, else the first that is `fit`.
  func account(of draft: Draft, among accounts: [Account], fit: (Account) -> Bool) throws -> Account? {
    let sender = try sender(of: draft)
    guard let own = accounts.first(where: { $0.isOf(sender) }) else { return accounts.first(where: fit) }
    return fit(own) ? own : nil
  }
}

extension Account {
  /// Its user is the address, or the address's beginning at a server of the address's domain.
  func isOf(_ address: MailAddress) -> Bool {
    let (user, host, domain) = (user.lowercased(), imap.host.lowercased(), address.domain)
    if user == address.key { return true }
    return user == address.key.prefix { $0 != "@" } && (host == domain || host.hasSuffix("." + domain))
  }
}

/// By which a draft of ours is known again wherever it lies.
enum DraftMark {
  static let field = "X-Retainer-Draft"

  /// The draft that a message says it is.
  static func id(in headers: [HeaderField]) -> Draft.ID? {
    headers.first { $0.isNamed(field.lowercased()) }.map { $0.value.trimmed }
  }

  /// Whether a message is a draft as we wrote it, which nobody has sent: it has its mark, and no field that is neither ours nor
  /// a mailbox's.
  static func isUnsent(_ message: Message) -> Bool {
    id(in: message.headers) != nil && message.headers.allSatisfy { ours.contains($0.name.lowercased()) }
  }

  private static let ours: Set<String> = [
    "date", "from", "to", "cc", "subject", "message-id", "in-reply-to", "references", field.lowercased(),
    "mime-version", "content-type", "content-transfer-encoding",
    "status", "x-status", "x-uid", "x-keywords", "content-length", "lines", "x-mozilla-status", "x-mozilla-status2",
    "x-mozilla-keys",
  ]
}
