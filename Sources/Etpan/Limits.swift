/// Bounds on hostile mail, each with its reason. What is beyond them is named as a defect and the rest is read.
enum Limits {
  /// Header fields of one block; real mail has some 30, archives with every hop 300.
  static let headerFields = 4_000
  /// Bytes of one header value; 100,000 addresses take 4 MB and nobody answers them.
  static let headerValue = 512 << 10
  /// Levels of parts within parts. Real mail has five; libetpan splits each level in a call of its own.
  static let depth = 24
  /// Parts of one message. A digest has hundreds.
  static let parts = 10_000
  /// `multipart` in header-like lines: libetpan's time grows with the square of the nesting (1,000 take 67 ms).
  static let multipartMentions = 1_000
  /// `rfc822` in header-like lines: libetpan recurses, 306 bytes of stack a level.
  static let rfc822Mentions = 1_000
  /// `(` that are open at once within a line: libetpan recurses, 80 bytes of stack a level.
  static let openParentheses = 1_000
  /// Bytes of text of one part that are decoded; `charconv` allocates six times as much. War and Peace has 3 MB.
  static let textPart = 8 << 20
  /// Bytes of text of the whole message.
  static let text = 24 << 20
  /// Addresses of one field.
  static let addresses = 20_000
  /// Message-IDs of one References field; a thread that deep is a loop.
  static let references = 1_000
}
