import ArgumentParser
import Model
import Pipeline

struct PromiseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "promise", abstract: "List promises, ours and theirs, and correct them by hand.",
    subcommands: [List.self, Owed.self, Set.self], defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "All promises with their state.")
    @OptionGroup var globals: Globals

    func run() throws {
      try Console.list(try globals.workspace().board().promises, asJSON: globals.json) {
        [$0.status, $0.by == .us ? "ours" : "theirs", $0.client, $0.due ?? "no day said", "“\($0.text)”", $0.id]
      }
    }
  }

  struct Owed: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "What I owe whom, and they me, by day: late, today, tomorrow, later.")
    @OptionGroup var globals: Globals

    func run() throws {
      let workspace = try globals.workspace()
      let today = workspace.clock.today
      let owed = try workspace.board().promises.filter {
        $0.status == "open" || $0.status == "late" && $0.keptOn == nil
      }
      .sorted { ($0.due ?? "9999", $0.id) < ($1.due ?? "9999", $1.id) }
      try Console.list(owed, asJSON: globals.json) { promise in
        let days = promise.due.flatMap { Day($0) }.map { today.distance(to: $0) }
        let when =
          switch days {
          case nil: "some day"
          case let days? where days < 0: "late since \(promise.due ?? "")"
          case 0: "today"
          case 1: "tomorrow"
          default: promise.due ?? ""
          }
        return [when, promise.by == .us ? "I owe" : "owes me", promise.client, "“\(promise.text)”", promise.id]
      }
    }
  }

  struct Set: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Say whether a promise was kept.")
    @Argument(help: "Its id.") var id: String
    @Argument(help: "open, kept or late; late before its day says that it will not hold.") var state: Promise.State
    @OptionGroup var globals: Globals

    func run() throws {
      let workspace = try globals.workspace()
      guard try workspace.board().promises.contains(where: { $0.id == id }) else {
        throw Failure("There is no promise \(id); `retainer promise` lists them.")
      }
      try workspace.decide(.promiseState(promise: id, state: state))
    }
  }
}
