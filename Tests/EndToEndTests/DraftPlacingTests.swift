import Foundation
import TestSupport
import Testing

/// Drafts in the Drafts folder of a real Dovecot, and what the user does to them there.
@Suite(.enabled(if: Dovecot.isInstalled, "Dovecot is missing: scripts/setup test installs it"), .serialized)
struct DraftPlacingTests {
  /// The chase lies in Drafts.
  private func placed(_ user: String) throws -> Studio {
    let studio = try Studio(user)
    try studio.approve()
    #expect(try studio.sync() == "Drafts: 1 placed.")
    return studio
  }

  @Test("an approved draft lies in Drafts once, as a draft and read, and goes when its ground has gone")
  func placing() throws {
    let studio = try placed("place-once")
    let letters = try studio.letters()
    #expect(letters.count == 1 && letters.first?.flags == "DS")
    #expect(letters.first?.text.contains("X-Retainer-Draft: \(studio.chase)") == true)
    #expect(try studio.status() == "placed")
    #expect(try studio.sync() == "")
    #expect(try studio.letters().map(\.file) == letters.map(\.file))
    #expect(try studio.run("invoice", "paid", "2026-007").status == 0)
    #expect(try studio.sync() == "Drafts: 1 withdrawn.")
    #expect(try studio.letters().isEmpty)
    #expect(try studio.sync() == "")
  }

  @Test("what the user changed in Drafts is theirs: its text comes back, it stays, and nothing is placed beside it")
  func editing() throws {
    let studio = try placed("place-edit")
    try studio.edit(try #require(try studio.letters().first)) {
      $0.replacing("Subject: ", with: "Subject: Ha! ").replacing("\n\n", with: "\n\nWritten by hand.\n\n")
    }
    #expect(try studio.sync() == "Drafts: 1 edited by you.")
    let shown = try studio.run("drafts", "show", studio.chase).output
    #expect(shown.contains("Written by hand.") && shown.contains("Ha! "))
    // A mail program that knows neither our field nor our id.
    try studio.edit(try #require(try studio.letters().first)) { text in
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      return lines.filter { !$0.hasPrefix("X-Retainer-Draft:") && !$0.hasPrefix("Message-ID:") }.joined(separator: "\n")
        .replacing("Written by hand.", with: "Written twice.")
    }
    #expect(try studio.sync() == "Drafts: 1 edited by you.")
    #expect(try studio.run("drafts", "show", studio.chase).output.contains("Written twice."))
    #expect(try studio.run("invoice", "paid", "2026-007").status == 0)
    #expect(try studio.sync() == "")
    #expect(try studio.letters().count == 1)
    // What was approved were other words.
    #expect(try studio.run("drafts", "send", studio.chase).status == 2)
  }

  @Test("a draft with other recipients is sent from the mail program, and not by us to the old ones")
  func recipients() throws {
    let studio = try placed("place-people")
    try studio.edit(try #require(try studio.letters().first)) {
      $0.replacing("\nSubject:", with: "\nCc: boss@lundiforlag.example\nSubject:")
    }
    let server = try SubmissionServer(of: studio.dovecot)
    defer { server.stop() }
    try studio.configure(server.line(tls: "implicit"))
    let outcome = try studio.run("drafts", "send", studio.chase)
    #expect(outcome.status == 2 && outcome.errors.contains("send it from there"), "\(outcome)")
    #expect(try server.letters().isEmpty)
  }

  @Test("a draft that the user throws away is dismissed, and not placed again")
  func throwingAway() throws {
    let studio = try placed("place-away")
    try FileManager.default.removeItem(at: try #require(try studio.letters().first).file)
    #expect(try studio.sync() == "Drafts: 1 thrown away by you.")
    #expect(try studio.status() == "dismissed")
    #expect(try studio.sync() == "")
    #expect(try studio.letters().isEmpty)
  }

  @Test("a draft that the mail program sent is sent, and the chase counts")
  func sending() throws {
    let studio = try placed("place-sent")
    let draft = try #require(try studio.letters().first)
    try FileManager.default.removeItem(at: draft.file)
    let sent = draft.text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.hasPrefix("Message-ID:") ? "Message-ID: <of-the-mail-program@sunnastudio.example>" : String(line)
    }.filter { !$0.hasPrefix("X-Retainer-Draft:") }
    try studio.dovecot.deliver([sent.joined(separator: "\n")], to: studio.user, "Gesendet")
    #expect(try studio.sync() == "Drafts: 1 sent by you.")
    #expect(try studio.status() == "sent")
    // The reminder was sent today: no other is due.
    #expect(try studio.board().filter { $0.kind == "chase" && $0.status == "proposed" }.isEmpty)
    let why = try studio.run("why", "2026-007").output
    #expect(try studio.sync() == "" && studio.letters().isEmpty, "\(why)")
  }

