import Foundation
import TestSupport
import Testing

/// `drafts send` by a submission server of the tests' own, beside a real Dovecot.
@Suite(.enabled(if: Dovecot.isInstalled, "Dovecot is missing: scripts/setup test installs it"), .serialized)
struct DraftSendingTests {
  /// The chase is approved, and the account has a server to send by.
  private func studio(
    _ user: String, _ mode: String = "implicit", _ fault: String = "", _ lines: String...
  ) throws -> (Studio, SubmissionServer) {
    let studio = try Studio(user)
    let server = try SubmissionServer(mode, fault, of: studio.dovecot)
    try studio.configure(server.line(tls: mode), lines.first ?? "place_drafts: off")
    try studio.approve()
    return (studio, server)
  }

  private func send(_ studio: Studio, _ options: String...) throws -> Program.Outcome {
    try options.isEmpty
      ? studio.run("drafts", "send", studio.chase) : studio.run("drafts", "send", options[0], studio.chase)
  }

  @Test("an approved draft is sent once, to everybody, with a copy in Sent, and goes from Drafts")
  func sending() throws {
    let (studio, server) = try studio("send-once", "implicit", "", "place_drafts: on_approval")
    defer { server.stop() }
    #expect(try studio.sync() == "Drafts: 1 placed.")
    let other = try #require(try studio.board().first { $0.status == "proposed" }?.id)
    #expect(try studio.run("drafts", "dismiss", other).status == 0)
    let outcome = try send(studio)
    #expect(outcome.status == 0 && outcome.output == "Sent to bergthora@lundiforlag.example.\n", "\(outcome)")
    let letter = try #require(try server.letters().first)
    #expect(
      try server.envelopes() == [.init(from: "sunna@sunnastudio.example", to: ["bergthora@lundiforlag.example"])])
    #expect(letter.contains("In-Reply-To: \(Studio.invoiceMail)") && letter.contains("invoice-2026-007.pdf"))
    #expect(!letter.contains("X-Retainer") && !letter.replacing("\r\n", with: "").contains("\n"))
    #expect(try server.commands().first == "EHLO [127.0.0.1]")
    let copies = try studio.letters("Gesendet")
    #expect(copies.map(\.flags) == ["S"] && copies.first?.text == letter.replacing("\r\n", with: "\n"))
    #expect(try studio.letters().isEmpty)
    #expect(try studio.status() == "sent")
    #expect(try studio.board().filter { $0.kind == "chase" && $0.status == "proposed" }.isEmpty)
    // Again, it is not sent, whatever is taken back; and the copy in Sent is no other mail.
    #expect(try send(studio).status == 2)
    #expect(try studio.run("undo").output.contains("took back: draft \(other) dismissed"))
    #expect(try send(studio).status == 2)
    #expect(try studio.run("sync").output.contains("0 new"))
    #expect(try server.letters().count == 1)
  }

  @Test("what was not approved, or lacks something, is not sent")
  func refusals() throws {
    let (studio, server) = try studio("send-refused")
    defer { server.stop() }
    let drafts = try studio.board().filter { $0.status == "proposed" }
    let ready = try #require(drafts.first { $0.needs.isEmpty })
    let lacking = try #require(drafts.first { !$0.needs.isEmpty })
    let refused = try studio.run("drafts", "send", ready.id)
    #expect(refused.status == 2 && refused.errors.contains("only what you approved is sent"), "\(refused)")
    #expect(try studio.run("drafts", "send", lacking.id).errors.contains("not sent:\nit still needs"))
    #expect(try studio.run("undo").status == 0)
    #expect(try send(studio).status == 2)
    #expect(try server.commands().isEmpty)
  }

  @Test("STARTTLS that is missing or interfered with, and a refused log-in, are status 77, and nothing is said before")
  func distrust() throws {
    for (mode, fault) in [("starttls", "no-starttls"), ("starttls", "inject"), ("implicit", "refuse-login")] {
      let (studio, server) = try studio("send-\(fault)", mode, fault)
      defer { server.stop() }
      let outcome = try send(studio)
      #expect(outcome.status == 77, "\(fault): \(outcome)")
      #expect(try server.commands().allSatisfy { !$0.hasPrefix("MAIL") && (fault == "refuse-login" || $0 != "AUTH") })
      #expect(!outcome.errors.contains(Dovecot.password))
      #expect(try studio.status() == "approved")
    }
  }

  @Test("a refused recipient or letter is not sent, and may be sent later")
  func declined() throws {
    for (fault, mode) in [("refuse-rcpt", "implicit"), ("refuse-letter", "starttls"), ("cut-at-data", "starttls")] {
      let (studio, server) = try studio("send-\(fault)", mode, fault)
      defer { server.stop() }
      let outcome = try send(studio)
      #expect(outcome.status == 69 && !outcome.errors.contains("may have been sent"), "\(fault): \(outcome)")
      #expect(try server.letters().isEmpty)
      let well = try SubmissionServer(of: studio.dovecot)
      defer { well.stop() }
      try studio.configure(well.line(tls: "implicit"), "place_drafts: off")
      #expect(try send(studio).status == 0)
      #expect(try well.letters().count == 1)
    }
  }

  @Test("cut after the final dot the outcome is unknown: it is looked for in Sent, and never sent again unasked")
  func unknown() throws {
    let (studio, server) = try studio("send-cut", "implicit", "cut-after-dot")
    defer { server.stop() }
    let first = try send(studio)
    #expect(first.status == 69 && first.errors.contains("may have been sent or not"), "\(first)")
    let second = try send(studio)
    #expect(second.status == 2 && second.errors.contains("--again"), "\(second)")
    #expect(try server.letters().count == 1)
    // The server put a copy into Sent itself.
    try studio.dovecot.deliver(try server.letters(), to: studio.user, "Gesendet")
    #expect(try send(studio).status == 0)
    #expect(try server.letters().count == 1 && studio.letters("Gesendet").count == 1)
    #expect(try studio.status() == "sent")
  }

  @Test("what was lost is sent again at the user's word, as the same letter")
  func again() throws {
    let (studio, server) = try studio("send-again", "implicit", "lose-after-dot")
    defer { server.stop() }
    #expect(try send(studio).status == 69)
    let well = try SubmissionServer(of: studio.dovecot)
    defer { well.stop() }
    try studio.configure(well.line(tls: "implicit"), "place_drafts: off")
    #expect(try send(studio).status == 2)
    #expect(try send(studio, "--again").status == 0)
    #expect(try well.letters().count == 1 && studio.status() == "sent")
  }

  @Test("of two that send the same draft again at once one is refused, and it goes out once")
  func twice() throws {
    let (studio, lossy) = try studio("send-twice", "implicit", "lose-after-dot")
    #expect(try send(studio).status == 69)
    lossy.stop()
    let slow = try SubmissionServer("implicit", "hold-after-dot", of: studio.dovecot)
    defer { slow.stop() }
    try studio.configure(slow.line(tls: "implicit"), "place_drafts: off")
    let first = try studio.start("drafts", "send", "--again", studio.chase, name: "first-")
    #expect(try eventually { try slow.letters().count == 1 })
    let second = try send(studio, "--again")
    #expect(second.status == 2 && second.errors.contains("another `retainer` is sending"), "\(second)")
    try slow.release()
    first.waitUntilExit()
    let outcome = try studio.program.outcome(of: first, name: "first-")
    #expect(outcome.status == 0, "\(outcome)")
    #expect(try send(studio, "--again").status == 2)
    #expect(try slow.letters().count == 1 && studio.status() == "sent")
  }
}
