import Foundation
import Model
import Testing

@Suite struct InstantTests {
  @Test("RFC 3339 is written with the offset asked for")
  func rfc3339() {
    let instant = Instant(seconds: 1_772_442_840, offset: 19_800)
    #expect(instant.utc == "2026-03-02T09:14:00Z")
    #expect(instant.rfc3339(offset: 19_800) == "2026-03-02T14:44:00+05:30")
    #expect(instant.rfc3339(offset: -12_600) == "2026-03-02T05:44:00-03:30")
  }

  @Test("the day is the author's, the comparison is the moment's")
  func day() {
    let late = Instant(seconds: 1_772_409_600 - 60, offset: 3600)
    #expect(late.day == Day("2026-03-02"))
    #expect(late == Instant(seconds: late.seconds))
  }

  @Test("the end of a day is its last second in the user's zone, also where the clocks change")
  func endOfDay() throws {
    let london = try #require(TimeZone(identifier: "Europe/London"))
    let day = try #require(Day("2026-05-04"))
    let clock = Clock(now: Clock.endOf(day, in: london), zone: london)
    #expect(clock.description == "2026-05-04T23:59:59+01:00")
    #expect(clock.today == day)
    let change = try #require(Day("2026-03-29"))
    #expect(Clock(now: Clock.endOf(change, in: london), zone: london).description == "2026-03-29T23:59:59+01:00")
  }
}
