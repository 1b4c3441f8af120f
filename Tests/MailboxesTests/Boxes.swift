import Foundation
import Mailboxes
import Model
import Testing

/// A folder that is gone with the test.
final class Scratch {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "mailboxes-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func path(_ name: String) -> String { url.appending(path: name).path }

  @discardableResult
  func write(_ name: String, _ text: String) throws -> String { try write(name, Array(text.utf8)) }

  @discardableResult
  func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
    return file.path
  }

  func append(_ name: String, _ text: String) throws {
    let file = try FileHandle(forWritingTo: url.appending(path: name))
    try file.seekToEnd()
    try file.write(contentsOf: Data(text.utf8))
    try file.close()
  }

  func folders(_ names: String...) throws {
    for name in names {
      try FileManager.default.createDirectory(at: url.appending(path: name), withIntermediateDirectories: true)
    }
  }

  func move(_ from: String, _ to: String) throws {
    try FileManager.default.moveItem(at: url.appending(path: from), to: url.appending(path: to))
  }
}

/// All that a source gives, sorted by kind.
struct Harvest {
  var messages: [RawMessage] = []
  var unusable: [String: String] = [:]
  var skipped: [String: String] = [:]
  var positions: [String: MailboxPosition] = [:]

  init(
    _ paths: String..., resume: [String: MailboxPosition] = [:], limits: MailboxLimits = MailboxLimits(),
    standardInput: Int32 = 0
  ) {
    var source = MailSource(paths: paths, resume: resume, limits: limits, standardInput: standardInput)
    while let item = source.next() {
      switch item {
      case .message(let message): messages.append(message)
      case .unusable(let path, let reason): unusable[path] = reason
      case .skipped(let path, let reason): skipped[path] = reason
      case .finished(let position): positions[position.path] = position
      }
    }
  }

  var texts: [String] { messages.map { String(decoding: $0.bytes, as: UTF8.self) } }
}

/// Gives bytes to a pipe, some at a time, from a thread of its own, and what a reader makes of them.
func throughPipe<Result>(_ pieces: some Sequence<[UInt8]> & Sendable, _ read: (Int32) throws -> Result) rethrows
  -> Result
{
  let pipe = Pipe()
  let done = DispatchSemaphore(value: 0)
  let writer = pipe.fileHandleForWriting
  Thread {
    for piece in pieces { try? writer.write(contentsOf: Data(piece)) }
    try? writer.close()
    done.signal()
  }.start()
  defer { done.wait() }
  return try read(pipe.fileHandleForReading.fileDescriptor)
}

/// A message whose Subject is a number.
func letter(_ number: Int, _ body: String = "Hello\n") -> String {
  "From: Bob <bob@example.com>\nSubject: \(number)\nMessage-ID: <\(number)@example.com>\n\n\(body)"
}

let separator = "From bob@example.com Mon Mar  3 09:14:00 2025\n"

/// An mbox of these messages.
func box(_ letters: String...) -> String { letters.map { separator + $0 + "\n" }.joined() }
