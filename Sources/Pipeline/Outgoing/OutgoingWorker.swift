import Etpan
import Foundation
import Mailboxes
package import Model

/// The process that puts our own letters on one account's servers, beside the one that reads (`AccountWorker`): an APPEND wants a
/// connection without an open folder, and submission one of its own. It does what it is told and decides nothing.
package struct OutgoingWorker {
  private let account: Account
  private let orders: FramedPipe
  private let reports: FramedPipe

  package init(account: Account, orders: Int32 = 0, reports: Int32 = 1) {
    self.account = account
    self.orders = FramedPipe(orders)
    self.reports = FramedPipe(reports)
  }

  /// Works until the orders end. Whatever goes wrong is reported and ends it.
  package func run() throws {
    do { try work() } catch let error as ServerError {
      try reports.write(OutgoingReport.failed(kind: error.kind.rawValue, text: error.description))
    } catch let error as SecretError {
      try reports.write(OutgoingReport.failed(kind: ServerError.Kind.invalid.rawValue, text: error.description))
    } catch is FramedPipe.Broken {}  // Nobody is there to be told.
  }

  private func work() throws {
    guard let (first, letter) = try orders.read(OutgoingOrder.self) else { return }
    ProcessorLimit.renew()
    if case .submit(let envelope) = first { return try submit(letter, envelope) }
    let session = try IMAPSession.logIn(account)
    let all = try session.folders()
    let folders = OutgoingFolders(session: session, account: account, folders: all, reports: reports)
    try folders.follow(first, letter)
    while let (order, letter) = try orders.read(OutgoingOrder.self) {
      ProcessorLimit.renew()
      try folders.follow(order, letter)
    }
    folders.logOut()
  }

  private func submit(_ letter: [UInt8], _ envelope: SubmissionEnvelope) throws {
    guard let endpoint = account.submissionEndpoint else {
      throw ServerError(.invalid, "the account \(account.name) has no smtp: in the configuration")
    }
    let session = try SMTPSession.connect(endpoint, deadlines: account.deadlines)
    try session.logIn(user: account.user, try account.secret.credential())
    try session.offer(envelope)
    try reports.write(OutgoingReport.ready)
    // It is written down now that the letter may be on its way; whoever does not say so does not want it sent.
    guard case .go? = try orders.read(OutgoingOrder.self)?.value else { throw FramedPipe.Broken() }
    switch try session.submit(letter) {
    case .accepted: try reports.write(OutgoingReport.submitted)
    case .unknown(let text): try reports.write(OutgoingReport.unknown(text: text))
    }
    session.quit()
  }
}

extension Account {
  /// The pinned certificate is the IMAP server's: it counts for submission where that is the same machine.
  var submissionEndpoint: MailEndpoint? {
    smtp.map {
      MailEndpoint(server: $0, caFile: caFile, fingerprint: $0.host == imap.host ? fingerprint : nil)
    }
  }
}
