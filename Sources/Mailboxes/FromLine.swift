import Model

/// The line before each message of an mbox: `From `, the envelope sender, the date of delivery. RFC 4155 describes one
/// form of it; boxes hold many.
struct FromLine {
  /// How far the line alone speaks for a separator.
  enum Strength: Comparable {
    /// No date: `From -`, `From bob@example.com`, or nothing behind `From ` as Thunderbird writes it.
    case weak
    /// A date in another order than asctime's, or a sender of several words.
    case fair
    /// A sender and a date as asctime writes it.
    case strong
  }

  var strength: Strength
  /// nil where the line has no date.
  var date: Instant?

  /// `line` begins with `From ` and has no line end. nil where nothing about it looks like an envelope.
  init?(_ line: [UInt8]) {
    guard line.starts(with: Self.prefix), line.count <= 998 else { return nil }
    let rest = String(decoding: line[5...], as: UTF8.self)
    var words = rest.split(whereSeparator: { $0 == " " || $0 == "\t" })[...]
    guard words.count <= 24 else { return nil }
    // UUCP: "From user Mon Mar  3 09:14:00 2025 remote from host".
    if words.count > 3, words.suffix(3).dropLast() == ["remote", "from"] { words = words.dropLast(3) }

    for start in words.indices where Self.mayBeginDate(words[start]) {
      guard let date = EnvelopeDate(words[start...]) else { continue }
      guard let sender = Sender(words[..<start]) else { return nil }
      self.date = date.instant
      strength = date.isCanonical && sender != .words ? .strong : .fair
      return
    }
    guard words.isEmpty || (words.count == 1 && Sender(words) == .address) else { return nil }
    strength = .weak
  }

  static let prefix = Array("From ".utf8)

  /// A weekday, a month or a number: asked of every word, before anything costlier.
  private static func mayBeginDate(_ word: Substring) -> Bool {
    if let first = word.utf8.first, (48...57).contains(first) { return true }
    return (3...4).contains(word.utf8.count) && EnvelopeDate.names.contains(word.prefix(3))
  }

  private enum Sender {
    /// One that cannot be anything else: with an `@`, `-`, `MAILER-DAEMON`, `<>`.
    case address
    /// One word, an obscured address, or none (bounces).
    case word
    /// A person's name.
    case words

    init?(_ words: ArraySlice<Substring>) {
      guard let first = words.first, let last = words.last else {
        self = .word
        return
      }
      if words.count == 1 {
        self = first.contains("@") || ["-", "MAILER-DAEMON", "<>"].contains(first) ? .address : .word
      } else if first.hasPrefix("\""), last.contains("\"@") || last.hasSuffix("\"") {
        self = .word  // "John Doe"@example.com
      } else if words.count <= 9, ["at", "(at)", "[at]", "_at_"].contains(words[words.startIndex + 1]) {
        self = .word  // Mailman's "bob at example.com"
      } else if words.count <= 6 {
        self = .words
      } else {
        return nil
      }
    }
  }
}
