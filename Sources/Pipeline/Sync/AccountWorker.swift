import Etpan
import Foundation
import Mailboxes
package import Model

/// The process that talks to one account's server: a hostile server can crash libetpan, and then only this goes. It takes
/// orders on one pipe and reports on another; it has neither rules nor ledger, and the secret never leaves it.
package struct AccountWorker {
  private let account: Account
  private let orders: FramedPipe
  private let ordersDescriptor: Int32
  private let reports: FramedPipe

  package init(account: Account, orders: Int32 = 0, reports: Int32 = 1) {
    self.account = account
    self.orders = FramedPipe(orders)
    ordersDescriptor = orders
    self.reports = FramedPipe(reports)
  }

  /// Works until the orders end. Whatever goes wrong is reported and ends it: who sent the orders decides what comes next.
  package func run() throws {
    do { try work() } catch let error as ServerError {
      try reports.write(WorkerReport.failed(kind: error.kind.rawValue, text: error.description))
    } catch let error as SecretError {
      try reports.write(WorkerReport.failed(kind: ServerError.Kind.invalid.rawValue, text: error.description))
    } catch is FramedPipe.Broken {}  // Nobody is there to be told.
  }

  private func work() throws {
    ProcessorLimit.renew()
    let session = try IMAPSession.logIn(account)
    let all = try session.folders()
    var look = AccountLook(
      session: session, folders: try AccountFolders.synced(account, all), orders: orders, reports: reports)
    var watch = InboxWatch(account)
    while let (order, _) = try orders.read(WorkerOrder.self) {
      ProcessorLimit.renew()
      switch order {
      case .sync(let careful, let failed):
        try look.atEverything(careful: careful, leavingOut: failed)
        try reports.write(WorkerReport.finished)
      case .watch(let patience):
        try watch.wait(patience, or: ordersDescriptor, look: look)
        try reports.write(WorkerReport.changed)
      case .check: try reports.write(WorkerReport.checked(try look.finding(account, all)))
      case .positions, .known: throw FramedPipe.Broken()
      }
    }
    watch.logOut()
    look.logOut()
  }
}

extension IMAPSession {
  /// Connected, proved and logged in, ready for anything.
  static func logIn(_ account: Account) throws -> IMAPSession {
    var session = try IMAPSession.connect(account.imapEndpoint, deadlines: account.deadlines)
    // Asked for only now: the server is proved.
    try session.logIn(user: account.user, try account.secret.credential())
    return session
  }
}

extension Account {
  var imapEndpoint: MailEndpoint { MailEndpoint(server: imap, caFile: caFile, fingerprint: fingerprint) }

  var deadlines: Deadlines {
    var deadlines = Deadlines()
    deadlines.command = timeoutSeconds
    deadlines.connect = min(deadlines.connect, timeoutSeconds)
    return deadlines
  }
}
