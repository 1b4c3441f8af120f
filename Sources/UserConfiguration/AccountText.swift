package import Model

/// An account as lines of the configuration file, with comments for the person who will edit it.
package struct AccountText {
  private let account: Account

  package init(_ account: Account) { self.account = account }

  /// The configuration with this account at the beginning of its list; everything else stays as it was written.
  package func added(to configuration: String) -> String {
    var lines = configuration.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard let place = lines.firstIndex(where: { $0.hasPrefix("accounts:") }) else {
      let separator = configuration.isEmpty || configuration.hasSuffix("\n") ? "" : "\n"
      return configuration + separator + "\naccounts:\n" + entry(indent: "  ") + "\n"
    }
    // An empty list written on one line becomes a list of one.
    if lines[place].dropFirst("accounts:".count).allSatisfy({ " []".contains($0) }) { lines[place] = "accounts:" }
    let next = lines[(place + 1)...].first { $0.drop { $0 == " " }.hasPrefix("-") }
    let indent = next.map { String($0.prefix { $0 == " " }) } ?? "  "
    lines.insert(entry(indent: indent), at: place + 1)
    return lines.joined(separator: "\n")
  }

  private func entry(indent: String) -> String {
    var lines = ["- name: \(quoted(account.name))"]
    lines += server(account.imap)
    lines.append("  user: \(quoted(account.user))")
    switch account.secret {
    case .command(let words):
      lines.append(
        "  password_command: [\(words.map(quoted).joined(separator: ", "))]   # prints the password on its first line")
    case .oauth2TokenCommand(let words):
      lines.append("  oauth2_token_command: [\(words.map(quoted).joined(separator: ", "))]   # prints an access token")
    case .file(let path): lines.append("  password_file: \(quoted(path))   # readable by you alone")
    }
    if let caFile = account.caFile {
      lines.append("  ca_file: \(quoted(caFile))   # trusted beside the system's store")
    }
    if let fingerprint = account.fingerprint {
      lines.append("  fingerprint: \(quoted(fingerprint))   # trust exactly this certificate")
    }
    if account.folders.isEmpty {
      lines.append(
        "  # folders: { sent: Sent, drafts: Drafts, also: [Clients] }   # found by themselves where left out")
    } else {
      let folders = account.folders.sorted { $0.key < $1.key }.map { "\($0.key): \(quoted($0.value))" }
      lines.append("  folders: { \(folders.joined(separator: ", ")) }")
    }
    lines.append(
      "  place_drafts: \(account.placeDrafts.rawValue)   # in the Drafts folder: off, on_approval or on_proposal")
    if let smtp = account.smtp {
      let pairs = server(smtp).map { $0.drop { $0 == " " } }.joined(separator: ", ")
      lines.append("  smtp: { \(pairs) }   # only for `drafts send`")
    } else {
      lines.append("  # smtp: { host: smtp.example.org, port: 465, tls: implicit }   # only for `drafts send`")
    }
    return lines.map { indent + $0 }.joined(separator: "\n")
  }

  private func server(_ server: Account.Server) -> [String] {
    ["  host: \(quoted(server.host))", "  port: \(server.port)", "  tls: \(server.tls.rawValue)"]
  }

  private func quoted(_ text: String) -> String {
    let isPlain =
      !text.isEmpty
      && text.utf8.allSatisfy {
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789@._/-".utf8.contains($0)
      }
      && text.first.map { $0.isLetter || $0 == "/" } == true
      && !["true", "false", "yes", "no", "on", "off", "null", "y", "n"].contains(text.lowercased())
    if isPlain { return text }
    return "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
