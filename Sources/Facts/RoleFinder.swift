import Model

/// What a date is the date of, by the words around it in its clause.
struct RoleFinder {
  let words: RoleWords.Words
  let direction: Direction
  let isAutomatic: Bool

  init(language: String, direction: Direction, isAutomatic: Bool) {
    words =
      RoleWords.byLanguage[language] ?? RoleWords.byLanguage["en"]
      ?? RoleWords.Words(due: [], payment: [], pay: [], deadline: [], back: [], ours: [])
    self.direction = direction
    self.isAutomatic = isAutomatic
  }

  /// - Parameters:
  ///   - before, after: the words of the sentence on both sides of the date, lower case.
  ///   - isPast: the day lies before the message, or is its own.
  ///   - standsAlone: it was said with a preposition that makes it a limit ("by").
  func role(before: String, after: String, distance: Int) -> DateRole {
    let sentence = before + " ▸ " + after
    let isPast = distance <= 0
    if isAutomatic, has(words.back, sentence) { return .return }
    if has(words.due, sentence) { return .due }
    if direction == .outgoing {
      if has(words.ours, sentence) { return .promised }
      return has(words.deadline, sentence) ? .deadline : .mentioned
    }
    if isPast {
      if has(words.payment, sentence) { return .payment }
      return .mentioned
    }
    if has(words.pay, sentence) { return .promised }
    if has(words.deadline, sentence) { return .deadline }
    return .mentioned
  }

  /// Whether one of these begins a word of the text.
  private func has(_ stems: [String], _ text: String) -> Bool {
    stems.contains { text.contains(" " + $0) }
  }
}
