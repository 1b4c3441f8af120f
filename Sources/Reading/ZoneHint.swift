/// What HTML says of a stretch of text that plain text would have to say by its words.
struct ZoneHint: Hashable {
  enum Kind {
    /// A blockquote or a mail program's quote element.
    case quote
    case forward
    /// A mail program's signature element.
    case signature
    /// What follows is probably an earlier message (Outlook's line above the header block).
    case separator
  }

  var kind: Kind
  /// UTF-8 byte offsets in the text.
  var range: Range<Int>
}
