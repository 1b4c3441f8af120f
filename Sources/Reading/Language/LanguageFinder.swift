/// The language of a short text by a vote of its small words: a word counts the more the fewer languages know it. Made for mail of ten
/// words and more, where n-gram libraries still guess.
struct LanguageFinder: Sendable {
  /// Bytes of text that are looked at: the vote is decided long before.
  private static let maximumBytes = 2_400
  /// Votes below which a text is too short to tell.
  private static let minimumVotes = 1.6

  private let votes: [String: [(language: Int, weight: Double)]]
  private let languages: [String]

  init() {
    languages = StopWords.byLanguage.map(\.language)
    var known: [String: [Int]] = [:]
    for (number, entry) in StopWords.byLanguage.enumerated() {
      for word in Set(entry.words.split(whereSeparator: \.isWhitespace)) {
        known[String(word), default: []].append(number)
      }
    }
    votes = known.mapValues { numbers in
      let weight = 1 / (Double(numbers.count) * Double(numbers.count).squareRoot())
      return numbers.map { ($0, weight) }
    }
  }

  /// ISO 639-1, or "" where it is too short or too mixed to tell.
  func language(of text: String) -> String {
    var tally = [Double](repeating: 0, count: languages.count)
    var word: [UInt8] = []
    func close() {
      if !word.isEmpty, word.count <= 16, let voices = votes[String(decoding: word, as: UTF8.self)] {
        for voice in voices { tally[voice.language] += voice.weight }
      }
      word.removeAll(keepingCapacity: true)
    }
    var previous: UInt8 = 0
    for byte in text.utf8.prefix(Self.maximumBytes) {
      switch byte {
      case 0x41...0x5A: word.append(byte | 0x20)
      case 0x61...0x7A, 0x27, 0x2D: word.append(byte)
      case 0xC3...0xC5: word.append(byte)
      case 0x80...0xBF where previous >= 0xC3 && previous <= 0xC5:
        // À…Þ become à…þ.
        let isUpper = previous == 0xC3 && byte <= 0x9E && byte != 0x97
        word.append(isUpper ? byte | 0x20 : byte)
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
    return tally[best] > second * 1.04 ? languages[best] : ""
  }

  /// Letters that few languages have, a twentieth of a small word each.
  private func letter(_ lead: UInt8, _ trail: UInt8, _ tally: inout [Double]) {
    guard lead == 0xC3 else { return }
    let owners: [String] =
      switch trail {
      case 0xBE, 0xB0: ["is"]
      case 0xB8: ["da", "nb"]
      case 0xA6: ["da", "nb", "is"]
      case 0xA5: ["sv", "da", "nb"]
      case 0xA4: ["sv", "de", "fi"]
      case 0x9F, 0xBC: ["de"]
      case 0xB1: ["es"]
      case 0xA7: ["fr", "pt"]
      case 0xA8, 0xAA: ["fr"]
      case 0xA3, 0xB5: ["pt"]
      default: []
      }
    for owner in owners {
      if let number = languages.firstIndex(of: owner) { tally[number] += 0.15 / Double(owners.count) }
    }
  }
}
