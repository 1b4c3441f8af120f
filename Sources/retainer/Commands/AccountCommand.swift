import ArgumentParser
import Foundation
import Ledger
import Model
import Pipeline

struct AccountCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "account", abstract: "IMAP accounts: add, test, list.",
    subcommands: [AccountAdd.self, AccountTest.self, AccountList.self])
}

struct AccountList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "The accounts, and when each was last looked at.")
  @OptionGroup var globals: Globals

  private struct Line: Encodable {
    var name: String
    var user: String
    var server: String
    var lastGood: String?
    var problem: String?
  }

  func run() throws {
    let syncs = try globals.workspace().ledger.accountSyncs()
    let lines = try globals.settings().accounts.map { account in
      let sync = syncs.first { $0.account == account.name }
      return Line(
        name: account.name, user: account.user, server: "\(account.imap.host):\(account.imap.port)",
        lastGood: sync?.good?.utc, problem: sync?.problem)
    }
    if lines.isEmpty, !globals.json { Console.note("There is no account yet. `retainer account add` makes one.") }
    try Console.list(lines, asJSON: globals.json) {
      [
        $0.name, $0.user, $0.server, $0.lastGood.map { "last good sync \($0.prefix(16))" } ?? "never synced",
        $0.problem ?? "",
      ]
    }
  }
}

struct AccountTest: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Log in, and say what the server is and has.",
    discussion: """
      Status 69 where the server cannot be reached, 77 where it is not trusted or refuses the log-in; 1 where only the \
      server of `smtp:` is of no use.
      """)

  @Argument(help: "Accounts by name; all where none is given.")
  var account: [String] = []

  @OptionGroup var globals: Globals

  private struct Line: Encodable {
    var account: String
    var finding: AccountFinding?
    var problem: String?
  }

  func run() throws {
    var worst: ExitCode?
    for account in try globals.accounts(account) {
      var line = Line(account: account.name)
      do { line.finding = try AccountCheck.run(account.name, launcher: globals.launcher()) } catch let problem
        as AccountProblem
      {
        line.problem = problem.description
        // The more serious status is the greater number: 77, 69, 2.
        if problem.status.exit.rawValue > worst?.rawValue ?? 0 { worst = problem.status.exit }
      }
      if globals.json {
        print(try JSONLine.encode(line))
      } else if let finding = line.finding {
        print(FindingText(name: account.name, finding: finding).render())
      }
      if line.finding?.submission?.problem != nil, worst == nil { worst = ExitStatus.someUnusable }
      if let problem = line.problem { Console.note("retainer: \(account.name): \(problem)") }
    }
    if let worst { throw worst }
  }
}

/// What a log-in showed, for a person.
struct FindingText {
  private static let meanings: [(capability: String, gain: String)] = [
    ("IDLE", "new mail is noticed at once"), ("CONDSTORE", "changes are told apart by number"),
    ("UIDPLUS", "drafts are known again by number"), ("SPECIAL-USE", "Sent and Drafts are told by the server"),
  ]

  var name: String
  var finding: AccountFinding

  func render() -> String {
    var lines = ["\(name): logged in"]
    for (role, folder) in [("inbox", finding.inbox), ("sent", finding.sent), ("drafts", finding.drafts)] {
      lines.append("  \(role.padding(7))\(folder.map { "“\($0.name)”, \($0.messages) messages" } ?? "not found")")
    }
    for folder in finding.also { lines.append("  also   “\(folder.name)”, \(folder.messages) messages") }
    if let smtp = finding.submission {
      lines.append("  smtp   \(smtp.problem.map { "of no use: \($0)" } ?? "\(smtp.server), logged in")")
    }
    for (capability, gain) in Self.meanings {
      let isThere = finding.capabilities.contains(capability)
      lines.append("  \(isThere ? "has" : "lacks") \(capability)\(isThere ? ": \(gain)" : "")")
    }
    return lines.joined(separator: "\n")
  }
}

extension String {
  fileprivate func padding(_ width: Int) -> String { self + String(repeating: " ", count: max(1, width - count)) }
}
