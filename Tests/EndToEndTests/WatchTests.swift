import Foundation
import TestSupport
import Testing

/// `watch` against a real Dovecot.
@Suite(.enabled(if: Dovecot.isInstalled, "Dovecot is missing: scripts/setup test installs it"), .serialized)
struct WatchTests {
  /// Messages that were new to the watch until now; it may take in two looks at once.
  private func news(of program: Program) throws -> Int {
    try String(contentsOf: program.folder.appending(path: "watch-out"), encoding: .utf8)
      .matches(of: /(\d+) new/).compactMap { Int($0.output.1) }.reduce(0, +)
  }

  @Test("new mail is taken in as it comes, a lost connection is made again, and SIGTERM ends it cleanly")
  func watch() throws {
    let remote = try RemoteMailbox()
    let config = try remote.configuration("hugo")
    try remote.dovecot.deliver(remote.letters(1...2), to: "hugo")
    let watch = try remote.program.start(["watch"], config: config, name: "watch-")
    defer { if watch.isRunning { kill(watch.processIdentifier, SIGKILL) } }
    #expect(try eventually { try news(of: remote.program) == 2 })
    try remote.dovecot.deliver(remote.letters(3...3), to: "hugo")
    #expect(try eventually { try news(of: remote.program) == 3 })
    // The server ends every session.
    let kick = Process()
    kick.executableURL = URL(filePath: "/usr/bin/doveadm")
    kick.arguments = ["-c", remote.dovecot.folder.appending(path: "dovecot.conf").path, "kick", "hugo"]
    try kick.run()
    kick.waitUntilExit()
    try remote.dovecot.deliver(remote.letters(4...7), to: "hugo")
    #expect(try eventually { try news(of: remote.program) == 7 })
    kill(watch.processIdentifier, SIGTERM)
    #expect(eventually { !watch.isRunning })
    #expect(watch.terminationReason == .exit && watch.terminationStatus == 0)
    #expect(eventually { remote.dovecot.log.contains("Logged out") }, "\(remote.dovecot.log)")
  }

  @Test("mail that comes between the look and IDLE is not missed, although the server says only what came after")
  func gap() throws {
    let remote = try RemoteMailbox()
    try remote.dovecot.deliver(remote.letters(1...2), to: "gap")
    let new = remote.dovecot.maildir("gap").appending(path: "new")
    let place = new.appending(path: try #require(try FileManager.default.contentsOfDirectory(atPath: new.path).first))
    let aside = remote.dovecot.folder.appending(path: "mail/gap-letter")
    try FileManager.default.moveItem(at: place, to: aside)
    let proxy = try FaultyServer(
      ["proxy", "\(remote.dovecot.port)", "deaf", "\(aside.path)=\(place.path)"], in: remote.program.folder)
    defer { proxy.stop() }
    let config = try remote.plainConfiguration(["gap": proxy.port])
    let watch = try remote.program.start(["watch"], config: config, name: "watch-")
    defer { if watch.isRunning { kill(watch.processIdentifier, SIGKILL) } }
    #expect(try eventually { try news(of: remote.program) == 2 })
    #expect(try proxy.commands().contains("IDLE"))
  }

  @Test("a connection that died while nothing was to do is made again without a word")
  func dead() throws {
    let remote = try RemoteMailbox()
    try remote.dovecot.deliver(remote.letters(1...1), to: "paul")
    // The connection that looks opens two folders, then one when IDLE has begun; the fourth belongs to its second look.
    let proxy = try FaultyServer(
      ["proxy", "\(remote.dovecot.port)", "cut-at", "EXAMINE=4"], in: remote.program.folder)
    defer { proxy.stop() }
    let config = try remote.plainConfiguration(["paul": proxy.port])
    let watch = try remote.program.start(["watch"], config: config, name: "watch-")
    defer { if watch.isRunning { kill(watch.processIdentifier, SIGKILL) } }
    #expect(try eventually { try proxy.commands().contains("IDLE") })
    try remote.dovecot.deliver(remote.letters(2...2), to: "paul")
    #expect(try eventually { try news(of: remote.program) == 2 })
    #expect(try proxy.commands().count { $0 == "LIST" } == 2)
    kill(watch.processIdentifier, SIGTERM)
    watch.waitUntilExit()
    let outcome = try remote.program.outcome(of: watch, name: "watch-")
    #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome)")
  }

  @Test("mail of an import that is undone beside a running watch comes again, as it would with sync")
  func undone() throws {
    let remote = try RemoteMailbox()
    let config = try remote.configuration("otto")
    try remote.dovecot.deliver(remote.letters(1...2), to: "otto")
    #expect(try remote.sync(config).mail.new == 2)
    let watch = try remote.program.start(["watch"], config: config, name: "watch-")
    defer { if watch.isRunning { kill(watch.processIdentifier, SIGKILL) } }
    try remote.dovecot.deliver(remote.letters(3...3), to: "otto")
    #expect(try eventually { try news(of: remote.program) == 1 })
    let undo = try remote.program.run("undo", config: config)
    #expect(undo.output.contains("came from a sync of otto: 2 messages"), "\(undo)")
    try remote.dovecot.deliver(remote.letters(4...4), to: "otto")
    #expect(try eventually { try news(of: remote.program) == 4 })
    #expect(try remote.program.run("doctor", config: config).output.contains(": 4 messages"))
  }
}

/// `watch` and drafts, in the story of samples/a-month.mbox.
@Suite(.enabled(if: Dovecot.isInstalled, "Dovecot is missing: scripts/setup test installs it"), .serialized)
struct WatchedDraftTests {
  @Test("a watch ends soon although its server has stopped answering, and the next sync places the draft")
  func stalled() throws {
    let studio = try Studio("watch-stalled")
    let proxy = try FaultyServer(
      ["proxy", "\(studio.dovecot.port)", "stall-at", "APPEND"], in: studio.program.folder)
    defer { proxy.stop() }
    try studio.configure(port: proxy.port)
    try studio.approve()
    let watch = try studio.start("watch", name: "watch-")
    #expect(try eventually { try proxy.commands().contains("APPEND") })
    let asked = ContinuousClock.now
    kill(watch.processIdentifier, SIGTERM)
    watch.waitUntilExit()
    // The server has a minute for its answer.
    #expect(asked.duration(to: .now) < .seconds(45))
    let outcome = try studio.program.outcome(of: watch, name: "watch-")
    #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome)")
    try studio.configure()
    #expect(try studio.sync() == "Drafts: 1 placed.")
    #expect(try studio.letters().count == 1)
  }

  @Test("an approval that is undone beside a running watch takes the draft from Drafts, whatever mail has come since")
  func undone() throws {
    let studio = try Studio("watch-undo")
    let watch = try studio.start("watch", name: "watch-")
    defer { if watch.isRunning { kill(watch.processIdentifier, SIGKILL) } }
    try studio.approve()
    #expect(try eventually { try studio.letters().count == 1 })
    try studio.dovecot.deliver(
      ["From: Tom <tom@okafor.example>\nTo: sunna@sunnastudio.example\nMessage-ID: <late@okafor.example>\n\nHello!\n"],
      to: studio.user)
    let output = studio.program.folder.appending(path: "watch-out")
    #expect(try eventually { try String(contentsOf: output, encoding: .utf8).contains("1 new") })
    let undo = try studio.run("undo")
    #expect(undo.output.contains("\(studio.chase) approved"), "\(undo)")
    #expect(try eventually { try studio.letters().isEmpty })
    #expect(try studio.status() == "proposed")
  }
}
