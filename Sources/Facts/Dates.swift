import Model

/// Finds days in the tokens, without asking what they are the date of.
struct Dates {
  struct Found {
    var range: Range<Int>
    var spec: DateSpec
  }

  let page: Page
  /// The day of the message; nil where it has none, and then no word like "tomorrow" says a day.
  let today: Day?

  func find(_ taken: inout Taken) -> [Found] {
    var found: [Found] = []
    var i = 0
    while i < page.tokens.count {
      guard !taken[i], let one = date(at: i, taken), taken.isFree(one.range) else {
        i += 1
        continue
      }
      taken.take(one.range)
      found.append(one)
      i = max(i + 1, one.range.upperBound)
    }
    return found
  }

  private func date(at i: Int, _ taken: Taken) -> Found? {
    let token = page.tokens[i]
    if token.isNumber {
      guard !(page.isGlued(i) && (page.tokens[i - 1].isNumber || page.tokens[i - 1].isWord)) else { return nil }
      return numeric(at: i) ?? dayAndMonth(at: i) ?? span(at: i) ?? lone(at: i)
    }
    guard token.isWord, page.hasAny(Dates.openings, at: i) else { return nil }
    return monthFirst(at: i) ?? weekday(at: i, taken) ?? relative(at: i) ?? span(at: i)
  }

  /// What a date can begin with, besides a number.
  private static let openings = [
    Sense.Kind.month, .endOf, .middleOf, .weekNumber, .weekday, .nextWeek, .monthEnd, .weekEnd, .relative, .justNow,
    .count,
  ]
  .reduce(0) { $0 | $1.bit }

  func hasPoint(at i: Int) -> Bool { page.token(i)?.isSymbol(".") ?? false && page.isGlued(i) }

  func isMoney(_ i: Int) -> Bool {
    guard let token = page.token(i) else { return false }
    return page.has(.currency, at: i) || page.has(.crowns, at: i) || page.has(.factor, at: i)
      || token.kind == .symbol && Currency.of(sign: token.code) != nil
  }

  /// After "by", "on the", "am" or a weekday.
  func isIntroduced(_ i: Int) -> Bool {
    guard i > 0, i != page.subjectTokens else { return false }
    var last = i
    if page.tokens[i - 1].isSymbol(",") || page.tokens[i - 1].isSymbol(".") { last -= 1 }
    return page.mark(.day, before: beforeAbbreviation(i)) != nil || page.mark(.by, before: i) != nil
      || page.mark(.weekday, before: last) != nil
      || page.mark(.deadline, before: i) != nil || page.mark(.due, before: i) != nil
      || page.mark(.issued, before: i) != nil
      || page.mark(.paid, before: i) != nil
  }
}
