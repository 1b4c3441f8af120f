import ArgumentParser
import Foundation
import Model
import Pipeline

struct WatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch", abstract: "Stay connected and take new mail in as it comes.",
    discussion: """
      Ends on SIGTERM or Ctrl-C. A lost connection is made again. docs/systemd has units that start it with your session.
      """)

  @Argument(help: "Accounts by name; all where none is given.")
  var account: [String] = []

  @OptionGroup var globals: Globals

  func run() throws {
    let accounts = try globals.accounts(account)
    let watch = Watch(accounts, launcher: globals.launcher(), workspace: try globals.workspace())
    let signals = [SIGTERM, SIGINT].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { watch.stop() }
      source.resume()
      return source
    }
    defer { for source in signals { source.cancel() } }
    var problems: [String: String] = [:]
    try watch.run(workspace: { try globals.workspace() }) { report in
      // Once, and not at every try of a night without a network.
      for outcome in report.accounts where outcome.problem != problems[outcome.account] {
        problems[outcome.account] = outcome.problem
        Console.note("retainer: \(outcome.account): \(outcome.problem ?? "all is well again")")
      }
      for problem in report.drafts.problems { Console.note("retainer: \(problem)") }
      guard report.mail.lookedAt > 0 || !report.drafts.isEmpty else { return }
      if globals.json {
        if let line = try? JSONLine.encode(report) { print(line) }
      } else {
        for line in SyncText.lines(report) { print(line) }
      }
      fflush(nil)
    }
  }
}
