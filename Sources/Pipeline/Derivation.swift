import Bookkeeping
import Model
import Rules

/// Envelopes and entries → books: who is a client, and what their correspondence comes to. Pure; the ledger and a run without any
/// ledger (`classify`) use the same.
struct Derivation {
  private let settings: Settings
  private let bookkeeper: Bookkeeper
  private let correspondents: Correspondents
  private let decisions: [Decision]
  private let rules: RuleSet

  struct Outcome {
    var books = Books()
    /// Which client a message belongs to.
    var membership: [String: Client.ID] = [:]
    var contexts: [String: ThreadContext] = [:]
  }

  init(envelopes: [Envelope], decisions: [Decision], settings: Settings, rules: RuleSet) {
    self.settings = settings
    self.decisions = decisions
    self.rules = rules
    bookkeeper = Bookkeeper(settings: settings) { entry, context in rules.judge(entry, in: context) }
    correspondents = Correspondents(envelopes: envelopes, decisions: decisions, settings: settings)
  }

  /// - Parameters:
  ///   - entries: those of the named messages, in any order; what is missing counts as never said.
  ///   - notices: mail of services that may prove payments, whoever they are about.
  func derive(entries load: ([String]) throws -> [Entry], notices: [Entry]) throws -> Outcome {
    var outcome = Outcome()
    var folds: [(party: Correspondents.Party, entries: [Entry], books: Books)] = []
    for party in correspondents.parties {
      let entries = try load(party.messages)
      guard party.weWrote || entries.contains(where: { !$0.scan.findings.isEmpty }) else { continue }
      let (books, contexts) = fold(party, entries)
      folds.append((party, entries, books))
      outcome.contexts.merge(contexts) { first, _ in first }
    }
    // A bank writes from its own address: its notice belongs to the client whose invoice it names.
    for notice in notices
    where correspondents.party(of: notice.message.messageID) == nil || !isOfKnown(notice, folds.map(\.party)) {
      let mentioned = Mentioned(notice)
      guard let place = folds.firstIndex(where: { mentioned.isAbout($0.books) }) else { continue }
      folds[place].entries.append(notice)
      let (books, contexts) = fold(folds[place].party, folds[place].entries)
      folds[place].books = books
      outcome.contexts.merge(contexts) { _, new in new }
      outcome.membership[notice.message.messageID] = folds[place].party.id
    }
    for fold in folds where isClient(fold.party, fold.books) {
      outcome.books.append(fold.books)
      for message in fold.party.messages where outcome.membership[message] == nil {
        outcome.membership[message] = fold.party.id
      }
    }
    return outcome
  }

  /// The verdict on every message: in its client's context, or as a stranger's.
  func verdict(of entry: Entry, in outcome: Outcome) -> Verdict {
    if let context = outcome.contexts[entry.message.messageID] { return rules.judge(entry, in: context) }
    return bookkeeper.verdict(ofStranger: entry, decisions: decisions)
  }

  private func fold(_ party: Correspondents.Party, _ entries: [Entry]) -> (Books, [String: ThreadContext]) {
    let client = Client(id: party.id, name: party.name, addresses: party.addresses, language: language(of: entries))
    return bookkeeper.books(
      client: client, entries: entries, thread: { correspondents.thread(of: $0) }, decisions: decisions)
  }

  /// Clients and would-be clients only: somebody we wrote to about business, or who wrote to us about it.
  private func isClient(_ party: Correspondents.Party, _ books: Books) -> Bool {
    books.events.contains { event in
      event.verdict.categories.contains { $0.category != .other && $0.category != .automatic }
    }
  }

  private func isOfKnown(_ notice: Entry, _ parties: [Correspondents.Party]) -> Bool {
    guard let party = correspondents.party(of: notice.message.messageID) else { return false }
    return party.weWrote && parties.contains { $0.id == party.id }
  }

  /// The language of most of what they wrote.
  private func language(of entries: [Entry]) -> String {
    var counts: [String: Int] = [:]
    for entry in entries
    where entry.direction == .incoming && entry.message.automatic == nil && !entry.message.language.isEmpty {
      counts[entry.message.language, default: 0] += 1
    }
    if let best = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) { return best.key }
    return entries.first { $0.direction == .outgoing && !$0.message.language.isEmpty }?.message.language
      ?? settings.language
  }

  /// What a notice names, taken from it once.
  private struct Mentioned {
    var numbers: Set<String> = []
    var sums: [Money] = []
    var text: String

    init(_ notice: Entry) {
      text = (notice.message.subject + "\n" + notice.message.text.slice(0..<4000)).lowercased()
      for fact in notice.facts {
        switch fact.value {
        case .invoiceNumber(let number): numbers.insert(number)
        case .amount(let money): sums.append(money)
        default: break
        }
      }
    }

    /// One of the client's invoices, or its sum and the client.
    func isAbout(_ books: Books) -> Bool {
      books.invoices.contains { invoice in
        if !invoice.number.isEmpty, numbers.contains(invoice.number) { return true }
        guard let amount = invoice.amount,
          sums.contains(where: { $0.value == amount.value && ($0.currency.isEmpty || $0.currency == amount.currency) })
        else { return false }
        return books.clients.contains { $0.name.count >= 4 && text.contains($0.name.lowercased()) }
      }
    }
  }
}

extension Books {
  mutating func append(_ other: Books) {
    clients += other.clients
    invoices += other.invoices
    payments += other.payments
    proposals += other.proposals
    scopeChanges += other.scopeChanges
    requests += other.requests
    promises += other.promises
    events += other.events
  }
}
