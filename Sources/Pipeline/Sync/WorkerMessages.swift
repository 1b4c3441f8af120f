import Foundation
import Mailboxes
import Model

/// What is asked of an account's worker (see `AccountWorker`).
enum WorkerOrder: Codable, Sendable {
  /// Look at every folder; what is new comes as reports, then `finished`.
  /// - `careful`: by folder, up to which UID every message is fetched alone; `leavingOut`: what is not tried now.
  case sync(careful: [String: UInt32], leavingOut: [String: Set<UInt32>])
  /// The positions of the folders that the worker named, by raw name.
  case positions([String: FolderPosition], asksForIDs: Bool)
  /// Which of the Message-IDs that the worker named are known.
  case known(Set<String>)
  /// Stay and report `changed` when something comes, or patience is at its end.
  case watch(Patience)
  /// Say what the server is and has.
  case check
}

/// What an account's worker says. A message's bytes follow its report.
enum WorkerReport: Codable, Sendable {
  case folders([SyncedFolder])
  case asksForKnown([String])
  /// These are on their way: whoever dies before they came was killed by one of them.
  case fetching(folder: String, uids: [UInt32], from: FolderPosition)
  case message(folder: String, uidValidity: UInt32, uid: UInt32, isPartial: Bool)
  case position(folder: String, FolderPosition)
  case finished
  case changed
  case checked(AccountFinding)
  case failed(kind: String, text: String)
}

/// A folder that is looked at.
struct SyncedFolder: Codable, Hashable, Sendable {
  enum Role: String, Codable, Sendable { case inbox, sent, other }

  /// As the server writes it.
  var rawName: String
  var name: String
  var role: Role
}

/// Messages over a pipe: two lengths (4 bytes each, big endian), JSON, then bytes as they are.
struct FramedPipe: Sendable {
  /// Beyond any message that is fetched, and any list of Message-IDs.
  private static let maximumLength = 256 << 20

  private let descriptor: Int32

  init(_ descriptor: Int32) { self.descriptor = descriptor }

  struct Broken: Error {}

  func write(_ value: some Encodable, _ bytes: [UInt8] = []) throws {
    let json = [UInt8](try JSONEncoder().encode(value))
    var head = [UInt8]()
    for length in [json.count, bytes.count] {
      for shift in [24, 16, 8, 0] { head.append(UInt8(truncatingIfNeeded: length >> shift)) }
    }
    try write(all: head + json)
    try write(all: bytes)
  }

  private func write(all bytes: [UInt8]) throws {
    var sent = 0
    while sent < bytes.count {
      let count = unsafe bytes[sent...].withUnsafeBytes {
        unsafe Foundation.write(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw Broken() }
      sent += count
    }
  }

  /// nil at the end.
  func read<Value: Decodable>(_ type: Value.Type) throws -> (value: Value, bytes: [UInt8])? {
    guard let lengths = try bytes(8) else { return nil }
    func length(_ at: Int) -> Int { lengths[at..<at + 4].reduce(0) { $0 << 8 | Int($1) } }
    guard length(0) <= Self.maximumLength, length(4) <= Self.maximumLength, let json = try bytes(length(0)),
      let rest = try bytes(length(4))
    else { throw Broken() }
    return (try JSONDecoder().decode(type, from: Data(json)), rest)
  }

  /// nil where the other side ended before the first byte.
  private func bytes(_ count: Int) throws -> [UInt8]? {
    var isEnd = false
    let all = try unsafe [UInt8](unsafeUninitializedCapacity: count + 1) { buffer, filled in
      while filled < count {
        let rest = unsafe UnsafeMutableBufferPointer(rebasing: buffer[filled..<count])
        let got = unsafe Foundation.read(descriptor, rest.baseAddress, rest.count)
        if got < 0 && errno == EINTR { continue }
        if got == 0 && filled == 0 {
          isEnd = true
          return
        }
        guard got > 0 else { throw Broken() }
        filled += got
      }
    }
    return isEnd ? nil : all
  }
}
