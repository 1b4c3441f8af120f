import Testing

@testable import Pipeline

@Suite struct WatchScheduleTests {
  private let start = ContinuousClock.now

  @Test("decisions are looked for every quarter of a minute, and the clock runs every hour")
  func hour() {
    var schedule = WatchSchedule(from: start)
    #expect(schedule.patience(at: start) == .seconds(15))
    #expect(schedule.patience(at: start + .seconds(3_590)) == .seconds(10))
    #expect(!schedule.isClockDue(at: start + .seconds(3_599)))
    #expect(schedule.isClockDue(at: start + .seconds(3_600)))
    schedule.clockRan(at: start + .seconds(3_600))
    #expect(!schedule.isClockDue(at: start + .seconds(7_199)) && schedule.isClockDue(at: start + .seconds(7_200)))
  }

  @Test("after a night asleep the clock runs at once, and once")
  func night() {
    var schedule = WatchSchedule(from: start)
    let morning = start + .seconds(30_000)
    #expect(schedule.isClockDue(at: morning) && schedule.patience(at: morning) == .zero)
    schedule.clockRan(at: morning)
    #expect(!schedule.isClockDue(at: morning) && schedule.patience(at: morning) == .seconds(15))
  }
}

@Suite struct BackOffTests {
  private func intervals(_ chance: Double, _ count: Int) -> [Duration] {
    var backOff = BackOff()
    return (0..<count).map { _ in backOff.next(chance) }
  }

  @Test("intervals double up to five minutes, and chance takes up to a half of each")
  func growing() {
    let whole = [1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300].map { Duration.seconds($0) }
    #expect(intervals(1, 11) == whole)
    #expect(intervals(0, 11) == whole.map { $0 / 2 })
  }

  @Test("after a refused log-in the next try waits for minutes")
  func refused() {
    var backOff = BackOff()
    backOff.slowDown()
    #expect([backOff.next(0), backOff.next(0)] == [.seconds(150), .seconds(150)])
  }

  @Test("what went well begins anew")
  func reset() {
    var backOff = BackOff(first: .milliseconds(100))
    #expect([backOff.next(1), backOff.next(1)] == [.milliseconds(100), .milliseconds(200)])
    backOff.reset()
    #expect(backOff.next(1) == .milliseconds(100))
  }
}
