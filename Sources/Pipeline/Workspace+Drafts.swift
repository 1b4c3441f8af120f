import Bookkeeping
import Drafting
import FollowUp
package import Foundation
import Ledger
package import Model

extension Workspace {
  /// Drafts that are due at the clock's moment, with everything the user decided about them; derived ones first written down, so that a
  /// decision finds them.
  package func drafts() throws -> [Draft] { try drafts(try liveBooks()) }

  func drafts(_ books: Books) throws -> [Draft] {
    try ledger.replaceDrafts(with: try drafts(from: books))
    return try ledger.drafts()
  }

  package func draft(_ id: String) throws -> Draft {
    guard let draft = try drafts().first(where: { $0.id == id }) else {
      throw WorkspaceError.unknown("draft", id, "retainer drafts")
    }
    return draft
  }

  /// What the books say is due, in words.
  func drafts(from books: Books) throws -> [Draft] {
    let decisions = try ledger.decisions()
    var filled: [Draft.ID: [String: String]] = [:]
    var asked: [Plan] = []
    for decision in decisions {
      if case .draftFilled(let draft, let name, let value) = decision.what { filled[draft, default: [:]][name] = value }
      if case .draftRequested(let plan) = decision.what { asked.append(plan) }
    }
    let inHand = ChasesInHand(try ledger.drafts(), decisions)
    let due = FollowUp.plans(
      books: inHand.applied(to: books), clock: clock, timing: settings.timing, referenceRate: settings.referenceRate)
    let plans = inHand.kept(among: due) + asked.filter { plan in books.clients.contains { $0.id == plan.client } }
    let answered = Dictionary(
      try ledger.entries(messageIDs: plans.compactMap(\.inReplyTo)).map { ($0.message.messageID, $0) },
      uniquingKeysWith: { first, _ in first })
    let drafter = try drafter
    return plans.compactMap { plan in
      let entry = plan.inReplyTo.flatMap { answered[$0] }
      // Nothing answers a machine, but for the form that a client filled in.
      if let reason = entry?.message.automatic, reason != .notice { return nil }
      return drafter.draft(
        plan, books: books, answering: entry?.message, facts: entry?.facts ?? [], clock: clock,
        filled: filled[plan.id] ?? [:])
    }
  }

  /// Asks for a draft of a kind by hand.
  package func request(_ kind: DraftKind, client: Client) throws -> Draft {
    // One that waits already is not doubled.
    let waiting = try drafts().first {
      $0.plan.kind == kind && $0.plan.client == client.id && [.proposed, .approved, .placed].contains($0.status)
    }
    if let waiting { return waiting }
    let plan = FollowUp.asked(kind, client: client, books: try books(), clock: clock, timing: settings.timing)
    try decide(.draftRequested(plan: plan))
    return try draft(plan.id)
  }

  /// The message that an approved draft becomes: RFC 5322 bytes.
  /// - Throws: `WorkspaceError.cannotSend` where it is not approved or a document is missing.
  package func message(of draft: Draft) throws -> [UInt8] {
    guard [.approved, .placed, .sent].contains(draft.status) else {
      throw WorkspaceError.cannotSend(
        "\(draft.id) is \(draft.status.rawValue): only what you approved is written as a message.")
    }
    return try letter(draft, messageID: try messageID(for: draft), date: clock.now, isMarked: true)
  }

  /// A message as it stands in an mbox (mboxrd, LF).
  package func mboxEntry(_ message: [UInt8]) -> Data {
    let text = String(decoding: message, as: UTF8.self).replacingOccurrences(of: "\r\n", with: "\n")
    let quoted = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.drop { $0 == ">" }.hasPrefix("From ") ? ">" + line : String(line)
    }
    return Data(("From MAILER-DAEMON Thu Jan  1 00:00:00 1970\n" + quoted.joined(separator: "\n") + "\n").utf8)
  }
}
