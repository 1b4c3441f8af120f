/// What to remember of a box or folder, so that the next look at it sees only what is new.
///
/// The last message of a box is always looked at again when the box has grown, since its writer may have been in the
/// middle of it. Whoever imports must know a message that comes a second time by its Message-ID and the hash of its
/// bytes.
package struct MailboxPosition: Hashable, Sendable, Codable {
  package enum Content: Hashable, Sendable, Codable {
    case box(BoxPosition)
    case folder(SeenNames)
  }

  /// Absolute, symbolic links resolved: the key under which it is to be given back.
  package var path: String
  package var content: Content

  package init(path: String, content: Content) {
    self.path = path
    self.content = content
  }
}

/// How far a file was read, and enough to tell a grown file from another one.
package struct BoxPosition: Hashable, Sendable, Codable {
  package var device: UInt64
  package var inode: UInt64
  /// Bytes looked at.
  package var size: Int
  /// Nanoseconds since 1970.
  package var modified: Int
  package var head: Fingerprint
  package var tail: Fingerprint
  /// Of the From_ line of the last message; reading goes on there.
  package var offset: Int
}

/// A stretch of a file, known again by its SHA-256.
package struct Fingerprint: Hashable, Sendable, Codable {
  /// Bytes from the start of the file, and how many (at most 4 KB).
  package var offset: Int
  package var length: Int
  /// 64 hexadecimal digits.
  package var sha256: String
}
