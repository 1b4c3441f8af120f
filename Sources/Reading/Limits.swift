/// Bounds on hostile text, each with its reason.
enum Limits {
  /// Bytes of a page that Gumbo is given, once what shows no text is out; a newsletter has 100 KB. Beyond it tags are merely
  /// stripped.
  static let html = 3 << 20
  /// Open elements at once; Gumbo walks through them at many a tag and frees its tree by recursion. Outlook's tables nest some 40 deep.
  static let htmlDepth = 400
  /// Levels of the MIME tree that count for the text.
  static let depth = 24
  /// Bytes of the text as a whole.
  static let text = 24 << 20
}
