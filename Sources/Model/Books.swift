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

  package init(
    id: String, name: String, addresses: [String], language: String, formOfAddress: FormOfAddress? = nil,
    firstContact: Instant? = nil, lastContact: Instant? = nil
  ) {
    self.formOfAddress = formOfAddress
    self.id = id
    self.name = name
    self.addresses = addresses
    self.language = language
    self.firstContact = firstContact
    self.lastContact = lastContact
  }

  package var address: String { addresses.first ?? "" }
}

package struct Invoice: Hashable, Sendable, Codable, Identifiable {
  /// `overdue` is not among them: it follows from `due` and the clock (`status(on:)`).
  package enum State: String, Sendable, Codable {
    case open, promised, disputed
    case reportedPaid = "reported-paid"
    case partPaid = "part-paid"
    case paid
    case writtenOff = "written-off"
  }

  package var id: String
  package var client: Client.ID
  /// As written on it; "" where none could be read.
  package var number: String
  /// nil where neither mail nor PDF says it.
  package var amount: Money?
  package var issued: Day
  package var due: Day
  package var state: State
  /// The sum of what was reported or proved as paid, in the invoice's currency.
  package var paid: Money?
  /// Until when payment is promised, with `promised`.
  package var promisedFor: Day?
  /// The message that sent it, and the sent documents.
  package var sentIn: String
  package var attachments: [Attachment]
  /// Our chases of it that were really sent: message and level.
  package var chases: [Chase]
  package var grounds: [Ground]

  package struct Chase: Hashable, Sendable, Codable {
    package var messageID: String
    package var level: Int
    package var sent: Instant

    package init(messageID: String, level: Int, sent: Instant) {
      self.messageID = messageID
      self.level = level
      self.sent = sent
    }
  }

  package init(
    id: String, client: Client.ID, number: String, amount: Money?, issued: Day, due: Day, state: State = .open,
    paid: Money? = nil, promisedFor: Day? = nil, sentIn: String, attachments: [Attachment] = [],
    chases: [Chase] = [], grounds: [Ground] = []
  ) {
    self.id = id
    self.client = client
    self.number = number
    self.amount = amount
    self.issued = issued
    self.due = due
    self.state = state
    self.paid = paid
    self.promisedFor = promisedFor
    self.sentIn = sentIn
    self.attachments = attachments
    self.chases = chases
    self.grounds = grounds
  }

  /// The interface's status word on a day: the state, or `overdue` for one that is open (or part paid, or promised for a
  /// day that has passed) beyond its due date.
  package func status(on day: Day) -> String {
    switch state {
    case .open, .partPaid: due < day ? "overdue" : state.rawValue
    case .promised: (promisedFor ?? due) < day && due < day ? "overdue" : state.rawValue
    default: state.rawValue
    }
  }
}

package struct Payment: Hashable, Sendable, Codable, Identifiable {
  package var id: String
  package var client: Client.ID
  /// The invoice it pays, where that is known.
  package var invoice: Invoice.ID?
  package var amount: Money?
  package var paidOn: Day?
  /// A bank's or payment service's notice that the user's own server authenticated, or the user's word; else a client's.
  package var isProved: Bool
  package var reportedIn: String
  package var reported: Instant
  package var grounds: [Ground]

  package init(
    id: String, client: Client.ID, invoice: Invoice.ID?, amount: Money?, paidOn: Day?, isProved: Bool,
    reportedIn: String, reported: Instant, grounds: [Ground] = []
  ) {
    self.id = id
    self.client = client
    self.invoice = invoice
    self.amount = amount
    self.paidOn = paidOn
    self.isProved = isProved
    self.reportedIn = reportedIn
    self.reported = reported
    self.grounds = grounds
  }
}

/// Terms that we put forward and what became of them.
package struct Proposal: Hashable, Sendable, Codable, Identifiable {
  package enum State: String, Sendable, Codable { case open, accepted, declined, countered, superseded }

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

package struct ScopeChange: Hashable, Sendable, Codable, Identifiable {
  package enum State: String, Sendable, Codable { case open, proposed, accepted, declined, countered, withdrawn }

  package var id: String
  package var client: Client.ID
  package var raisedBy: String
  package var raised: Instant
  package var kinds: [ScopeKind]
  package var state: State
  package var grounds: [Ground]

  package init(
    id: String, client: Client.ID, raisedBy: String, raised: Instant, kinds: [ScopeKind], state: State = .open,
    grounds: [Ground] = []
  ) {
    self.id = id
    self.client = client
    self.raisedBy = raisedBy
    self.raised = raised
    self.kinds = kinds
    self.state = state
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
  package var grounds: [Ground]

  package init(
    id: String, client: Client.ID, by: Side, madeIn: String, made: Instant, due: Day?, state: State = .open,
    text: String, grounds: [Ground] = []
  ) {
    self.id = id
    self.client = client
    self.by = by
    self.madeIn = madeIn
    self.made = made
    self.due = due
    self.state = state
    self.text = text
    self.grounds = grounds
  }

  package func status(on day: Day) -> String {
    guard state == .open, let due, due < day else { return state.rawValue }
    return State.late.rawValue
  }
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

  package init(
    client: Client.ID, messageID: String, thread: String, at: Instant, direction: Direction, verdict: Verdict,
    automatic: AutomaticReason? = nil, returns: Day? = nil
  ) {
    self.client = client
    self.messageID = messageID
    self.thread = thread
    self.at = at
    self.direction = direction
    self.verdict = verdict
    self.automatic = automatic
    self.returns = returns
  }
}
