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
    let sentence = Array((before + " ▸" + after).utf8)
    let isPast = distance <= 0
    if isAutomatic, words.back.occurs(in: sentence) { return .return }
    if words.due.occurs(in: sentence) { return .due }
    if direction == .outgoing {
      if words.ours.occurs(in: sentence) { return .promised }
      return words.deadline.occurs(in: sentence) ? .deadline : .mentioned
    }
    if isPast {
      if words.payment.occurs(in: sentence) { return .payment }
      return .mentioned
    }
    if words.pay.occurs(in: sentence) { return .promised }
    if words.deadline.occurs(in: sentence) { return .deadline }
    return .mentioned
  }
}
