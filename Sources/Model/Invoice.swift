import Foundation

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
  /// Until when payment is promised, of all of it or of the rest, and the message that says so. Where it names no day:
  /// until when their word is given time.
  package var promisedFor: Day?
  package var promisedIn: String?
  /// What the client asked about it, until that is settled.
  package var query: InvoiceQuery?
  /// Days after the due date for each level of a chase, where the user set them for this one.
  package var chaseAfter: [Int]?
  /// Not chased up to and including this day.
  package var pausedUntil: Day?
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

  /// What is still to pay.
  package var owed: Money? {
    amount.map { amount in
      state == .partPaid ? Money(amount.value - (paid?.value ?? 0), amount.currency) : amount
    }
  }

  /// The interface's status word on a day: the state, or `overdue` for one that is open beyond its due date, or whose rest is,
  /// and no promise holds any more.
  package func status(on day: Day) -> String {
    switch state {
    case .open: due < day ? "overdue" : state.rawValue
    case .promised, .partPaid: max(promisedFor ?? due, due) < day ? "overdue" : state.rawValue
    default: state.rawValue
    }
  }
}

/// A question about an invoice that waits for our answer.
package struct InvoiceQuery: Hashable, Sendable, Codable {
  package enum Kind: String, Sendable, Codable {
    /// They want it again.
    case resend
    /// Something on it is wrong or missing.
    case correct
    /// They do not agree with it.
    case dispute
    /// How to pay.
    case wayToPay = "way-to-pay"
    case question
  }

  package var kind: Kind
  package var askedIn: String
  package var asked: Instant
  package var grounds: [Ground]

  package init(kind: Kind, askedIn: String, asked: Instant, grounds: [Ground]) {
    self.kind = kind
    self.askedIn = askedIn
    self.asked = asked
    self.grounds = grounds
  }

  /// Blocked until it is settled: the document or the sum is in question.
  package var isDispute: Bool { kind != .resend && kind != .wayToPay }
}
