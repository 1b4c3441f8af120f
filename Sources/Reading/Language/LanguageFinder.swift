import Model

/// The language of a short text by a vote of its small words: a word counts the more the fewer languages know it. Made for mail of ten
/// words and more, where n-gram libraries still guess.
struct LanguageFinder: Sendable {
  /// Bytes of text that are looked at: the vote is decided long before.
  private static let maximumBytes = 2_400
  /// Votes below which a text is too short to tell, and by how many the first has to be ahead.
  private static let minimumVotes = 1.0
  private static let minimumLead = 0.3

  /// By the hash of a word: its languages' voices.
  private let votes: HashIndex
  private let voices: [(language: Int, weight: Double)]
  private let languages: [String]
  private let letters: [UInt8: [Int]]

  /// Its tables take longer to make than a letter to read.
  static let shared = LanguageFinder()

  private init() {
    let languages = StopWords.byLanguage.map(\.language)
    self.languages = languages
    letters = Self.owners.mapValues { $0.compactMap { languages.firstIndex(of: $0) } }
    var known: [String: [Int]] = [:]
    for (number, entry) in StopWords.byLanguage.enumerated() {
      for word in Set(entry.words.split(whereSeparator: \.isWhitespace)) {
        known[String(word), default: []].append(number)
      }
    }
    var voices: [(language: Int, weight: Double)] = []
    votes = HashIndex(
      known.map { word, numbers in
        let weight = 1 / (Double(numbers.count) * Double(numbers.count).squareRoot())
        var hash = WordHash()
        for byte in word.utf8 { hash.add(byte) }
        voices += numbers.map { ($0, weight) }
        return (hash.value, voices.count - numbers.count..<voices.count)
      })
    self.voices = voices
  }

  /// ISO 639-1, or "" where it is too short or too mixed to tell.
  func language(of text: String) -> String {
    var tally = [Double](repeating: 0, count: languages.count)
    var word = WordHash()
    var isInWord = false
    func close() {
      if isInWord, let range = votes[word.value] {
        for voice in voices[range] { tally[voice.language] += voice.weight }
      }
      word = WordHash()
      isInWord = false
    }
    func add(_ byte: UInt8) {
      word.add(byte)
      isInWord = true
    }
    var previous: UInt8 = 0
    var seen = 0
    for byte in text.utf8 {
      seen += 1
      if seen > Self.maximumBytes { break }
      switch byte {
      case 0x41...0x5A: add(byte | 0x20)
      case 0x61...0x7A, 0x27, 0x2D: add(byte)
      case 0xC3...0xC5: add(byte)
      case 0x80...0xBF where previous >= 0xC3 && previous <= 0xC5:
        // À…Þ become à…þ.
        let isUpper = previous == 0xC3 && byte <= 0x9E && byte != 0x97
        add(isUpper ? byte | 0x20 : byte)
        letter(previous, isUpper ? byte | 0x20 : byte, &tally)
      default: close()
      }
      previous = byte
    }
    close()
    guard let best = tally.indices.max(by: { tally[$0] < tally[$1] }), tally[best] >= Self.minimumVotes else {
      return ""
    }
    let second = tally.indices.filter { $0 != best }.map { tally[$0] }.max() ?? 0
    return tally[best] - second >= Self.minimumLead ? languages[best] : ""
  }

  /// Letters that few languages have, a fraction of a small word each. By the second byte of U+00C0…U+00FF.
  private static let owners: [UInt8: [String]] = [
    0xBE: ["is"], 0xB0: ["is"], 0xB8: ["da", "nb"], 0xA6: ["da", "nb", "is"], 0xA5: ["sv", "da", "nb"],
    0xA4: ["sv", "de", "fi"], 0x9F: ["de"], 0xBC: ["de"], 0xB1: ["es"], 0xA7: ["fr", "pt"], 0xA8: ["fr"], 0xAA: ["fr"],
    0xA3: ["pt"], 0xB5: ["pt"],
  ]

  private func letter(_ lead: UInt8, _ trail: UInt8, _ tally: inout [Double]) {
    guard lead == 0xC3, let owners = letters[trail] else { return }
    for owner in owners { tally[owner] += 0.15 / Double(owners.count) }
  }
}
