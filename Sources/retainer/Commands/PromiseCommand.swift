import ArgumentParser
import Model
import Pipeline

struct PromiseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "promise", abstract: "List promises, ours and theirs, and correct them by hand.",
    subcommands: [List.self, Owed.self, Set.self], defaultSubcommand: List.self)

  private static func list(_ promises: [BoardReport.PromiseLine], on today: Day, asJSON: Bool) throws {
    try Console.list(promises, asJSON: asJSON) { $0.cells(client: $0.client, text: $0.text, on: today) }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "All promises with their state.")
    @OptionGroup var globals: Globals

    func run() throws {
      let workspace = try globals.workspace()
      try PromiseCommand.list(try workspace.board().promises, on: workspace.clock.today, asJSON: globals.json)
    }
  }

  struct Owed: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "What I owe whom, and they me, by day: late, today, tomorrow, later.")
    @OptionGroup var globals: Globals

    func run() throws {
      let workspace = try globals.workspace()
      let board = try workspace.board()
      let owed = (board.promises.filter(\.isOwed) + board.deadlines).byDay
      try PromiseCommand.list(owed, on: workspace.clock.today, asJSON: globals.json)
    }
  }

  struct Set: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Say whether a promise was kept.")
    @Argument(help: "Its id.") var id: String
    @Argument(help: "open, kept or late; late before its day says that it will not hold.") var state: Promise.State
    @OptionGroup var globals: Globals

    func run() throws {
      try globals.workspace().decide(
        .promiseState(promise: id, state: state), about: id, in: \.promises, as: "promise", listedBy: "promise")
    }
  }
}

extension BoardReport.PromiseLine {
  func cells(client: String, text: String, on today: Day) -> [String] {
    [status, when(today), by == .us ? "I owe" : "owes me", client, agreed == true ? text : "“\(text)”", id]
  }

  /// `since 2026-03-02`, `today`, `tomorrow`, `for 2026-03-09`, and how sure it was.
  func when(_ today: Day) -> String {
    guard let due, let day = Day(due) else { return "no day said" }
    let sure = strength == .firm ? "" : ", \(strength.rawValue)"
    guard isOwed else { return "for \(due)\(sure)" }
    switch today.distance(to: day) {
    case ..<0: return "since \(due)\(sure)"
    case 0: return "today\(sure)"
    case 1: return "tomorrow\(sure)"
    default: return "for \(due)\(sure)"
    }
  }
}

extension Promise.State: ExpressibleByArgument {}
