package struct ScopeChange: Hashable, Sendable, Codable, Identifiable {
  package enum State: String, Sendable, Codable { case open, proposed, accepted, declined, countered, withdrawn }

  package var id: String
  package var client: Client.ID
  package var raisedBy: String
  package var raised: Instant
  package var kinds: [ScopeKind]
  package var state: State
  /// The sentence in which it is asked for.
  package var text: String
  /// The day they ask for.
  package var deadline: Day?
  /// "600 words", "three pages": what a rate card can price.
  package var quantities: [Quantity]
  /// Work was handed over before anything was agreed about it.
  package var isWithoutTerms: Bool
  package var grounds: [Ground]

  package struct Quantity: Hashable, Sendable, Codable {
    package var count: Int
    package var unit: RateUnit

    package init(count: Int, unit: RateUnit) {
      self.count = count
      self.unit = unit
    }
  }

  package init(
    id: String, client: Client.ID, raisedBy: String, raised: Instant, kinds: [ScopeKind], state: State = .open,
    text: String = "", deadline: Day? = nil, quantities: [Quantity] = [], isWithoutTerms: Bool = false,
    grounds: [Ground] = []
  ) {
    self.id = id
    self.client = client
    self.raisedBy = raisedBy
    self.raised = raised
    self.kinds = kinds
    self.state = state
    self.text = text
    self.deadline = deadline
    self.quantities = quantities
    self.isWithoutTerms = isWithoutTerms
    self.grounds = grounds
  }
}
