import Foundation
import TestSupport
import Testing

/// `sync` against a real Dovecot.
@Suite(.enabled(if: Dovecot.isInstalled, "Dovecot is missing: scripts/setup test installs it"), .serialized)
struct SyncTests {
  private let remote: RemoteMailbox
  private var dovecot: Dovecot { remote.dovecot }
  private var program: Program { remote.program }

  init() throws { remote = try RemoteMailbox() }

  @Test("new mail is taken in once, and only what is new the next time")
  func incremental() throws {
    let config = try remote.configuration("anna")
    try dovecot.deliver(remote.letters(1...5), to: "anna")
    let first = try remote.sync(config)
    #expect(first.mail.new == 5 && first.accounts.first?.folders == ["INBOX", "Gesendet"])
    let second = try remote.sync(config)
    #expect(second.mail.lookedAt == 0 && second.accounts.first?.fetched == 0)
    try dovecot.deliver(remote.letters(6...6), to: "anna")
    #expect(try remote.sync(config).accounts.first?.fetched == 1)
    #expect(try program.run("doctor", config: config).output.contains("last good sync 2026-03-10"))
  }

  @Test("several accounts are looked at side by side, and one that fails does not stop the others")
  func sideBySide() throws {
    try dovecot.deliver(remote.letters(1...3), to: "bea")
    var text = try String(contentsOfFile: try remote.configuration("bea", "carl"), encoding: .utf8)
    text = text.replacing(
      "    user: carl", with: "    user: carl\n    fingerprint: sha256:\(String(repeating: "0", count: 64))")
    let file = program.folder.appending(path: "config.yaml")
    try Data(text.utf8).write(to: file)
    let report = try remote.sync(file.path, expecting: 77)
    #expect(report.mail.new == 3)
    #expect(report.accounts.first { $0.account == "carl" }?.problem?.contains("is not the pinned one") == true)
    #expect(report.accounts.first { $0.account == "bea" }?.problem == nil)
  }

  @Test("a wrong password is status 77, and neither it nor the right one stands anywhere")
  func wrongPassword() throws {
    let config = try remote.configuration("dora")
    try Data("wrong-horse\n".utf8).write(to: program.folder.appending(path: "password"))
    let outcome = try program.run("sync", config: config)
    #expect(outcome.status == 77)
    #expect(outcome.errors.contains("refused the log-in"))
    let store = try Data(contentsOf: program.folder.appending(path: "ledger.sqlite"))
    for text in [outcome.errors, outcome.output, String(decoding: store, as: UTF8.self)] {
      #expect(!text.contains("wrong-horse"))
    }
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o644], ofItemAtPath: program.folder.appending(path: "password").path)
    let open = try program.run("sync", config: config)
    #expect(open.status == 2)
    #expect(open.errors.contains("can be read by others"))
  }

  @Test("a server that is not there is status 69")
  func unreachable() throws {
    let config = try remote.configuration("emil")
    let text = try String(contentsOfFile: config, encoding: .utf8)
    try Data(text.replacing("port: \(dovecot.tlsPort)", with: "port: \(try LoopbackPort.free())").utf8)
      .write(to: URL(filePath: config))
    let outcome = try program.run("sync", config: config)
    #expect(outcome.status == 69)
    #expect(outcome.errors.contains("cannot be reached"))
  }

  @Test("a new UIDVALIDITY, a renamed folder and the same mail in two folders fetch no body and make no row")
  func identity() throws {
    let config = try remote.configuration("fia", extra: "    folders: { also: [Old] }")
    try dovecot.deliver(remote.letters(1...4), to: "fia")
    try dovecot.deliver(remote.letters(3...6), to: "fia", "Old")
    #expect(try remote.sync(config).mail.new == 6)
    // Dovecot forgets its numbers.
    for folder in ["", "Old"] {
      let box = dovecot.maildir("fia", folder)
      for file in try FileManager.default.contentsOfDirectory(atPath: box.path) where file.hasPrefix("dovecot") {
        try FileManager.default.removeItem(at: box.appending(path: file))
      }
    }
    let second = try remote.sync(config)
    #expect(second.accounts.first?.fetched == 0 && second.mail.new == 0)
    try FileManager.default.moveItem(at: dovecot.maildir("fia", "Old"), to: dovecot.maildir("fia", "Older"))
    let text = try String(contentsOfFile: config, encoding: .utf8).replacing("[Old]", with: "[Older]")
    try Data(text.utf8).write(to: URL(filePath: config))
    let third = try remote.sync(config)
    #expect(third.accounts.first?.folders == ["INBOX", "Gesendet", "Older"])
    #expect(third.accounts.first?.fetched == 0 && third.mail.new == 0)
  }

  @Test("nothing on the server is changed, and of a large letter only the beginning is fetched")
  func large() throws {
    let config = try remote.configuration("gus")
    let file = String(repeating: String(repeating: "QUJD", count: 19) + "\n", count: 20_000)
    let letter = remote.letters(1...1)[0]
    let large =
      letter.replacing("Date:", with: "Content-Type: multipart/mixed; boundary=b\nMIME-Version: 1.0\nDate:")
      .replacing("\n\nCould", with: "\n\n--b\n\nCould")
      + "--b\nContent-Type: image/png; name=big.png\nContent-Transfer-Encoding: base64\n\n\(file)\n--b--\n"
    let sent = large.replacing(
      "ruth@harbourbakery.example>\nTo: sunna@sunnastudio.example",
      with: "sunna@sunnastudio.example>\nTo: ruth@harbourbakery.example")
    try dovecot.deliver([large], to: "gus")
    try dovecot.deliver(
      [
        sent.replacing("letter-1", with: "sent-1"),
        sent.replacing("letter-1", with: "sent-2").replacing(
          "image/png; name=big.png", with: "application/pdf; name=invoice.pdf"),
      ], to: "gus", "Gesendet")
    #expect(try remote.sync(config).mail.new == 3)
    // Dovecot counts the bytes that it sent: two beginnings, and one letter whole after its beginning.
    let bytes = dovecot.log.matches(of: /imap\(gus\).* out=(\d+)/).compactMap { Int($0.output.1) }.reduce(0, +)
    #expect((2_300_000...2_800_000).contains(bytes), "\(bytes)")
    let names = try FileManager.default.contentsOfDirectory(atPath: dovecot.maildir("gus").appending(path: "cur").path)
    #expect(names.allSatisfy { !$0.hasSuffix("S") })
    // Imported whole from a file, it is the same mail.
    let mbox = program.folder.appending(path: "gus.eml")
    try Data(large.utf8).write(to: mbox)
    #expect(try program.run("import", mbox.path, config: config).status == 0)
    #expect(try program.run("doctor", config: config).output.contains(": 3 messages"))
  }
}
