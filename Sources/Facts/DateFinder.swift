import Model

/// Days that a text names, in all usual orders, resolved against the day on which it was written.
struct DateFinder {
  struct Found {
    var day: Day
    var tokens: ClosedRange<Int>
    /// No year was said, or the day is relative: a later or earlier one may be meant.
    var isOpen: Bool
  }

  private static let ordinals: Set<String> = ["st", "nd", "rd", "th", "inst", "e", "er", "º", "de", "ste"]
  private static let connectors: Set<String> = [".", ",", "of", "de", "the", "del"]
  private static let articles: Set<String> = [
    "the", "on", "le", "den", "am", "el", "þann", "hinn", "til", "by", "of", "vom", "zum", "der", "dem", "op", "de",
    "før", "for", "from",
  ]

  let written: Day
  let language: String
  private let weekdays: [String: Int]
  private let relative: [String: Int]

  init(written: Day, language: String) {
    self.written = written
    self.language = language
    weekdays = CalendarWords.weekdays[language] ?? CalendarWords.weekdays["en"] ?? [:]
    relative = CalendarWords.relative[language] ?? CalendarWords.relative["en"] ?? [:]
  }

  func find(_ tokens: [Token]) -> [Found] {
    var found: [Found] = []
    var index = 0
    while index < tokens.count {
      if let date = date(tokens, at: index) {
        // "Friday 6 February" is one date: the weekday before it belongs to it.
        if let last = found.last, isJust(tokens, between: last.tokens.upperBound, and: index),
          isWeekdayOnly(tokens, last)
        {
          found.removeLast()
        }
        found.append(date)
        index = date.tokens.upperBound
      }
      index += 1
    }
    return found
  }

  private func date(_ tokens: [Token], at index: Int) -> Found? {
    let token = tokens[index]
    switch token.kind {
    case .number: return numeric(tokens, index) ?? dayFirst(tokens, index)
    case .word: return monthFirst(tokens, index) ?? relativeDay(tokens, index) ?? weekday(tokens, index)
    case .mark: return nil
    }
  }

  /// `2026-03-14`, `14.03.2026`, `13/03/2026`, `14/4`.
  private func numeric(_ tokens: [Token], _ index: Int) -> Found? {
    let text = tokens[index].text
    func number(_ place: Int) -> Int? {
      guard tokens.indices.contains(place), tokens[place].kind == .number, !tokens[place].isSpaced else { return nil }
      return Int(tokens[place].text)
    }
    func mark(_ place: Int) -> String {
      tokens.indices.contains(place) && !tokens[place].isSpaced ? tokens[place].text : ""
    }
    let separator = mark(index + 1)
    if separator == "-" || separator == "/", let first = Int(text), let second = number(index + 2),
      mark(index + 3) == separator, let third = number(index + 4)
    {
      if text.count == 4, let day = Day(year: first, month: second, day: third) {
        return Found(day: day, tokens: index...index + 4, isOpen: false)
      }
      let year = third < 100 ? 2000 + third : third
      if let day = Day(year: year, month: second, day: first) ?? Day(year: year, month: first, day: second) {
        return Found(day: day, tokens: index...index + 4, isOpen: false)
      }
    }
    if separator == "/", let first = Int(text), let second = number(index + 2), text.count <= 2, mark(index + 3) != "/",
      let day = near(month: second, day: first)
    {
      return Found(day: day, tokens: index...index + 2, isOpen: true)
    }
    // `14.03.2026` and `14.3.` stay one token.
    let parts = text.split(separator: ".")
    if parts.count == 3, let first = Int(parts[0]), let second = Int(parts[1]), let third = Int(parts[2]),
      parts[0].count <= 2, parts[1].count <= 2
    {
      let year = parts[2].count == 2 ? 2000 + third : third
      if let day = Day(year: year, month: second, day: first) {
        return Found(day: day, tokens: index...index, isOpen: false)
      }
    }
    if parts.count == 2, mark(index + 1) == ".", parts[1].count <= 2, let first = Int(parts[0]),
      let second = Int(parts[1]), let day = near(month: second, day: first)
    {
      return Found(day: day, tokens: index...index + 1, isOpen: true)
    }
    return nil
  }

