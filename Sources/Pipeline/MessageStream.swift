import Foundation
import Mailboxes
import Model

/// A file or folder that could not be used, and why.
package struct Unusable: Encodable, Sendable {
  package var path: String
  package var reason: String
}

/// Messages of files, folders and pipes, read on all cores and handed over in order; what cannot be used is named and
/// the rest goes on.
struct MessageStream<Output: Sendable> {
  /// One worker a core. The calling thread splits mailboxes and takes the results, which costs little beside reading.
  static var workerCount: Int { max(1, ProcessInfo.processInfo.activeProcessorCount) }

  private let paths: [String]
  private let resume: [String: MailboxPosition]
  private let work: @Sendable (RawMessage) -> Output

  init(
    paths: [String], resume: [String: MailboxPosition] = [:], work: @escaping @Sendable (RawMessage) -> Output
  ) {
    self.paths = paths
    self.resume = resume
    self.work = work
  }

  /// - Parameters:
  ///   - consume: each output in the order of the inputs, on the calling thread.
  ///   - finished: a mailbox has been looked at to its end, and all its outputs have been consumed.
  /// - Returns: what could not be used, each with the reason.
  func forEach(
    consume: (Output) throws -> Void, finished: (MailboxPosition) throws -> Void = { _ in }
  ) throws -> [Unusable] {
    var source = MailSource(paths: paths, resume: resume)
    var unusable: [Unusable] = []
    var pending = PendingPositions<MailboxPosition>()
    let workers = OrderedWorkers(count: Self.workerCount, work: work)
    try workers.run(
      next: {
        while let item = source.next() {
          switch item {
          case .message(let raw):
            pending.handOut()
            return (raw, raw.bytes.count)
          case .unusable(let path, let reason): unusable.append(Unusable(path: path, reason: reason))
          case .skipped: continue
          case .finished(let position):
            pending.reach(position)
            while let position = pending.next() { try finished(position) }
          }
        }
        return nil
      },
      consume: { output in
        try consume(output)
        pending.dealWithOne()
        while let position = pending.next() { try finished(position) }
      })
    return unusable
  }
}
