import GRDB
package import Model

/// A draft that we put, or are about to put, on a server. It is written down before the server is told, so that a connection
/// that breaks in between makes no second copy.
package struct OutgoingDraft: Hashable, Sendable {
  package enum State: String, Sendable {
    /// To be in the Drafts folder; whether it is there must be looked for.
    case placing
    /// There, word for word as we wrote it.
    case placed
    /// There, and changed by the user: theirs.
    case edited
    /// Theirs, too, and with other recipients or files, which the ledger does not follow.
    case rearranged
    /// Handed to the submission server, which may have it or not.
    case sending
    case sent
  }

  package var draft: Draft.ID
  /// By its name in the configuration.
  package var account: String
  package var state: State
  /// With angle brackets; the same whenever the draft is written again.
  package var messageID: String
  /// The Date field.
  package var at: Instant
  /// Of the bytes that were last seen in the Drafts folder, at first of those that we wrote; lower-case hex.
  package var sha256: String
  /// Where it lies in the Drafts folder; uid 0 where it is not known to lie there.
  package var uidValidity: UInt32 = 0
  package var uid: UInt32 = 0
  /// The ledger's latest message when the draft was placed: what came later may be the draft, sent.
  package var lastMessage: Int

  package init(
    draft: Draft.ID, account: String, state: State, messageID: String, at: Instant, sha256: String, lastMessage: Int
  ) {
    self.draft = draft
    self.account = account
    self.state = state
    self.messageID = messageID
    self.at = at
    self.sha256 = sha256
    self.lastMessage = lastMessage
  }

  /// It lies in the Drafts folder as far as we know.
  package var isInDrafts: Bool { [.placed, .edited, .rearranged].contains(state) }
}

extension Ledger {
  /// By draft.
  package func outgoingDrafts() throws -> [OutgoingDraft] { try read { try $0.outgoingDrafts() } }

  package func outgoingDraft(_ id: Draft.ID) throws -> OutgoingDraft? {
    try outgoingDrafts().first { $0.draft == id }
  }

  package func save(_ outgoing: OutgoingDraft) throws { try write { try $0.save(outgoing) } }

  /// Only where it still stands as it was read (nil: it was not there). False where another process was quicker: what is sent or placed
  /// after this is that process's to do.
  package func save(_ outgoing: OutgoingDraft, replacing before: OutgoingDraft?) throws -> Bool {
    try write { database in
      guard try database.outgoingDrafts().first(where: { $0.draft == outgoing.draft }) == before else { return false }
      try database.save(outgoing)
      return true
    }
  }

  package func removeOutgoing(_ draft: Draft.ID) throws {
    try write { try $0.run("DELETE FROM outgoing_draft WHERE draft = ?", Values(draft)) }
  }

  /// The place of the latest message.
  package func lastMessage() throws -> Int { try read { try $0.number("SELECT max(id) FROM message") ?? 0 } }

  /// Our own mail that came after a place, in order, with the header fields that are kept.
  package func sentMail(after place: Int) throws -> [SentMail] {
    var values = Values()
    values.number(place)
    return try read {
      try $0.rows(
        """
        SELECT message_id, claimed_id, date, date_offset, subject, recipients, in_reply_to, ifnull(headers, '[]')
        FROM message LEFT JOIN content ON content.message = message.id
        WHERE message.id > ? AND direction = 'outgoing' ORDER BY message.id
        """, values
      ) { columns in
        let (id, claimed) = (columns.text(), columns.optionalText())
        return SentMail(
          messageID: claimed ?? id, date: columns.optionalInstant(), subject: columns.text(), to: try columns.list(),
          inReplyTo: try columns.strings(),
          headers: try columns.list())
      }
    }
  }
}

/// What tells which draft a sent message was.
package struct SentMail: Hashable, Sendable {
  package var messageID: String
  package var date: Instant?
  package var subject: String
  package var to: [MailAddress]
  package var inReplyTo: [String]
  package var headers: [HeaderField]
}

extension Database {
  fileprivate func save(_ outgoing: OutgoingDraft) throws {
    var values = Values(outgoing.draft, outgoing.account, outgoing.state.rawValue, outgoing.messageID)
    values.instant(outgoing.at)
    values.data(try Ledger.digest(outgoing.sha256))
    values.number(Int(outgoing.uidValidity))
    values.number(Int(outgoing.uid))
    values.number(outgoing.lastMessage)
    try run(
      """
      INSERT OR REPLACE INTO outgoing_draft (
        draft, account, state, message_id, at, at_offset, sha256, uid_validity, uid, last_message)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """, values)
  }

  func outgoingDrafts() throws -> [OutgoingDraft] {
    try rows(
      """
      SELECT draft, account, state, message_id, at, at_offset, lower(hex(sha256)), uid_validity, uid, last_message
      FROM outgoing_draft ORDER BY draft
      """
    ) { columns in
      var row = OutgoingDraft(
        draft: columns.text(), account: columns.text(), state: try columns.word(), messageID: columns.text(),
        at: columns.instant(), sha256: columns.text(), lastMessage: 0)
      row.uidValidity = UInt32(truncatingIfNeeded: columns.number())
      row.uid = UInt32(truncatingIfNeeded: columns.number())
      row.lastMessage = columns.number()
      return row
    }
  }
}
