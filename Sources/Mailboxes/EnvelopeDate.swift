import Model

/// The date at the end of a From_ line. Writers agree on asctime(3), `Mon Mar  3 09:14:00 2025`, and on nothing else:
/// seconds may be missing, a zone may stand before or after the year, the parts may be in the order of RFC 5322 §3.3,
/// or the whole may be RFC 3339.
struct EnvelopeDate {
  var instant: Instant
  /// In asctime's order, with nothing missing but seconds.
  var isCanonical: Bool

  /// All of `words`, or nil.
  init?(_ words: ArraySlice<Substring>) {
    guard words.count <= 12 else { return nil }
    var parts = Parts()
    for word in words {
      guard parts.take(word) else { return nil }
    }
    guard let instant = parts.instant else { return nil }
    self.instant = instant
    isCanonical = parts.order.starts(with: [.weekday, .month, .day, .time]) && !parts.hasShortYear
  }

  /// The words that a date may begin with.
  static let names = Set((weekdays + months).map { $0[...] })

  private enum Part { case weekday, month, day, time, year, zone }

  private struct Parts {
    var order: [Part] = []
    var hasShortYear = false
    private var year = 0
    private var month = 0
    private var day = 0
    private var second = 0
    private var offset = 0

    private func has(_ part: Part) -> Bool { order.contains(part) }

    mutating func take(_ word: Substring) -> Bool {
      let word = word.hasSuffix(",") ? word.dropLast() : word
      guard let part = read(word) else { return false }
      order.append(part)
      return true
    }

    private mutating func read(_ word: Substring) -> Part? {
      if order.isEmpty, weekdays.contains(String(word)) { return .weekday }
      if !has(.month), let index = months.firstIndex(of: String(word)) {
        month = index + 1
        return .month
      }
      if !has(.time), let time = clock(word) {
        second = time
        return .time
      }
      if !has(.day), !has(.year), word.utf8.count >= 10, readRFC3339(word) { return .year }
      if let number = digits(word) {
        if !has(.day), word.utf8.count <= 2, (1...31).contains(number), has(.weekday) || has(.month) || !has(.time) {
          day = number
          return .day
        }
        if !has(.year), word.utf8.count == 4, (1970...2199).contains(number) {
          year = number
          return .year
        }
        if !has(.year), word.utf8.count == 2, has(.day), has(.month) {
          year = number < 70 ? 2000 + number : 1900 + number
          hasShortYear = true
          return .year
        }
        return nil
      }
      guard has(.time), order.count(where: { $0 == .zone }) < 3, let zone = zoneOffset(word) else { return nil }
      if zone != 0 { offset = zone }
      return .zone
    }

    /// `2025-03-03`, alone or with `T09:14:00Z` behind it.
    private mutating func readRFC3339(_ word: Substring) -> Bool {
      let pieces = word.split(separator: "T", maxSplits: 1)
      guard let date = pieces.first, let found = Day(date) else { return false }
      (year, month, day) = found.civil
      order += [.month, .day]
      guard pieces.count == 2 else { return true }
      var time = pieces[1]
      if time.hasSuffix("Z") {
        time = time.dropLast()
      } else if let sign = time.lastIndex(where: { $0 == "+" || $0 == "-" }) {
        guard let zone = zoneOffset(time[sign...]) else { return false }
        offset = zone
        time = time[..<sign]
      }
      guard let seconds = clock(time.prefix { $0 != "." }) else { return false }
      second = seconds
      order.append(.time)
      return true
    }

    var instant: Instant? {
      guard has(.month), has(.day), has(.time), has(.year), let date = Day(year: year, month: month, day: day)
      else { return nil }
      return Instant(seconds: date.number * 86_400 + second - offset, offset: offset)
    }
  }
}

private let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
private let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

/// RFC 5322 §4.3; other names say nothing reliable and count as UTC.
private let namedZones = [
  "EDT": -4, "EST": -5, "CDT": -5, "CST": -6, "MDT": -6, "MST": -7, "PDT": -7, "PST": -8, "CET": 1, "MET": 1, "CEST": 2,
]

private func digits(_ text: Substring) -> Int? {
  guard (1...4).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
  return Int(text)
}

/// Seconds of the day in `9:14` or `09:14:00`.
private func clock(_ text: Substring) -> Int? {
  let parts = text.split(separator: ":", omittingEmptySubsequences: false)
  guard (2...3).contains(parts.count), parts.allSatisfy({ (1...2).contains($0.utf8.count) }),
    let hour = digits(parts[0]), let minute = digits(parts[1]), let second = parts.count == 3 ? digits(parts[2]) : 0,
    hour < 24, minute < 60, second <= 60
  else { return nil }
  return hour * 3600 + minute * 60 + second
}

/// Seconds east of UTC of `+0200`, `-05:00`, `GMT`, `(PST)`; nil for what is no zone.
private func zoneOffset(_ text: Substring) -> Int? {
  var text = text
  if text.hasPrefix("("), text.hasSuffix(")"), text.utf8.count > 2 { text = text.dropFirst().dropLast() }
  if let sign = text.first, sign == "+" || sign == "-" {
    let number = text.dropFirst().filter { $0 != ":" }
    guard number.utf8.count == 4, let value = digits(number[...]), value / 100 <= 14, value % 100 < 60 else {
      return nil
    }
    return (sign == "-" ? -1 : 1) * (value / 100 * 3600 + value % 100 * 60)
  }
  guard (1...5).contains(text.utf8.count), text.utf8.allSatisfy({ (65...90).contains($0) }) else { return nil }
  return (namedZones[String(text)] ?? 0) * 3600
}
