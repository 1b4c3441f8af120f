import Model

/// Public holidays of a whole country, by the rules of its law. Where a land or canton has more, they are working days here.
/// Origin: the countries' acts (GB: Banking and Financial Dealings Act 1971; DE: Feiertage common to all Länder; US: 5 U.S.C.
/// § 6103; …), compared in the tests with the table of the Python package `holidays`. Days on which nobody works without a law
/// that says so (Swedish Midsummer's Eve) are among them.
enum Holidays {
  enum Rule {
    case fixed(Int, Int)
    /// The same, on the next working day where it falls on a weekend.
    case moved(Int, Int)
    /// On Friday where it falls on Saturday, on Monday where on Sunday.
    case observed(Int, Int)
    /// Days from Easter Sunday.
    case easter(Int)
    /// A fixed day of the years from one on, every so many years.
    case since(Int, every: Int, Int, Int)
    /// St Brigid's: the first Monday of February, or the 1st where that is a Friday.
    case brigid
    /// The first day of a weekday (1 Monday) on or after a date.
    case from(Int, Int, weekday: Int)
  }

  /// By ISO 3166-1 alpha-2.
  static let rules: [String: [Rule]] = [
    "IS": easter + [.from(4, 19, weekday: 4), .fixed(5, 1), .easter(39), .fixed(6, 17), .from(8, 1, weekday: 1)]
      + christmas + [.fixed(12, 24), .fixed(12, 31)],
    "GB": [
      .moved(1, 1), .easter(-2), .easter(1), .from(5, 1, weekday: 1), .from(5, 25, weekday: 1),
      .from(8, 25, weekday: 1), .moved(12, 25), .moved(12, 26),
    ],
    "IE": [
      .fixed(1, 1), .brigid, .fixed(3, 17), .easter(1), .from(5, 1, weekday: 1), .from(6, 1, weekday: 1),
      .from(8, 1, weekday: 1), .from(10, 25, weekday: 1), .fixed(12, 25), .fixed(12, 26),
    ],
    "DE": easterMonday + [.fixed(5, 1), .easter(39), .easter(50), .fixed(10, 3)] + christmas,
    "AT": [.fixed(1, 1), .fixed(1, 6), .easter(1), .fixed(5, 1), .easter(39), .easter(50), .easter(60)]
      + [.fixed(8, 15), .fixed(10, 26), .fixed(11, 1), .fixed(12, 8), .fixed(12, 25), .fixed(12, 26)],
    "CH": [.fixed(1, 1), .easter(39), .fixed(8, 1), .fixed(12, 25)],
    "FR": [
      .fixed(1, 1), .easter(1), .fixed(5, 1), .fixed(5, 8), .easter(39), .easter(50), .fixed(7, 14), .fixed(8, 15),
      .fixed(11, 1), .fixed(11, 11), .fixed(12, 25),
    ],
    "BE": [
      .fixed(1, 1), .easter(1), .fixed(5, 1), .easter(39), .easter(50), .fixed(7, 21), .fixed(8, 15), .fixed(11, 1),
      .fixed(11, 11), .fixed(12, 25),
    ],
    "ES": [
      .fixed(1, 1), .fixed(1, 6), .easter(-2), .fixed(5, 1), .fixed(8, 15), .fixed(10, 12), .fixed(11, 1),
      .fixed(12, 6), .fixed(12, 8), .fixed(12, 25),
    ],
    "NL": easterMonday + [.fixed(4, 27), .since(2000, every: 5, 5, 5), .easter(39), .easter(50)] + christmas,
    "DK": easter + [.easter(39)] + christmas,
    "NO": easter + [.fixed(5, 1), .fixed(5, 17), .easter(39)] + christmas,
    "SE": easterMonday + [.fixed(1, 6), .fixed(5, 1), .easter(39), .fixed(6, 6), .from(6, 19, weekday: 5)] + christmas
      + [.fixed(12, 24), .fixed(12, 31)],
    "FI": easterMonday + [.fixed(1, 6), .fixed(5, 1), .easter(39), .from(6, 19, weekday: 5), .fixed(12, 6)]
      + christmas + [.fixed(12, 24)],
    "IT": [
      .fixed(1, 1), .fixed(1, 6), .easter(1), .fixed(4, 25), .fixed(5, 1), .fixed(6, 2), .fixed(8, 15), .fixed(11, 1),
      .fixed(12, 8), .fixed(12, 25), .fixed(12, 26), .since(2026, every: 1, 10, 4),
    ],
    "PT": [
      .fixed(1, 1), .easter(-2), .fixed(4, 25), .fixed(5, 1), .easter(60), .fixed(6, 10), .fixed(8, 15), .fixed(10, 5),
      .fixed(11, 1), .fixed(12, 1), .fixed(12, 8), .fixed(12, 25),
    ],
    "US": [
      .observed(1, 1), .from(1, 15, weekday: 1), .from(2, 15, weekday: 1), .from(5, 25, weekday: 1), .observed(6, 19),
      .observed(7, 4), .from(9, 1, weekday: 1), .from(10, 8, weekday: 1), .observed(11, 11), .from(11, 22, weekday: 4),
      .observed(12, 25),
    ],
  ]

