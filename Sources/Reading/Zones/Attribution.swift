/// Attribution lines ("On Monday, 2 March 2026 at 09:14, Anna <anna@example.org> wrote:"), in any language, also wrapped.
struct Attribution {
  private static let maximumLines = 4
  private static let maximumBytes = 420

  /// Lines `first...last` that are an attribution.
  struct Found {
    var lines: ClosedRange<Int>
    /// Where on the first line it begins, where the author's words stand before it.
    var start: Int
    /// It has verb and date or address: a quote follows even where no line is marked with `>`.
    var isCertain: Bool
  }

  /// The attribution that begins at a line, or nil.
  static func find(in text: TextLines, at first: Int) -> Found? {
    guard !text.lines[first].isBlank, !text.lines[first].isQuoted, couldBegin(text, first) else { return nil }
    var joined = ""
    for number in first..<min(text.lines.count, first + maximumLines) {
      let line = text.lines[number]
      let lower = text.lower(number)
      // QUIRK of Gmail: the closing bracket of a wrapped address stands at the start of the next line.
      if line.isBlank || (line.isQuoted && lower != ">:") { return nil }
      if lower.isEmpty || joined.utf8.count + lower.utf8.count > maximumBytes { return nil }
      joined += (joined.isEmpty ? "" : " ") + lower
      guard endsAttribution(joined) else { continue }
      if let certainty = judge(joined, text, after: number) {
        return Found(lines: first...number, start: start(in: text, first), isCertain: certainty)
      }
      return nil
    }
    return nil
  }

  /// The line's start, or the place of an "On Monday, 2 March" behind the author's own words on the same line.
  private static func start(in text: TextLines, _ number: Int) -> Int {
    let content = text.lines[number].content
    let lower = text.lower(number)
    guard !ZoneWords.on.contains(where: { lower.hasPrefix($0) }), lower.utf8.count == content.count else {
      return content.lowerBound
    }
    for opening in [" on ", " am ", " le ", " el ", " op ", " den ", " þann ", " il "] {
      guard let found = lower.firstRange(of: opening) else { continue }
      let rest = lower[found.upperBound...]
      guard rest.prefix(24).contains(where: \.isNumber) else { continue }
      return content.lowerBound + lower.utf8.distance(from: lower.startIndex, to: found.lowerBound) + 1
    }
    return content.lowerBound
  }

  /// A cheap look before lines are joined.
  private static func couldBegin(_ text: TextLines, _ number: Int) -> Bool {
    let lower = text.lower(number)
    if lower.isEmpty { return false }
    return ZoneWords.on.contains { lower.hasPrefix($0) } || lower.hasSuffix(":") || lower.contains("@")
      || lower.hasSuffix("：")
      || lower.hasPrefix("--") || lower.first?.isNumber == true || lower.hasPrefix("*") || lower.hasPrefix("_")
      || lower.hasPrefix("\"")
  }

  private static func endsAttribution(_ text: String) -> Bool {
    let bare = text.trimmingMarks
    return bare.hasSuffix(":") || bare.hasSuffix("：")
      || ZoneWords.wrote.contains { bare.hasSuffix(" " + $0) && $0 != "said" }
  }

  /// nil: no attribution; else whether it is certain.
  private static func judge(_ text: String, _ lines: TextLines, after last: Int) -> Bool? {
    let next = lines.nextContent(from: last + 1)
    let isFollowedByQuote = next.map { lines.lines[$0].isQuoted && $0 <= last + 3 } ?? false
    let hasDigit = text.contains { $0.isNumber }
    let hasAddress = text.contains("@")
    let hasTime = hasClock(text)
    let hasVerb = ZoneWords.wrote.contains { contains(word: $0, text) }
    let beginsWithOn = ZoneWords.on.contains { text.hasPrefix($0) }
    if isFollowedByQuote {
      // `Anna wrote:`, `2026-03-02 9:14 GMT+01:00 Anna <anna@example.org>:`
      if hasVerb || (hasDigit && (hasAddress || hasTime)) || (hasAddress && text.hasSuffix(":")) { return true }
      return nil
    }
    // `---- Anna wrote ----`
    if hasVerb, text.hasPrefix("--"), text.hasSuffix("--") { return true }
    if hasVerb, beginsWithOn, hasTime, hasAddress, !text.trimmingMarks.hasSuffix(".") { return true }
    guard hasVerb, text.trimmingMarks.hasSuffix(":") || next == nil else {
      return hasAddress && hasTime && text.hasSuffix(">:") ? true : nil
    }
    if (beginsWithOn && hasDigit && (hasAddress || hasTime)) || (hasAddress && hasDigit) { return true }
    return nil
  }

  private static func contains(word: String, _ text: String) -> Bool {
    guard let range = text.firstRange(of: word) else { return false }
    let before = range.lowerBound == text.startIndex ? nil : text[text.index(before: range.lowerBound)]
    let after = range.upperBound == text.endIndex ? nil : text[range.upperBound]
    return before?.isLetter != true && after?.isLetter != true
  }

  /// `9:14`, `09.14`, `klo 9.14`, `9h14`.
  private static func hasClock(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.indices.dropFirst().dropLast().contains { index in
      let isSeparator =
        bytes[index] == UInt8(ascii: ":") || bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: "h")
      return isSeparator && isDigit(bytes[index - 1]) && index + 2 < bytes.count && isDigit(bytes[index + 1])
        && isDigit(bytes[index + 2])
        && (index + 3 >= bytes.count || !isDigit(bytes[index + 3]))
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}

extension String {
  /// Without emphasis marks and blanks at the ends.
  var trimmingMarks: String {
    var text = Substring(self)
    while let last = text.last, last == "*" || last == "_" || last == " " || last == "-" { text = text.dropLast() }
    while let first = text.first, first == "*" || first == "_" || first == " " || first == "-" {
      text = text.dropFirst()
    }
    return String(text)
  }
}