  @Test("a connection that breaks between APPEND and its answer makes no second draft")
  func broken() throws {
    let studio = try Studio("place-broken")
    try studio.approve()
    let proxy = try FaultyServer(
      ["proxy", "\(studio.dovecot.port)", "poison", "[APPENDUID"], in: studio.program.folder)
    defer { proxy.stop() }
    try studio.configure(port: proxy.port)
    try studio.sync(expecting: 69)
    #expect(try studio.letters().count == 1)
    #expect(try studio.status() == "approved")
    try studio.configure()
    #expect(try studio.sync() == "Drafts: 1 placed.")
    #expect(try studio.letters().count == 1)
    // It is still known to be ours.
    #expect(try studio.run("drafts", "dismiss", studio.chase).status == 0)
    #expect(try studio.sync() == "Drafts: 1 withdrawn.")
  }

  @Test("a new UIDVALIDITY changes nothing, and the draft is found under its new number")
  func uidValidity() throws {
    let studio = try placed("place-validity")
    let box = studio.dovecot.maildir(studio.user, "Drafts")
    for file in try FileManager.default.contentsOfDirectory(atPath: box.path) where file.hasPrefix("dovecot") {
      try FileManager.default.removeItem(at: box.appending(path: file))
    }
    #expect(try studio.sync() == "")
    #expect(try studio.letters().count == 1 && studio.status() == "placed")
    #expect(try studio.run("undo").status == 0)
    #expect(try studio.sync() == "Drafts: 1 withdrawn.")
    #expect(try studio.letters().isEmpty)
  }

  @Test("on proposal everything that lacks nothing is placed; off, nothing")
  func policies() throws {
    let studio = try Studio("place-policy")
    try studio.configure("place_drafts: off")
    try studio.approve()
    #expect(try studio.sync() == "" && studio.letters().isEmpty)
    try studio.configure("place_drafts: on_proposal")
    let ready = try studio.board().filter { $0.needs.isEmpty && ["proposed", "approved"].contains($0.status) }
    #expect(ready.count > 1)
    #expect(try studio.sync() == "Drafts: \(ready.count) placed.")
    #expect(try studio.board().filter { $0.status == "placed" }.map(\.id).sorted() == ready.map(\.id).sorted())
    try studio.configure()
    #expect(try studio.sync() == "Drafts: \(ready.count - 1) withdrawn.")
    #expect(try studio.letters().count == 1)
  }

  @Test("on proposal, an answer that would go elsewhere is not placed before it was reviewed")
  func suspect() throws {
    let studio = try Studio("place-suspect")
    try studio.configure("place_drafts: on_proposal")
    let mail = studio.program.folder.appending(path: "again.eml")
    try Data(
      """
      From: bergthora@lundiforlag.example
      Reply-To: bergthora@elsewhere.example
      To: sunna@sunnastudio.example
      Subject: Invoice 2026-007
      Date: Mon, 30 Mar 2026 09:00:00 +0000
      Message-ID: <again@lundiforlag.example>

      Hi Sunna, I cannot find invoice 2026-007. Could you please send it to me again?
      """.utf8
    ).write(to: mail)
    #expect(try studio.run("import", mail.path).status == 0)
    let resend = try #require(try studio.board().first { $0.kind == "resend-invoice" })
    #expect(resend.needs.isEmpty)
    _ = try studio.sync()
    #expect(try studio.board().first { $0.id == resend.id }?.status == "proposed")
    #expect(try studio.run("drafts", "approve", resend.id).status == 0)
    #expect(try studio.sync() == "Drafts: 1 placed.")
  }

  @Test("a draft that was exported and is imported again is nothing that was said")
  func export() throws {
    let studio = try Studio("place-export")
    try studio.approve()
    let file = studio.program.folder.appending(path: "draft.mbox")
    #expect(
      try studio.run("drafts", "export", studio.chase, "--format", "mbox", "--output", file.path).status == 0)
    #expect(try studio.run("import", file.path).status == 0)
    #expect(try studio.status() == "approved")
    // Sent by a mail program that leaves its name in it.
    let text = try String(contentsOf: file, encoding: .utf8)
    try Data(text.replacing("MIME-Version:", with: "User-Agent: mutt\nMIME-Version:").utf8).write(to: file)
    #expect(try studio.run("import", file.path).status == 0)
    #expect(try studio.status() == "superseded")
  }
}
