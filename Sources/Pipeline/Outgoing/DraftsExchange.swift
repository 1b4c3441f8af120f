import Digest
import Etpan
import Ledger
import Mailboxes
import Model

/// What became of drafts in Drafts folders, in numbers.
package struct DraftsReport: Hashable, Encodable, Sendable {
  package internal(set) var placed = 0
  package internal(set) var withdrawn = 0
  /// Changed by the user: their text is in the ledger.
  package internal(set) var edited = 0
  package internal(set) var sent = 0
  package internal(set) var thrownAway = 0
  /// Why a draft could not be placed.
  package internal(set) var problems: [String] = []

  package var isEmpty: Bool { self == DraftsReport() }
}

/// Brings one account's Drafts folder and the ledger together: looks, decides (`DraftStep`), does, until nothing is left to do.
struct DraftsExchange {
  /// Look and place; look and remember; look and withdraw.
  private static let maximumRounds = 4

  private let workspace: Workspace
  private let account: Account
  private let launcher: WorkerLauncher
  var report = DraftsReport()
  /// Drafts that have gone, and are not seen to have been sent.
  private(set) var vanished: Set<Draft.ID> = []

  init(_ workspace: Workspace, _ account: Account, _ launcher: WorkerLauncher) {
    self.workspace = workspace
    self.account = account
    self.launcher = launcher
  }

  /// A draft that was placed here, or is to be.
  private struct Item {
    var draft: Draft
    var known: OutgoingDraft?
    var isWanted: Bool
  }

  /// - Parameters:
  ///   - places: false only follows what was placed before.
  ///   - isCertain: everything sent has been taken in, so what vanished was thrown away.
  mutating func run(places: Bool = true, isCertain: Bool = false) throws {
    vanished = []
    guard try !items(places).isEmpty else { return }
    let connection = try OutgoingConnection(account, launcher)
    var isDone = false
    for _ in 0..<Self.maximumRounds where !isDone {
      isDone = true
      let items = try items(places)
      let present = try look(for: items, connection)
      for item in items {
        let here = present[item.draft.id] ?? []
        let sent = try item.known.flatMap { try self.sent(item.draft, $0, isGone: here.isEmpty) }
        let step = DraftStep.decide(
          known: item.known, isWanted: item.isWanted, present: here, wasSent: sent != nil)
        if step == .wasThrownAway, !isCertain {
          vanished.insert(item.draft.id)
        } else if try take(step, item, connection, sentAt: sent) {
          isDone = false
        }
      }
    }
    try workspace.refresh()
  }

  private func items(_ places: Bool) throws -> [Item] {
    let known = Dictionary(uniqueKeysWithValues: try workspace.ledger.outgoingDrafts().map { ($0.draft, $0) })
    // What may not be what it seems is looked at in a review before it is answered.
    let books = account.placeDrafts == .onProposal ? try workspace.books() : Books()
    func isWanted(_ draft: Draft) -> Bool {
      account.wants(draft) && (draft.status != .proposed || books.warnings(about: draft.plan).isEmpty)
    }
    return try workspace.ledger.decidedDrafts().compactMap { draft in
      if let outgoing = known[draft.id] {
        let isWatched =
          outgoing.isInDrafts || [.placing, .sending].contains(outgoing.state)
          || (outgoing.state == .sent && outgoing.uid != 0)
        guard outgoing.account == account.name, isWatched else { return nil }
        return Item(draft: draft, known: outgoing, isWanted: isWanted(draft))
      }
      guard places, isWanted(draft), try belongsHere(draft) else { return nil }
      return Item(draft: draft, known: nil, isWanted: true)
    }
  }

  private func belongsHere(_ draft: Draft) throws -> Bool {
    try workspace.account(of: draft, among: workspace.settings.accounts) { $0.placeDrafts != .off }?.name
      == account.name
  }

  // MARK: Looking

  private func look(for items: [Item], _ connection: OutgoingConnection) throws -> [Draft.ID: [PresentDraft]] {
    let watched = items.map { item in
      WatchedDraft(
        draft: item.draft.id, uid: item.known?.uid ?? 0, uidValidity: item.known?.uidValidity ?? 0,
        messageID: item.known?.messageID ?? "", inReplyTo: item.draft.inReplyTo)
    }
    let byID = Dictionary(uniqueKeysWithValues: items.map { ($0.draft.id, $0) })
    var present: [Draft.ID: [PresentDraft]] = [:]
    for (id, place, bytes) in try connection.look(for: watched) {
      guard let item = byID[id] else { continue }
      var found = PresentDraft(
        uid: place.uid, uidValidity: place.uidValidity, sha256: item.known?.sha256 ?? "", hasOurWords: true)
      if place.sign != .place {
        let origin = Origin(path: "Drafts", offset: 0, length: bytes.count)
        let message = MailReading(settings: workspace.settings).message(RawMessage(origin: origin, bytes: bytes))
        if place.sign == .answer, !item.draft.isBeginning(of: message) { continue }
        found.sha256 = SHA256.hex(bytes)
        found.hasOurWords = item.draft.hasWords(of: message)
        found.message = message
      }
      present[id, default: []].append(found)
    }
    return present
  }

  /// When it was sent, nil where it was not: a mail has its mark or id, or, where it has gone from the folder, answers the same mail
  /// or says the same to the same.
  private func sent(_ draft: Draft, _ known: OutgoingDraft, isGone: Bool) throws -> Instant? {
    let mail = try workspace.ledger.sentMail(after: known.lastMessage).first { mail in
      if mail.messageID == known.messageID || DraftMark.id(in: mail.headers) == draft.id { return true }
      guard isGone else { return false }
      if let answered = draft.inReplyTo { return mail.inReplyTo.contains(answered) }
      return mail.subject == draft.subject && !Set(mail.to.map(\.key)).isDisjoint(with: draft.to.map(\.key))
    }
    if let mail { return mail.date ?? workspace.clock.now }
    return draft.status == .sent && isGone ? workspace.clock.now : nil
  }

