/// The state of the correspondence just before a message, as rules may ask for it (`when:` in rule files).
package struct ThreadContext: Hashable, Sendable, Codable {
  /// ISO 639-1, in which the client writes: for messages that do not tell by themselves.
  package var language = ""
  /// We have written to this client before.
  package var knownClient = false
  /// The message answers something (In-Reply-To, References, `Re:`).
  package var isReply = false
  /// A proposal of ours to this client has had no yes or no.
  package var proposalOpen = false
  /// A proposal of ours is in this very thread, open.
  package var proposalOpenInThread = false
  /// The quoted text below holds an amount or a proposal of ours.
  package var proposalQuoted = false
  /// Work is agreed and not yet signed off.
  package var jobUnderWay = false
  /// We delivered something and they have not yet signed it off.
  package var delivered = false
  /// The last job was signed off and nothing new is under way.
  package var jobFinished = false
  /// An invoice of ours to this client is unpaid.
  package var invoiceOpen = false
  /// An unpaid one is past its due date.
  package var invoiceOverdue = false
  /// What our latest message in this thread was.
  package var ourLast: Set<Category> = []
  /// What their latest message in this thread was.
  package var theirLast: Set<Category> = []

  package init() {}
}
