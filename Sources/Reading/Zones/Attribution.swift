import Model

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
    guard !text.lines[first].isBlank, !text.lines[first].isQuoted, let end = end(in: text, from: first),
      couldBegin(text, first)
    else { return nil }
    var joined: [UInt8] = []
    for number in first...end {
      let lower = text.lowerBytes(number, limit: Self.maximumBytes)
      if lower.isEmpty || joined.count + lower.count > maximumBytes { return nil }
      joined += (joined.isEmpty ? [] : [0x20]) + lower
    }
    guard let certainty = judge(joined, text, after: end) else { return nil }
    return Found(lines: first...end, start: start(in: text, first), isCertain: certainty)
  }

  /// The line on which an attribution that begins here would end. Most lines have none, and are done with.
  private static func end(in text: TextLines, from first: Int) -> Int? {
    for number in first..<min(text.lines.count, first + maximumLines) {
      let line = text.lines[number]
      if line.isBlank { return nil }
      let content = text.bytes[line.content]
      // QUIRK of Gmail: the closing bracket of a wrapped address stands at the start of the next line.
      if line.isQuoted { return content.elementsEqual(">:".utf8) ? number : nil }
      let bare = withoutMarks(content)
      if bare.last == colon || bare.suffix(3).elementsEqual("：".utf8) { return number }
      guard content.count <= maximumBytes, content.contains(at) || content.first == dash else { continue }
      // `2026-03-02 Anna <anna@example.org>` right above what is quoted.
      if content.last == close, number == first, content.first.map(isDigit) == true, isAboveQuote(text, number) {
        return number
      }
      if ZoneWords.wrote.endsWords(lowercased(bare)) { return number }
    }
    return nil
  }

  private static func isAboveQuote(_ text: TextLines, _ number: Int) -> Bool {
    text.nextContent(from: number + 1).map { text.lines[$0].isQuoted && $0 <= number + 2 } ?? false
  }

  private static let colon = UInt8(ascii: ":")
  private static let close = UInt8(ascii: ">")
  private static let at = UInt8(ascii: "@")
  private static let dash = UInt8(ascii: "-")
  private static let openings = [" on ", " am ", " le ", " el ", " op ", " den ", " þann ", " il "].map {
    Array($0.utf8)
  }

  /// The line's start, or the place of an "On Monday, 2 March" behind the author's own words on the same line.
  private static func start(in text: TextLines, _ number: Int) -> Int {
    let content = text.lines[number].content
    let lower = text.lowerBytes(number)
    guard !ZoneWords.on.begins(lower), lower.count == content.count else { return content.lowerBound }
    for opening in openings {
      for index in lower.indices where lower[index...].starts(with: opening) {
        let rest = lower[(index + opening.count)...]
        // Dashes before it are the mail program's too.
        let words = lower[..<index].lastIndex { $0 != dash && $0 != 0x20 }.map { $0 + 1 } ?? lower.startIndex
        if rest.prefix(24).contains(where: isDigit) { return content.lowerBound + words }
      }
    }
    return content.lowerBound
  }

  /// A cheap look before lines are joined.
  private static func couldBegin(_ text: TextLines, _ number: Int) -> Bool {
    let lower = text.lowerBytes(number, limit: maximumBytes)
    guard let first = lower.first, let last = lower.last else { return false }
    return ZoneWords.on.begins(lower) || last == colon || lower.contains(at) || isDigit(first)
      || "-*_\"".utf8.contains(first)
      || lower.suffix(3).elementsEqual("：".utf8)
  }

  /// nil: no attribution; else whether it is certain.
  private static func judge(_ text: [UInt8], _ lines: TextLines, after last: Int) -> Bool? {
    let bare = withoutMarks(text[...])
    let endsWithColon = bare.last == colon || bare.suffix(3).elementsEqual("：".utf8)
    let next = lines.nextContent(from: last + 1)
    let isFollowedByQuote = next.map { lines.lines[$0].isQuoted && $0 <= last + 3 } ?? false
    let hasDigit = text.contains(where: isDigit)
    let hasAddress = text.contains(at)
    let hasTime = hasClock(text)
    let hasVerb = ZoneWords.wrote.occursAsWord(in: text)
    let beginsWithOn = ZoneWords.on.begins(text)
    if isFollowedByQuote {
      // `Anna wrote:`, `2026-03-02 9:14 GMT+01:00 Anna <anna@example.org>:`
      if hasVerb || (hasDigit && (hasAddress || hasTime)) || (hasAddress && endsWithColon) { return true }
      return nil
    }
    // `---- Anna wrote ----`
    let isDashed = text.starts(with: [dash, dash]) && text.suffix(2).elementsEqual([dash, dash])
    if hasVerb, isDashed { return true }
    if hasVerb, beginsWithOn, hasTime, hasAddress, bare.last != UInt8(ascii: ".") { return true }
    guard hasVerb, endsWithColon || next == nil else {
      return hasAddress && hasTime && text.suffix(2).elementsEqual(">:".utf8) ? true : nil
    }
    return (beginsWithOn && hasDigit && (hasAddress || hasTime)) || (hasAddress && hasDigit) ? true : nil
  }

  /// Without emphasis marks, dashes and blanks at the ends.
  private static func withoutMarks(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    func isMark(_ byte: UInt8) -> Bool { byte == 0x2A || byte == 0x5F || byte == 0x20 || byte == dash }
    var text = text
    while let last = text.last, isMark(last) { text = text.dropLast() }
    while let first = text.first, isMark(first) { text = text.dropFirst() }
    return text
  }

  /// `9:14`, `09.14`, `klo 9.14`, `9h14`.
  private static func hasClock(_ bytes: [UInt8]) -> Bool {
    bytes.indices.dropFirst().dropLast().contains { index in
      let isSeparator = bytes[index] == colon || bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: "h")
      return isSeparator && isDigit(bytes[index - 1]) && index + 2 < bytes.count && isDigit(bytes[index + 1])
        && isDigit(bytes[index + 2]) && (index + 3 >= bytes.count || !isDigit(bytes[index + 3]))
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
