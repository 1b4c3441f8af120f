/// A moment, with the zone offset it was written in (RFC 3339).
package struct Instant: Hashable, Sendable, Codable, Comparable {
  /// Seconds since 1970-01-01T00:00:00Z.
  package var seconds: Int
  /// Seconds east of UTC where the author wrote it; does not count in comparisons.
  package var offset: Int

  package init(seconds: Int, offset: Int = 0) {
    self.seconds = seconds
    self.offset = offset
  }

  package static func == (a: Instant, b: Instant) -> Bool { a.seconds == b.seconds }
  package static func < (a: Instant, b: Instant) -> Bool { a.seconds < b.seconds }
  package func hash(into hasher: inout Hasher) { hasher.combine(seconds) }

  /// The calendar day on the author's own clock.
  package var day: Day { Day(number: (seconds + offset).flooredQuotient(by: 86_400)) }

  /// `2026-03-02T09:14:00Z`: always in UTC.
  package var utc: String { rfc3339(offset: 0) }

  /// RFC 3339 with the given offset, `2026-05-04T23:59:59+01:00`.
  package func rfc3339(offset: Int) -> String {
    let local = seconds + offset
    let day = Day(number: local.flooredQuotient(by: 86_400))
    let second = local - day.number * 86_400
    let time = "\(padded(second / 3600, 2)):\(padded(second / 60 % 60, 2)):\(padded(second % 60, 2))"
    guard offset != 0 else { return "\(day)T\(time)Z" }
    let minutes = abs(offset) / 60
    return "\(day)T\(time)\(offset < 0 ? "-" : "+")\(padded(minutes / 60, 2)):\(padded(minutes % 60, 2))"
  }
}

extension Int {
  /// The quotient rounded towards minus infinity.
  package func flooredQuotient(by divisor: Int) -> Int {
    let (q, r) = quotientAndRemainder(dividingBy: divisor)
    return r < 0 ? q - 1 : q
  }
}

/// Decimal digits with leading zeros up to `width`.
package func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
