private import Digest
import Model

/// An mbox file, from the start or from where it was left.
final class BoxVisit: Visit {
  private let reader: MboxReader
  private let path: FilePath
  private let canonical: FilePath
  private let status: FileStatus
  private let known: BoxPosition?
  private var isDone = false

  init(
    _ window: ByteWindow, _ path: FilePath, _ canonical: FilePath, _ status: FileStatus, _ limits: MailboxLimits,
    since known: BoxPosition?
  ) {
    window.file.willBeReadThrough()
    reader = MboxReader(window, path: path.text, limits: limits)
    self.path = path
    self.canonical = canonical
    self.status = status
    self.known = known
  }

  func next(_ tour: Tour) -> Step {
    if isDone { return .leave }
    if let message = reader.next() { return .item(.message(message)) }
    isDone = true
    if let failure = reader.window.failure { return .item(.unusable(path: path.text, reason: failure.reason)) }
    return .item(.finished(MailboxPosition(path: canonical.text, content: .box(position))))
  }

  private var position: BoxPosition {
    let window = reader.window
    let size = window.end
    // Grown while it was read: its time is known only now. Changed in another way: the old time, so that the next
    // run sees a change and reads it again.
    var modified = status.modified
    if size > status.size, let now = try? window.file.status(), now.size == size { modified = now.modified }
    let head = Fingerprint(offset: 0, length: window.head.count, sha256: SHA256.hex(window.head))
    let tail = Fingerprint(
      offset: size - window.tail.count, length: window.tail.count, sha256: SHA256.hex(window.tail))
    return BoxPosition(
      device: status.device, inode: status.inode, size: size, modified: modified, head: known?.head ?? head,
      tail: tail, offset: reader.lastStart)
  }
}

/// An mbox that comes through a pipe: there is nothing to remember.
final class StreamVisit: Visit {
  private let reader: MboxReader
  private var isDone = false

  init(_ reader: MboxReader) { self.reader = reader }

  func next(_ tour: Tour) -> Step {
    if isDone { return .leave }
    if let message = reader.next() { return .item(.message(message)) }
    isDone = true
    guard let failure = reader.window.failure else { return .leave }
    return .item(.unusable(path: "-", reason: failure.reason))
  }
}

/// A file, or a stream, that is one message; nothing where it is empty.
final class MessageVisit: Visit {
  private let window: ByteWindow
  private let path: String
  private var isDone = false

  init(_ window: ByteWindow, path: String) {
    self.window = window
    self.path = path
  }

  func next(_ tour: Tour) -> Step {
    if isDone { return .leave }
    isDone = true
    let message = readMessage(window, path: path, limits: tour.limits)
    if message.bytes.isEmpty, let failure = window.failure {
      return .item(.unusable(path: path, reason: failure.reason))
    }
    return message.bytes.isEmpty ? .leave : .item(.message(message))
  }
}

extension BoxPosition {
  enum Change { case unchanged, grown, other }

  /// Whether the file still is what was looked at, with more behind it or not.
  func compare(with file: borrowing OpenFile, _ status: FileStatus) throws(Refusal) -> Change {
    guard status.device == device, status.inode == inode, status.size >= size, offset >= 0, offset <= size,
      try head.isFound(in: file), try tail.isFound(in: file)
    else { return .other }
    if status.size == size { return status.modified == modified ? .unchanged : .other }
    let isBox = try file.bytes(at: offset, length: FromLine.prefix.count) == FromLine.prefix
    return isBox ? .grown : .other
  }
}

extension Fingerprint {
  fileprivate func isFound(in file: borrowing OpenFile) throws(Refusal) -> Bool {
    guard offset >= 0, (0...ByteWindow.fingerprintBytes).contains(length) else { return false }
    return SHA256.hex(try file.bytes(at: offset, length: length)) == sha256
  }
}
