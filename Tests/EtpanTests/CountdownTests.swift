import Etpan
import Testing

@Suite struct CountdownTests {
  private let start = ContinuousClock.now

  @Test("a countdown is cut into slices, and the last one is what is left")
  func slices() {
    var countdown = Countdown(until: start + .seconds(50))
    #expect([0, 20, 40].map { countdown.slice(at: start + .seconds($0)) } == [20, 20, 10])
    #expect(countdown.slice(at: start + .seconds(50)) == nil)
  }

  @Test("a machine that slept ends it, one that is busy does not")
  func sleep() {
    var countdown = Countdown(until: start + .seconds(540))
    #expect(countdown.slice(at: start) == 20)
    #expect(countdown.slice(at: start + .seconds(35)) == 20)
    #expect(countdown.slice(at: start + .seconds(95)) == nil)
  }

  @Test("news in the middle of a slice begins another")
  func news() {
    var countdown = Countdown(until: start + .seconds(540), slice: .seconds(60))
    #expect([0, 1, 2, 62].map { countdown.slice(at: start + .seconds($0)) } == [60, 60, 60, 60])
  }
}
