import Model

/// The Date field (RFC 5322 §3.3 and §4.3), and what programs write instead: asctime, RFC 850, ISO 8601, American order.
/// Every value is validated; libetpan would hand out day 99.
enum DateField {
  private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

  /// Hours east of UTC (RFC 5322 §4.3); military letters say nothing reliable and count as unknown.
  private static let zones: [String: Int] = [
    "gmt": 0, "ut": 0, "utc": 0, "z": 0, "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8,
    "pdt": -7,
    "bst": 1, "wet": 0, "west": 1, "cet": 1, "cest": 2, "met": 1, "mest": 2, "eet": 2, "eest": 3, "msk": 3, "jst": 9,
    "hst": -10, "akst": -9, "akdt": -8, "aest": 10, "aedt": 11, "nzst": 12, "nzdt": 13,
  ]

  static func parse(_ value: [UInt8]) -> Instant? {
    let text = withoutComments(String(decoding: value, as: UTF8.self))
    if let instant = iso8601(text) { return instant }
    var day: Int?
    var month: Int?
    var year: Int?
    var time: (hour: Int, minute: Int, second: Int)?
    var offset: Int?
    var isAfternoon: Bool?
    for token in text.lowercased().split(whereSeparator: { $0 == " " || $0 == "," || $0 == "\t" }) {
      if let named = self.month(token) {
        if month == nil { month = named }
      } else if token.containsBytes(of: ":"), time == nil {
        guard let clock = clock(token) else { return nil }
        time = clock.time
        if let zone = clock.rest, let found = zoneOffset(zone) { offset = found }
      } else if let found = zoneOffset(token), time != nil, offset == nil {
        offset = found
      } else if token == "am" || token == "pm" {
        isAfternoon = token == "pm"
      } else if token.containsBytes(of: "-"), let parts = dashed(token) {
        (day, month, year) = (parts.day, parts.month, parts.year)
      } else if let number = Int(token), number >= 0 {
        if day == nil, number <= 31, token.count <= 2 {
          day = number
        } else if year == nil {
          year = fullYear(number, digits: token.count)
        }
      }
    }
    if let isAfternoon, let clock = time, clock.hour <= 12 {
      time?.hour = clock.hour % 12 + (isAfternoon ? 12 : 0)
    }
    guard let day, let month, let year, let date = Day(year: year, month: month, day: day) else { return nil }
    let clock = time ?? (0, 0, 0)
    return instant(date, clock, offset ?? 0)
  }

  private static func instant(_ date: Day, _ time: (hour: Int, minute: Int, second: Int), _ offset: Int) -> Instant? {
    guard (0...23).contains(time.hour), (0...59).contains(time.minute), (0...60).contains(time.second) else {
      return nil
    }
    let local = date.number * 86_400 + time.hour * 3600 + time.minute * 60 + min(time.second, 59)
    return Instant(seconds: local - offset, offset: offset)
  }

  private static func withoutComments(_ text: String) -> String {
    guard text.containsBytes(of: "(") else { return text }
    var result = ""
    var depth = 0
    for character in text {
      if character == "(" { depth += 1 }
      if depth == 0 { result.append(character) }
      if character == ")" { depth = max(0, depth - 1) }
    }
    return result
  }

  private static func month(_ token: Substring) -> Int? {
    guard token.count >= 3, let index = months.firstIndex(of: String(token.prefix(3))),
      token.allSatisfy({ $0.isLetter || $0 == "." })
    else {
      return nil
    }
    return index + 1
  }

  /// `09:14`, `9:14:00`, also with a fraction or a zone glued on.
  private static func clock(_ token: Substring) -> (time: (hour: Int, minute: Int, second: Int), rest: Substring?)? {
    let digits = token.prefix { $0.isNumber || $0 == ":" || $0 == "." }
    let rest = token.dropFirst(digits.count)
    let parts = digits.split(separator: ":", omittingEmptySubsequences: false).map { Int($0.prefix { $0 != "." }) }
    guard (2...3).contains(parts.count), let hour = parts[0], let minute = parts[1], parts.count == 2 || parts[2] != nil
    else {
      return nil
    }
    var hours = hour
    if rest == "pm", hour < 12 { hours += 12 }
    return ((hours, minute, parts.count == 3 ? parts[2] ?? 0 : 0), rest.isEmpty ? nil : rest)
  }

  /// Seconds east of UTC of `+0100`, `-03:30`, `GMT+2`, `EST`; nil for anything else.
  private static func zoneOffset(_ token: Substring) -> Int? {
    var token = token
    if let hours = zones[String(token)] { return hours * 3600 }
    for name in ["gmt", "utc"] where token.hasPrefix(name) && token.count > 3 { token = token.dropFirst(3) }
    guard let sign = token.first, sign == "+" || sign == "-" else { return nil }
    let digits = token.dropFirst().filter { $0 != ":" }
    guard digits.allSatisfy(\.isNumber), let number = Int(digits) else { return nil }
    let (hours, minutes): (Int, Int) = digits.count <= 2 ? (number, 0) : number.quotientAndRemainder(dividingBy: 100)
    guard hours <= 15, minutes < 60 else { return 0 }
    return (sign == "-" ? -1 : 1) * (hours * 3600 + minutes * 60)
  }

  /// RFC 5322 §4.3: 00–49 is 2000–2049, 50–99 and three digits count from 1900.
  private static func fullYear(_ number: Int, digits: Int) -> Int {
    if digits <= 2 { return number < 50 ? 2000 + number : 1900 + number }
    return digits == 3 ? 1900 + number : number
  }

  /// `02-Mar-26`, `2026-03-02`, `02-Mar-2026`.
  private static func dashed(_ token: Substring) -> (day: Int, month: Int, year: Int)? {
    let parts = token.split(separator: "-")
    guard parts.count == 3 else { return nil }
    if parts[0].count == 4, let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]) {
      return (day, month, year)
    }
    guard let day = Int(parts[0]), let year = Int(parts[2]), let month = month(parts[1]) ?? Int(parts[1]) else {
      return nil
    }
    return (day, month, fullYear(year, digits: parts[2].count))
  }

  private static func iso8601(_ text: String) -> Instant? {
    let text = text.trimmed
    guard text.count >= 16, let separator = text.firstIndex(where: { $0 == "T" || $0 == "t" }),
      let date = Day(text[..<separator])
    else {
      return nil
    }
    guard let clock = clock(text[text.index(after: separator)...].lowercased()[...]) else { return nil }
    return instant(date, clock.time, clock.rest.flatMap(zoneOffset) ?? 0)
  }
}
