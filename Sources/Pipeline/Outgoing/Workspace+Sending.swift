import Digest
import Etpan
import Foundation
import Ledger
import Mailboxes
package import Model

/// Why a letter was not sent, or is not known to have been.
package struct SendFailure: Error, CustomStringConvertible {
  package var description: String
  package var status: AccountOutcome.Status
}

/// What became of a letter that was sent.
package struct SendReport: Encodable, Sendable {
  package var draft: Draft.ID
  package var messageID: String
  package var account: String
  package var recipients: [String]
  /// Why there is no copy in the Sent folder, or why the draft still lies in Drafts; nil where all is in order.
  package internal(set) var problem: String?
}

extension Workspace {
  /// Sends an approved draft, once. The ledger says that it is on its way before it is, so that whatever breaks it is never sent a
  /// second time unasked.
  /// - Parameter again: although an earlier try may have reached the server.
  /// - Throws: `SendFailure`; `WorkspaceError.cannotSend` where it may not be sent as it is.
  package func send(_ id: Draft.ID, launcher: WorkerLauncher, again: Bool) throws -> SendReport {
    // What another process is sending at this moment looks like a try that broke off.
    guard let report = try ledger.alone(at: "sending", { try sendAlone(id, launcher, again: again) }) else {
      throw WorkspaceError.cannotSend("\(id): another `retainer` is sending at this moment; try again when it is done.")
    }
    return report
  }

  private func sendAlone(_ id: Draft.ID, _ launcher: WorkerLauncher, again: Bool) throws -> SendReport {
    let draft = try draft(id)
    if let earlier = try ledger.outgoingDraft(id),
      let account = settings.accounts.first(where: { $0.name == earlier.account })
    {
      if earlier.state == .sent { throw WorkspaceError.cannotSend("\(id) was sent already.") }
      if earlier.state == .sending { return try settle(draft, earlier, account, launcher, again: again) }
      if earlier.isInDrafts || earlier.state == .placing {
        // The user may have changed, sent or thrown it away in the mail program.
        try failing { _ = try exchangeDrafts(account, launcher: launcher, places: false) }
        if try ledger.outgoingDraft(id)?.state == .rearranged {
          throw WorkspaceError.cannotSend(
            "\(id): you changed its recipients or files in your mail program; send it from there.")
        }
      }
    }
    return try submit(try self.draft(id), launcher)
  }

  /// What became of a try whose end is not known: it is in Sent, or the user decides.
  private func settle(
    _ draft: Draft, _ earlier: OutgoingDraft, _ account: Account, _ launcher: WorkerLauncher, again: Bool
  ) throws -> SendReport {
    var isSent = try ledger.sentMail(after: earlier.lastMessage).contains { $0.messageID == earlier.messageID }
    if !isSent { try failing { isSent = try isInSent(earlier, account, launcher) } }
    if isSent { return try finish(draft, earlier, letter: nil, account, launcher) }
    guard again else {
      throw WorkspaceError.cannotSend(
        "\(draft.id): an earlier try broke off when the server may have had it already, and it is not in Sent. Ask "
          + "the client or look at your provider's; `retainer drafts send --again \(draft.id)` sends it again, "
          + "`retainer drafts mark-sent \(draft.id)` says that it went out.")
    }
    return try submit(draft, launcher)
  }

  private func isInSent(_ outgoing: OutgoingDraft, _ account: Account, _ launcher: WorkerLauncher) throws -> Bool {
    guard case .filed(true) = try OutgoingConnection(account, launcher).ask(.findSent(messageID: outgoing.messageID))
    else { return false }
    return true
  }

