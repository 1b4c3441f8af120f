/// A message with everything that was found in it without looking at any other: the ledger's source of truth, beside the
/// user's decisions. All rows are derived from these.
package struct Entry: Sendable {
  package var message: Message
  package var direction: Direction
  package var facts: [Fact]
  package var scan: Scan
  /// What the documents say that we sent along, where that was asked.
  package var documents: [DocumentFacts]

  package init(
    message: Message, direction: Direction, facts: [Fact] = [], scan: Scan = Scan(), documents: [DocumentFacts] = []
  ) {
    self.message = message
    self.direction = direction
    self.facts = facts
    self.scan = scan
    self.documents = documents
  }
}

/// What the text of an invoice's document says, where it could be read.
package struct DocumentFacts: Hashable, Sendable, Codable {
  package var attachment: Attachment
  package var number: String?
  /// The sum to pay.
  package var amount: Money?
  package var issued: Day?
  package var due: Day?

  package init(attachment: Attachment, number: String?, amount: Money?, issued: Day?, due: Day?) {
    self.attachment = attachment
    self.number = number
    self.amount = amount
    self.issued = issued
    self.due = due
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
