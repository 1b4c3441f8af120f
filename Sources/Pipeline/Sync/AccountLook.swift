import Etpan
import Foundation
import Mailboxes
import Model

/// A worker's looks at its folders. An unchanged folder costs one round trip (EXAMINE), a changed one two more at least: what is
/// new with flags and sizes, then the bodies in windows.
struct AccountLook: ~Copyable {
  let session: IMAPSession
  /// INBOX is the first.
  let folders: [SyncedFolder]
  private let orders: FramedPipe
  private let reports: FramedPipe
  private var positions: [String: FolderPosition] = [:]
  /// What the last look saw, by folder.
  private var seen: [String: Selection] = [:]
  /// Messages may have come in by another way before.
  private var asksForIDs = false

  init(session: consuming IMAPSession, folders: [SyncedFolder], orders: FramedPipe, reports: FramedPipe) {
    self.session = session
    self.folders = folders
    self.orders = orders
    self.reports = reports
  }

  consuming func logOut() { session.logOut() }

  var inbox: SyncedFolder { folders[0] }

  /// - Parameters: see `WorkerOrder.sync`.
  mutating func atEverything(careful: [String: UInt32], leavingOut: [String: Set<UInt32>]) throws {
    try reports.write(WorkerReport.folders(folders))
    guard case .positions(let known, let asks)? = try orders.read(WorkerOrder.self)?.value else {
      throw FramedPipe.Broken()
    }
    positions = known
    asksForIDs = asks
    for folder in folders {
      try at(folder, careful: careful[folder.rawName] ?? 0, leavingOut: leavingOut[folder.rawName] ?? [])
    }
  }

  private mutating func at(_ folder: SyncedFolder, careful: UInt32, leavingOut: Set<UInt32>) throws {
    let selection = try session.examine(folder.rawName)
    guard selection.uidValidity != 0 else {
      throw ServerError(.garbled, "the server gave no UIDVALIDITY for “\(folder.name)”")
    }
    seen[folder.rawName] = selection
    let known = positions[folder.rawName].flatMap { $0.uidValidity == selection.uidValidity ? $0 : nil }
    var position = known ?? FolderPosition(uidValidity: selection.uidValidity)
    let retries = position.retries.filter { !leavingOut.contains($0) }
    if known != nil, retries.isEmpty, position.isUpToDate(selection) { return }
    let listed = selection.exists == 0 ? [] : try list(position, retries, isFirstLook: known == nil)
    for uid in retries where !listed.contains(where: { $0.uid == uid }) { position.succeed(uid) }
    for window in FetchPlan(listed, careful: careful).windows {
      try fetch(window, folder, &position)
      try reports.write(WorkerReport.position(folder: folder.rawName, position))
    }
    // What was listed and not wanted, and numbers that were never used, need not be listed again.
    if selection.uidNext > 1 { position.advance(past: selection.uidNext - 1) }
    position.highestModSeq = selection.highestModSeq
    positions[folder.rawName] = position
    if position != known { try reports.write(WorkerReport.position(folder: folder.rawName, position)) }
  }

  // MARK: Listing

  /// What is to be fetched, ascending.
  private func list(
    _ position: FolderPosition, _ retries: [UInt32], isFirstLook: Bool
  ) throws -> [ListedMessage] {
    var found: [UInt32: (size: Int, id: String)] = [:]
    let old = UIDSet.text(retries)
    let set = (old.isEmpty ? "" : old + ",") + UIDSet.from(position.next)
    let asks = isFirstLook && asksForIDs
    try session.fetch(set, asks ? .headerField("MESSAGE-ID") : .flagsAndSize) { item in
      guard item.uid >= position.next || retries.contains(item.uid) else { return }
      // Where all mail lies in one folder, unfinished letters do, too.
      guard !item.flags.contains("\\Draft") else { return }
      // A size that is missing or absurd: as large as may be, to be fetched from its beginning.
      let size = item.size.flatMap { $0 > 0 ? $0 : nil } ?? FetchPlan.largeBytes
      found[item.uid] = (size, Self.messageID(item.body ?? []))
    }
    let known = try knownIDs(found.values.map(\.id).filter { !$0.isEmpty })
    return found.filter { !known.contains($0.value.id) }.map { ListedMessage(uid: $0.key, size: $0.value.size) }
      .sorted { $0.uid < $1.uid }
  }

