import Foundation
import TestSupport
import Testing

/// A Dovecot with mail in it, and the program with accounts there.
final class RemoteMailbox {
  let dovecot: Dovecot
  let program: Program

  init(settings: String = "") throws {
    dovecot = try Dovecot(settings: settings)
    program = try Program()
  }

  func remove() {
    dovecot.stop()
    program.remove()
  }

  /// A configuration with one account a user.
  func configuration(_ users: String..., extra: String = "") throws -> String {
    let password = program.folder.appending(path: "password")
    try Data((Dovecot.password + "\n").utf8).write(to: password)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: password.path)
    let accounts = users.map { user in
      """
        - name: \(user)
          host: 127.0.0.1
          port: \(dovecot.tlsPort)
          user: \(user)
          password_file: \(password.path)
          ca_file: \(dovecot.caFile)
          timeout_seconds: 5
      \(extra)
      """
    }
    let text = """
      me:
        name: Sunna
        addresses: [sunna@sunnastudio.example]
        currency: EUR
      accounts:
      \(accounts.joined(separator: "\n"))

      """
    let file = program.folder.appending(path: "config.yaml")
    try Data(text.utf8).write(to: file)
    return file.path
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
    let outcome = try program.run("--as-of", "2026-03-10", "--json", "sync", config: config)
    #expect(outcome.status == status, "\(outcome.errors)\n\(dovecot.log)")
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(Report.self, from: Data(outcome.output.utf8))
  }
}
