/// A message with everything that was found in it without looking at any other: the ledger's source of truth, beside the
/// user's decisions. All rows are derived from these.
package struct Entry: Sendable {
  package var message: Message
  package var direction: Direction
  package var facts: [Fact]
  package var scan: Scan

  package init(message: Message, direction: Direction, facts: [Fact] = [], scan: Scan = Scan()) {
    self.message = message
    self.direction = direction
    self.facts = facts
    self.scan = scan
  }
}

/// Where a row of the ledger comes from: a message and the words in it.
package struct Ground: Hashable, Sendable, Codable {
  package var messageID: String
  package var evidence: Evidence

  package init(messageID: String, evidence: Evidence) {
    self.messageID = messageID
    self.evidence = evidence
  }
}
