import Foundation
import TestSupport
import Testing

/// Connections that break in every way, and servers that mean harm.
@Suite(.enabled(if: Dovecot.isInstalled, "Dovecot is missing: scripts/setup test installs it"), .serialized)
struct FaultTests {
  private let remote: RemoteMailbox

  init() throws { remote = try RemoteMailbox() }

  private static let count = 6

  /// A sync through a fault, then one without: every message is there once, and nothing hangs.
  private func survive(_ fault: String, _ argument: String = "0") throws {
    let user = "user-\(fault)-\(argument.prefix(8))"
    try remote.dovecot.deliver(remote.letters(1...Self.count), to: user)
    let proxy = try FaultyServer(["proxy", "\(remote.dovecot.port)", fault, argument], in: remote.program.folder)
    defer { proxy.stop() }
    let start = ContinuousClock.now
    let (first, _) = try remote.trySync(try remote.plainConfiguration(user, port: proxy.port, timeout: 1))
    #expect(start.duration(to: .now) < .seconds(30), "\(fault) \(argument)")
    let (second, status) = try remote.trySync(try remote.plainConfiguration(user, port: remote.dovecot.port))
    #expect(status == 0 && first.mail.new + second.mail.new == Self.count, "\(fault) \(argument): \(first) \(second)")
    try FileManager.default.removeItem(at: remote.program.folder.appending(path: "ledger.sqlite"))
  }

  @Test("a connection that is cut at any command loses and doubles nothing", arguments: 1...12)
  func cutAtCommand(number: Int) throws {
    try survive("cut-before", "\(number)")
    if number.isMultiple(of: 2) { try survive("cut-after", "\(number)") }
  }

  @Test("a connection that is cut inside an answer or a literal loses and doubles nothing")
  func cutInside() throws {
    for bytes in [1, 700, 1_200, 1_800, 2_600] { try survive("cut-bytes", "\(bytes)") }
  }

  @Test("a server that stalls or drips does not hold us beyond the deadline")
  func stalls() throws {
    try survive("stall", "20")
    try survive("stall", "1800")
    try survive("dribble", "1800")
  }

  @Test("garbage, wrong tags, absurd literals and answers left out lose and double nothing")
  func nonsense() throws {
    for bytes in [30, 800, 1_800] { try survive("garbage", "\(bytes)") }
    try survive("wrong-tag")
    try survive("oversize")
    try survive("swallow")
  }

  @Test("a message that always breaks the connection is left aside after two syncs, visibly, and the rest is taken in")
  func quarantine() throws {
    try remote.dovecot.deliver(remote.letters(1...Self.count), to: "poisoned")
    let proxy = try FaultyServer(["proxy", "\(remote.dovecot.port)", "poison", "Number 5."], in: remote.program.folder)
    defer { proxy.stop() }
    let config = try remote.plainConfiguration("poisoned", port: proxy.port)
    let first = try remote.program.run("sync", config: config)
    #expect(first.status == 0 && first.output.contains("5 new"), "\(first.output)\(first.errors)")
    let second = try remote.program.run("sync", config: config)
    #expect(second.status == 1 && second.output.contains("1 left aside"), "\(second.output)\(second.errors)")
    let bodies = try proxy.commands().count { $0.contains("body") }
    let third = try remote.program.run("sync", config: config)
    #expect(third.status == 1 && third.output.contains("0 fetched"), "\(third.output)\(third.errors)")
    #expect(try proxy.commands().count { $0.contains("body") } == bodies)
    let doctor = try remote.program.run("doctor", config: config)
    #expect(doctor.output.contains("left aside: imap://poisoned@127.0.0.1/INBOX;UID=") && doctor.status == 1)
    let well = try remote.plainConfiguration("poisoned", port: remote.dovecot.port)
    #expect(try remote.program.run("sync", "--again", config: well).output.contains("1 new"))
  }

  @Test("an unchanged mailbox costs one round trip a folder and no body")
  func roundTrips() throws {
    try remote.dovecot.deliver(remote.letters(1...Self.count), to: "quiet")
    let proxy = try FaultyServer(["proxy", "\(remote.dovecot.port)", "none"], in: remote.program.folder)
    defer { proxy.stop() }
    let config = try remote.plainConfiguration("quiet", port: proxy.port)
    #expect(try remote.program.run("sync", config: config).status == 0)
    let before = try proxy.commands().count
    #expect(try remote.program.run("sync", config: config).status == 0)
    let commands = try proxy.commands().dropFirst(before)
    #expect(
      commands.filter { !["continuation", "CAPABILITY", "AUTHENTICATE", "LIST", "LOGOUT"].contains($0) } == [
        "EXAMINE", "EXAMINE",
      ])
  }

  @Test("hostile servers cost their own accounts and no other")
  func hostile() throws {
    try remote.dovecot.deliver(remote.letters(1...2), to: "neighbour")
    let kinds = [
      "greeting-badcharset", "greeting-permanentflags", "greeting-bye", "greeting-garbage", "greeting-endless",
      "capability-missing", "tagged-without-text", "select-without-uidvalidity", "status-empty", "bye-in-the-middle",
      "list-endless", "continuation-code", "fetch-bodystructure", "fetch-savedate", "fetch-unknown", "fetch-esearch",
      "fetch-binary", "fetch-envelope", "fetch-eof-in-literal",
    ]
    let servers = try FaultyServer(["hostile"] + kinds, ports: kinds.count, in: remote.program.folder)
    defer { servers.stop() }
    let beside = Dictionary(uniqueKeysWithValues: zip(kinds, servers.ports))
    let config = try remote.plainConfiguration("neighbour", port: remote.dovecot.port, beside: beside)
    let start = ContinuousClock.now
    let (report, status) = try remote.trySync(config)
    #expect(status == 69 && report.mail.new == 2)
    #expect(start.duration(to: .now) < .seconds(60))
    for account in report.accounts {
      #expect((account.problem == nil) == (account.account == "neighbour"), "\(account)")
    }
  }

  @Test(
    "TLS that is stripped, refused, injected into or declared needless is refused before anything is said",
    arguments: ["starttls-stripped", "starttls-refused", "starttls-injected", "greeting-preauth"])
  func startTLS(kind: String) throws {
    let server = try FaultyServer(["hostile", kind], in: remote.program.folder)
    defer { server.stop() }
    let config = try remote.plainConfiguration("victim", port: server.port, tls: "starttls")
    let outcome = try remote.program.run("sync", config: config)
    #expect(outcome.status == (kind == "starttls-refused" ? 69 : 77), "\(outcome.errors)")
    #expect(try server.commands().allSatisfy { ["CAPABILITY", "STARTTLS"].contains($0) })
  }
}
