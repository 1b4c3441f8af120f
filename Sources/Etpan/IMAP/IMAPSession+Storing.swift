import CEtpan

/// Where an appended message stands (RFC 4315, APPENDUID).
package struct AppendedUID: Hashable, Sendable {
  package var uidValidity: UInt32
  package var uid: UInt32
}

/// The only commands that change anything on a server; only letters of our own are to be handed to them.
extension IMAPSession {
  /// Adds a message that has been read (`\Seen`), as a draft or as it is: one APPEND with its flags. nil where the server does
  /// not say where it stands: look for it by `search`.
  ///
  /// No folder may be open: untagged news before the continuation would break it. After an error that is not `declined` the
  /// message may be there or not: search before trying again.
  package func append(_ message: [UInt8], to rawName: String, isDraft: Bool) throws(ServerError) -> AppendedUID? {
    try Self.checkName(rawName)
    guard unsafe imap.pointee.imap_state != Int32(MAILIMAP_STATE_SELECTED) else {
      throw ServerError(.invalid, "a message is to be added while a folder is open")
    }
    try begin(seconds: deadlines.command + Double(message.count) / deadlines.slowest)
    guard let list = unsafe mailimap_flag_list_new_empty() else { throw ServerError(.unavailable, "memory is short") }
    defer { unsafe mailimap_flag_list_free(list) }
    if isDraft { unsafe mailimap_flag_list_add(list, mailimap_flag_new_draft()) }
    unsafe mailimap_flag_list_add(list, mailimap_flag_new_seen())
    var (uidValidity, uid): (UInt32, UInt32) = (0, 0)
    let result = unsafe message.withUnsafeBytes { bytes in
      let start = unsafe bytes.assumingMemoryBound(to: CChar.self).baseAddress
      return unsafe mailimap_uidplus_append(imap, rawName, list, nil, start, bytes.count, &uidValidity, &uid)
    }
    try check(result, "APPEND")
    return uid == 0 ? nil : AppendedUID(uidValidity: uidValidity, uid: uid)
  }

  /// Closes the folder that is open, and expunges nothing: CLOSE would, had it been opened by `select`.
  package func close(_ rawName: String) throws(ServerError) {
    _ = try examine(rawName)
    try begin()
    try check(unsafe mailimap_close(imap), "CLOSE")
  }

  /// Messages of the open folder with this in a header field (an empty text: with the field), ascending; none that is
  /// marked as deleted.
  package func search(header: String, containing text: String) throws(ServerError) -> [UInt32] {
    try search("UNDELETED HEADER \(header) \(Self.quoted(text))")
  }

  /// Those of these messages that are in the open folder, and not marked as deleted.
  package func present(_ uids: [UInt32]) throws(ServerError) -> Set<UInt32> {
    uids.isEmpty ? [] : Set(try search("UID \(UIDSet.text(uids.sorted())) UNDELETED"))
  }

  private func search(_ keys: String) throws(ServerError) -> [UInt32] {
    try run("UID SEARCH \(keys)", named: "SEARCH")
    guard let info = unsafe imap.pointee.imap_response_info else { return [] }
    var uids: [UInt32] = []
    var found = unsafe CList<UInt32>(info.pointee.rsp_search_result)
    while let uid = unsafe found.next() { uids.append(unsafe uid.pointee) }
    return uids.sorted()
  }

  /// Takes messages out of the folder that was opened by `select`. Without UIDPLUS (RFC 4315) they are only marked as
  /// deleted: a plain EXPUNGE would take others along.
  package func remove(_ uids: [UInt32]) throws(ServerError) {
    guard !uids.isEmpty else { return }
    let set = UIDSet.text(uids.sorted())
    try run("UID STORE \(set) +FLAGS.SILENT (\\Deleted)", named: "STORE")
    if offers("UIDPLUS") { try run("UID EXPUNGE \(set)", named: "EXPUNGE") }
  }
}
