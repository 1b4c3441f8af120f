import ArgumentParser
import Foundation
import Model
import Pipeline
import UserConfiguration

struct AccountAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Set up an IMAP account: find its servers, log in, write it into the configuration.",
    discussion: """
      What you do not give as an option it asks for. Servers are found by the domain's DNS, then by the usual names. The \
      password is never written down: name a command that prints it, such as \
      --password-command "secret-tool lookup service retainer", or a file that only you can read.
      """)

  @Option(help: "Your address.") var address: String?
  @Option(help: "What to call the account; else the address's domain.") var name: String?
  @Option(help: "The IMAP server; else it is looked for.") var host: String?
  @Option(help: "Else 993, or 143 with starttls.") var port: Int?
  @Option(help: "implicit, starttls, or none (this machine only).") var tls: String?
  @Option(help: "The name to log in with; else the address.") var user: String?
  @Option(help: "Prints the password on its first line; words are split at blanks.") var passwordCommand: String?
  @Option(help: "Holds the password in its first line; readable by you alone.") var passwordFile: String?
  @Option(help: "Prints an OAuth 2 access token.") var oauth2TokenCommand: String?
  @Option(help: "PEM certificates to trust beside the system's.") var caFile: String?
  @Option(help: "sha256:…, trust exactly this certificate.") var fingerprint: String?
  @OptionGroup var globals: Globals

  func run() throws {
    let settings = try globals.settings()
    let address = try address ?? Console.ask("Your mail address", default: settings.addresses.first)
    let domain = MailAddress(address: address).domain
    guard !domain.isEmpty else { throw Failure("“\(address)” is no mail address.") }
    let name = name ?? String(domain.prefix { $0 != "." })
    if settings.accounts.contains(where: { $0.name == name }) {
      throw Failure("There is an account “\(name)” already; give this one another --name.")
    }
    let server = try server(domain)
    let user = try user ?? Console.ask("User name at \(server.host)", default: address)
    var account = Account(name: name, imap: server, user: user, secret: try secret())
    account.caFile = caFile
    account.fingerprint = fingerprint
    if let found = AccountDiscovery.submission(domain: domain, imapHost: server.host, caFile: caFile),
      found.isOwnDomain
    {
      account.smtp = found.server
    }
    try write(account)
  }

  private func server(_ domain: String) throws -> Account.Server {
    let tls = try tls.map { text in
      guard let tls = Account.TLS(rawValue: text) else {
        throw Failure("--tls: found \"\(text)\", expected implicit, starttls or none")
      }
      return tls
    }
    if let host {
      let tls = tls ?? (port == 143 ? .starttls : .implicit)
      return Account.Server(host: host, port: port ?? (tls == .implicit ? 993 : 143), tls: tls)
    }
    Console.note("Looking for the IMAP server of \(domain) …")
    guard let found = AccountDiscovery.imap(domain: domain, caFile: caFile, refused: { Console.note($0) })
    else {
      throw Failure("No IMAP server of \(domain) was found; name it by --host.", status: ExitStatus.unavailable)
    }
    Console.note("Found \(found.server.host), port \(found.server.port).")
    // Anybody between here and the name server could have said so.
    if !found.isOwnDomain {
      let answer = try Console.ask("\(found.server.host) is not in \(domain). Is it your provider's?", default: "no")
      guard answer.lowercased().hasPrefix("y") else { throw Failure("Name the server by --host.") }
    }
    return found.server
  }

  private func secret() throws -> Account.Secret {
    if let passwordFile { return .file(URL(filePath: passwordFile).path) }
    if let oauth2TokenCommand { return .oauth2TokenCommand(words(oauth2TokenCommand)) }
    let command = try passwordCommand ?? Console.ask("A command that prints the password (such as: pass show mail)")
    return .command(words(command))
  }

  private func words(_ command: String) -> [String] { command.split(separator: " ").map(String.init) }

  /// Tries the configuration as it would be, and only then puts it in place.
  private func write(_ account: Account) throws {
    let path = URL(filePath: globals.configurationPath).resolvingSymlinksInPath().path
    let old = try String(contentsOfFile: path, encoding: .utf8)
    let new = AccountText(account).added(to: old)
    _ = try ConfigurationFile.read(text: new, path: path)
    let draft = URL(filePath: path + ".new")
    try? FileManager.default.removeItem(at: draft)
    guard
      FileManager.default.createFile(
        atPath: draft.path, contents: Data(new.utf8), attributes: [.posixPermissions: 0o600])
    else { throw Failure("\(draft.path) cannot be written.") }
    do {
      let finding = try AccountCheck.run(account.name, launcher: globals.launcher(configuration: draft.path))
      try place(draft, at: path)
      print(FindingText(name: account.name, finding: finding).render())
      print("Wrote \(path). Next: retainer sync, then retainer board.")
    } catch let problem as AccountProblem {
      try? FileManager.default.removeItem(at: draft)
      throw Failure("\(problem). Nothing was written.", status: problem.status.exit)
    }
  }

  /// In one step, with the permissions that the file had.
  private func place(_ draft: URL, at path: String) throws {
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] ?? 0o600
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: draft.path)
    guard unsafe rename(draft.path, path) == 0 else {
      throw Failure("\(path) cannot be written.")
    }
  }
}
