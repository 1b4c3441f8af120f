/// A stretch of a message's text and who speaks in it. The zones of a message cover its text without gap or overlap.
package struct Zone: Hashable, Sendable, Codable {
  package enum Kind: String, Sendable, Codable, CaseIterable {
    /// What this author wrote here.
    case fresh
    /// Earlier mail quoted, with its attribution line.
    case quote
    /// Mail of others passed on, with its header block.
    case forward
    case signature
    case disclaimer
  }

  package var kind: Kind
  /// UTF-8 byte offsets into the message's text.
  package var range: Range<Int>

  package init(_ kind: Kind, _ range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}
