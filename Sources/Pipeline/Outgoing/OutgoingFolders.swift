import Digest
import Etpan
import Mailboxes
import Model

/// The worker's hands in Drafts and Sent. Only letters of our own are added, and only drafts whose bytes are known are removed.
struct OutgoingFolders: ~Copyable {
  /// Drafts of ours that are looked at; nobody has as many.
  private static let maximumDrafts = 500
  /// Answers to the same mail that are looked at.
  private static let maximumAnswers = 5
  private static let idField = DraftMark.field

  private let session: IMAPSession
  private let account: Account
  private let folders: [RemoteFolder]
  private let reports: FramedPipe

  init(session: consuming IMAPSession, account: Account, folders: [RemoteFolder], reports: FramedPipe) {
    self.session = session
    self.account = account
    self.folders = folders
    self.reports = reports
  }

  consuming func logOut() { session.logOut() }

  func follow(_ order: OutgoingOrder, _ letter: [UInt8]) throws {
    switch order {
    case .look(let watched): try look(for: watched)
    case .place(let draft): try reports.write(try place(draft, letter))
    case .remove(let uid, let uidValidity, let sha256):
      try reports.write(OutgoingReport.removed(try remove(uid, uidValidity, sha256)))
    case .findSent(let id): try reports.write(OutgoingReport.filed(try isSent(id)))
    case .file(let id):
      let wasThere = try isSent(id)
      if !wasThere { _ = try session.append(letter, to: try folder("sent"), isDraft: false) }
      try reports.write(OutgoingReport.filed(wasThere))
    case .submit, .go: throw FramedPipe.Broken()
    }
  }

  /// - Parameter role: `drafts` or `sent`.
  private func folder(_ role: String) throws(ServerError) -> String {
    guard let folder = try AccountFolders.folder(role, account, folders) else {
      throw ServerError(
        .invalid, "no folder for \(role) can be found; name it: folders: { \(role): … }, or set place_drafts: off")
    }
    return folder.rawName
  }

  private func place(_ draft: String, _ letter: [UInt8]) throws -> OutgoingReport {
    let drafts = try folder("drafts")
    _ = try session.examine(drafts)
    let found = try session.search(header: Self.idField, containing: draft)
    try session.close(drafts)
    guard found.isEmpty else { return .placed(uid: 0, uidValidity: 0) }
    let place = try session.append(letter, to: drafts, isDraft: true)
    return .placed(uid: place?.uid ?? 0, uidValidity: place?.uidValidity ?? 0)
  }

  private func remove(_ uid: UInt32, _ uidValidity: UInt32, _ sha256: String) throws -> Bool {
    let drafts = try folder("drafts")
    let selection = try session.select(drafts)
    defer { try? session.close(drafts) }
    guard selection.uidValidity == uidValidity, let bytes = try fetch(uid), SHA256.hex(bytes) == sha256 else {
      return false
    }
    try session.remove([uid])
    return true
  }

  private func isSent(_ messageID: String) throws -> Bool {
    let sent = try folder("sent")
    _ = try session.examine(sent)
    let found = try session.search(header: "Message-ID", containing: messageID)
    try session.close(sent)
    return !found.isEmpty
  }

  // MARK: Looking

  private func look(for watched: [WatchedDraft]) throws {
    let drafts = try folder("drafts")
    let uidValidity = try session.examine(drafts).uidValidity
    var missing: [WatchedDraft] = []
    var known: Set<UInt32> = []
    let places = watched.filter { $0.uid != 0 && $0.uidValidity == uidValidity }.map(\.uid)
    let present = try session.present(places)
    for draft in watched {
      if draft.uid != 0, draft.uidValidity == uidValidity, present.contains(draft.uid) {
        known.insert(draft.uid)
        try report(draft.draft, draft.uid, uidValidity, .place, [])
      } else {
        missing.append(draft)
      }
    }
    var found: Set<String> = []
    for (uid, id) in try marked() where !known.contains(uid) && watched.contains(where: { $0.draft == id }) {
      guard let bytes = try fetch(uid) else { continue }
      found.insert(id)
      try report(id, uid, uidValidity, .id, bytes)
    }
    for draft in missing where !found.contains(draft.draft) && !draft.messageID.isEmpty {
      try find(draft, uidValidity, besides: known)
    }
    try session.close(drafts)
    try reports.write(OutgoingReport.done)
  }

  /// The drafts that have our mark, by their numbers, ascending.
  private func marked() throws -> [(uid: UInt32, id: String)] {
    let uids = try session.search(header: Self.idField, containing: "").suffix(Self.maximumDrafts)
    guard !uids.isEmpty else { return [] }
    var marks: [(uid: UInt32, id: String)] = []
    try session.fetch(UIDSet.text(Array(uids)), .headerField(Self.idField)) { item in
      guard let id = item.body.flatMap({ MIMEParser().outline($0).header(Self.idField.lowercased()) }) else { return }
      marks.append((item.uid, id.trimmed))
    }
    return marks.sorted { $0.uid < $1.uid }
  }

  /// A mail program that writes a draft anew may leave fields out that it does not know, or give it another id.
  private func find(_ draft: WatchedDraft, _ uidValidity: UInt32, besides known: Set<UInt32>) throws {
    for (field, id, sign) in [
      ("Message-ID", draft.messageID, PresentPlace.Sign.id), ("In-Reply-To", draft.inReplyTo ?? "", .answer),
    ] where !id.isEmpty {
      let uids = try session.search(header: field, containing: id).filter { !known.contains($0) }
      for uid in uids.suffix(Self.maximumAnswers) {
        if let bytes = try fetch(uid) { try report(draft.draft, uid, uidValidity, sign, bytes) }
      }
      if !uids.isEmpty { return }
    }
  }

  private func report(
    _ draft: String, _ uid: UInt32, _ uidValidity: UInt32, _ sign: PresentPlace.Sign, _ bytes: [UInt8]
  ) throws {
    // What libetpan cannot stand kills this process, and not the one with the ledger.
    if !bytes.isEmpty { _ = MIMEParser().outline(bytes) }
    let place = PresentPlace(uid: uid, uidValidity: uidValidity, sign: sign)
    try reports.write(OutgoingReport.present(draft: draft, place), bytes)
  }

  /// nil where it has gone, or is larger than any mail.
  private func fetch(_ uid: UInt32) throws -> [UInt8]? {
    let limit = MailboxLimits().messageBytes
    var body: [UInt8]?
    try session.fetch("\(uid)", .body(first: limit), expected: limit / 8, bodyLimit: limit) { item in
      if item.uid == uid { body = item.body }
    }
    return body.flatMap { $0.isEmpty || $0.count >= limit ? nil : $0 }
  }
}