  /// The same mail may lie here under a new number (UIDVALIDITY changed, a folder renamed, INBOX and archive).
  private func knownIDs(_ ids: [String]) throws -> Set<String> {
    var known: Set<String> = []
    var rest = ids[...]
    while !rest.isEmpty {
      try reports.write(WorkerReport.asksForKnown(Array(rest.prefix(5_000))))
      rest = rest.dropFirst(5_000)
      guard case .known(let some)? = try orders.read(WorkerOrder.self)?.value else { throw FramedPipe.Broken() }
      known.formUnion(some)
    }
    return known
  }

  private static func messageID(_ header: [UInt8]) -> String {
    header.isEmpty ? "" : MIMEParser().outline(header).messageID ?? ""
  }

  // MARK: Fetching

  private func fetch(_ window: FetchPlan.Window, _ folder: SyncedFolder, _ position: inout FolderPosition) throws {
    ProcessorLimit.renew()
    let uids = window.messages.map(\.uid)
    try reports.write(WorkerReport.fetching(folder: folder.rawName, uids: uids, from: position))
    var came: Set<UInt32> = []
    var cut: [CutLetter] = []
    try session.fetch(
      UIDSet.text(uids), .body(first: window.first), expected: window.expected,
      bodyLimit: window.first ?? MailboxLimits().messageBytes
    ) { item in
      guard let body = item.body, uids.contains(item.uid), came.insert(item.uid).inserted else { return }
      // A message that libetpan cannot stand kills this process, and not the one with the ledger.
      let message = MIMEParser().outline(body)
      if let first = window.first, body.count >= first {
        if folder.role == .sent { return cut.append(CutLetter(uid: item.uid, root: message.root, beginning: body)) }
        try hand(over: body, item.uid, folder, position, isPartial: true)
      } else {
        try hand(over: body, item.uid, folder, position)
      }
    }
    let documents = try withDocuments(cut)
    for letter in cut {
      if documents.contains(letter.uid) {
        try fetchWhole(letter.uid, folder, position)
      } else {
        try hand(over: letter.beginning, letter.uid, folder, position, isPartial: true)
      }
    }
    for uid in uids {
      // What the server left out may be gone: then the next look does not list it.
      if came.contains(uid) { position.succeed(uid) } else { position.fail(uid, "the server did not send it") }
    }
    if let last = uids.last { position.advance(past: last) }
  }

  /// A letter of ours that may carry an invoice is fetched with it, up to what any mail may have.
  private func fetchWhole(_ uid: UInt32, _ folder: SyncedFolder, _ position: FolderPosition) throws {
    let limits = MailboxLimits()
    var whole: [UInt8] = []
    try session.fetch(
      "\(uid)", .body(first: limits.messageBytes), expected: limits.messageBytes, bodyLimit: limits.messageBytes
    ) { if $0.uid == uid, let body = $0.body { whole = body } }
    try hand(over: whole, uid, folder, position, isPartial: whole.count >= limits.messageBytes)
  }

  private func hand(
    over bytes: [UInt8], _ uid: UInt32, _ folder: SyncedFolder, _ position: FolderPosition, isPartial: Bool = false
  ) throws {
    try reports.write(
      WorkerReport.message(
        folder: folder.rawName, uidValidity: position.uidValidity, uid: uid, isPartial: isPartial), bytes)
  }

  // MARK: Waiting

  /// Opens the inbox; true where it is not as the last look saw it.
  func hasNews() throws -> Bool { try session.examine(inbox.rawName) != seen[inbox.rawName] }
}

extension FolderPosition {
  /// Nothing is new since, by what EXAMINE said.
  func isUpToDate(_ selection: Selection) -> Bool {
    if selection.uidNext != 0 { return selection.uidNext <= next }
    return selection.highestModSeq != nil && selection.highestModSeq == highestModSeq
  }
}
