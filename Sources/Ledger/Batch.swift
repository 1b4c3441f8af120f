package import Foundation
package import Model

/// What one step of an import or sync found, to be written in one transaction.
package struct Batch: Sendable {
  /// A message and how much of it is kept.
  package struct Item: Sendable {
    package enum Extent: Sendable {
      /// Text, zones, facts and all: mail of clients and would-be clients.
      case whole
      /// Enough for threads, and the scan: everybody else's mail.
      case envelope
    }

    package var entry: Entry
    package var extent: Extent
    /// Of the message's raw bytes, lower-case hex.
    package var sha256: String

    package init(_ entry: Entry, extent: Extent = .whole, sha256: String) {
      self.entry = entry
      self.extent = extent
      self.sha256 = sha256
    }
  }

  /// Sources that `undo` passes over: what came by itself to a running watch, and what we sent.
  package static let watch = "watch"
  package static let sending = "drafts send"

  /// From `Ledger.begin`.
  package var number: Int
  package var items: [Item] = []
  /// What was looked at and left out; items count as looked at by themselves.
  package var left: [Seen] = []
  /// Contents of attachments that must be had again, by SHA-256 in hex.
  package var contents: [String: Data] = [:]
  /// Where a mailbox was left, JSON by mailbox key.
  package private(set) var positions: [String: String] = [:]

  package init(number: Int) { self.number = number }

  package mutating func set(position: some Encodable, of mailbox: String) throws {
    positions[mailbox] = try FoundationJSON.text(position)
  }
}

/// The mark of a message that was looked at.
package struct Seen: Hashable, Sendable {
  package var messageID: String
  /// Of the raw bytes, lower-case hex.
  package var sha256: String
  /// "kept", or a word for why not: "list", "unreadable", …
  package var outcome: String

  package init(messageID: String, sha256: String, outcome: String = "left") {
    self.messageID = messageID
    self.sha256 = sha256
    self.outcome = outcome
  }
}

/// What became of a batch's items.
package struct Recorded: Hashable, Sendable {
  /// New messages, by the Message-ID they have in the ledger.
  package var added: [String] = []
  /// Messages whose envelope was known and whose whole text is kept now.
  package var completed: [String] = []
  /// Other copies of known messages.
  package var copies = 0
  /// Other messages under a known Message-ID: the id made from their bytes that they are kept by, and the one in the mail.
  package var renamed: [String: String] = [:]
  /// Attachments that were too large to keep, by SHA-256.
  package var tooLarge: [String] = []

  package init() {}
}
