import Foundation
import Mailboxes
import Model

/// How a worker is started: this program again, with a command of its own.
package struct WorkerLauncher: Sendable {
  private let program: String
  private let arguments: [String]
  /// Of all that it starts; nil where each ends by itself.
  var group: WorkerGroup?

  /// - Parameter arguments: before the account's name.
  package init(program: String = "/proc/self/exe", arguments: [String]) {
    self.program = URL(filePath: program).resolvingSymlinksInPath().path
    self.arguments = arguments
  }

  /// - Parameter outgoing: an `OutgoingWorker` in place of an `AccountWorker`.
  func start(_ account: String, outgoing: Bool = false) throws -> WorkerProcess {
    let worker = try WorkerProcess(
      program: program, arguments: arguments + [account] + (outgoing ? ["--outgoing"] : []))
    group?.add(worker)
    return worker
  }
}

/// An account's worker, seen from the process that has the ledger. Used by one thread; `stop` may be called from any.
final class WorkerProcess: @unchecked Sendable {
  /// Pipes must not be inherited by a worker that another thread starts at the same moment.
  private static let starting = NSLock()

  private let process = Process()
  private let orders = Pipe()
  private let reports = Pipe()
  private let lock = NSLock()
  private var isClosed = false

  fileprivate init(program: String, arguments: [String]) throws {
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.standardInput = orders
    process.standardOutput = reports
    try Self.starting.withLock { try process.run() }
  }

  /// What the worker says next; nil where it has ended.
  func next() throws -> (report: WorkerReport, bytes: [UInt8])? { try next(as: WorkerReport.self) }

  func next<Report: Decodable>(as type: Report.Type) throws -> (report: Report, bytes: [UInt8])? {
    try FramedPipe(reports.fileHandleForReading.fileDescriptor).read(type).map { ($0.value, $0.bytes) }
  }

  func send(_ order: WorkerOrder) throws { try send(order, []) }

  func send(_ order: some Encodable, _ bytes: [UInt8]) throws {
    try lock.withLock {
      guard !isClosed else { throw FramedPipe.Broken() }
      try FramedPipe(orders.fileHandleForWriting.fileDescriptor).write(order, bytes)
    }
  }

  /// The end of the orders: the worker says good-bye to its server and ends.
  func stop() {
    lock.withLock {
      guard !isClosed else { return }
      isClosed = true
      try? orders.fileHandleForWriting.close()
    }
  }

  /// Waits for the end, and hastens it where it does not come. Returns the signal that ended it, nil where none did.
  func end() -> Int32? {
    stop()
    let limit = DispatchWorkItem { self.kill() }
    DispatchQueue.global().asyncAfter(deadline: .now() + 6, execute: limit)
    process.waitUntilExit()
    limit.cancel()
    return process.terminationReason == .uncaughtSignal ? process.terminationStatus : nil
  }

  var isRunning: Bool { process.isRunning }

  /// At once; a worker has nothing to lose. By the signal that no setting of ours, which it inherits, can hold back.
  func kill() { if process.isRunning { Foundation.kill(process.processIdentifier, SIGKILL) } }
}
