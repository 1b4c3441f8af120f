/// What to remember of a folder on a server: only (folder, UIDVALIDITY, UID) names a message for good (RFC 3501 §2.3.1.1).
package struct FolderPosition: Hashable, Sendable, Codable {
  /// A message that could not be had.
  package struct Trouble: Hashable, Sendable, Codable {
    package var uid: UInt32
    package var tries: Int
    /// A sentence; nothing that the message says.
    package var reason: String

    /// Not tried again.
    package var isQuarantined: Bool { tries >= FolderPosition.maximumTries }
  }

  package static let maximumTries = 2

  package private(set) var uidValidity: UInt32
  /// Every UID below was looked at, whether it yielded anything or not, but for `troubles`.
  package var next: UInt32
  /// RFC 7162; nil where the server has none.
  package var highestModSeq: UInt64?
  package private(set) var troubles: [Trouble] = []

  package init(uidValidity: UInt32) {
    self.uidValidity = uidValidity
    next = 1
  }

  /// UIDs to be tried once more, ascending.
  package var retries: [UInt32] { troubles.filter { !$0.isQuarantined }.map(\.uid).sorted() }

  /// A message could not be had: everything up to it counts as looked at, and it is tried again next time, or never.
  package mutating func fail(_ uid: UInt32, _ reason: String) {
    next = max(next, uid == .max ? uid : uid + 1)
    if let index = troubles.firstIndex(where: { $0.uid == uid }) {
      troubles[index].tries += 1
      troubles[index].reason = reason
    } else {
      troubles.append(Trouble(uid: uid, tries: 1, reason: reason))
    }
  }

  /// Looked at after all, or gone.
  package mutating func succeed(_ uid: UInt32) { troubles.removeAll { $0.uid == uid } }

  /// Everything up to and with this UID was looked at.
  package mutating func advance(past uid: UInt32) { next = max(next, uid == .max ? uid : uid + 1) }

  /// Whatever failed is tried again as if it never had been.
  package mutating func forgive() { for index in troubles.indices { troubles[index].tries = 0 } }
}
