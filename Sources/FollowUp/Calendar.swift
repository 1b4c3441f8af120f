import Foundation
import Model

/// A client's working days and mornings.
struct Calendar {
  /// ISO 3166-1 alpha-2; "" knows weekends only.
  let country: String
  let zone: TimeZone

  /// The country that was set, else that of the domain, else the one where the language is spoken, else the user's own.
  init(of client: Client, _ timing: Timing, _ ownZone: TimeZone) {
    let domain = MailAddress(address: client.address).domain
    let ending = domain.split(separator: ".").last.map(String.init) ?? ""
    let found = client.preferences.country ?? Self.byDomain[ending] ?? Self.byLanguage[client.language]
    country = found ?? timing.country ?? ""
    let zoneName = client.preferences.timeZone ?? found.flatMap { Self.zones[$0] }
    zone = zoneName.flatMap { TimeZone(identifier: $0) } ?? ownZone
  }

  func isBusinessDay(_ day: Day) -> Bool { day.weekday <= 5 && !Holidays.isHoliday(day, in: country) }

  /// The day itself where it is one.
  func businessDay(from day: Day) -> Day {
    var day = day
    while !isBusinessDay(day) { day = day.advanced(by: 1) }
    return day
  }

  /// The last one before a day.
  func businessDay(before day: Day) -> Day {
    var day = day.advanced(by: -1)
    while !isBusinessDay(day) { day = day.advanced(by: -1) }
    return day
  }

  func businessDays(_ count: Int, after day: Day) -> Day {
    var day = day
    for _ in 0..<count { day = businessDay(from: day.advanced(by: 1)) }
    return day
  }

  /// An hour of the first business day from a day on, on the client's own clock.
  func morning(ofBusinessDayFrom day: Day, at hour: Int) -> Instant {
    let day = businessDay(from: day)
    let local = day.number * 86_400 + hour * 3600
    var offset = zone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(local)))
    offset = zone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(local - offset)))
    return Instant(seconds: local - offset, offset: offset)
  }

  private static let byDomain = [
    "is": "IS", "uk": "GB", "ie": "IE", "de": "DE", "at": "AT", "ch": "CH", "fr": "FR", "be": "BE", "es": "ES",
    "nl": "NL", "dk": "DK", "no": "NO", "se": "SE", "fi": "FI", "it": "IT", "pt": "PT", "us": "US", "gov": "US",
  ]
  /// English is spoken in too many countries to say which.
  private static let byLanguage = [
    "is": "IS", "de": "DE", "fr": "FR", "es": "ES", "nl": "NL", "da": "DK", "nb": "NO", "no": "NO", "sv": "SE",
    "fi": "FI", "it": "IT", "pt": "PT",
  ]
  private static let zones = [
    "IS": "Atlantic/Reykjavik", "GB": "Europe/London", "IE": "Europe/Dublin", "DE": "Europe/Berlin",
    "AT": "Europe/Vienna", "CH": "Europe/Zurich", "FR": "Europe/Paris", "BE": "Europe/Brussels", "ES": "Europe/Madrid",
    "NL": "Europe/Amsterdam", "DK": "Europe/Copenhagen", "NO": "Europe/Oslo", "SE": "Europe/Stockholm",
    "FI": "Europe/Helsinki", "IT": "Europe/Rome", "PT": "Europe/Lisbon", "US": "America/New_York",
  ]
}
