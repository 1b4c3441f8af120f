package import Model

/// Counts the words by which a writer addresses the reader, in languages that have a formal and a familiar way.
package struct FormOfAddressTally: Sendable {
  private var formal = 0
  private var informal = 0

  package init() {}

  /// Adds what one message's author wrote.
  /// - Parameter language: ISO 639-1; languages with one form add nothing.
  package mutating func add(_ text: String, language: String) {
    guard let words = Words.byLanguage[language] else { return }
    var isAtStart = true
    for token in text.prefix(Self.maximumLength).split(whereSeparator: { $0.isWhitespace }) {
      let word = token.drop { !$0.isLetter }
      let bare = String(word.prefix { $0.isLetter })
      // "Sie" at the start of a sentence may be "they".
      if words.formal.contains(words.isCased ? bare : bare.lowercased()), !(words.isCased && isAtStart) { formal += 1 }
      if words.informal.contains(bare.lowercased()) { informal += 1 }
      isAtStart = token.last.map { ".!?:".contains($0) } ?? false
    }
  }

  /// nil where nothing told.
  package var form: FormOfAddress? {
    formal == 0 && informal == 0 ? nil : informal > formal ? .informal : .formal
  }

  /// Characters that are looked at.
  private static let maximumLength = 4_000

  private struct Words {
    var formal: Set<String>
    var informal: Set<String>
    /// The formal words are told from others by their capital.
    var isCased = false

    static let byLanguage: [String: Words] = [
      "de": Words(
        formal: ["Sie", "Ihnen", "Ihr", "Ihre", "Ihrem", "Ihren", "Ihrer", "Ihres"],
        informal: [
          "du", "dir", "dich", "dein", "deine", "deinem", "deinen", "deiner", "deines", "euch", "euer", "eure", "eurem",
          "euren",
        ],
        isCased: true),
      "fr": Words(formal: ["vous", "votre", "vos"], informal: ["tu", "te", "toi", "ton", "ta", "tes"]),
      "es": Words(
        formal: ["usted", "estimado", "estimada"],
        informal: [
          "tú", "tu", "tus", "te", "ti", "contigo", "vos", "puedes", "tienes", "quieres", "podrías", "podés", "tenés",
          "querés", "os",
          "vuestro", "vuestra",
        ]),
      "nl": Words(formal: ["u", "uw"], informal: ["je", "jij", "jou", "jouw", "jullie"]),
    ]
  }
}
