import Model
import Testing

@Suite struct DayTests {
  @Test(
    "a day's number and its civil date are inverse",
    arguments: [
      ("1970-01-01", 0, 4), ("2000-02-29", 11016, 2), ("2026-03-31", 20543, 2), ("1969-12-31", -1, 3),
      ("0001-01-01", -719_162, 1), ("9999-12-31", 2_932_896, 5),
    ])
  func civil(text: String, number: Int, weekday: Int) throws {
    let day = try #require(Day(text))
    #expect(day.number == number)
    #expect(day.description == text)
    #expect(day.weekday == weekday)
  }

  @Test("every day of four centuries survives the way there and back")
  func roundTrip() {
    for number in stride(from: -60_000, through: 90_000, by: 1) {
      let (year, month, day) = Day(number: number).civil
      #expect(Day(year: year, month: month, day: day)?.number == number)
    }
  }

  @Test(
    "what is no day is nil",
    arguments: ["2026-02-29", "2026-13-01", "2026-00-10", "2026-1-1", "26-01-01", "2026-04-31", "", "2026-04-3x"])
  func invalid(text: String) { #expect(Day(text) == nil) }
}
