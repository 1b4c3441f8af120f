import CEtpan

/// A folder of an account.
package struct RemoteFolder: Hashable, Sendable {
  /// Modified UTF-7, as the server knows it: the key.
  package var rawName: String
  /// Without backslash, lower case: `drafts`, `sent`, … (RFC 6154), `noselect`.
  package var attributes: Set<String>

  package var name: String { MailboxName.decoded(rawName) }
  package var isSelectable: Bool { attributes.isDisjoint(with: ["noselect", "nonexistent"]) }
}

/// What SELECT or EXAMINE said.
package struct Selection: Hashable, Sendable {
  package var exists: Int
  /// 0 where the server did not say.
  package var uidNext: UInt32
  package var uidValidity: UInt32
  /// RFC 7162; nil where the folder has none.
  package var highestModSeq: UInt64?
}

extension IMAPSession {
  /// Every folder, in the server's order.
  package func folders() throws(ServerError) -> [RemoteFolder] {
    try run("LIST \"\" \"*\"")
    var folders = listed()
    // RFC 6154 §2: some servers tell the uses only when asked for them.
    if offers("SPECIAL-USE"), folders.allSatisfy({ $0.attributes.isDisjoint(with: ["sent", "drafts"]) }) {
      try run("LIST (SPECIAL-USE) \"\" \"*\"")
      let special = Dictionary(listed().map { ($0.rawName, $0.attributes) }) { first, _ in first }
      for index in folders.indices { folders[index].attributes.formUnion(special[folders[index].rawName] ?? []) }
    }
    return folders
  }

  private func listed() -> [RemoteFolder] {
    var folders: [RemoteFolder] = []
    guard let info = unsafe imap.pointee.imap_response_info else { return [] }
    var entries = unsafe CList<mailimap_mailbox_list>(info.pointee.rsp_mailbox_list)
    while let entry = unsafe entries.next() {
      guard let name = unsafe entry.pointee.mb_name else { continue }
      folders.append(
        RemoteFolder(rawName: unsafe String(cString: name), attributes: unsafe attributes(entry.pointee.mb_flag)))
    }
    return folders
  }

  private func attributes(_ flags: UnsafeMutablePointer<mailimap_mbx_list_flags>?) -> Set<String> {
    guard let flags = unsafe flags else { return [] }
    var attributes: Set<String> = []
    if unsafe Int(flags.pointee.mbf_type) == MAILIMAP_MBX_LIST_FLAGS_SFLAG,
      unsafe Int(flags.pointee.mbf_sflag) == MAILIMAP_MBX_LIST_SFLAG_NOSELECT
    {
      attributes.insert("noselect")
    }
    var entries = unsafe CList<mailimap_mbx_list_oflag>(flags.pointee.mbf_oflags)
    while let flag = unsafe entries.next() {
      if let text = unsafe flag.pointee.of_flag_ext {
        attributes.insert(unsafe String(cString: text).lowercased().replacing("\\", with: ""))
      }
    }
    return attributes
  }

  /// Opens a folder for reading only: nothing in it can be changed, not even by accident.
  package func examine(_ rawName: String) throws(ServerError) -> Selection { try open(rawName, readOnly: true) }

  package func select(_ rawName: String) throws(ServerError) -> Selection { try open(rawName, readOnly: false) }

  private func open(_ rawName: String, readOnly: Bool) throws(ServerError) -> Selection {
    try Self.checkName(rawName)
    try begin()
    var modSeq: UInt64 = 0
    let result =
      switch (readOnly, offers("CONDSTORE")) {
      case (true, true): unsafe mailimap_examine_condstore(imap, rawName, &modSeq)
      case (true, false): unsafe mailimap_examine(imap, rawName)
      case (false, true): unsafe mailimap_select_condstore(imap, rawName, &modSeq)
      case (false, false): unsafe mailimap_select(imap, rawName)
      }
    try check(result, "opening “\(MailboxName.decoded(rawName).harmless())”")
    guard let info = unsafe imap.pointee.imap_selection_info else {
      throw ServerError(.garbled, "\(transport.endpoint.name) opened a folder without saying what is in it")
    }
    return unsafe Selection(
      exists: Int(info.pointee.sel_exists), uidNext: info.pointee.sel_uidnext,
      uidValidity: info.pointee.sel_uidvalidity, highestModSeq: modSeq == 0 ? nil : modSeq)
  }

  /// libetpan writes names as they are: a line end in one would be a command of its own.
  static func checkName(_ rawName: String) throws(ServerError) {
    guard !rawName.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else {
      throw ServerError(.invalid, "a folder's name holds a control character")
    }
  }
}
