import ArgumentParser
import Foundation
import Model
import Pipeline

struct Sync: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Take new mail of the IMAP accounts into the ledger.",
    discussion: """
      INBOX and Sent, and what `folders: also:` names. Nothing on the server is marked read, moved or deleted. Then \
      approved drafts are put into the Drafts folder (`place_drafts`), and taken out again where their ground is gone and \
      you have not touched them. \
      Status 69 where a server cannot be reached, 77 where it is not trusted or refuses the log-in; the other accounts are \
      looked at all the same.
      """)

  @Argument(help: "Accounts by name; all where none is given.")
  var account: [String] = []

  @Flag(help: "Try messages again that were left aside because they could not be fetched.")
  var again = false

  @OptionGroup var globals: Globals

  func run() throws {
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
    for problem in report.drafts.problems { Console.note("retainer: \(problem)") }
    for outcome in report.accounts {
      if let problem = outcome.problem { Console.note("retainer: \(outcome.account): \(problem)") }
    }
    let statuses = report.accounts.compactMap(\.status)
    for status in [AccountOutcome.Status.misconfigured, .notPermitted, .unavailable] where statuses.contains(status) {
      throw status.exit
    }
    if report.accounts.contains(where: { $0.quarantined > 0 }) || !report.mail.refused.isEmpty
      || !report.drafts.problems.isEmpty
    {
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
    let drafts = report.drafts
    let counts = [
      (drafts.placed, "placed"), (drafts.withdrawn, "withdrawn"), (drafts.edited, "edited by you"),
      (drafts.sent, "sent by you"), (drafts.thrownAway, "thrown away by you"),
    ].filter { $0.0 > 0 }
    if !counts.isEmpty { lines.append("Drafts: " + counts.map { "\($0.0) \($0.1)" }.joined(separator: ", ") + ".") }
    return lines
  }
}
