import Model
import StrictYAML

/// One entry of `accounts:`.
enum AccountSection {
  private static let keys = [
    "name", "host", "port", "tls", "user", "password_command", "password_file", "oauth2_token_command", "ca_file",
    "folders",
    "place_drafts", "fingerprint", "timeout_seconds", "smtp",
  ]
  private static let folderKeys = ["inbox", "sent", "drafts", "also"]

  static func read(_ node: StrictNode) -> Account? {
    guard let map = node.mapping(keys: keys), let name = map.require("name")?.nonEmptyString,
      let server = server(map, defaultPorts: (implicit: 993, other: 143)),
      let user = map.require("user")?.nonEmptyString,
      let secret = secret(map)
    else { return nil }
    var account = Account(name: name, imap: server, user: user, secret: secret)
    account.caFile = map["ca_file"]?.nonEmptyString
    account.fingerprint = fingerprint(map["fingerprint"])
    for (role, entry) in map["folders"]?.mapping(keys: folderKeys)?.entries ?? [] {
      if role == "also" {
        account.alsoFolders = entry.value.strings ?? []
      } else {
        account.folders[role] = entry.value.nonEmptyString
      }
    }
    if let timeout = map["timeout_seconds"], let seconds = timeout.double {
      if !(1...3_600).contains(seconds) { timeout.fail("found \(seconds), expected seconds from 1 to 3600") }
      account.timeoutSeconds = seconds
    }
    account.placeDrafts = map["place_drafts"].flatMap { $0.oneOf(PlaceDrafts.self)?.value } ?? .onApproval
    if let smtp = map["smtp"], let section = smtp.mapping(keys: ["host", "port", "tls"]) {
      account.smtp = self.server(section, defaultPorts: (implicit: 465, other: 587))
    }
    return account
  }

  private enum TLSName: String, CaseIterable { case implicit, starttls, none }

  private enum PlaceDrafts: String, CaseIterable {
    case off
    case onApproval = "on_approval"
    case onProposal = "on_proposal"

    var value: Account.PlaceDrafts {
      switch self {
      case .off: .off
      case .onApproval: .onApproval
      case .onProposal: .onProposal
      }
    }
  }

  private static func server(_ map: StrictMapping, defaultPorts: (implicit: Int, other: Int)) -> Account.Server? {
    guard let hostNode = map.require("host"), let host = hostNode.nonEmptyString else { return nil }
    // libetpan opens a name that begins with a slash as a local socket.
    if host.hasPrefix("/") || host.contains(where: { $0.isWhitespace }) {
      hostNode.fail("found \"\(host)\", expected a host name")
      return nil
    }
    let tls = map["tls"].flatMap { $0.oneOf(TLSName.self) } ?? .implicit
    if tls == .none, !["localhost", "127.0.0.1", "::1"].contains(host) {
      map["tls"]?.fail("\"none\" is for this machine only (localhost), expected implicit or starttls")
    }
    let port = map["port"].flatMap(\.int) ?? (tls == .implicit ? defaultPorts.implicit : defaultPorts.other)
    if !(1...65_535).contains(port) { map["port"]?.fail("found \(port), expected a port from 1 to 65535") }
    return Account.Server(host: host, port: port, tls: Account.TLS(rawValue: tls.rawValue) ?? .implicit)
  }

  private static func secret(_ map: StrictMapping) -> Account.Secret? {
    let ways = ["password_command", "password_file", "oauth2_token_command"].filter { map[$0] != nil }
    guard ways.count == 1, let way = ways.first, let node = map[way] else {
      map.place.fail(
        "found \(ways.isEmpty ? "no secret" : ways.joined(separator: " and ")), expected one of password_command, password_file, oauth2_token_command"
      )
      return nil
    }
    if way == "password_file" { return node.nonEmptyString.map { .file($0) } }
    guard let words = node.strings, !words.isEmpty else { return nil }
    return way == "password_command" ? .command(words) : .oauth2TokenCommand(words)
  }

  private static func fingerprint(_ node: StrictNode?) -> String? {
    guard let node, let text = node.nonEmptyString else { return nil }
    let digits = text.lowercased().dropFirst("sha256:".count).filter { $0 != ":" }
    guard text.lowercased().hasPrefix("sha256:"), digits.count == 64, digits.allSatisfy(\.isHexDigit) else {
      node.fail("found \"\(text)\", expected \"sha256:\" and 64 hexadecimal digits")
      return nil
    }
    return "sha256:" + digits
  }
}
