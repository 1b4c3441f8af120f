import Model

/// The words of a message as learned phrases see them: letters without case and accents, facts and numbers as one word each,
/// cut into sentences over which no phrase reaches.
struct PhraseReader {
  /// A client says what they want in the first pages.
  private static let maximumWords = 600

  struct Word {
    var code: UInt64
    var field: LearnedRules.Field
    /// UTF-8 byte offsets into the field's text.
    var start: Int
    var end: Int
    var startsSentence: Bool
  }

  struct Place {
    var field: LearnedRules.Field
    var start: Int
    var end: Int
  }

  private(set) var words: [Word] = []

  init(_ message: Message, facts: [Fact]) {
    let body = Array(message.text.utf8)
    let inBody = Self.ordered(facts, .body)
    for range in message.speakingRanges { read(body[range.clamped(to: 0..<body.count)], .fresh, inBody) }
    let subject = Array(message.subject.utf8)
    read(subject[Self.afterReplyMarks(subject)...], .subject, Self.ordered(facts, .subject))
  }

  /// Hands over every phrase with a word in it, by its hash. What stands for things says nothing alone: there are states for it, and the
  /// mail of strangers is full of days and numbers.
  func forEachPhrase(_ body: (UInt64, Range<Int>) -> Void) {
    for first in words.indices {
      var hash = PhraseCode.seed(words[first].field)
      var hasWord = false
      for last in first..<min(first + PhraseCode.longest, words.count) {
        if last > first, words[last].startsSentence { break }
        hash = PhraseCode.extended(hash, by: words[last].code)
        hasWord = hasWord || !PhraseCode.standsForThing(words[last].code)
        if hasWord { body(hash, first..<last + 1) }
      }
    }
  }

  /// Where the words of a phrase stand.
  func place(of range: Range<Int>) -> Place {
    Place(
      field: words[range.lowerBound].field, start: words[range.lowerBound].start, end: words[range.upperBound - 1].end)
  }

  /// The phrase as a learned file writes it.
  func text(of range: Range<Int>, in message: Message) -> String {
    var result = ""
    for index in range {
      let word = words[index]
      if index > range.lowerBound { result += " " }
      let written = word.field == .fresh ? message.text : message.subject
      result += PhraseCode.text(of: word.code) ?? written.slice(word.start..<word.end).lowercased()
    }
    return result
  }

  private mutating func read(_ bytes: ArraySlice<UInt8>, _ field: LearnedRules.Field, _ facts: [Fact]) {
    var startsSentence = true
    var next = facts.startIndex
    var coveredTo = bytes.startIndex
    func add(_ words: inout [Word], _ code: UInt64, _ start: Int, _ end: Int) {
      words.append(Word(code: code, field: field, start: start, end: end, startsSentence: startsSentence))
      startsSentence = false
    }
    for token in Tokeniser.tokens(of: bytes) where token.start >= coveredTo {
      guard words.count < Self.maximumWords else { return }
      while next < facts.endIndex, facts[next].end <= token.start { next += 1 }
      if next < facts.endIndex, facts[next].start <= token.start {
        add(&words, PhraseCode.code(of: facts[next]), facts[next].start, facts[next].end)
        coveredTo = facts[next].end
        next += 1
        continue
      }
      switch token.kind {
      case .word: add(&words, token.code, token.start, token.end)
      case .number: add(&words, PhraseCode.number, token.start, token.end)
      case .lineEnd: startsSentence = true
      case .symbol:
        if token.code == 0x3F { add(&words, PhraseCode.question, token.start, token.end) }
        if Self.endsSentence(token.code) { startsSentence = true }
      }
    }
  }

  /// `. ! ? ; :` and the ellipsis.
  private static func endsSentence(_ scalar: UInt64) -> Bool {
    switch scalar {
    case 0x2E, 0x21, 0x3F, 0x3B, 0x3A, 0x2026: true
    default: false
    }
  }

  private static func ordered(_ facts: [Fact], _ field: Fact.Field) -> [Fact] {
    facts.filter { $0.field == field && $0.start < $0.end }.sorted {
      $0.start != $1.start ? $0.start < $1.start : $0.end > $1.end
    }
  }

  /// "Re: Sv: " says nothing about what the author wants.
  private static func afterReplyMarks(_ subject: [UInt8]) -> Int {
    var start = 0
    while let colon = subject[start...].prefix(6).firstIndex(of: 0x3A) {
      let mark = String(decoding: subject[start..<colon], as: UTF8.self).lowercased()
      guard replyMarks.contains(mark) else { break }
      start = colon + 1
      while start < subject.count, subject[start] == 0x20 { start += 1 }
    }
    return start
  }

  private static let replyMarks: Set<String> = [
    "re", "fw", "fwd", "sv", "vs", "aw", "wg", "tr", "rv", "antw", "vb", "fs",
  ]
}
