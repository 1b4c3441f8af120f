import ArgumentParser
import Foundation
import Model
import Pipeline
import Review

struct DraftsSend: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "send", abstract: "Send an approved draft now.",
    discussion: """
      By the account's submission server (`smtp:` in the configuration); a copy goes to Sent. Only what you approved, word for \
      word, and never twice: where the connection breaks when the server may have it already, the next `send` looks for it in \
      Sent, and only --again sends it once more. Status 69 where the server cannot be reached or refuses the letter, 77 where \
      it is not trusted or refuses the log-in.
      """)

  @Argument(help: "The draft's id.") var id: String
  @Flag(help: "Although an earlier try may have reached the server.") var again = false
  @OptionGroup var globals: Globals

  func run() throws {
    let workspace = try globals.workspace()
    let obstacles = try workspace.draft(id).obstacles
    guard obstacles.isEmpty else {
      throw Failure("not sent:\n" + obstacles.map(\.description).joined(separator: "\n"))
    }
    do {
      let report = try workspace.send(id, launcher: globals.launcher(), again: again)
      if globals.json {
        print(try JSONLine.encode(report))
      } else {
        print("Sent to \(report.recipients.joined(separator: ", ")).")
      }
      if let problem = report.problem {
        Console.note("retainer: it was sent, but Sent and Drafts could not be put in order: \(problem)")
        throw ExitStatus.someUnusable
      }
    } catch let failure as SendFailure {
      throw Failure(failure.description, status: failure.status.exit)
    }
  }
}
