package import Model

/// Requests and scope changes that we answered with terms and that nobody has answered since.
package enum Silence {
  /// - Returns: by the row that our terms answer, the day of the last word about them, where that is as long ago as a reminder takes.
  package static func days(books: Books, clock: Clock, timing: Timing) -> [String: Day] {
    let open = books.proposals.filter { $0.state == .open && $0.answers != nil && $0.sent <= clock.now }
    guard !open.isEmpty else { return [:] }
    let sentIn = Set(open.map(\.sentIn))
    var threads: [String: String] = [:]
    for event in books.events where sentIn.contains(event.messageID) { threads[event.messageID] = event.thread }
    var lastWord: [String: Instant] = [:]
    for event in books.events where event.direction == .incoming && event.automatic == nil && event.at <= clock.now {
      lastWord[event.thread] = max(event.at, lastWord[event.thread] ?? event.at)
    }
    var days: [String: Day] = [:]
    for proposal in open {
      guard let row = proposal.answers else { continue }
      let theirs = threads[proposal.sentIn].flatMap { lastWord[$0] } ?? proposal.sent
      let last = clock.day(of: max(theirs, proposal.sent))
      if last.distance(to: clock.today) >= timing.nudgeAfter { days[row] = last }
    }
    return days
  }
}
