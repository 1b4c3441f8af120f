package struct Promise: Hashable, Sendable, Codable, Identifiable {
  package enum Side: String, Sendable, Codable { case us, them }
  /// `late` is not among them: it follows from `due` and the clock.
  package enum State: String, Sendable, Codable { case open, kept, late }

  package var id: String
  package var client: Client.ID
  package var by: Side
  package var madeIn: String
  package var made: Instant
  /// nil where no day was said.
  package var due: Day?
  package var state: State
  /// The sentence in which it was made.
  package var text: String
  package var strength: Strength
  /// The day on which it was kept, where that is known.
  package var keptOn: Day?
  package var grounds: [Ground]

  /// How much a promise binds: "you will have it on Friday", "it should be Friday", "on Friday if the texts are here".
  package enum Strength: String, Sendable, Codable { case firm, soft, conditional }

  package init(
    id: String, client: Client.ID, by: Side, madeIn: String, made: Instant, due: Day?, state: State = .open,
    text: String, strength: Strength = .firm, keptOn: Day? = nil, grounds: [Ground] = []
  ) {
    self.id = id
    self.client = client
    self.by = by
    self.madeIn = madeIn
    self.made = made
    self.due = due
    self.state = state
    self.text = text
    self.strength = strength
    self.keptOn = keptOn
    self.grounds = grounds
  }

  package func status(on day: Day) -> String {
    guard state == .open, let due, due < day else { return state.rawValue }
    return State.late.rawValue
  }
}
