import Foundation
import TestSupport
import Testing

/// A Dovecot with mail in it, and the program with accounts there.
final class RemoteMailbox {
  let dovecot: Dovecot
  let program: Program

  init() throws {
    dovecot = try Dovecot.shared()
    program = try Program()
  }

  deinit { program.remove() }

  /// A configuration with one account a user.
  func configuration(_ users: String..., extra: String = "") throws -> String {
    let password = try passwordFile()
    return try write(
      users.map { user in
        """
          - name: \(user)
            host: 127.0.0.1
            port: \(dovecot.tlsPort)
            user: \(user)
            password_file: \(password)
            ca_file: \(dovecot.caFile)
            timeout_seconds: 60
        \(extra)
        """
      })
  }

  func letters(_ numbers: ClosedRange<Int>, from: String = "ruth@harbourbakery.example") -> [String] {
    numbers.map {
      """
      From: Ruth <\(from)>
      To: sunna@sunnastudio.example
      Message-ID: <letter-\($0)-\(from)>
      Date: Mon, 2 Mar 2026 10:00:00 +0000
      Subject: Letter \($0)

      Could you also draw a third bag? It wasn't in the quote. Number \($0).

      """
    }
  }

  struct Report: Decodable {
    struct Mail: Decodable {
      var lookedAt: Int
      var new: Int
      var known: Int
    }
    struct Account: Decodable {
      var account: String
      var fetched: Int
      var folders: [String]
      var quarantined: Int
      var problem: String?
    }
    var mail: Mail
    var accounts: [Account]
  }

  func sync(_ config: String, expecting status: Int32 = 0) throws -> Report {
    let (report, found) = try trySync(config)
    #expect(found == status, "\(report)\n\(dovecot.log)")
    return report
  }

  /// The report and the exit status.
  func trySync(_ config: String) throws -> (Report, Int32) {
    let outcome = try program.run("--as-of", "2026-03-10", "--json", "sync", config: config)
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return (try decoder.decode(Report.self, from: Data(outcome.output.utf8)), outcome.status)
  }

  /// Accounts, named as their users, without TLS (or with STARTTLS) at ports of this machine.
  func plainConfiguration(_ ports: [String: Int], tls: String = "none", timeout: Int = 60) throws -> String {
    let password = try passwordFile()
    let accounts = ports.sorted { $0.key < $1.key }.map { name, port in
      "  - { name: \(name), host: 127.0.0.1, port: \(port), tls: \(tls), user: \(name), "
        + "password_file: \(password), timeout_seconds: \(timeout) }"
    }
    return try write(accounts)
  }

  private func passwordFile() throws -> String {
    let password = program.folder.appending(path: "password")
    try Data((Dovecot.password + "\n").utf8).write(to: password)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: password.path)
    return password.path
  }

  private func write(_ accounts: [String]) throws -> String {
    let me = "me:\n  name: Sunna\n  addresses: [sunna@sunnastudio.example]\n  currency: EUR\naccounts:\n"
    let file = program.folder.appending(path: "config.yaml")
    try Data((me + accounts.joined(separator: "\n") + "\n").utf8).write(to: file)
    return file.path
  }
}