  // MARK: Doing

  /// True where it is to be looked again.
  private mutating func take(
    _ step: DraftStep, _ item: Item, _ connection: OutgoingConnection, sentAt: Instant?
  ) throws -> Bool {
    let (ledger, draft) = (workspace.ledger, item.draft)
    switch step {
    case .nothing: return false
    case .place: return try place(item, connection)
    case .remember(let present):
      var row = try item.known ?? row(for: draft, present.message?.messageID)
      if row.state == .placing {
        row.state = .placed
        report.placed += 1
      }
      try ledger.save(row.lying(at: present))
      return !item.isWanted
    case .takeOver(let present):
      var row = try item.known ?? row(for: draft, present.message?.messageID)
      row.state = present.message.map { draft.hasPeopleAndFiles(of: $0) } ?? true ? .edited : .rearranged
      // First the text: a run that is killed in between takes it over again.
      if let message = present.message, !present.hasOurWords {
        let (subject, body) = (message.subject, message.text.trimmed + "\n")
        try ledger.add(
          .draftEdited(draft: draft.id, subject: subject, body: body), at: workspace.clock.now)
      }
      try ledger.save(row.lying(at: present))
      report.edited += 1
      return false
    case .remove(let present):
      guard
        case .removed(true) = try connection.ask(
          .remove(uid: present.uid, uidValidity: present.uidValidity, sha256: present.sha256))
      else { return false }
      if item.known?.state != .sent { report.withdrawn += 1 }
      try forget(item)
    case .wasSent:
      let now = workspace.clock.now
      if draft.status != .sent { try ledger.add(.draftSent(draft: draft.id, at: sentAt ?? now), at: now) }
      guard var row = item.known else { return false }
      row.state = .sent
      try ledger.save(row)
      report.sent += 1
      return true
    case .wasThrownAway:
      try ledger.add(.draftDismissed(draft: draft.id), at: workspace.clock.now)
      try ledger.removeOutgoing(draft.id)
      report.thrownAway += 1
    case .forget: try forget(item)
    }
    return false
  }

  /// What was sent stays known, so that it is never sent twice.
  private func forget(_ item: Item) throws {
    guard var row = item.known, row.state == .sent else { return try workspace.ledger.removeOutgoing(item.draft.id) }
    row.uid = 0
    try workspace.ledger.save(row)
  }

  /// Written down first: should the connection break before the answer, the draft is looked for and not placed again.
  private mutating func place(_ item: Item, _ connection: OutgoingConnection) throws -> Bool {
    var row = try item.known ?? row(for: item.draft, nil)
    let letter: [UInt8]
    do {
      letter = try workspace.letter(item.draft, messageID: row.messageID, date: row.at, isMarked: true)
    } catch WorkspaceError.cannotSend(let reason) {
      report.problems.append(reason)
      return false
    }
    row.sha256 = SHA256.hex(letter)
    guard try workspace.ledger.save(row, replacing: item.known) else { return false }
    if case .placed(let uid, let uidValidity) = try connection.ask(.place(draft: row.draft), letter) {
      (row.uid, row.uidValidity) = (uid, uidValidity)
      try workspace.ledger.save(row)
    }
    return true
  }

  private func row(for draft: Draft, _ messageID: String?) throws -> OutgoingDraft {
    OutgoingDraft(
      draft: draft.id, account: account.name, state: .placing,
      messageID: try messageID ?? workspace.messageID(for: draft), at: workspace.clock.now, sha256: "",
      lastMessage: try workspace.ledger.lastMessage())
  }
}

extension OutgoingDraft {
  fileprivate func lying(at present: PresentDraft) -> OutgoingDraft {
    var row = self
    (row.uid, row.uidValidity, row.sha256) = (present.uid, present.uidValidity, present.sha256)
    return row
  }
}

extension Account {
  /// Whether a draft should lie in this account's Drafts folder. One that lacks something is not ready for anybody's eyes.
  func wants(_ draft: Draft) -> Bool {
    guard draft.needs.isEmpty else { return false }
    return switch placeDrafts {
    case .off: false
    case .onApproval: draft.status == .approved
    case .onProposal: draft.status == .approved || draft.status == .proposed
    }
  }
}

extension Draft {
  /// A message says what the draft says, to the same people, with the same files.
  func hasWords(of message: Message) -> Bool {
    subject == message.subject && Self.lines(body) == Self.lines(message.text) && hasPeopleAndFiles(of: message)
  }

  /// A message goes to the draft's people, with its files.
  func hasPeopleAndFiles(of message: Message) -> Bool {
    Set(to.map(\.key)) == Set(message.to.map(\.key)) && Set(cc.map(\.key)) == Set(message.cc.map(\.key))
      && Set(attachments.map { $0.sha256.lowercased() }) == Set(message.attachments.map { $0.sha256.lowercased() })
  }

  /// A message was made of the draft: the longest of its first lines stands in it.
  func isBeginning(of message: Message) -> Bool {
    let first = Self.lines(body).filter { !$0.isEmpty && !$0.hasPrefix(">") }.prefix(3)
    guard let line = first.max(by: { $0.count < $1.count }) else { return false }
    return Self.lines(message.text).contains { $0.contains(line) }
  }

  private static func lines(_ text: String) -> [String] {
    text.trimmed.split(separator: "\n", omittingEmptySubsequences: false).map { String($0).trimmed }
  }
}
