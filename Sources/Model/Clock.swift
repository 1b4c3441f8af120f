package import Foundation

/// The one source of time: now, or the moment that `--as-of` names.
package struct Clock: Sendable {
  package var now: Instant
  /// The user's own zone.
  package var zone: TimeZone

  package init(now: Instant, zone: TimeZone) {
    self.now = now
    self.zone = zone
  }

  /// The calendar day in the user's zone.
  package var today: Day { day(of: now) }

  /// The hour of the day in the user's zone, 0…23.
  package var hour: Int { (now.seconds + offset(at: now)).flooredQuotient(by: 3600) - today.number * 24 }

  /// The calendar day of a moment in the user's zone.
  package func day(of instant: Instant) -> Day {
    Day(number: (instant.seconds + offset(at: instant)).flooredQuotient(by: 86_400))
  }

  /// Seconds east of UTC in the user's zone at that moment.
  package func offset(at instant: Instant) -> Int {
    zone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(instant.seconds)))
  }

  /// RFC 3339 in the user's zone.
  package var description: String { now.rfc3339(offset: offset(at: now)) }

  /// The last second of a day in the user's zone.
  package static func endOf(_ day: Day, in zone: TimeZone) -> Instant {
    let utc = (day.number + 1) * 86_400 - 1
    var offset = zone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(utc)))
    offset = zone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(utc - offset)))
    return Instant(seconds: utc - offset, offset: offset)
  }
}
