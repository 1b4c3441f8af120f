import ArgumentParser
import Foundation
import Model
import Pipeline

struct Sync: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Take new mail of the IMAP accounts into the ledger.",
    discussion: """
      INBOX and Sent, and what `folders: also:` names. Nothing on the server is marked read, moved or deleted. \
      Status 69 where a server cannot be reached, 77 where it is not trusted or refuses the log-in; the other accounts are \
      looked at all the same.
      """)

  @Argument(help: "Accounts by name; all where none is given.")
  var account: [String] = []

  @Flag(help: "Try messages again that were left aside because they could not be fetched.")
  var again = false

  @OptionGroup var globals: Globals

  func run() throws {
    signal(SIGPIPE, SIG_IGN)
    let accounts = try globals.accounts(account)
    let workspace = try globals.workspace()
    let report = try workspace.sync(accounts, launcher: globals.launcher(), forgives: again) {
      Console.progress("\($0) messages")
    }
    Console.endProgress()
    if globals.json {
      print(try JSONLine.encode(report))
    } else {
      for line in SyncText.lines(report) { print(line) }
    }
    for message in report.mail.refused { Console.note("retainer: \(message.path): \(message.reason)") }
    for outcome in report.accounts {
      if let problem = outcome.problem { Console.note("retainer: \(outcome.account): \(problem)") }
    }
    let statuses = report.accounts.compactMap(\.status)
    for status in [AccountOutcome.Status.misconfigured, .notPermitted, .unavailable] where statuses.contains(status) {
      throw status.exit
    }
    if report.accounts.contains(where: { $0.quarantined > 0 }) || !report.mail.refused.isEmpty {
      throw ExitStatus.someUnusable
    }
  }
}

/// A sync's result for a person.
enum SyncText {
  static func lines(_ report: SyncReport) -> [String] {
    var lines = report.accounts.map { outcome in
      let place = outcome.folders.isEmpty ? "" : " in \(outcome.folders.joined(separator: ", "))"
      let aside =
        outcome.quarantined == 0 ? "" : "; \(outcome.quarantined) left aside, `retainer doctor` says which"
      return "\(outcome.account): \(outcome.fetched) fetched\(place)\(aside)"
    }
    let mail = report.mail
    lines.append("\(mail.new) new, \(mail.known) already known; \(mail.withClients) with clients.")
    return lines
  }
}
