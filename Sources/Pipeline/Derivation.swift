import Bookkeeping
import Foundation
import Model
import Reading
import Rules

/// Envelopes and entries → books: who is a client, and what their correspondence comes to. Pure; the ledger and a run without any
/// ledger (`classify`) use the same.
struct Derivation: Sendable {
  private let settings: Settings
  private let bookkeeper: Bookkeeper
  private let correspondents: Correspondents
  private let envelopes: [AddressedEnvelope]
  private let decisions: [Decision]
  private let rules: RuleSet
  private let cache: FoldCache?

  struct Outcome {
    var books = Books()
    /// Which client a message belongs to.
    var membership: [String: Client.ID] = [:]
    var contexts: [String: ThreadContext] = [:]
  }

  /// - Parameters:
  ///   - known: verdicts that are certain, by message: the labels of a corpus.
  ///   - cache: of earlier derivations with the same settings, decisions and rules, from fewer messages.
  init(
    envelopes: [AddressedEnvelope], decisions: [Decision], settings: Settings, rules: RuleSet,
    known: [String: Verdict] = [:], cache: FoldCache? = nil
  ) {
    self.cache = cache
    self.settings = settings
    self.envelopes = envelopes
    self.decisions = decisions
    self.rules = rules
    correspondents = Correspondents(envelopes: envelopes, decisions: decisions)
    bookkeeper = Bookkeeper(settings: settings, knownDomains: correspondents.domainsWrittenTo) { entry, context in
      if let certain = known[entry.message.messageID] { return certain }
      let judge = { rules.judge(entry, in: context) }
      return cache?.verdict(on: entry.message.messageID, in: context, make: judge) ?? judge()
    }
  }

  /// One party's books; nil where nothing in its mail is anybody's business.
  struct Fold: Sendable {
    var party: Correspondents.Party
    var books: Books
    var contexts: [String: ThreadContext]
    /// What people of a party without invoices say about paying one.
    var payer = InvoiceOwners.Payer()
    /// Addresses that they name.
    var named: Set<String> = []
  }

  /// - Parameters:
  ///   - load: the entries of the named messages, in any order; what is missing counts as never said. Called on many threads.
  ///   - notices: mail of services that may prove payments, whoever they are about.
  func derive(entries load: @escaping @Sendable ([String]) throws -> [Entry], notices: [Entry]) throws -> Outcome {
    var outcome = Outcome()
    var correspondents = correspondents
    var folds = try folds(correspondents, load)
    // An accounts department that names a client's invoice is the client's, wherever it writes from.
    let merges = InvoiceOwners(folds).merges(folds)
    if !merges.isEmpty {
      correspondents = Correspondents(envelopes: envelopes, decisions: decisions + merges)
      folds = try self.folds(correspondents, load, known: folds)
    }
    for fold in folds { outcome.contexts.merge(fold.contexts) { first, _ in first } }
    // A bank writes from its own address: its notice belongs to the client whose invoice it names.
    let owners = InvoiceOwners(folds)
    var added: [Int: [Entry]] = [:]
    for notice in notices {
      if let party = correspondents.party(of: notice.message.messageID), party.weWrote,
        folds.contains(where: { $0.party.id == party.id })
      {
        continue
      }
      guard let place = owners.owner(of: notice, among: folds) else { continue }
      added[place, default: []].append(notice)
      outcome.membership[notice.message.messageID] = folds[place].party.id
    }
    // A bank that writes to nobody else is no client for it.
    let moved = Set(added.values.flatMap { $0 }.map(\.message.messageID))
    for place in folds.indices where added[place] == nil && !moved.isDisjoint(with: folds[place].party.messages) {
      var party = folds[place].party
      party.messages.removeAll { moved.contains($0) }
      folds[place] = fold(party, try load(party.messages), correspondents)
    }
    for (place, notices) in added.sorted(by: { $0.key < $1.key }) {
      let party = folds[place].party
      let make = { fold(party, try load(party.messages) + notices, correspondents) }
      let ids = notices.map(\.message.messageID)
      folds[place] = try cache?.fold(party, notices: ids, make: make) ?? make()
      outcome.contexts.merge(folds[place].contexts) { _, new in new }
    }
    for fold in folds where isClient(fold.books) {
      outcome.books.append(fold.books)
      for message in fold.party.messages where outcome.membership[message] == nil {
        outcome.membership[message] = fold.party.id
      }
    }
    return outcome
  }

