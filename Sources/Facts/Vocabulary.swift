import Model

/// The tables of a language, compiled: one look-up a word finds every phrase that begins with it.
final class Vocabulary: Sendable {
  /// A word of a phrase: its hash, or with a star what its letters begin with.
  private enum Piece {
    case word(UInt64)
    case stem([UInt8])
  }

  private struct Phrase {
    /// Pieces after the first.
    var rest: [Piece]
    /// The first piece where it is a stem.
    var stem: [UInt8]
    var sense: Sense
  }

  let code: String
  let crown: String
  let dollar: String
  private let byWord: HashIndex
  private let byStem: HashIndex
  /// Grouped by the word or stem that they begin with.
  private let phrases: [Phrase]

  init(_ language: Language) {
    code = language.code
    crown = language.crown
    dollar = language.dollar
    var words: [UInt64: [Phrase]] = [:]
    var stems: [UInt64: [Phrase]] = [:]
    for entry in Vocabulary.entries(language) {
      for text in Language.list(entry.phrases, by: "|") {
        let pieces = Vocabulary.pieces(text)
        guard let first = pieces.first else { continue }
        var phrase = Phrase(
          rest: Array(pieces.dropFirst()), stem: [], sense: Sense(kind: entry.kind, value: entry.value))
        switch first {
        case .word(let hash): words[hash, default: []].append(phrase)
        case .stem(let stem):
          phrase.stem = stem
          var hash = WordHash()
          stem.prefix(WordHash.prefixLength).forEach { hash.add($0) }
          stems[hash.value, default: []].append(phrase)
        }
      }
    }
    var all: [Phrase] = []
    byWord = HashIndex(words.map { ($0.key, all.appendRange($0.value)) })
    byStem = HashIndex(stems.map { ($0.key, all.appendRange($0.value)) })
    phrases = all
  }

  private static func entries(_ language: Language) -> [Language.Entry] {
    let months = Language.list(language.months, by: ",").enumerated().map {
      Language.Entry(.month, $0.offset + 1, $0.element)
    }
    let weekdays = Language.list(language.weekdays, by: ",").enumerated().map {
      Language.Entry(.weekday, $0.offset + 1, $0.element)
    }
    return months + weekdays + language.entries + (CompoundNumbers.all[language.code]?.entries ?? []) + Language.shared
  }

  private static func pieces(_ text: String) -> [Piece] {
    text.split(separator: " ").flatMap { word in
      let bytes = ArraySlice(Array(word.utf8))
      if bytes.last == 0x2A { return [Piece.stem(LetterFolding.folded(bytes.dropLast()))] }
      return Tokeniser.tokens(of: bytes).map { Piece.word($0.code) }
    }
  }

  /// Every phrase in the tokens, in order of their starts, the longest of each kind at a place.
  func marks(in tokens: [Token], bytes: [UInt8], subject: [UInt8], subjectTokens: Int) -> [Mark] {
    var marks: [Mark] = []
    marks.reserveCapacity(tokens.count * 2)
    for i in tokens.indices where tokens[i].kind == .word {
      let first = marks.count
      if let range = byWord[tokens[i].code] {
        for p in range { add(p, at: i, tokens, i < subjectTokens ? subject : bytes, from: first, to: &marks) }
      }
      if tokens[i].extra != 0, let range = byStem[tokens[i].extra] {
        for p in range { add(p, at: i, tokens, i < subjectTokens ? subject : bytes, from: first, to: &marks) }
      }
    }
    return marks
  }

  private func add(
    _ p: Int, at i: Int, _ tokens: [Token], _ bytes: [UInt8], from first: Int, to marks: inout [Mark]
  ) {
    guard let end = match(p, tokens, at: i, bytes) else { return }
    let sense = phrases[p].sense
    var rival = first
    while rival < marks.count, marks[rival].sense.kind != sense.kind { rival += 1 }
    if rival == marks.count {
      marks.append(Mark(start: i, end: end, sense: sense))
    } else if marks[rival].end < end || (marks[rival].end == end && marks[rival].sense.value < sense.value) {
      marks[rival] = Mark(start: i, end: end, sense: sense)
    }
  }

  /// The end of the phrase that begins at a token whose word fits its first piece.
  private func match(_ p: Int, _ tokens: [Token], at start: Int, _ bytes: [UInt8]) -> Int? {
    if !phrases[p].stem.isEmpty, !LetterFolding.begins(bytes, tokens[start], with: phrases[p].stem) { return nil }
    var i = start + 1
    for piece in phrases[p].rest {
      // A hyphen inside a phrase ("end-of-month") is passed over.
      if i < tokens.count, tokens[i].isSymbol("-"), !tokens[i].spaced { i += 1 }
      guard i < tokens.count, tokens[i].kind == .word else { return nil }
      switch piece {
      case .word(let hash):
        guard tokens[i].code == hash else { return nil }
      case .stem(let stem):
        guard LetterFolding.begins(bytes, tokens[i], with: stem) else { return nil }
      }
      i += 1
    }
    return i
  }
}

extension Array {
  fileprivate mutating func appendRange(_ elements: [Element]) -> Range<Int> {
    append(contentsOf: elements)
    return count - elements.count..<count
  }
}

extension Vocabulary {
  private static let all: [String: Vocabulary] = {
    var all: [String: Vocabulary] = [:]
    for language in Language.all { all[language.code] = Vocabulary(language) }
    for other in ["no", "nn"] { all[other] = all["nb"] }
    return all
  }()

  /// The tables of a language; nil where there are none.
  static func of(_ code: String) -> Vocabulary? { all[code] }

  /// The tables whose little words stand most often in the tokens; the first of `preferred` where several do.
  static func guess(_ tokens: [Token], preferred: [String]) -> Vocabulary? {
    let sample = tokens.prefix(Limits.languageSample).filter(\.isWord).map(\.code)
    let order = preferred + Language.all.map(\.code)
    var best: (vocabulary: Vocabulary, hits: Int)?
    for code in order {
      guard let vocabulary = all[code] else { continue }
      let hits = sample.count { vocabulary.knows($0) }
      if best.map({ hits > $0.hits }) ?? true { best = (vocabulary, hits) }
    }
    return best?.vocabulary
  }

  private func knows(_ word: UInt64) -> Bool {
    byWord[word]?.contains { phrases[$0].sense.kind == .small && phrases[$0].rest.isEmpty } ?? false
  }
}
