import Model

/// Finds signatures and disclaimers at the end of what an author wrote. A signature has to announce itself: a delimiter line, a
/// telephone's line, or a block of contact lines; a sign-off with a name stays the author's.
struct SignatureFinder {
  /// A signature behind a delimiter that is not exactly "-- " may have this many lines.
  private static let looseLines = 12
  private static let maximumLines = 40

  private let text: TextLines

  init(_ text: TextLines) { self.text = text }

  func mark(_ kinds: inout [Zone.Kind]) {
    var number = 0
    while number < kinds.count {
      guard kinds[number] == .fresh else {
        number += 1
        continue
      }
      var end = number
      while end < kinds.count, kinds[end] == .fresh { end += 1 }
      markBlock(number..<end, &kinds)
      number = end
    }
  }

  /// One run of fresh lines.
  private func markBlock(_ block: Range<Int>, _ kinds: inout [Zone.Kind]) {
    var end = block.upperBound
    if let start = disclaimer(in: block) {
      for line in start..<end { kinds[line] = .disclaimer }
      end = start
    }
    if let start = delimiter(in: block.lowerBound..<end) {
      for line in start..<end { kinds[line] = .signature }
      end = start
    }
    if let start = deviceLine(in: block.lowerBound..<end) {
      for line in start..<end { kinds[line] = .signature }
      end = start
    }
    if let start = contactBlock(in: block.lowerBound..<end) {
      for line in start..<end { kinds[line] = .signature }
    }
  }

  /// The last "-- " line, or a looser one with few lines below it.
  private func delimiter(in block: Range<Int>) -> Int? {
    for number in block.reversed() {
      let line = text.lines[number]
      guard line.content.count >= 2, line.content.count <= 60, let first = text.first(number),
        first == UInt8(ascii: "-") || first == UInt8(ascii: "_") || first == 0xE2
      else { continue }
      let below = number + 1..<block.upperBound
      let isEmptyBelow = !below.contains { !text.lines[$0].isBlank }
      if isEmptyBelow { continue }
      let content = text.text(number)
      if content == "--" || content == "- --" {
        let isExact = text.bytes[line.range].starts(with: Array("-- ".utf8))
        if isExact && below.count <= Self.maximumLines || below.count <= Self.looseLines && isShort(below) {
          return number
        }
      } else if content.allSatisfy({ $0 == "_" || $0 == "-" || $0 == "—" || $0 == "–" }),
        content.count <= 3 || content.hasPrefix("__") || content.count >= 8
      {
        if below.count <= Self.looseLines, isShort(below), isContact(below) { return number }
      } else if content == "—" || content == "–" {
        if below.count <= Self.looseLines, isShort(below) { return number }
      }
    }
    return nil
  }

  /// A last paragraph of short lines with at least two ways to reach somebody in it: nobody writes that to anybody by hand.
  private func contactBlock(in block: Range<Int>) -> Int? {
    var end = block.upperBound
    while end > block.lowerBound, text.lines[end - 1].isBlank { end -= 1 }
    var start = end
    while start > block.lowerBound, !text.lines[start - 1].isBlank, end - start < 9 { start -= 1 }
    // There has to be a letter above it.
    guard end - start >= 3, end - start <= 8, start > block.lowerBound,
      (block.lowerBound..<start).contains(where: { !text.lines[$0].isBlank })
    else { return nil }
    let lines = (start..<end).map { text.lower($0) }
    guard lines.allSatisfy({ $0.count <= 60 && !$0.hasSuffix(".") && !$0.hasSuffix("?") && !$0.hasSuffix("!") }) else {
      return nil
    }
    let ways = lines.filter { line in
      let digits = line.filter(\.isNumber).count
      let isPhone = digits >= 6 && line.filter(\.isLetter).count <= 12
      let isAddress =
        line.containsBytes(of: "@") && !line.containsBytes(of: " ") || line.containsBytes(of: "e-mail")
        || line.containsBytes(of: "mailto:")
      return isPhone || isAddress || line.hasPrefix("www.") || line.hasPrefix("http") || line.containsBytes(of: "skype")
    }
    return ways.count >= 2 && ways.count * 2 >= lines.count - 1 ? start : nil
  }

  /// Lines as signatures have them, none like a paragraph.
  private func isShort(_ lines: Range<Int>) -> Bool { lines.allSatisfy { text.lines[$0].content.count <= 100 } }

  private func isContact(_ lines: Range<Int>) -> Bool {
    lines.contains { number in
      let lower = text.lower(number)
      return lower.containsBytes(of: "@") || lower.containsBytes(of: "www.") || lower.containsBytes(of: "http")
        || lower.filter(\.isNumber).count >= 6
    }
  }

  /// "Sent from my iPhone" and its kin, alone at the end.
  private func deviceLine(in block: Range<Int>) -> Int? {
    var seen = 0
    for number in block.reversed() where !text.lines[number].isBlank {
      seen += 1
      if seen > 3 { return nil }
      let lower = text.lower(number, limit: 160).trimmingMarks
      // "Sent from my desk, which is easier" is a sentence.
      let isSentence = lower.hasSuffix(".") && lower.split(separator: " ").count > 6 || lower.containsBytes(of: ", ")
      if !isSentence, ZoneWords.device.begins(Array(lower.utf8)) { return number }
    }
    return nil
  }

  /// The first of the closing paragraphs that is a disclaimer, where everything from there on is no letter any more.
  private func disclaimer(in block: Range<Int>) -> Int? {
    var start: Int?
    var number = block.upperBound - 1
    var paragraphEnd = block.upperBound
    while number >= block.lowerBound {
      let isStart = number == block.lowerBound || text.lines[number - 1].isBlank
      if isStart, !text.lines[number].isBlank {
        if isDisclaimer(number..<paragraphEnd) {
          start = number
        } else if start == nil, paragraphEnd - number > 6 {
          return nil
        }
        paragraphEnd = number
        // A disclaimer is followed by at most a paragraph of small print.
        if start == nil, block.upperBound - number > 30 { return nil }
      }
      number -= 1
    }
    guard var first = start else { return nil }
    // The rule or the heading above it belongs to it.
    while first > block.lowerBound {
      let above = first - 1
      if text.lines[above].isBlank {
        first = above
      } else if text.text(above).allSatisfy({ "-_*=".contains($0) })
        || text.lower(above).trimmingMarks.hasPrefix("disclaimer")
      {
        first = above
      } else {
        break
      }
    }
    return first
  }

  private func isDisclaimer(_ lines: Range<Int>) -> Bool {
    guard lines.count <= 30 else { return false }
    var bytes: [UInt8] = []
    for line in lines { bytes += text.lowerBytes(line, limit: 4000) + [UInt8(ascii: " ")] }
    return bytes.count >= 40 && ZoneWords.disclaimer.occurs(in: bytes)
  }
}
