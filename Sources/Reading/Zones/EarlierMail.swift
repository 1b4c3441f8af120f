import Model

/// Where an earlier message begins in the text without `>`: a line of dashes with words, or a block of header lines.
struct EarlierMail {
  enum Kind { case original, forwarded, headerBlock }

  struct Found {
    var kind: Kind
    /// The first line that belongs to it.
    var line: Int
  }

  private static let headerLines = 12

  /// What begins at a line, or nil.
  static func find(in text: TextLines, at number: Int) -> Found? {
    guard let first = text.first(number), !text.lines[number].isQuoted else { return nil }
    if first == UInt8(ascii: "-") || first == UInt8(ascii: "_") || first == UInt8(ascii: "=")
      || first == UInt8(ascii: "*")
    {
      if let kind = dashedLine(text, number) { return Found(kind: kind, line: number) }
    }
    if let last = text.last(number), last == UInt8(ascii: ":") {
      let lower = text.lower(number).trimmingMarks.dropLast()
      if ZoneWords.forwarded.has(Array(lower.utf8)) { return Found(kind: .forwarded, line: number) }
    }
    return isHeaderBlock(text, number) ? Found(kind: .headerBlock, line: number) : nil
  }

  private static func dashedLine(_ text: TextLines, _ number: Int) -> Kind? {
    let lower = text.lower(number)
    let marks: Set<Character> = ["-", "_", "=", "*", " ", "\t", "–", "—"]
    let words = lower.drop { marks.contains($0) }
    let bare = String(words.reversed().drop { marks.contains($0) }.reversed())
    let lead = lower.prefix { $0 == "-" || $0 == "_" || $0 == "=" || $0 == "–" }.count
    if bare.isEmpty {
      // Outlook on the web draws a line of underscores above the header block.
      guard lower.count >= 5, let next = text.nextContent(from: number + 1), next <= number + 2,
        isHeaderBlock(text, next)
      else { return nil }
      return .headerBlock
    }
    guard lead >= 2 else { return nil }
    let label = bare.hasSuffix(":") ? String(bare.dropLast()) : bare
    if ZoneWords.forwarded.begins(Array(label.utf8)) { return .forwarded }
    if ZoneWords.original.begins(Array(label.utf8)) { return .original }
    return nil
  }

  /// A `From:` line and at least two other header labels right below it.
  private static func isHeaderBlock(_ text: TextLines, _ number: Int) -> Bool {
    guard let label = label(text, number) else { return false }
    if ZoneWords.dates.contains(label) { return isDateBlock(text, number) }
    guard ZoneWords.from.contains(label) else { return false }
    if isDateBlock(text, number) { return true }
    var others: Set<String> = []
    var index = number + 1
    var blanks = 0
    while index < min(text.lines.count, number + headerLines) {
      if text.lines[index].isBlank {
        // Some programs set header lines apart by blank lines.
        blanks += 1
        if blanks > 1 || others.count >= 2 { break }
      } else if let label = self.label(text, index) {
        if ZoneWords.others.contains(label) { others.insert(label) }
      } else if others.isEmpty && index > number + 2 {
        break
      }
      index += 1
    }
    return others.count >= 2
  }

  /// Two header lines are enough where one is a date with its time and one has an address.
  private static func isDateBlock(_ text: TextLines, _ number: Int) -> Bool {
    var hasDate = false
    var hasAddress = false
    for index in number..<min(text.lines.count, number + 3) {
      guard let label = label(text, index), ZoneWords.from.contains(label) || ZoneWords.others.contains(label) else {
        break
      }
      let lower = text.lower(index)
      if ZoneWords.dates.contains(label), lower.split(separator: ":").count >= 3, lower.filter(\.isNumber).count >= 8 {
        hasDate = true
      }
      if !ZoneWords.dates.contains(label), lower.containsBytes(of: "@") { hasAddress = true }
    }
    return hasDate && hasAddress
  }

  /// `*From:*`, `Von :`, `差出人：` → the word.
  private static func label(_ text: TextLines, _ number: Int) -> String? {
    guard let first = text.first(number), !text.lines[number].isQuoted, first != UInt8(ascii: "-") else { return nil }
    // A label is short: most lines are done with after a look at their first bytes.
    let head = text.bytes[text.lines[number].content].prefix(72)
    guard let colon = head.firstIndex(of: UInt8(ascii: ":")) ?? fullWidthColon(head) else { return nil }
    let label = String(decoding: lowercased(head[..<colon]), as: UTF8.self).trimmingMarks
    return label.count <= 24 && !label.isEmpty ? label : nil
  }

  /// U+FF1A.
  private static func fullWidthColon(_ head: ArraySlice<UInt8>) -> Int? {
    head.indices.first { head[$0...].starts(with: [0xEF, 0xBC, 0x9A]) }
  }
}
