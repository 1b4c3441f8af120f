import ArgumentParser
import Model
import Pipeline

struct RequestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "request", abstract: "List requests for work, and correct them by hand.",
    subcommands: [List.self, Set.self], defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "All requests with their state.")
    @OptionGroup var globals: Globals

    func run() throws {
      try Console.list(try globals.workspace().board().requests, asJSON: globals.json) {
        $0.cells(client: $0.client)
      }
    }
  }

  struct Set: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Say how a request stands.")
    @Argument(help: "Its id.") var id: String
    @Argument(help: "open, answered, won, lost or declined.") var state: Request.State
    @OptionGroup var globals: Globals

    func run() throws {
      try globals.workspace().decide(
        .requestState(request: id, state: state), about: id, in: \.requests, as: "request", listedBy: "request")
    }
  }
}

extension BoardReport.RequestLine {
  func cells(client: String) -> [String] { [status, client, silentSince.map { "silent since \($0)" } ?? "", id] }
}

extension Request.State: ExpressibleByArgument {}
