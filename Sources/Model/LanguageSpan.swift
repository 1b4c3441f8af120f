/// A stretch of a text that is written in a language.
package struct LanguageSpan: Hashable, Sendable {
  /// UTF-8 byte offsets.
  package var range: Range<Int>
  /// ISO 639-1.
  package var language: String

  package init(_ range: Range<Int>, _ language: String) {
    self.range = range
    self.language = language
  }
}
