import Foundation
import Model
import TestSupport
import Testing

@testable import Pipeline

/// A worker on a thread of its own, told what to do over its pipes.
private final class DrivenWorker {
  private let orders = Pipe()
  private let reports = Pipe()
  private let folder: URL

  init(port: Int) throws {
    folder = try MemoryFolder.make("worker")
    let password = folder.appending(path: "password")
    try Data(Dovecot.password.utf8).write(to: password)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: password.path)
    let account = Account(
      name: "main", imap: Account.Server(host: "127.0.0.1", port: port, tls: .none), user: "una",
      secret: .file(password.path))
    let worker = AccountWorker(
      account: account, orders: orders.fileHandleForReading.fileDescriptor,
      reports: reports.fileHandleForWriting.fileDescriptor)
    Thread.detachNewThread { [reports] in
      try? worker.run()
      try? reports.fileHandleForWriting.close()
    }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func order(_ order: WorkerOrder) throws {
    try FramedPipe(orders.fileHandleForWriting.fileDescriptor).write(order)
  }

  private func report() throws -> WorkerReport? {
    try FramedPipe(reports.fileHandleForReading.fileDescriptor).read(WorkerReport.self)?.value
  }

  /// One look at every folder.
  func look() throws {
    try order(.sync(careful: [:], leavingOut: [:]))
    guard case .folders? = try report() else { throw FramedPipe.Broken() }
    try order(.positions([:], asksForIDs: false))
    while let next = try report() { if case .finished = next { return } }
    throw FramedPipe.Broken()
  }

  /// Waits longer than a test may last, unless a question is answered: ten a second are asked.
  func startWaiting() throws { try order(.watch(Patience(look: 600, poll: 0.1))) }

  func hears() throws -> Bool { if case .changed? = try report() { true } else { false } }

  /// True where it ended by itself.
  func end() throws -> Bool {
    try orders.fileHandleForWriting.close()
    return try report() == nil
  }
}

@Suite(
  .enabled(if: Dovecot.isInstalled, "Dovecot is missing: scripts/setup test installs it"), .serialized,
  .timeLimit(.minutes(5)))
struct AccountWorkerTests {
  @Test(
    "where there is no IDLE, or no second connection, the inbox is asked now and then",
    arguments: ["imap_capability = IMAP4rev1 LITERAL+ UIDPLUS", "mail_max_userip_connections = 1"])
  func asking(setting: String) throws {
    let dovecot = try Dovecot(settings: setting + "\n")
    let worker = try DrivenWorker(port: dovecot.port)
    for number in 1...2 {
      try worker.look()
      try worker.startWaiting()
      try dovecot.deliver(["Subject: \(number)\n\nx\n"], to: "una")
      #expect(try worker.hears())
    }
    #expect(try worker.end())
  }

  @Test("a server that does not say what number comes next is not looked at over and over")
  func withoutNext() throws {
    let folder = try MemoryFolder.make("faulty")
    defer { try? FileManager.default.removeItem(at: folder) }
    let server = try FaultyServer(["hostile", "no-uidnext"], in: folder)
    defer { server.stop() }
    let worker = try DrivenWorker(port: server.port)
    try worker.look()
    try worker.startWaiting()
    #expect(try worker.hears())
    #expect(try worker.end())
    #expect(try server.commands().count { $0 == "NOOP" } == 3)
  }
}
