package import Model

/// Folds a client's messages, in order of time, into rows. Pure: the same entries and decisions give the same books.
package struct Bookkeeper: Sendable {
  private let settings: Settings
  private let suspicion: Suspicion
  private let judge: @Sendable (Entry, ThreadContext) -> Verdict

  /// - Parameters:
  ///   - knownDomains: of people whom we have written to, lower case.
  ///   - judge: what a message means in a state of the correspondence (`Rules`).
  package init(
    settings: Settings, knownDomains: Set<String> = [],
    judge: @escaping @Sendable (Entry, ThreadContext) -> Verdict
  ) {
    self.settings = settings
    suspicion = Suspicion(knownDomains: knownDomains, settings: settings)
    self.judge = judge
  }

  /// - Parameters:
  ///   - entries: all of the client's messages, in any order, and the notices of banks and payment services about their invoices.
  ///   - thread: the thread of a message.
  /// - Returns: the rows, and the state in which each message was judged.
  package func books(
    client: Client, entries: [Entry], thread: (String) -> String, decisions: [Decision]
  ) -> (books: Books, contexts: [String: ThreadContext]) {
    var ledger = ClientLedger(client: client, settings: settings, decisions: decisions)
    var contexts: [String: ThreadContext] = [:]
    // Entries are large; their order is found by small keys.
    let order = entries.indices.map {
      (seconds: entries[$0].message.date?.seconds ?? 0, id: entries[$0].message.messageID, index: $0)
    }
    .sorted { ($0.seconds, $0.id) < ($1.seconds, $1.id) }
    let reclassified = Reclassification(decisions)
    for place in order {
      let entry = entries[place.index]
      let threadKey = thread(entry.message.messageID)
      let context = ledger.context(for: entry, thread: threadKey)
      contexts[entry.message.messageID] = context
      let verdict = reclassified.apply(to: judge(entry, context), of: entry.message.messageID)
      ledger.post(entry, verdict, thread: threadKey, warnings: suspicion.warnings(about: entry))
    }
    return (ledger.close(), contexts)
  }

  /// A verdict for a message that is no client's.
  package func verdict(ofStranger entry: Entry, decisions: [Decision]) -> Verdict {
    Reclassification(decisions).apply(
      to: judge(entry, context(ofStranger: entry.message)), of: entry.message.messageID)
  }

  /// The state in which mail stands whose author is no client.
  package func context(ofStranger message: Message) -> ThreadContext {
    var context = ThreadContext()
    context.isReply = ClientLedger.isReply(message)
    return context
  }
}
