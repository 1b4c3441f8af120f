import ArgumentParser
import Model
import Pipeline

struct ScopeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scope", abstract: "List scope changes, and correct them by hand.",
    subcommands: [List.self, Set.self], defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "All scope changes with their state.")
    @OptionGroup var globals: Globals

    func run() throws {
      try Console.list(try globals.workspace().board().scopeChanges, asJSON: globals.json) {
        $0.cells(client: $0.client)
      }
    }
  }

  struct Set: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Say how a scope change stands.")
    @Argument(help: "Its id.") var id: String
    @Argument(help: "open, proposed, accepted, declined, countered or withdrawn.") var state: ScopeChange.State
    @OptionGroup var globals: Globals

    func run() throws {
      try globals.workspace().decide(
        .scopeState(scopeChange: id, state: state), about: id, in: \.scopeChanges, as: "scope change",
        listedBy: "scope")
    }
  }
}

extension BoardReport.ScopeChangeLine {
  func cells(client: String) -> [String] {
    let what = kinds.map(\.rawValue) + (withoutTerms ? ["without terms"] : [])
    return [
      status, what.joined(separator: ", "), client,
      "raised \(raisedOn)\(silentSince.map { ", silent since \($0)" } ?? "")", id,
    ]
  }
}

extension ScopeChange.State: ExpressibleByArgument {}