  private static let christmas: [Rule] = [.fixed(1, 1), .fixed(12, 25), .fixed(12, 26)]
  private static let easterMonday: [Rule] = [.easter(-2), .easter(1)]
  /// Maundy Thursday to the day after Whitsun.
  private static let easter: [Rule] = [.easter(-3), .easter(-2), .easter(1), .easter(50)]

  static func isHoliday(_ day: Day, in country: String) -> Bool {
    guard let rules = rules[country] else { return false }
    let year = day.civil.year
    // New Year's Day of the next year may be observed in this one.
    return days(rules, year: year).contains(day) || day.civil.month == 12 && days(rules, year: year + 1).contains(day)
  }

  static func days(_ rules: [Rule], year: Int) -> Set<Day> {
    var days: Set<Day> = []
    for rule in rules {
      switch rule {
      case .fixed(let month, let number):
        if let day = Day(year: year, month: month, day: number) { days.insert(day) }
      case .moved(let month, let number):
        guard var day = Day(year: year, month: month, day: number) else { continue }
        while day.weekday > 5 || days.contains(day) { day = day.advanced(by: 1) }
        days.insert(day)
      case .observed(let month, let number):
        guard let day = Day(year: year, month: month, day: number) else { continue }
        days.insert(day.weekday == 6 ? day.advanced(by: -1) : day.weekday == 7 ? day.advanced(by: 1) : day)
      case .easter(let offset): days.insert(easterSunday(year).advanced(by: offset))
      case .since(let first, let step, let month, let number):
        guard year >= first, (year - first) % step == 0 else { continue }
        if let day = Day(year: year, month: month, day: number) { days.insert(day) }
      case .brigid:
        guard let day = Day(year: year, month: 2, day: 1) else { continue }
        days.insert(day.weekday == 5 ? day : day.advanced(by: (8 - day.weekday) % 7))
      case .from(let month, let number, let weekday):
        guard let day = Day(year: year, month: month, day: number) else { continue }
        days.insert(day.advanced(by: (weekday - day.weekday + 7) % 7))
      }
    }
    return days
  }

  /// The Gregorian computus (Meeus, Jones and Butcher, Nature 1876).
  static func easterSunday(_ year: Int) -> Day {
    let a = year % 19
    let (b, c) = (year / 100, year % 100)
    let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
    let m = (a + 11 * h + 22 * l) / 451
    let month = (h + l - 7 * m + 114) / 31
    let number = (h + l - 7 * m + 114) % 31 + 1
    return Day(year: year, month: month, day: number) ?? Day(number: 0)
  }
}
