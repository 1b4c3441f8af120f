import Etpan
import Mailboxes
import Model

/// Which of an account's folders matter: as configured, else by their special use (RFC 6154), else by the usual names.
enum AccountFolders {
  private static let usualNames: [String: [String]] = [
    "sent": [
      "sent", "sent items", "sent messages", "sent mail", "inbox.sent", "gesendet", "gesendete elemente", "send",
      "sendt",
      "sendt post", "sendte elementer", "skickat", "verzonden", "verzonden items", "enviados", "elementos enviados",
      "envoyés", "éléments envoyés", "messages envoyés", "inbox.enviados",
    ],
    "drafts": [
      "drafts", "draft", "inbox.drafts", "entwürfe", "drög", "utkast", "kladder", "concepten", "borradores",
      "brouillons",
    ],
  ]

  /// The folders that `sync` looks at, INBOX first.
  static func synced(_ account: Account, _ all: [RemoteFolder]) throws(ServerError) -> [SyncedFolder] {
    var found: [SyncedFolder] = []
    func add(_ folder: RemoteFolder, _ role: SyncedFolder.Role) {
      if !found.contains(where: { $0.rawName == folder.rawName }) {
        found.append(SyncedFolder(rawName: folder.rawName, name: folder.name, role: role))
      }
    }
    guard let inbox = try folder("inbox", account, all) else {
      throw ServerError(.declined, "there is no folder INBOX")
    }
    add(inbox, .inbox)
    if let sent = try folder("sent", account, all) { add(sent, .sent) }
    for name in account.alsoFolders { add(try named(name, all), .other) }
    return found
  }

  /// - Parameter role: `inbox`, `sent` or `drafts`.
  /// - Returns: nil where there is none.
  static func folder(_ role: String, _ account: Account, _ all: [RemoteFolder]) throws(ServerError) -> RemoteFolder? {
    if let name = account.folders[role] { return try named(name, all) }
    if role == "inbox" { return all.first { $0.name.uppercased() == "INBOX" } }
    let selectable = all.filter(\.isSelectable)
    return selectable.first { $0.attributes.contains(role) }
      ?? selectable.first { usualNames[role]?.contains($0.name.lowercased()) == true }
  }

  private static func named(_ name: String, _ all: [RemoteFolder]) throws(ServerError) -> RemoteFolder {
    guard let folder = all.first(where: { $0.name == name || $0.rawName == name || isInbox(name, $0) }) else {
      let names = all.map { "“\($0.name)”" }.prefix(20).joined(separator: ", ")
      throw ServerError(.invalid, "there is no folder “\(name)”; there are \(names)")
    }
    return folder
  }

  private static func isInbox(_ name: String, _ folder: RemoteFolder) -> Bool {
    name.uppercased() == "INBOX" && folder.name.uppercased() == "INBOX"
  }
}
