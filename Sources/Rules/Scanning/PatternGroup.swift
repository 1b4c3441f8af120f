import Model

/// The names under which patterns are looked for together: those of a language that read mail of one direction.
enum PatternGroup {
  /// - Parameter side: of the category that the patterns are for; nil and `either`: both groups of each language.
  static func names(_ languages: some Sequence<String>, _ side: Category.Side? = nil) -> [String] {
    let sides: [Category.Side] =
      switch side {
      case .incoming, .outgoing: [side].compactMap { $0 }
      case .either, nil: [.incoming, .outgoing]
      }
    return languages.flatMap { language in sides.map { "\(language) \($0)" } }
  }
}
