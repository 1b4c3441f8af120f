/// A message on a server, before it is fetched.
package struct ListedMessage: Hashable, Sendable {
  package var uid: UInt32
  /// As the server told it.
  package var size: Int

  package init(uid: UInt32, size: Int) {
    self.uid = uid
    self.size = size
  }
}

/// What to fetch in which commands: windows in the order of the UIDs, so that what was looked at is one number.
package struct FetchPlan {
  package struct Window: Hashable, Sendable {
    package var messages: [ListedMessage]
    /// Only the first bytes of each: large ones, of which nearly always an attachment is what is large.
    package var first: Int?

    /// Bytes that the answer will bring, about.
    package var expected: Int { messages.reduce(0) { $0 + min($1.size, first ?? .max) } }
  }

  /// A window's bodies, about: with 4 MB a round trip of 100 ms costs nothing beside the transfer.
  package static let windowBytes = 4 << 20
  /// A command's UIDs, also where none follows the other, stay far below the 8,000 characters that servers take.
  package static let windowMessages = 250
  /// Mail of people is smaller, unless it carries a file.
  package static let largeBytes = 512 << 10
  /// What is fetched of a large message: header and text come before files.
  package static let firstBytes = 256 << 10

  package var windows: [Window] = []

  /// - Parameters:
  ///   - messages: ascending by UID.
  ///   - careful: one window a message up to this UID, to find the one that makes trouble.
  package init(_ messages: [ListedMessage], careful: UInt32 = 0) {
    for message in messages {
      let first = message.size > Self.largeBytes ? Self.firstBytes : nil
      if let last = windows.last, last.first == first, let previous = last.messages.last, previous.uid > careful,
        last.messages.count < Self.windowMessages,
        last.expected + min(message.size, first ?? .max) <= Self.windowBytes
      {
        windows[windows.count - 1].messages.append(message)
      } else {
        windows.append(Window(messages: [message], first: first))
      }
    }
  }
}
