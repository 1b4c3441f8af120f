import Bookkeeping
import Drafting
import Etpan
import FollowUp
import Foundation
package import Ledger
package import Model
package import Rules

/// Everything that a command works with: configuration, clock, rules and ledger, and what is derived from them.
package final class Workspace {
  package let settings: Settings
  package let clock: Clock
  package let ledger: Ledger
  private let loadRules: () throws -> RuleSet
  private var loadedRules: RuleSet?
  private let folders: (builtIn: String, user: String?)
  private var loadedDrafter: Drafter?

  /// - Parameters:
  ///   - rules: loaded when mail has to be judged; most commands only read rows.
  ///   - builtInRules, userRules: their folders; templates of replies lie in them too.
  /// - Throws: `LedgerError`, and what loading the rules throws.
  package init(
    settings: Settings, clock: Clock, rules: @autoclosure @escaping () throws -> RuleSet, store: String,
    builtInRules: String, userRules: String?
  ) throws {
    self.settings = settings
    self.clock = clock
    loadRules = rules
    folders = (builtInRules, userRules)
    basis = FolderFingerprint.of([builtInRules, userRules].compactMap { $0 }) + " " + settings.fingerprint
    ledger = try Ledger(path: store)
    try refreshIfStale()
  }

  package var rules: RuleSet {
    get throws {
      let rules = try loadedRules ?? loadRules()
      loadedRules = rules
      return rules
    }
  }

  var drafter: Drafter {
    get throws {
      if let loadedDrafter { return loadedDrafter }
      let templates = try Templates(builtIn: folders.builtIn, user: folders.user)
      let drafter = Drafter(templates: templates, settings: settings)
      loadedDrafter = drafter
      return drafter
    }
  }

  /// Rows older than messages and decisions (a run that was killed between, new rules) are derived again.
  private func refreshIfStale() throws {
    let made = try ledger.rulesFingerprint()
    guard try made != basis || ledger.isStale() else { return }
    let isScanned = made.split(separator: " ").first == basis.split(separator: " ").first
    if !isScanned, try ledger.statistics().messages > 0 { try scanAgain() } else { try derive() }
  }

  /// What rows are made by: the rules, and the settings that bookkeeping looks at.
  private let basis: String

  /// After a change of rules: what is stored is scanned again, nothing is read again.
  private func scanAgain() throws {
    let reader = EntryReader(settings: settings, rules: try rules)
    var scans: [(messageID: String, facts: [Fact], scan: Scan)] = []
    try ledger.forEachWholeEntry { entry in
      let again = reader.entry(entry.message)
      scans.append((entry.message.messageID, again.facts, again.scan))
      if scans.count >= 500 {
        try ledger.replaceScans(scans)
        scans = []
      }
    }
    try ledger.replaceScans(scans)
    try derive()
  }

  /// Messages and decisions → rows, in one transaction.
  func derive() throws {
    let truth = try ledger.truth()
    let outcome = try outcome(until: nil)
    let old = Set(try ledger.books(events: false).clients.map(\.id))
    try ledger.replaceBooks(
      for: old.union(outcome.books.clients.map(\.id)), with: outcome.books, membership: outcome.membership)
    // Drafts are of the clock's moment, which may be before the latest mail.
    let isPast = outcome.books.events.contains { $0.at > clock.now }
    let now = isPast ? try self.outcome(until: clock.now).books : outcome.books
    try ledger.replaceDrafts(with: try drafts(from: now))
    try ledger.set(rulesFingerprint: basis)
    try ledger.markDerived(from: truth)
  }

  /// What the correspondence comes to, of messages that had arrived by a moment (nil: of all).
  func outcome(until limit: Instant?) throws -> Derivation.Outcome {
    let stored = try ledger.envelopes().filter { envelope in limit.map { (envelope.date ?? $0) <= $0 } ?? true }
    let envelopes = stored.map {
      Envelope(
        messageID: $0.messageID, date: $0.date, from: $0.from, replyTo: $0.replyTo, to: $0.to, cc: $0.cc,
        subject: $0.subject, inReplyTo: $0.inReplyTo,
        references: $0.references, direction: $0.direction, automatic: $0.automatic)
    }
    let derivation = Derivation(
      envelopes: AddressedEnvelope.all(envelopes, settings: settings), decisions: try ledger.decisions(),
      settings: settings, rules: try rules)
    let noticeIDs = stored.filter { $0.automatic == .notice }.map(\.messageID)
    return try derivation.derive(
      entries: { [ledger] in try ledger.entries(messageIDs: $0) },
      notices: try ledger.entries(messageIDs: noticeIDs).filter(\.isNotice))
  }

  /// The books at the clock's moment: the stored rows, or an earlier day's, folded for the purpose.
  package func books() throws -> Books {
    let stored = try ledger.books()
    guard stored.events.contains(where: { $0.at > clock.now }) else { return stored }
    return try outcome(until: clock.now).books
  }

  /// All rows, and the events of clients of whom anything can be due: what a board needs.
  func liveBooks() throws -> Books {
    if let latest = try ledger.latestEvent(), latest > clock.now { return try outcome(until: clock.now).books }
    var books = try ledger.books(events: false)
    var live = FollowUp.live(books, clock, settings.timing)
    for decision in try ledger.decisions() {
      if case .draftRequested(let plan) = decision.what { live.insert(plan.client) }
    }
    books.events = try ledger.events(of: live)
    return books
  }

  // MARK: Finding rows

  /// By number or id. Throws `WorkspaceError.unknown`.
  package func invoice(_ name: String) throws -> Invoice {
    let found = try books().invoices.filter { $0.id == name || $0.number == name }
    guard let invoice = found.first else { throw WorkspaceError.unknown("invoice", name, "retainer invoice") }
    guard found.count == 1 else { throw WorkspaceError.ambiguous("invoice", name, found.map(\.id)) }
    return invoice
  }

  /// By address, name or id.
  package func client(_ name: String) throws -> Client {
    guard let client = try books().clients.first(where: { $0.isNamed(name) }) else {
      throw WorkspaceError.unknown("client", name, "retainer client")
    }
    return client
  }

  package func message(_ messageID: String) throws -> Message? {
    try ledger.entries(messageIDs: [messageID]).first?.message
  }

  // MARK: Decisions

  package func decide(_ whats: Decision.What...) throws { try decide(whats) }

  /// Several at once are one act, which `undo` takes back as one.
  package func decide(_ whats: [Decision.What]) throws {
    _ = try ledger.add(whats, at: clock.now)
    try derive()
  }

  /// Derives the rows anew after decisions that were taken elsewhere (`Review`).
  package func refresh() throws { if try ledger.isStale() { try derive() } }

  /// What was taken back, in words; nil where there is nothing.
  package func undo() throws -> String? {
    guard let undone = try ledger.undo() else { return nil }
    try derive()
    return undone.description
  }
}

package enum WorkspaceError: Error, CustomStringConvertible {
  case unknown(String, String, String)
  case ambiguous(String, String, [String])
  case cannotSend(String)

  package var description: String {
    switch self {
    case .unknown(let kind, let name, let list): "There is no \(kind) “\(name)”; `\(list)` lists them."
    case .ambiguous(let kind, let name, let ids):
      "There is more than one \(kind) “\(name)”: \(ids.joined(separator: ", ")). Name it by its id."
    case .cannotSend(let reason): reason
    }
  }
}
