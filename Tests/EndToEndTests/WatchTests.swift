import Foundation
import TestSupport
import Testing

/// `watch` against a real Dovecot.
@Suite(.enabled(if: Dovecot.isInstalled, "Dovecot is missing: scripts/setup test installs it"), .serialized)
struct WatchTests {
  /// Whether it becomes true within half a minute.
  private func becomesTrue(_ condition: () throws -> Bool) rethrows -> Bool {
    for _ in 0..<300 {
      if try condition() { return true }
      usleep(100_000)
    }
    return false
  }

  @Test("new mail is taken in as it comes, a lost connection is made again, and SIGTERM ends it cleanly")
  func watch() throws {
    let remote = try RemoteMailbox()
    let config = try remote.configuration("hugo")
    try remote.dovecot.deliver(remote.letters(1...2), to: "hugo")
    let watch = try remote.program.start(["watch"], config: config, name: "watch-")
    defer { if watch.isRunning { kill(watch.processIdentifier, SIGKILL) } }
    func output() throws -> String {
      try String(contentsOf: remote.program.folder.appending(path: "watch-out"), encoding: .utf8)
    }
    #expect(try becomesTrue { try output().contains("2 new") })
    try remote.dovecot.deliver(remote.letters(3...3), to: "hugo")
    #expect(try becomesTrue { try output().contains("1 new") })
    // The server ends every session.
    let kick = Process()
    kick.executableURL = URL(filePath: "/usr/bin/doveadm")
    kick.arguments = ["-c", remote.dovecot.folder.appending(path: "dovecot.conf").path, "kick", "hugo"]
    try kick.run()
    kick.waitUntilExit()
    try remote.dovecot.deliver(remote.letters(4...7), to: "hugo")
    #expect(try becomesTrue { try output().contains("4 new") })
    kill(watch.processIdentifier, SIGTERM)
    #expect(becomesTrue { !watch.isRunning })
    #expect(watch.terminationReason == .exit && watch.terminationStatus == 0)
    #expect(becomesTrue { remote.dovecot.log.contains("Logged out") }, "\(remote.dovecot.log)")
  }
}
