/// The state of all correspondence at a moment: derived from entries and decisions by `Bookkeeping`, nothing in it is
/// primary. Ids are made from what raised the row, so that the same mail always gives the same rows.
package struct Books: Sendable {
  package var clients: [Client] = []
  package var invoices: [Invoice] = []
  package var payments: [Payment] = []
  package var proposals: [Proposal] = []
  package var scopeChanges: [ScopeChange] = []
  package var requests: [Request] = []
  package var promises: [Promise] = []
  /// What else happened in the correspondence that a reply may rest on, in order of time.
  package var events: [Event] = []

  package init() {}
}

/// One client: a person or a company, with every address that writes for them.
package struct Client: Hashable, Sendable, Codable, Identifiable {
  package var id: String
  package var name: String
  /// All addresses, the main one first, lower case.
  package var addresses: [String]
  /// ISO 639-1, from how they write or as the user set it.
  package var language: String
  /// From how they write, as the user set it, or nil where nothing tells.
  package var formOfAddress: FormOfAddress?
  /// First and last message either way.
  package var firstContact: Instant?
  package var lastContact: Instant?
  package var preferences: ClientPreferences

  package init(
    id: String, name: String, addresses: [String], language: String, formOfAddress: FormOfAddress? = nil,
    firstContact: Instant? = nil, lastContact: Instant? = nil, preferences: ClientPreferences = ClientPreferences()
  ) {
    self.formOfAddress = formOfAddress
    self.id = id
    self.name = name
    self.addresses = addresses
    self.language = language
    self.firstContact = firstContact
    self.lastContact = lastContact
    self.preferences = preferences
  }

  package var address: String { addresses.first ?? "" }
}

/// One message of a client's correspondence and what it meant, once judged in its context.
package struct Event: Hashable, Sendable, Codable {
  package var client: Client.ID
  package var messageID: String
  /// Thread key: the Message-ID of the thread's first known message.
  package var thread: String
  package var at: Instant
  package var direction: Direction
  package var verdict: Verdict
  package var automatic: AutomaticReason?
  /// With an absence note: when they are back.
  package var returns: Day?
  /// Why it may not be what it seems.
  package var warnings: [Warning]

  package init(
    client: Client.ID, messageID: String, thread: String, at: Instant, direction: Direction, verdict: Verdict,
    automatic: AutomaticReason? = nil, returns: Day? = nil, warnings: [Warning] = []
  ) {
    self.client = client
    self.messageID = messageID
    self.thread = thread
    self.at = at
    self.direction = direction
    self.verdict = verdict
    self.automatic = automatic
    self.returns = returns
    self.warnings = warnings
  }
}

extension Books {
  /// The rows of others behind these.
  package mutating func append(_ other: Books) {
    clients += other.clients
    invoices += other.invoices
    payments += other.payments
    proposals += other.proposals
    scopeChanges += other.scopeChanges
    requests += other.requests
    promises += other.promises
    events += other.events
  }
}
