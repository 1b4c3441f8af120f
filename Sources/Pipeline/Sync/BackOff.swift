import Foundation

/// Growing intervals with a random part, so that many clients of a server that was away do not come back at once.
struct BackOff {
  private static let maximum = Duration.seconds(300)

  private let first: Duration
  private var interval: Duration

  init(first: Duration = .seconds(1)) {
    self.first = first
    interval = first
  }

  mutating func reset() { interval = first }

  /// The longest intervals from now on: a server that refuses a password takes whoever asks again at once for a thief.
  mutating func slowDown() { interval = Self.maximum }

  /// Between half of the interval and all of it; the next interval is twice as long, up to five minutes.
  /// - Parameter chance: from 0 to 1.
  mutating func next(_ chance: Double) -> Duration {
    defer { interval = min(Self.maximum, interval * 2) }
    return interval * (0.5 + chance / 2)
  }

  /// Sleeps, in slices, until that is over or `isStopped`. The time that the machine sleeps counts.
  mutating func wait(until isStopped: () -> Bool) {
    let end = ContinuousClock.now + next(Double.random(in: 0...1))
    while !isStopped(), ContinuousClock.now < end { Thread.sleep(forTimeInterval: 0.05) }
  }
}
