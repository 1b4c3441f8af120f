/// Terms that we put forward and what became of them.
package struct Proposal: Hashable, Sendable, Codable, Identifiable {
  package enum State: String, Sendable, Codable {
    case open, accepted, declined, countered, superseded

    /// Nobody has said yes or no to it.
    package var isPending: Bool { self == .open || self == .countered }
  }

  package var id: String
  package var client: Client.ID
  package var sentIn: String
  package var sent: Instant
  package var amounts: [Money]
  package var deadline: Day?
  /// What it answers: a request or a scope change, where there is one.
  package var answers: String?
  package var state: State
  package var decidedIn: String?
  package var grounds: [Ground]

  package init(
    id: String, client: Client.ID, sentIn: String, sent: Instant, amounts: [Money], deadline: Day?, answers: String?,
    state: State = .open, decidedIn: String? = nil, grounds: [Ground] = []
  ) {
    self.id = id
    self.client = client
    self.sentIn = sentIn
    self.sent = sent
    self.amounts = amounts
    self.deadline = deadline
    self.answers = answers
    self.state = state
    self.decidedIn = decidedIn
    self.grounds = grounds
  }
}

package struct Request: Hashable, Sendable, Codable, Identifiable {
  package enum State: String, Sendable, Codable { case open, answered, won, lost, declined }

  package var id: String
  package var client: Client.ID
  package var raisedBy: String
  package var raised: Instant
  package var state: State
  package var grounds: [Ground]

  package init(
    id: String, client: Client.ID, raisedBy: String, raised: Instant, state: State = .open, grounds: [Ground] = []
  ) {
    self.id = id
    self.client = client
    self.raisedBy = raisedBy
    self.raised = raised
    self.state = state
    self.grounds = grounds
  }
}
