import Foundation
import Model
import TestSupport
import Testing

@testable import Pipeline

/// A worker and a real Dovecot that lacks something, told what to do over its pipes.
@Suite(.enabled(if: Dovecot.isInstalled, "Dovecot is missing: scripts/setup test installs it"), .serialized)
struct AccountWorkerTests {
  @Test(
    "where there is no IDLE, or no second connection, the inbox is asked now and then",
    .timeLimit(.minutes(2)),
    arguments: ["imap_capability = IMAP4rev1 LITERAL+ UIDPLUS", "mail_max_userip_connections = 1"])
  func asking(setting: String) throws {
    let dovecot = try Dovecot(settings: setting + "\n")
    let password = dovecot.folder.appending(path: "password")
    try Data(Dovecot.password.utf8).write(to: password)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: password.path)
    let account = Account(
      name: "main", imap: Account.Server(host: "127.0.0.1", port: dovecot.port, tls: .none), user: "una",
      secret: .file(password.path))
    let (orders, reports) = (Pipe(), Pipe())
    let order = FramedPipe(orders.fileHandleForWriting.fileDescriptor)
    let report = FramedPipe(reports.fileHandleForReading.fileDescriptor)
    let worker = AccountWorker(
      account: account, orders: orders.fileHandleForReading.fileDescriptor,
      reports: reports.fileHandleForWriting.fileDescriptor)
    Thread.detachNewThread {
      try? worker.run()
      try? reports.fileHandleForWriting.close()
    }
    // Longer than the test may last: only a question can tell.
    let patience = Patience(look: 600, poll: 0.1)
    for number in 1...2 {
      try order.write(WorkerOrder.sync(careful: [:], leavingOut: [:]))
      guard case .folders? = try report.read(WorkerReport.self)?.value else { throw FramedPipe.Broken() }
      try order.write(WorkerOrder.positions([:], asksForIDs: false))
      while let next = try report.read(WorkerReport.self)?.value {
        if case .finished = next { break }
      }
      try order.write(WorkerOrder.watch(patience))
      try dovecot.deliver(["Subject: \(number)\n\nx\n"], to: "una")
      guard case .changed? = try report.read(WorkerReport.self)?.value else { throw FramedPipe.Broken() }
    }
    try orders.fileHandleForWriting.close()
    #expect(try report.read(WorkerReport.self) == nil)
  }
}
