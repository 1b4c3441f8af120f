package import Model

/// Finds the paragraphs of a letter that are written in another language than the letter.
package struct ParagraphLanguages: Sendable {
  /// Shorter paragraphs (a greeting, a name, a sign-off) are of the letter's language.
  private static let shortest = 40
  /// Letters with more paragraphs are no letters.
  private static let maximumParagraphs = 64

  private let languages = LanguageFinder.shared

  package init() {}

  /// Paragraphs of what the author wrote; none where the letter's own language is not known.
  package func foreign(in message: Message) -> [LanguageSpan] {
    guard !message.language.isEmpty else { return [] }
    let text = Array(message.text.utf8)
    var spans: [LanguageSpan] = []
    for zone in message.zones where zone.kind == .fresh {
      let paragraphs = Self.paragraphs(of: text, in: zone.range.clamped(to: 0..<text.count))
      // One paragraph is the letter.
      guard paragraphs.count > 1 || message.zones.count > 1 else { continue }
      for range in paragraphs.prefix(Self.maximumParagraphs) where range.count >= Self.shortest {
        let language = languages.language(of: String(decoding: text[range], as: UTF8.self))
        if !language.isEmpty, language != message.language { spans.append(LanguageSpan(range, language)) }
      }
    }
    return spans
  }

  /// Cut at empty lines.
  private static func paragraphs(of text: [UInt8], in range: Range<Int>) -> [Range<Int>] {
    var paragraphs: [Range<Int>] = []
    var start = range.lowerBound
    var isLineEmpty = true
    for index in range {
      if text[index] == UInt8(ascii: "\n") {
        if isLineEmpty {
          if index > start { paragraphs.append(start..<index) }
          start = index + 1
        }
        isLineEmpty = true
      } else if text[index] > 0x20 {
        isLineEmpty = false
      }
    }
    if start < range.upperBound { paragraphs.append(start..<range.upperBound) }
    return paragraphs
  }
}
