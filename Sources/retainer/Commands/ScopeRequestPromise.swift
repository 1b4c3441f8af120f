import ArgumentParser
import Model
import Pipeline

struct Scope: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List scope changes, and correct them by hand.", subcommands: [List.self, Set.self],
    defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "All scope changes with their state.")
    @OptionGroup var globals: Globals

    func run() throws {
      try Console.list(try globals.workspace().board().scopeChanges, asJSON: globals.json) {
        [$0.status, $0.kinds.map(\.rawValue).joined(separator: ", "), $0.client, "raised \($0.raisedOn)", $0.id]
      }
    }
  }

  struct Set: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Say how a scope change stands.")
    @Argument(help: "Its id.") var id: String
    @Argument(help: "open, proposed, accepted, declined, countered or withdrawn.") var state: ScopeChange.State
    @OptionGroup var globals: Globals

    func run() throws {
      let workspace = try globals.workspace()
      guard try workspace.board().scopeChanges.contains(where: { $0.id == id }) else {
        throw Failure("There is no scope change \(id); `retainer scope` lists them.")
      }
      try workspace.decide(.scopeState(scopeChange: id, state: state))
    }
  }
}

struct RequestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "request", abstract: "List requests for work, and correct them by hand.",
    subcommands: [List.self, Set.self], defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "All requests with their state.")
    @OptionGroup var globals: Globals

    func run() throws {
      try Console.list(try globals.workspace().board().requests, asJSON: globals.json) {
        [$0.status, $0.client, $0.id]
      }
    }
  }

  struct Set: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Say how a request stands.")
    @Argument(help: "Its id.") var id: String
    @Argument(help: "open, answered, won, lost or declined.") var state: Request.State
    @OptionGroup var globals: Globals

    func run() throws {
      let workspace = try globals.workspace()
      guard try workspace.board().requests.contains(where: { $0.id == id }) else {
        throw Failure("There is no request \(id); `retainer request` lists them.")
      }
      try workspace.decide(.requestState(request: id, state: state))
    }
  }
}

extension ScopeChange.State: ExpressibleByArgument {}
extension Request.State: ExpressibleByArgument {}
extension Promise.State: ExpressibleByArgument {}