  private func submit(_ draft: Draft, _ launcher: WorkerLauncher) throws -> SendReport {
    try checkApproval(of: draft)
    guard let account = try account(of: draft, among: settings.accounts, fit: { $0.smtp != nil }) else {
      throw WorkspaceError.cannotSend(
        "\(draft.id): the account for \(try sender(of: draft).address) has no smtp: in the configuration; "
          + "export the draft, or send it from your mail program.")
    }
    let before = try ledger.outgoingDraft(draft.id)
    var row =
      try before
      ?? OutgoingDraft(
        draft: draft.id, account: account.name, state: .sending, messageID: try messageID(for: draft), at: clock.now,
        sha256: "", lastMessage: try ledger.lastMessage())
    let letter = try letter(draft, messageID: row.messageID, date: clock.now, isMarked: false)
    if before == nil { row.sha256 = SHA256.hex(letter) }
    row.state = .sending
    let recipients = (draft.to + draft.cc).map(\.address)
    let envelope = SubmissionEnvelope(from: try sender(of: draft).address, recipients: recipients)
    try failing {
      let connection = try OutgoingConnection(account, launcher)
      guard case .ready = try connection.ask(.submit(envelope), letter) else {
        throw ServerError(.garbled, "the process that talks to \(account.smtp?.host ?? "") said something unexpected")
      }
      guard try ledger.save(row, replacing: before) else {
        throw WorkspaceError.cannotSend("\(draft.id) is being placed or sent by another `retainer` at this moment.")
      }
      try hand(over: draft, before: before, connection) { try isInSent(row, account, launcher) }
    }
    return try finish(draft, row, letter: letter, account, launcher)
  }

  /// Returns where the server has taken the letter.
  private func hand(
    over draft: Draft, before: OutgoingDraft?, _ connection: OutgoingConnection, isInSent: () throws -> Bool
  ) throws {
    switch connection.handOver() {
    case .accepted: return
    case .notSent(let error):
      // An earlier try that may have reached the server still may have.
      if let before { try ledger.save(before) } else { try ledger.removeOutgoing(draft.id) }
      throw error
    case .unknown(let text):
      // Some servers put the copy into Sent themselves.
      if (try? isInSent()) == true { return }
      throw ServerError(
        .unavailable,
        "\(draft.id) may have been sent or not: \(text). `retainer drafts send \(draft.id)` looks for it in Sent, and sends "
          + "nothing twice.")
    }
  }

  /// It has gone out: that is written down, the ledger learns what was said, a copy goes to Sent and the draft goes from Drafts.
  private func finish(
    _ draft: Draft, _ outgoing: OutgoingDraft, letter: [UInt8]?, _ account: Account, _ launcher: WorkerLauncher
  ) throws -> SendReport {
    var row = outgoing
    row.state = .sent
    try ledger.save(row)
    try ledger.add(.draftSent(draft: draft.id, at: clock.now), at: clock.now)
    if let letter { try takeIn(letter, from: account) }
    try refresh()
    var report = SendReport(
      draft: draft.id, messageID: row.messageID, account: account.name, recipients: (draft.to + draft.cc).map(\.address)
    )
    do {
      if let letter {
        _ = try OutgoingConnection(account, launcher).ask(.file(messageID: row.messageID), letter)
      }
      _ = try exchangeDrafts(account, launcher: launcher, places: false)
    } catch let error as ServerError {
      report.problem = error.description
    }
    return report
  }

  /// The ledger follows what was sent at once; the copy in Sent is the same mail.
  private func takeIn(_ letter: [UInt8], from account: Account) throws {
    let intake = Intake(self, source: Batch.sending)
    let url = MailboxURL.folder("", user: account.user, host: account.imap.host)
    let origin = Origin(path: url, offset: 0, length: letter.count)
    try intake.take(try entryReader().read(RawMessage(origin: origin, bytes: letter)))
    try intake.finish()
  }

  /// The user said yes, and to these words.
  private func checkApproval(of draft: Draft) throws {
    guard draft.status == .approved || draft.status == .placed else {
      throw WorkspaceError.cannotSend(
        "\(draft.id) is \(draft.status.rawValue): only what you approved is sent.")
    }
    var isApproved = false
    for decision in try ledger.decisions() where decision.what.draft == draft.id {
      switch decision.what {
      case .draftApproved: isApproved = true
      case .draftEdited, .draftFilled: isApproved = false
      default: break
      }
    }
    guard isApproved else {
      throw WorkspaceError.cannotSend(
        "\(draft.id) is not approved as it stands now: `retainer drafts show \(draft.id)`, then `retainer drafts "
          + "approve \(draft.id)`.")
    }
  }

  private func failing(_ body: () throws -> Void) throws {
    do { try body() } catch let error as ServerError {
      try refresh()
      var outcome = AccountOutcome(account: "")
      outcome.fail(error.kind, error.description)
      throw SendFailure(description: error.description, status: outcome.status ?? .unavailable)
    }
  }
}
