import Foundation
import Model
import Testing

@testable import FollowUp

@Suite struct CalendarTests {
  /// Days off by custom, not by law: `YYYY-MM-DD` without the year, or Midsummer's Eve.
  private static let customary: Set<String> = ["IS 12-24", "IS 12-31", "SE 12-24", "SE 12-31"]

  private static let golden: [String] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/holidays.txt")
    let text = (try? String(contentsOf: folder, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").map(String.init).filter { !$0.hasPrefix("#") }
  }()

  @Test("there is a table for every country that has rules")
  func complete() {
    #expect(Set(Self.golden.map { String($0.prefix(2)) }) == Set(Holidays.rules.keys))
  }

  @Test("holidays are those of the table, and days that nobody works by custom", arguments: golden)
  func holidays(line: String) {
    let words = line.split(separator: " ").map(String.init)
    let (country, year) = (words[0], Int(words[1]) ?? 0)
    guard let first = Day(year: year, month: 1, day: 1) else { return }
    let ours = (0..<366).map { first.advanced(by: $0) }.filter {
      $0.civil.year == year && $0.weekday <= 5 && Holidays.isHoliday($0, in: country)
    }.map { String($0.description.dropFirst(5)) }
    let midsummer = (country == "SE") ? (19...25).map { "06-\($0)" } : []
    let extra = Set(ours).subtracting(words.dropFirst(2)).filter {
      !Self.customary.contains("\(country) \($0)") && !midsummer.contains($0)
    }
    let missing = Set(words.dropFirst(2)).subtracting(ours)
    #expect(
      extra.isEmpty && missing.isEmpty, "\(country) \(year): extra \(extra.sorted()), missing \(missing.sorted())")
  }

  @Test(
    "a client's country is what was set, else the domain's, else the language's, else the user's own",
    arguments: [
      ("anna@house.de", "en", nil, "DE"), ("anna@house.com", "is", nil, "IS"), ("anna@house.com", "en", nil, "IE"),
      ("anna@house.co.uk", "en", "FR", "FR"),
    ])
  func country(address: String, language: String, set: String?, expected: String) {
    var client = Client(id: "c", name: "", addresses: [address], language: language)
    client.preferences.country = set
    var timing = Timing()
    timing.country = "IE"
    #expect(Calendar(of: client, timing, .gmt).country == expected)
  }

  @Test("the morning is that of the client's own clock, on a working day")
  func morning() {
    var client = Client(id: "c", name: "", addresses: ["a@b.example"], language: "en")
    client.preferences.timeZone = "America/New_York"
    client.preferences.country = "US"
    let calendar = Calendar(of: client, Timing(), .gmt)
    // Friday 3 July 2026 is observed for Saturday the 4th.
    let start = Day("2026-07-03") ?? Day(number: 0)
    #expect(calendar.morning(ofBusinessDayFrom: start, at: 8).utc == "2026-07-06T12:00:00Z")
  }
}
