/// Why a message may not be what it seems. Such mail neither closes an invoice nor accepts terms; the user decides.
package struct Warning: Hashable, Sendable, Codable {
  package enum Kind: String, Sendable, Codable, CaseIterable {
    /// The sender's domain is made to look like one that we write to.
    case lookAlikeDomain = "look-alike-domain"
    /// Answers would go to somebody else's house.
    case replyToDiffers = "reply-to-differs"
    /// It says that money is to go to another account from now on.
    case newBankDetails = "new-bank-details"
    /// The user's own server found that the sender is not who they say.
    case failedAuthentication = "failed-authentication"
    /// It names authors of several houses, of whom a server can have proved one at most.
    case severalAuthors = "several-authors"
  }

  package var kind: Kind
  /// What raises it: the domain, the address, the words.
  package var text: String

  package init(_ kind: Kind, _ text: String) {
    self.kind = kind
    self.text = text
  }

  /// For a person.
  package var sentence: String {
    switch kind {
    case .lookAlikeDomain: "The sender's domain only looks like one that you write to: \(text)."
    case .replyToDiffers: "Answers to it would go elsewhere: \(text)."
    case .newBankDetails: "It speaks of new bank details: “\(text)”. Ask by telephone, at a number that you know."
    case .severalAuthors: "It names authors of several houses, and nobody knows who of them wrote it: \(text)."
    case .failedAuthentication: "Your mail server found that it is not from who it says: \(text)."
    }
  }
}

extension Books {
  /// Of the messages that a plan answers or rests on.
  package func warnings(about plan: Plan) -> [Warning] {
    let messages = Set(plan.reasons.flatMap(\.grounds).map(\.messageID) + [plan.inReplyTo].compactMap { $0 })
    return events.filter { !$0.warnings.isEmpty && messages.contains($0.messageID) }.flatMap(\.warnings)
  }
}
