import Model

/// The lines of a draft that we speak in ourselves: not the quoted original below.
enum OwnText {
  static func of(_ draft: Draft) -> String {
    draft.body.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.hasPrefix(">") }
      .joined(separator: "\n")
  }

  /// The first place left open, `⟨new price⟩`, or a template's tag that was not filled; nil where there is none.
  static func placeholder(in text: String) -> String? {
    for (opening, closing) in [("⟨", "⟩"), ("{{", "}}")] {
      guard let start = text.firstRange(of: opening) else { continue }
      let rest = text[start.lowerBound...]
      return rest.firstRange(of: closing).map { String(rest[..<$0.upperBound]) } ?? opening
    }
    return nil
  }

  /// The first word that speaks of an attachment.
  static func attachmentWord(in text: String) -> String? {
    let words = text.lowercased().split { !$0.isLetter && $0 != "-" }
    return words.first { word in attachmentWords.contains { word.hasPrefix($0) } }.map(String.init)
  }

  /// Beginnings of words, in the languages in which people are likely to write a reply by hand.
  private static let attachmentWords = [
    "attach", "enclosed", "viðheng", "viðhengd", "meðfylgjandi", "hjálagt", "hjálagð", "hjálögð", "vedhæft", "vedlagt",
    "bifoga", "anbei", "beigefügt", "anhang", "bijlage", "bijgevoegd", "ci-joint", "adjunto", "adjunta", "allegato",
  ]
}
