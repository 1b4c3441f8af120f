import Bookkeeping
import FollowUp
import Foundation
package import Model
package import Rules

/// Old mail replayed day by day: on each day only what had arrived until its evening is known.
package struct Backtest: Sendable {
  private let settings: Settings
  private let rules: RuleSet
  private let zone: TimeZone

  package init(settings: Settings, rules: RuleSet) {
    self.settings = settings
    self.rules = rules
    zone = TimeZone(identifier: settings.timeZone) ?? .gmt
  }

  /// Days beyond the last message for which drafts are still looked for, where the user names no last day.
  private static let daysAfter = 30

  /// - Parameters:
  ///   - from: the first day for which drafts are reported; all mail before it is known.
  /// - Returns: what would have been proposed, in the order in which it would have been, and what could not be read.
  package func run(_ paths: [String], from: Day?, to: Day?) throws -> ([BacktestLine], [Unusable]) {
    let (entries, unusable) = try read(paths)
    guard let first = entries.first, let last = entries.last else { return ([], unusable) }
    let days = (from ?? day(of: first))...max(from ?? day(of: first), to ?? day(of: last).advanced(by: Self.daysAfter))
    return (try replay(entries, days), unusable)
  }

  /// In order of time; mail without a date has no day on which it came, and lists are nobody's correspondence.
  private func read(_ paths: [String]) throws -> ([Entry], [Unusable]) {
    let reader = EntryReader(settings: settings, rules: rules)
    var byID: [String: Entry] = [:]
    let unusable = try MessageStream(paths: paths) { reader.read($0).entry }.forEach { entry in
      guard entry.message.date != nil, entry.message.automatic != .list || entry.isNotice else { return }
      if byID[entry.message.messageID] == nil { byID[entry.message.messageID] = entry }
    }
    let ordered = byID.values.sorted {
      ($0.message.date?.seconds ?? 0, $0.message.messageID) < ($1.message.date?.seconds ?? 0, $1.message.messageID)
    }
    return (ordered, unusable)
  }

  private func day(of entry: Entry) -> Day {
    Clock(now: Instant(seconds: 0), zone: zone).day(of: entry.message.date ?? Instant(seconds: 0))
  }

  private func replay(_ entries: [Entry], _ days: ClosedRange<Day>) throws -> [BacktestLine] {
    let byID = Dictionary(entries.map { ($0.message.messageID, $0) }, uniquingKeysWith: { first, _ in first })
    let envelopes = AddressedEnvelope.all(entries, settings: settings)
    let arrivals = entries.map { day(of: $0) }
    let cache = FoldCache()
    var books = Books()
    var arrived = 0
    var notices: [Entry] = []
    var seen: [Plan.ID: Int] = [:]
    var lines: [BacktestLine] = []
    var open: Set<Plan.ID> = []
    for day in days {
      var count = arrived
      while count < entries.count, arrivals[count] <= day { count += 1 }
      if count > arrived {
        notices += entries[arrived..<count].lazy.filter(\.isNotice)
        arrived = count
        let derivation = Derivation(
          envelopes: Array(envelopes[..<count]), decisions: [], settings: settings, rules: rules, cache: cache)
        books = try derivation.derive(entries: { ids in ids.compactMap { byID[$0] } }, notices: notices).books
      }
      let clock = Clock(now: Clock.endOf(day, in: zone), zone: zone)
      let plans = FollowUp.plans(
        books: books, clock: clock, timing: settings.timing, referenceRate: settings.referenceRate)
      let now = Set(plans.map(\.id))
      for plan in plans where seen[plan.id] == nil {
        seen[plan.id] = lines.count
        lines.append(BacktestLine(plan, on: day, books))
      }
      for id in open.subtracting(now) {
        if let place = seen[id] { lines[place].end(on: day, books, clock) }
      }
      for id in now { if let place = seen[id] { lines[place].reopen() } }
      open = now
    }
    return lines
  }
}

/// One draft that would have been proposed, and what the user really did.
package struct BacktestLine: Encodable, Sendable {
  package struct Sent: Encodable, Sendable {
    package var date: String
    package var messageID: String
    package var categories: [String]

    private enum CodingKeys: String, CodingKey {
      case date
      case messageID = "messageId"
      case categories
    }
  }

  package let proposedOn: String
  package let kind: String
  package let level: Int
  package let client: String
  package let name: String
  package let inReplyTo: String?
  package let grounds: [String]
  /// The day on which its ground was gone; nil where it still waits at the end.
  package private(set) var goneOn: String?
  /// What the user wrote to that client between the two days.
  package private(set) var sent: Sent?
  /// It was of the same kind.
  package private(set) var isSame = false

  private let clientID: Client.ID
  private let day: Day
  private let expected: Set<Model.Category>

  private enum CodingKeys: String, CodingKey {
    case proposedOn, kind, level, client, name, inReplyTo, grounds, goneOn, sent, isSame
  }

  init(_ plan: Plan, on day: Day, _ books: Books) {
    let client = books.clients.first { $0.id == plan.client }
    proposedOn = day.description
    kind = plan.kind.rawValue
    level = plan.level
    self.client = client?.address ?? ""
    name = client?.name ?? ""
    inReplyTo = plan.inReplyTo
    grounds = plan.reasons.map(\.text)
    clientID = plan.client
    self.day = day
    expected = plan.kind.ownWords
  }

  mutating func end(on day: Day, _ books: Books, _ clock: Clock) {
    goneOn = day.description
    let ours = books.events.filter {
      $0.client == clientID && $0.direction == .outgoing && $0.automatic == nil && clock.day(of: $0.at) >= self.day
        && clock.day(of: $0.at) <= day
    }
    let same = ours.first { event in event.verdict.categories.contains { expected.contains($0.category) } }
    guard let event = same ?? ours.last else { return }
    sent = Sent(
      date: clock.day(of: event.at).description, messageID: event.messageID,
      categories: event.verdict.categories.map(\.category.rawValue))
    // Some replies have no category of their own: any answer is theirs.
    isSame = same != nil || expected.isEmpty
  }

  mutating func reopen() { goneOn = nil }
}

extension DraftKind {
  /// What our own mail of this kind means; empty for kinds without a category of their own.
  fileprivate var ownWords: Set<Model.Category> {
    switch self {
    case .chase: [.paymentChased]
    case .renegotiate, .quote, .raiseRate: [.proposalSent]
    case .declineWork, .letGo: [.workDeclined]
    case .resendInvoice, .invoiceCover: [.invoiceSent]
    case .progressUpdate, .deadlineNotice: [.progressUpdate, .promiseMade, .deliverySent]
    case .replyDecline: [.proposalSent, .workDeclined]
    case .confirmAgreement, .thankPayment, .nudgeProposal: []
    }
  }
}