  /// `7 February`, `20th of Feb 2026`, `3. maí`, `le 14`, `the 15th`, `den 24.`
  private func dayFirst(_ tokens: [Token], _ index: Int) -> Found? {
    guard let number = Int(tokens[index].text), (1...31).contains(number), tokens[index].text.count <= 2 else {
      return nil
    }
    var place = index + 1
    var hasOrdinal = false
    if place < tokens.count, !tokens[place].isSpaced,
      Self.ordinals.contains(tokens[place].text) || tokens[place].text == "."
    {
      hasOrdinal = true
      place += 1
    }
    if place < tokens.count, Self.connectors.contains(tokens[place].text), tokens[place].text != "." { place += 1 }
    if place < tokens.count, let month = CalendarWords.months[tokens[place].text] {
      return withYear(tokens, index, place, month: month, day: number)
    }
    guard index > 0, isDayOnly(tokens, index, hasOrdinal: hasOrdinal) else { return nil }
    let last = hasOrdinal ? index + 1 : index
    guard let day = nearest(dayOfMonth: number) else { return nil }
    return Found(day: day, tokens: index...last, isOpen: true)
  }

  /// A number alone is a day of the month where an article and an ordinal, or a weekday, say so.
  private func isDayOnly(_ tokens: [Token], _ index: Int, hasOrdinal: Bool) -> Bool {
    let before = tokens[index - 1].text
    if weekdays[before] != nil || (before == "," && index > 1 && weekdays[tokens[index - 2].text] != nil) {
      return true
    }
    if index + 1 < tokens.count, hasOrdinal || tokens[index + 1].text != ".", tokens[index + 1].kind == .word,
      !tokens[index + 1].isSpaced, !hasOrdinal
    {
      return false
    }
    let next = index + (hasOrdinal ? 2 : 1)
    if next < tokens.count, tokens[next].kind == .word, CurrencyWords.counted.contains(tokens[next].text) {
      return false
    }
    switch language {
    case "en": return hasOrdinal && tokens[index + 1].text != "." && before != "your" && before != "page"
    case "fr": return before == "le"
    case "es": return before == "el" || before == "día"
    default: return hasOrdinal && tokens[index + 1].text == "." && Self.articles.contains(before)
    }
  }

  /// `February 7`, `March 2nd, 2026`.
  private func monthFirst(_ tokens: [Token], _ index: Int) -> Found? {
    guard let month = CalendarWords.months[tokens[index].text], index + 1 < tokens.count else { return nil }
    var place = index + 1
    if tokens[place].text == ".", place + 1 < tokens.count { place += 1 }
    guard tokens[place].kind == .number, let number = Int(tokens[place].text), (1...31).contains(number),
      tokens[place].text.count <= 2
    else { return nil }
    // `24. desember 15` and `in May 3 pages`.
    if place + 1 < tokens.count, tokens[place + 1].kind == .word, CurrencyWords.counted.contains(tokens[place + 1].text)
    {
      return nil
    }
    var last = place
    if last + 1 < tokens.count, !tokens[last + 1].isSpaced, Self.ordinals.contains(tokens[last + 1].text) { last += 1 }
    return withYear(tokens, index, last, month: month, day: number)
  }

  private func withYear(_ tokens: [Token], _ first: Int, _ last: Int, month: Int, day: Int) -> Found? {
    var place = last + 1
    if place < tokens.count, [",", ".", "de", "del"].contains(tokens[place].text) { place += 1 }
    if place < tokens.count, tokens[place].text.count == 4, let year = Int(tokens[place].text),
      (1990...2100).contains(year),
      let date = Day(year: year, month: month, day: day)
    {
      return Found(day: date, tokens: first...place, isOpen: false)
    }
    guard let date = near(month: month, day: day) else { return nil }
    return Found(day: date, tokens: first...last, isOpen: true)
  }

