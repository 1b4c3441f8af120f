/// One header field, its name as written and its value unfolded and decoded (RFC 2047), with control characters removed.
package struct HeaderField: Hashable, Sendable {
  package var name: String
  package var value: String

  package init(name: String, value: String) {
    self.name = name
    self.value = value
  }
}

/// A MIME tree as plain values: what is left of a message when its bytes have been decoded.
package struct MIMEMessage: Sendable {
  /// All header fields in order.
  package var headers: [HeaderField]
  /// From, Sender, Reply-To, To, Cc, Bcc by lower-case name, groups flattened.
  package var addresses: [String: [MailAddress]]
  /// The validated Date field (RFC 5322 §3.3, obsolete forms accepted), nil where there is none that can be read.
  package var date: Instant?
  /// When the last server took it in (the topmost Received field, RFC 5321 §4.4), nil where none says so.
  package var received: Instant?
  /// Message-IDs keep their angle brackets.
  package var messageID: String?
  package var inReplyTo: [String]
  package var references: [String]
  package var root: MIMEPart
  package var defects: [Defect]

  package init(
    headers: [HeaderField], addresses: [String: [MailAddress]], date: Instant?, received: Instant? = nil,
    messageID: String?, inReplyTo: [String], references: [String], root: MIMEPart, defects: [Defect]
  ) {
    self.headers = headers
    self.addresses = addresses
    self.date = date
    self.received = received
    self.messageID = messageID
    self.inReplyTo = inReplyTo
    self.references = references
    self.root = root
    self.defects = defects
  }

  /// The first field of this name, or nil. Names compare without case.
  package func header(_ name: String) -> String? {
    headers.first { $0.isNamed(name) }?.value
  }
}

extension HeaderField {
  /// Whether the field has this name, written in lower case.
  package func isNamed(_ lower: String) -> Bool { name.equalsIgnoringCase(lower) }
}

extension String {
  /// Whether this is the same as a lower-case ASCII text but for case.
  package func equalsIgnoringCase(_ lower: String) -> Bool {
    guard utf8.count == lower.utf8.count else { return false }
    return zip(utf8, lower.utf8).allSatisfy { $0 == $1 || ($0 >= 0x41 && $0 <= 0x5A && $0 | 0x20 == $1) }
  }
}

/// One part of a MIME tree (RFC 2045).
package struct MIMEPart: Sendable {
  package enum Content: Sendable {
    /// A text part, decoded to Unicode, line ends LF.
    case text(String)
    /// Anything else that has no parts of its own; `size` and `sha256` are of the decoded content.
    case data(size: Int, sha256: String)
    case multipart([MIMEPart])
    /// message/rfc822, read in its turn.
    indirect case message(MIMEMessage)
  }

  /// `type/subtype` in lower case.
  package var contentType: String
  /// Content-Type parameters by lower-case name, decoded (RFC 2231), among them `charset`, `format`, `delsp`, `method`.
  package var parameters: [String: String]
  /// "inline", "attachment" or "" where the part does not say.
  package var disposition: String
  /// From Content-Disposition `filename` or Content-Type `name`, decoded, without path separators or control characters.
  package var filename: String?
  package var contentID: String?
  /// The way down from the root, by index: [] is the root itself. Used to fetch the content again.
  package var path: [Int]
  /// Size and SHA-256 of the decoded bytes of a text part that counts as an attachment; nil elsewhere.
  package var digest: ContentDigest?
  package var content: Content

  package init(
    contentType: String, parameters: [String: String] = [:], disposition: String = "", filename: String? = nil,
    contentID: String? = nil, path: [Int] = [], digest: ContentDigest? = nil, content: Content
  ) {
    self.contentType = contentType
    self.parameters = parameters
    self.disposition = disposition
    self.filename = filename
    self.contentID = contentID
    self.path = path
    self.digest = digest
    self.content = content
  }
}

/// Size in bytes and SHA-256 in lower-case hex of decoded content.
package struct ContentDigest: Hashable, Sendable, Codable {
  package var size: Int
  package var sha256: String

  package init(size: Int, sha256: String) {
    self.size = size
    self.sha256 = sha256
  }
}
