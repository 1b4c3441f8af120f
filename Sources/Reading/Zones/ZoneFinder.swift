import Model

/// Says who speaks where in a text: this author (fresh), earlier mail (quote), passed-on mail (forward), the signature, the
/// disclaimer. Everything is annotated and nothing dropped; in doubt text is fresh, for a lost line is a client's word ignored.
struct ZoneFinder {
  private let text: TextLines
  private var kinds: [Zone.Kind]
  private let hints: [ZoneHint]
  /// Where on a line the earlier mail begins behind the author's own words.
  private var cuts: [Int: Int] = [:]

  static func zones(of text: String, hints: [ZoneHint]) -> [Zone] {
    var finder = ZoneFinder(text, hints)
    finder.markHinted()
    finder.markQuoted()
    finder.markEarlierMail()
    SignatureFinder(finder.text).mark(&finder.kinds)
    return finder.joined()
  }

  private init(_ text: String, _ hints: [ZoneHint]) {
    self.text = TextLines(text)
    self.hints = hints
    kinds = [Zone.Kind](repeating: .fresh, count: self.text.lines.count)
  }

  /// What the HTML says by itself: lines that lie in a hint wholly.
  private mutating func markHinted() {
    for hint in hints where hint.kind != .separator {
      let kind: Zone.Kind =
        switch hint.kind {
        case .quote, .separator: .quote
        case .forward: .forward
        case .signature: .signature
        }
      for number in lines(in: hint.range) where kinds[number] == .fresh || kind == .forward {
        kinds[number] = kind
      }
    }
  }

  private func lines(in range: Range<Int>) -> [Int] {
    // Lines are in order: search the first, then walk.
    var low = 0
    var high = text.lines.count
    while low < high {
      let middle = (low + high) / 2
      if text.lines[middle].content.lowerBound < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    var found: [Int] = []
    while low < text.lines.count, text.lines[low].content.upperBound <= range.upperBound {
      found.append(low)
      low += 1
    }
    return found
  }

  /// Lines marked with `>` and the attribution above them.
  private mutating func markQuoted() {
    for number in text.lines.indices where kinds[number] == .fresh {
      if text.lines[number].isQuoted ? !isBanner(number) : isWrappedRest(number) { kinds[number] = .quote }
    }
  }

  /// `>>> Visit us now <<<`: not a mark of quoting.
  private func isBanner(_ number: Int) -> Bool { text.last(number) == UInt8(ascii: "<") }

  /// The end of a quoted line that a mail program broke: one short line, going on in lower case (or with the link that was too long)
  /// between two quoted ones, of which the first is as long as lines get and ends no sentence.
  private func isWrappedRest(_ number: Int) -> Bool {
    guard number > 0, number + 1 < text.lines.count, text.lines[number - 1].isQuoted, text.lines[number + 1].isQuoted,
      let first = text.first(number), let last = text.last(number - 1)
    else { return false }
    if isBrokenLink(number) { return true }
    return (0x61...0x7A).contains(first) && text.lines[number].content.count <= 60
      && text.lines[number - 1].content.count >= 70 && !".?!:;)".utf8.contains(last)
  }

  /// `(http://example.org/page)`, or the end of one: nobody answers with that alone.
  private func isBrokenLink(_ number: Int) -> Bool {
    let line = text.lowerBytes(number)
    guard let last = line.last, last == UInt8(ascii: ")") || last == UInt8(ascii: ">") else { return false }
    if line.starts(with: "(http".utf8) || line.starts(with: "<http".utf8) { return true }
    return !line.contains { $0 == 0x20 || $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "<") }
      && line.contains { $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: "/") }
  }

  /// Attributions, header blocks and dashed lines: from there on it is earlier mail, but for answers between marked lines.
  private mutating func markEarlierMail() {
    var number = 0
    while number < text.lines.count {
      if kinds[number] == .fresh || kinds[number] == .quote {
        if kinds[number] == .fresh, let attribution = Attribution.find(in: text, at: number) {
          for line in attribution.lines { kinds[line] = .quote }
          if attribution.start > text.lines[number].content.lowerBound { cuts[number] = attribution.start }
          let next = text.nextContent(from: attribution.lines.upperBound + 1)
          let isMarked = next.map { text.lines[$0].isQuoted || kinds[$0] == .quote } ?? false
          if !isMarked, attribution.isCertain { return markRest(from: number, as: .quote) }
          number = attribution.lines.upperBound + 1
          continue
        }
        if kinds[number] == .fresh, let mail = EarlierMail.find(in: text, at: number) {
          return markRest(from: mail.line, as: kind(of: mail))
        }
      }
      number += 1
    }
  }

  /// A header block above which nobody wrote anything is a forward; else it is what was answered.
  private func kind(of mail: EarlierMail.Found) -> Zone.Kind {
    switch mail.kind {
    case .forwarded: .forward
    case .original: .quote
    case .headerBlock: (0..<mail.line).contains { kinds[$0] == .fresh && !text.lines[$0].isBlank } ? .quote : .forward
    }
  }

  private mutating func markRest(from number: Int, as kind: Zone.Kind) {
    for line in number..<text.lines.count where kinds[line] == .fresh || kind == .forward { kinds[line] = kind }
  }

  /// Neighbouring lines of one kind as one zone; blank lines go with what stands before them.
  private func joined() -> [Zone] {
    var zones: [Zone] = []
    for (number, line) in text.lines.enumerated() {
      let kind = line.isBlank ? zones.last?.kind ?? kinds[number] : kinds[number]
      if let cut = cuts[number] {
        append(.fresh, line.range.lowerBound..<cut, to: &zones)
        append(kind, cut..<line.range.upperBound, to: &zones)
        continue
      }
      append(kind, line.range, to: &zones)
    }
    return zones
  }

  private func append(_ kind: Zone.Kind, _ range: Range<Int>, to zones: inout [Zone]) {
    if let last = zones.last, last.kind == kind {
      zones[zones.count - 1].range = last.range.lowerBound..<range.upperBound
    } else {
      zones.append(Zone(kind, range))
    }
  }
}