  private func relativeDay(_ tokens: [Token], _ index: Int) -> Found? {
    let word = tokens[index].text
    if let offset = relative[word] {
      if let needed = CalendarWords.relativeNeeds[language], word != "áðan", word != "gærkvöldi" {
        guard index > 0, needed.contains(tokens[index - 1].text) else { return nil }
      }
      return Found(day: written.advanced(by: offset), tokens: index...index, isOpen: true)
    }
    if language == "en", word == "this", index + 1 < tokens.count,
      ["morning", "afternoon", "evening"].contains(tokens[index + 1].text)
    {
      return Found(day: written, tokens: index...index + 1, isOpen: true)
    }
    if language == "is", word == "mánaðamótin" || word == "mánaðamót" || word == "mánaðarmótin" {
      return Found(day: endOfMonth, tokens: index...index, isOpen: true)
    }
    if language == "is", word == "helgi" || word == "helgina", index > 0, tokens[index - 1].text == "fyrir" {
      return Found(day: coming(weekday: 5), tokens: index...index, isOpen: true)
    }
    if language == "en", word == "week", index > 0, CalendarWords.next.contains(tokens[index - 1].text), index > 1,
      tokens[index - 2].text == "of", index > 2, tokens[index - 3].text == "end"
    {
      return Found(day: coming(weekday: 7).advanced(by: 5), tokens: index...index, isOpen: true)
    }
    if language == "en", word == "month", index > 1, tokens[index - 1].text == "the", tokens[index - 2].text == "of" {
      return Found(day: endOfMonth, tokens: index...index, isOpen: true)
    }
    return nil
  }

  private func weekday(_ tokens: [Token], _ index: Int) -> Found? {
    guard let number = weekdays[tokens[index].text] else { return nil }
    let before = index > 0 ? tokens[index - 1].text : ""
    let after = index + 1 < tokens.count ? tokens[index + 1].text : ""
    if CalendarWords.last.contains(before) {
      return Found(day: coming(weekday: number).advanced(by: -7), tokens: index...index, isOpen: false)
    }
    if after == "week" {
      return Found(day: coming(weekday: number).advanced(by: 7), tokens: index...index + 1, isOpen: true)
    }
    if CalendarWords.next.contains(before), language == "en" || language == "de" {
      // "Next Friday" said on a Tuesday is mostly the Friday of next week.
      let day = coming(weekday: number)
      return Found(
        day: day.number - written.number < 4 ? day.advanced(by: 7) : day, tokens: index...index, isOpen: true)
    }
    return Found(day: coming(weekday: number), tokens: index...index, isOpen: true)
  }

  private func isWeekdayOnly(_ tokens: [Token], _ found: Found) -> Bool {
    found.tokens.count == 1 && weekdays[tokens[found.tokens.lowerBound].text] != nil
  }

  private func isJust(_ tokens: [Token], between first: Int, and second: Int) -> Bool {
    (first + 1..<second).allSatisfy {
      [",", "the", "den", "le", "der", "dem", "þann", "de", ".", "("].contains(tokens[$0].text)
    }
  }

  /// The next such weekday after the day of writing.
  private func coming(weekday: Int) -> Day {
    let ahead = (weekday - written.weekday + 7) % 7
    return written.advanced(by: ahead == 0 ? 7 : ahead)
  }

  private var endOfMonth: Day {
    let (year, month, _) = written.civil
    return Day(year: year, month: month, day: Day.length(ofMonth: month, year: year)) ?? written
  }

  /// The day of this name that is nearest to the day of writing, rather ahead than behind.
  private func near(month: Int, day: Int) -> Day? {
    let year = written.civil.year
    let candidates = [year - 1, year, year + 1].compactMap { Day(year: $0, month: month, day: day) }
    return candidates.min { cost($0) < cost($1) }
  }

  private func nearest(dayOfMonth number: Int) -> Day? {
    let (year, month, _) = written.civil
    let candidates = (-1...1).compactMap { step -> Day? in
      let shifted = month - 1 + step
      return Day(year: year + shifted.flooredQuotient(by: 12), month: (shifted + 12) % 12 + 1, day: number)
    }
    return candidates.min {
      (($0.number >= written.number ? 0 : 1), abs($0.number - written.number)) < (
        ($1.number >= written.number ? 0 : 1), abs($1.number - written.number)
      )
    }
  }

  /// Ahead costs its distance, behind costs more.
  private func cost(_ day: Day) -> Int {
    let distance = day.number - written.number
    return distance >= 0 ? distance : -2 * distance
  }
}