  /// Parties have nothing to do with each other: they are folded side by side, and only their books are kept.
  /// - Parameter known: folds of before; those of parties that are the same now are taken as they are.
  private func folds(
    _ correspondents: Correspondents, _ load: @escaping @Sendable ([String]) throws -> [Entry], known: [Fold] = []
  ) throws -> [Fold] {
    let known = Dictionary(known.map { ($0.party.id, $0) }, uniquingKeysWith: { first, _ in first })
    let workers = OrderedWorkers<Correspondents.Party, Result<Fold?, any Error>>(
      count: ProcessInfo.processInfo.activeProcessorCount
    ) { party in
      Result {
        if let fold = known[party.id], fold.party == party { return fold }
        let make = { () throws -> Fold? in
          let entries = try load(party.messages)
          guard party.weWrote || entries.contains(where: { $0.scan.mentionsBusiness }) else { return nil }
          return fold(party, entries, correspondents)
        }
        return if let cache { try cache.fold(party, make: make) } else { try make() }
      }
    }
    var folds: [Fold] = []
    var parties = correspondents.parties.makeIterator()
    try workers.run(
      next: { parties.next().map { ($0, $0.messages.count * Self.usualSize) } },
      consume: { if let fold = try $0.get() { folds.append(fold) } })
    return folds
  }

  /// Bytes that a message takes in memory, about.
  private static let usualSize = 8_000

  /// Names the correspondence that a message belongs to.
  func correspondence(of message: Message) -> String {
    correspondents.party(of: message.messageID)?.id ?? message.from.first?.address ?? ""
  }

  /// The state in which a message stands: its client's, or a stranger's.
  func context(of message: Message, in outcome: Outcome) -> ThreadContext {
    outcome.contexts[message.messageID] ?? bookkeeper.context(ofStranger: message)
  }

  /// The verdict on every message: in its client's context, or as a stranger's.
  func verdict(of entry: Entry, in outcome: Outcome) -> Verdict {
    if let context = outcome.contexts[entry.message.messageID] { return rules.judge(entry, in: context) }
    return bookkeeper.verdict(ofStranger: entry, decisions: decisions)
  }

  private func fold(
    _ party: Correspondents.Party, _ entries: [Entry], _ correspondents: Correspondents
  ) -> Fold {
    let language = language(of: entries)
    let client = Client(
      id: party.id, name: party.name, addresses: party.addresses, language: language,
      formOfAddress: formOfAddress(in: entries, language: language))
    let (books, contexts) = bookkeeper.books(
      client: client, entries: entries, thread: { correspondents.thread(of: $0) }, decisions: decisions)
    return Fold(
      party: party, books: books, contexts: contexts,
      payer: books.invoices.isEmpty ? InvoiceOwners.Payer(entries, books.events) : InvoiceOwners.Payer(),
      named: books.invoices.isEmpty ? [] : InvoiceOwners.named(in: entries))
  }

  /// Clients and would-be clients only: somebody we wrote to about business, or who wrote to us about it.
  private func isClient(_ books: Books) -> Bool {
    books.events.contains { event in
      event.verdict.categories.contains { $0.category != .other && $0.category != .automatic }
    }
  }

  /// The language of most of what they wrote; of what we wrote; or, where a few words do not tell it, that of the rules which know
  /// these words.
  private func language(of entries: [Entry]) -> String {
    var counts: [String: Int] = [:]
    for entry in entries
    where entry.direction == .incoming && entry.message.automatic == nil && !entry.message.language.isEmpty {
      counts[entry.message.language, default: 0] += 1
    }
    if let best = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) { return best.key }
    return entries.first { $0.direction == .outgoing && !$0.message.language.isEmpty }?.message.language
      ?? rules.languageFound(in: entries, usual: settings.language) ?? settings.language
  }

  /// As they address us, where their language has two ways; else as we address them.
  private func formOfAddress(in entries: [Entry], language: String) -> FormOfAddress? {
    func form(_ direction: Direction) -> FormOfAddress? {
      var tally = FormOfAddressTally()
      for entry in entries where entry.direction == direction && entry.message.automatic == nil {
        tally.add(entry.message.freshText, language: language)
      }
      return tally.form
    }
    return form(.incoming) ?? form(.outgoing)
  }
}
