import Model

/// A day as somebody says it, before it is known which one is meant.
enum DateSpec {
  case day(Day)
  /// A moment of today that is over.
  case justNow
  /// The Friday of the week of this number (ISO 8601).
  case week(Int)
  /// Day and month without a year.
  case dayOfMonth(day: Int, month: Int)
  /// "the 14th".
  case dayOnly(Int)
  /// The last day of a month.
  case endOfMonth(Int)
  /// ISO weekday with days to add, as it is said: "Friday" 0, "Tuesday week" 7; `isLast` for "last Saturday".
  case weekday(Int, plus: Int, isLast: Bool)
  /// In the week after this one.
  case weekdayOfNextWeek(Int)
  /// A span from the message's day; counts only with words of payment terms or delivery.
  case span(days: Int, start: SpanStart)

  var isSpan: Bool { if case .span = self { true } else { false } }

  enum SpanStart { case today, paper, unsaid }

  enum Direction { case past, future, nearest }

  /// The day that is meant in a message of `today`; nil where there is none.
  func resolved(on today: Day, _ direction: Direction) -> Day? {
    let (year, month, _) = today.civil
    switch self {
    case .day(let day): return day
    case .justNow: return today
    case .week(let number):
      let candidates = (year - 1...year + 1).compactMap { year in
        // 4 January is in the first week.
        Day(year: year, month: 1, day: 4).map { $0.advanced(by: 5 - $0.weekday + 7 * (number - 1)) }
      }
      return DateSpec.best(candidates, today, direction, grace: 7)
    case .span(let days, _): return today.advanced(by: days)
    case .dayOfMonth(let day, let named):
      let candidates = (year - 1...year + 1).compactMap { Day(year: $0, month: named, day: day) }
      return DateSpec.best(candidates, today, direction, grace: 90)
    case .endOfMonth(let named):
      let candidates = (year - 1...year + 1).compactMap {
        Day(year: $0, month: named, day: Day.length(ofMonth: named, year: $0))
      }
      return DateSpec.best(candidates, today, direction, grace: 31)
    case .dayOnly(let day):
      let candidates = (-1...1).compactMap { shift -> Day? in
        let index = year * 12 + month - 1 + shift
        return Day(year: index.flooredQuotient(by: 12), month: index - index.flooredQuotient(by: 12) * 12 + 1, day: day)
      }
      return DateSpec.best(candidates, today, direction, grace: 0)
    case .weekday(let weekday, let plus, let isLast):
      let ahead = (weekday - today.weekday + 7) % 7
      if isLast { return today.advanced(by: ahead == 0 ? -7 : ahead - 7) }
      switch direction {
      case .past: return today.advanced(by: ahead == 0 ? 0 : ahead - 7)
      case .future, .nearest: return today.advanced(by: (ahead == 0 && plus == 0 ? 7 : ahead) + plus)
      }
    case .weekdayOfNextWeek(let weekday): return today.advanced(by: 7 - today.weekday + weekday)
    }
  }

  /// Of days in rising order: the latest that is past, the earliest that is to come (a little past counts, as what was
  /// missed is still spoken of), or the nearest.
  private static func best(_ days: [Day], _ today: Day, _ direction: Direction, grace: Int) -> Day? {
    switch direction {
    case .past: days.last { $0 <= today } ?? days.first
    case .future: days.first { $0.number >= today.number - grace } ?? days.last
    case .nearest: days.min { abs($0.number - today.number) < abs($1.number - today.number) }
    }
  }
}
