import Foundation
import TestSupport
import Testing

/// The story of samples/a-month.mbox with an account at a real Dovecot, on a day when a chase is due.
final class Studio {
  let dovecot: Dovecot
  let program: Program
  let user: String
  private var config = ""

  /// The chase of invoice 2026-007, which lacks nothing.
  private(set) var chase = ""
  /// What it answers.
  static let invoiceMail = "<s-l1@sunnastudio.example>"

  /// - Parameter user: a mailbox of its own.
  init(_ user: String) throws {
    dovecot = try Dovecot.shared()
    program = try Program()
    self.user = user
    try configure()
    try Self.month.get().write(to: program.folder.appending(path: "ledger.sqlite"))
    chase = try #require(try board().first { $0.kind == "chase" }?.id)
  }

  deinit { program.remove() }

  /// The ledger with the month in it, made once.
  private static let month = Result {
    let program = try Program()
    defer { program.remove() }
    let box = Corpora.checkout.appending(path: "samples/a-month.mbox").path
    #expect(try program.run("--as-of", "2026-03-31", "import", box).status == 0)
    return try Data(contentsOf: program.folder.appending(path: "ledger.sqlite"))
  }

  /// - Parameters:
  ///   - port: of a proxy, without TLS.
  ///   - lines: further lines of the account.
  func configure(port: Int? = nil, _ lines: String...) throws {
    let password = program.folder.appending(path: "password")
    try Data((Dovecot.password + "\n").utf8).write(to: password)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: password.path)
    let sample = try String(contentsOf: Corpora.checkout.appending(path: "samples/config.yaml"), encoding: .utf8)
    let account =
      [
        "accounts:", "  - name: main", "    host: 127.0.0.1", "    port: \(port ?? dovecot.tlsPort)",
        "    tls: \(port == nil ? "implicit" : "none")", "    user: \(user)", "    password_file: \(password.path)",
        "    ca_file: \(dovecot.caFile)", "    timeout_seconds: 60",
      ] + lines.map { "    " + $0 }
    let file = program.folder.appending(path: "config.yaml")
    try Data((sample + account.joined(separator: "\n") + "\n").utf8).write(to: file)
    config = file.path
  }

  /// Runs on beside the test; what it says is the program's outcome of this name.
  func start(_ arguments: String..., name: String) throws -> Process {
    try program.start(["--as-of", "2026-03-31"] + arguments, config: config, name: name)
  }

  func run(_ arguments: String...) throws -> Program.Outcome {
    let process = try program.start(["--as-of", "2026-03-31"] + arguments, config: config)
    process.waitUntilExit()
    return try program.outcome(of: process)
  }

  func approve() throws { #expect(try run("drafts", "approve", chase).status == 0) }

  /// The last line of what `sync` says, where it speaks of drafts.
  @discardableResult
  func sync(expecting status: Int32 = 0) throws -> String {
    let outcome = try run("sync")
    #expect(outcome.status == status, "\(outcome)")
    return outcome.output.split(separator: "\n").last { $0.hasPrefix("Drafts: ") }.map(String.init) ?? ""
  }

  struct Draft: Decodable {
    var id: String
    var kind: String
    var status: String
    var needs: [String]
  }

  func board() throws -> [Draft] {
    struct Board: Decodable { var drafts: [Draft] }
    return try JSONDecoder().decode(Board.self, from: Data(try run("--json", "board").output.utf8)).drafts
  }

  /// What the board says of the chase.
  func status() throws -> String? { try board().first { $0.id == chase }?.status }

  // MARK: What another mail program would see and do

  struct Letter {
    var file: URL
    var text: String
    /// As Maildir writes them: `DS`.
    var flags: String
  }

  /// - Parameter folder: `Drafts` or `Gesendet`.
  func letters(_ folder: String = "Drafts") throws -> [Letter] {
    try ["cur", "new"].flatMap { part in
      let place = dovecot.maildir(user, folder).appending(path: part)
      let names = (try? FileManager.default.contentsOfDirectory(atPath: place.path)) ?? []
      return try names.sorted().map { name in
        let file = place.appending(path: name)
        return Letter(
          file: file, text: try String(contentsOf: file, encoding: .utf8),
          flags: name.split(separator: ",").last.map {
            String($0.filter { $0 != "=" && $0.isLetter && $0.isUppercase })
          }
            ?? "")
      }
    }
  }

  /// Writes a draft anew with another text, as mail programs do: a new message, and the old one away.
  func edit(_ letter: Letter, _ change: (String) -> String) throws {
    try dovecot.deliver([change(letter.text)], to: user, "Drafts")
    try FileManager.default.removeItem(at: letter.file)
  }
}
