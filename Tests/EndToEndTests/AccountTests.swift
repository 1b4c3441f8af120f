import Foundation
import TestSupport
import Testing

/// `account` against a real Dovecot, as a new user would.
@Suite(.enabled(if: Dovecot.isInstalled, "Dovecot is missing: scripts/setup test installs it"), .serialized)
struct AccountTests {
  private let remote: RemoteMailbox

  init() throws { remote = try RemoteMailbox() }

  private func bareConfiguration() throws -> String {
    let file = remote.program.folder.appending(path: "config.yaml")
    try Data("me:\n  name: Sunna\n  addresses: [sunna@sunnastudio.example]\n  currency: EUR\n".utf8).write(to: file)
    return file.path
  }

  private func add(_ config: String, user: String, command: String) throws -> Program.Outcome {
    try remote.program.run(
      "account", "add", "--address", "\(user)@sunnastudio.example", "--name", "main", "--host", "127.0.0.1", "--port",
      "\(remote.dovecot.tlsPort)", "--user", user, "--password-command", command, "--ca-file", remote.dovecot.caFile,
      config: config)
  }

  @Test("an account is added, tested, synced and listed; a wrong password writes nothing")
  func account() throws {
    let config = try bareConfiguration()
    let before = try String(contentsOfFile: config, encoding: .utf8)
    let refused = try add(config, user: "ida", command: "echo wrong-horse")
    #expect(refused.status == 77 && refused.errors.contains("Nothing was written"), "\(refused.errors)")
    #expect(try String(contentsOfFile: config, encoding: .utf8) == before)

    let added = try add(config, user: "ida", command: "echo \(Dovecot.password)")
    #expect(added.status == 0, "\(added.errors)")
    #expect(added.output.contains("sent   “Gesendet”") && added.output.contains("has IDLE"), "\(added.output)")
    #expect(try remote.program.run("account", "test", config: config).status == 0)
    try remote.dovecot.deliver(remote.letters(1...2), to: "ida")
    #expect(try remote.program.run("sync", config: config).output.contains("2 new"))
    #expect(try remote.program.run("account", "list", config: config).output.contains("last good sync"))
    #expect(try add(config, user: "ida", command: "true").errors.contains("already"))
  }

  @Test("the server that sends is tried, too, and nothing is sent", arguments: ["", "refuse-login"])
  func submission(fault: String) throws {
    let server = try SubmissionServer("implicit", fault, of: remote.dovecot)
    defer { server.stop() }
    let config = try remote.configuration("lea", extra: "    " + server.line(tls: "implicit"))
    let outcome = try remote.program.run("account", "test", config: config)
    #expect(outcome.status == (fault.isEmpty ? 0 : 1), "\(outcome)")
    #expect(outcome.output.contains(fault.isEmpty ? ":\(server.port), logged in" : "smtp   of no use: "), "\(outcome)")
    #expect(!outcome.output.contains(Dovecot.password))
    #expect(try remote.program.run("doctor", config: config).output.contains("smtp: is of no use") != fault.isEmpty)
    #expect(try server.commands().allSatisfy { !$0.hasPrefix("MAIL") })
  }

  @Test("an access token is shown to the server, and only there")
  func oauth2() throws {
    let server = try FaultyServer(["hostile", "xoauth2"], in: remote.program.folder)
    defer { server.stop() }
    let config = try bareConfiguration()
    var text = try String(contentsOfFile: config, encoding: .utf8)
    text += """
      accounts:
        - { name: main, host: 127.0.0.1, port: \(server.port), tls: none, user: ida, oauth2_token_command: [echo, t0ken-t0ken] }

      """
    try Data(text.utf8).write(to: URL(filePath: config))
    let good = try remote.program.run("sync", config: config)
    #expect(good.status == 0, "\(good.errors)")
    try Data(text.replacing("t0ken-t0ken", with: "stale-stale").utf8).write(to: URL(filePath: config))
    let stale = try remote.program.run("sync", config: config)
    #expect(stale.status == 77 && !stale.errors.contains("stale-stale"), "\(stale.errors)")
  }

  @Test("twenty thousand messages are taken in once, and cost nothing the next time")
  func large() throws {
    let config = try remote.configuration("jon")
    // From lists: looked at, remembered, not kept.
    let mail = (1...20_000).map {
      "From: news@list.example\nTo: all@list.example\nList-Id: <news.list.example>\nMessage-ID: <n\($0)@list.example>\nSubject: \($0)\n\nx\n"
    }
    try remote.dovecot.deliver(mail, to: "jon")
    let first = try remote.sync(config)
    #expect(first.mail.new == 20_000)
    let second = try remote.sync(config)
    #expect(second.accounts.first?.fetched == 0 && second.mail.lookedAt == 0)
  }
}
