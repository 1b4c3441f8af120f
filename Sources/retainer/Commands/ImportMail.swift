import ArgumentParser
import Pipeline

struct ImportMail: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Read mail into the ledger. Importing twice changes nothing.",
    discussion: "Your files are only ever read. A mailbox that has grown is read from where it was left.")

  @Argument(help: "mbox, Maildir, .eml or folders of them; - is an mbox or a message on standard input.")
  var paths: [String]

  @OptionGroup var globals: Globals

  func run() throws {
    let workspace = try globals.workspace()
    let report = try workspace.importMail(paths) { Console.progress("\($0) messages") }
    Console.endProgress()
    if globals.json {
      print(try JSONLine.encode(report))
    } else {
      print(
        """
        \(report.lookedAt) messages looked at: \(report.new) new, \(report.known) already known; \
        \(report.withClients) with clients, \(report.withDefects) with defects.
        """)
    }
    for message in report.refused { Console.note("retainer: \(message.path): \(message.reason)") }
    try Console.report(report.unusable, andFailIf: !report.refused.isEmpty)
  }
}
