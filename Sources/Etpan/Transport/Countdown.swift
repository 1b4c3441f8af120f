/// How much longer to wait, in slices. A wait of the system's does not count the time that the machine sleeps, this does; and a connection
/// that slept with the machine is likely dead: the countdown is over then, so that it is tried.
package struct Countdown: Sendable {
  /// Beyond a slice by so much, and the machine slept. A busy one is never as late.
  private static let lateness = Duration.seconds(20)

  private let end: ContinuousClock.Instant
  private let slice: Duration
  private var expected: ContinuousClock.Instant?

  /// - Parameter slice: at most so long at a time.
  package init(until end: ContinuousClock.Instant, slice: Duration = .seconds(20)) {
    self.end = end
    self.slice = slice
  }

  /// The next slice, in seconds; nil where the time is up, or the machine slept since the last one began.
  package mutating func slice(at now: ContinuousClock.Instant) -> Double? {
    let left = now.duration(to: end)
    guard left > .zero, expected.map({ now < $0 + Self.lateness }) ?? true else { return nil }
    let next = min(left, slice)
    expected = now + next
    return next / .seconds(1)
  }
}
