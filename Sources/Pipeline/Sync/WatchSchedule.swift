/// When a watch does something although no mail came. Its instants are of a clock that goes on while the machine sleeps: what a night
/// has made due is done in the morning, once.
struct WatchSchedule {
  /// The clock runs at least so often: an invoice falls due without any mail.
  private static let clockInterval = Duration.seconds(3_600)
  /// So soon is seen what the user decided in another process: an approved draft is to lie in Drafts while they still think of it.
  private static let decisionInterval = Duration.seconds(15)

  private var clockDue: ContinuousClock.Instant

  init(from start: ContinuousClock.Instant) { clockDue = start + Self.clockInterval }

  func isClockDue(at now: ContinuousClock.Instant) -> Bool { now >= clockDue }

  /// How long to wait for mail before looking at the clock and for decisions.
  func patience(at now: ContinuousClock.Instant) -> Duration {
    max(.zero, min(Self.decisionInterval, now.duration(to: clockDue)))
  }

  mutating func clockRan(at now: ContinuousClock.Instant) { clockDue = now + Self.clockInterval }
}
