package import Model

extension FollowUp {
  /// Terms whose day the client waits for: accepted, not done, and no later day named since. One for each client at most.
  package static func agreedDays(books: Books, clock: Clock, timing: Timing = Timing()) -> [Proposal] {
    let clients = books.proposals.lazy.filter { terms in
      terms.state == .accepted && terms.deadline.map { $0.distance(to: clock.today) <= timing.staleAfter } ?? false
    }.map(\.client)
    return views(of: Set(clients), books: books, clock: clock, timing: timing).compactMap(\.agreedTerms)
  }
}
