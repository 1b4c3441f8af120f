/// A file that came with a message; its content is read again from the source when it is needed.
package struct Attachment: Hashable, Sendable, Codable {
  package var filename: String
  /// `type/subtype` in lower case.
  package var contentType: String
  /// Bytes of the decoded content; 0 where its end was cut off.
  package var size: Int
  /// Of the decoded content, lower-case hex.
  package var sha256: String
  /// Shown within the text rather than beside it.
  package var inline: Bool
  /// The part of the MIME tree that holds it.
  package var part: [Int]

  package init(filename: String, contentType: String, size: Int, sha256: String, inline: Bool, part: [Int]) {
    self.filename = filename
    self.contentType = contentType
    self.size = size
    self.sha256 = sha256
    self.inline = inline
    self.part = part
  }
}
