import Foundation
import TestSupport
import Testing

/// Connections that break in every way, and servers that mean harm.
@Suite(.enabled(if: Dovecot.isInstalled, "Dovecot is missing: scripts/setup test installs it"), .serialized)
struct FaultTests {
  private let remote: RemoteMailbox

  init() throws { remote = try RemoteMailbox() }

  private static let count = 6

  /// A fault of the proxy (see Tests/Servers/faulty_imap.py) and its number.
  private static let faults: [(name: String, numbers: [Int])] = [
    ("cut-before", Array(1...11)), ("cut-after", [2, 6, 8, 9]), ("cut-bytes", [1, 700, 1_200, 1_800, 2_600]),
    ("stall", [20, 1_800]), ("dribble", [1_800]), ("garbage", [30, 800, 1_800]), ("wrong-tag", [0]), ("oversize", [0]),
    ("swallow", [0]),
  ]

  @Test(
    "connections that are cut at any command or inside a literal, stall, drip or talk nonsense lose and double nothing")
  func faults() throws {
    var proxies: [FaultyServer] = []
    defer { for proxy in proxies { proxy.stop() } }
    var ports: [String: Int] = [:]
    for (name, number) in Self.faults.flatMap({ fault in fault.numbers.map { (fault.name, $0) } }) {
      let user = "\(name)-\(number)"
      try remote.dovecot.deliver(remote.letters(1...Self.count, from: "\(user)@client.example"), to: user)
      let proxy = try FaultyServer(
        ["proxy", "\(remote.dovecot.port)", name, "\(number)"], in: remote.program.folder)
      proxies.append(proxy)
      ports[user] = proxy.port
    }
    // All side by side, each account through its own fault; then all without.
    let start = ContinuousClock.now
    let (first, _) = try remote.trySync(try remote.plainConfiguration(ports, timeout: 2))
    #expect(start.duration(to: .now) < .seconds(150))
    #expect(first.accounts.contains { $0.problem != nil })
    let (second, status) = try remote.trySync(
      try remote.plainConfiguration(ports.mapValues { _ in remote.dovecot.port }))
    #expect(status == 0 && first.mail.new + second.mail.new == Self.count * ports.count, "\(first) \(second)")
    let third = try remote.sync(remote.program.folder.appending(path: "config.yaml").path)
    #expect(third.accounts.allSatisfy { $0.fetched == 0 && $0.problem == nil }, "\(third)")
  }

  @Test("a message that always breaks the connection is left aside after two syncs, visibly, and the rest is taken in")
  func quarantine() throws {
    try remote.dovecot.deliver(remote.letters(1...Self.count), to: "poisoned")
    let proxy = try FaultyServer(["proxy", "\(remote.dovecot.port)", "poison", "Number 5."], in: remote.program.folder)
    defer { proxy.stop() }
    let config = try remote.plainConfiguration(["poisoned": proxy.port])
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
    let well = try remote.plainConfiguration(["poisoned": remote.dovecot.port])
    #expect(try remote.program.run("sync", "--again", config: well).output.contains("1 new"))
  }

  @Test("an unchanged folder costs one round trip and no body, and one with new mail three")
  func roundTrips() throws {
    try remote.dovecot.deliver(remote.letters(1...Self.count), to: "quiet")
    let proxy = try FaultyServer(["proxy", "\(remote.dovecot.port)", "none"], in: remote.program.folder)
    defer { proxy.stop() }
    let config = try remote.plainConfiguration(["quiet": proxy.port])
    #expect(try remote.program.run("sync", config: config).status == 0)
    func commands() throws -> [String] {
      let before = try proxy.commands().count
      #expect(try remote.program.run("sync", config: config).status == 0)
      return try proxy.commands().dropFirst(before).filter {
        !["continuation", "CAPABILITY", "AUTHENTICATE", "LIST", "LOGOUT"].contains($0)
      }
    }
    #expect(try commands() == ["EXAMINE", "EXAMINE"])
    try remote.dovecot.deliver(remote.letters(7...9), to: "quiet")
    #expect(try commands() == ["EXAMINE", "UID FETCH", "UID FETCH body", "EXAMINE"])
    #expect(try commands() == ["EXAMINE", "EXAMINE"])
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
    var ports = Dictionary(uniqueKeysWithValues: zip(kinds, servers.ports))
    ports["neighbour"] = remote.dovecot.port
    let config = try remote.plainConfiguration(ports, timeout: 10)
    let start = ContinuousClock.now
    let (report, status) = try remote.trySync(config)
    #expect(status == 69 && report.mail.new == 2)
    #expect(start.duration(to: .now) < .seconds(120))
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
    let config = try remote.plainConfiguration(["victim": server.port], tls: "starttls")
    let outcome = try remote.program.run("sync", config: config)
    #expect(outcome.status == (kind == "starttls-refused" ? 69 : 77), "\(outcome.errors)")
    #expect(try server.commands().allSatisfy { ["CAPABILITY", "STARTTLS"].contains($0) })
  }
}
