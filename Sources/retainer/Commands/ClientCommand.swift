import ArgumentParser
import Model
import Pipeline

struct ClientCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "client", abstract: "List clients, and correct who they are.",
    subcommands: [List.self, ClientSet.self, Pause.self, Resume.self, Merge.self, Split.self],
    defaultSubcommand: List.self)

  /// "pays 12 days late"
  private static func pays(_ days: Int) -> String {
    days == 0
      ? "pays on the day" : "pays \(abs(days)) \(abs(days) == 1 ? "day" : "days") \(days > 0 ? "late" : "early")"
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "All clients, with what stands open.")
    @OptionGroup var globals: Globals

    func run() throws {
      let board = try globals.workspace().board()
      for question in board.clientQuestions {
        Console.note(
          "Perhaps one client, for \(question.reason): \(question.addresses.joined(separator: ", ")). `client merge` or `client split` says."
        )
      }
      try Console.list(board.clients, asJSON: globals.json) {
        [
          $0.name, $0.address, "\($0.open) open", $0.paysAfter.map(ClientCommand.pays) ?? "",
          $0.pausedUntil == nil ? "" : "paused",
        ]
      }
    }
  }

  struct Pause: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Chase nothing of this client.")
    @Argument(help: "One of the client's addresses, or the name.") var client: String
    @Option(help: "The last day of the pause, YYYY-MM-DD; else until `client resume`.") var until: String?
    @OptionGroup var globals: Globals

    func run() throws {
      let workspace = try globals.workspace()
      let day = try until.map { try parseDay($0, option: "--until") } ?? .never
      try workspace.decide(
        .clientSet(client: try workspace.client(client).address, field: "paused", value: day.description))
    }
  }

  struct Resume: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "End the pause of a client.")
    @Argument(help: "One of the client's addresses, or the name.") var client: String
    @OptionGroup var globals: Globals

    func run() throws {
      let workspace = try globals.workspace()
      // A day long past goes over the configuration's pause too.
      try workspace.decide(
        .clientSet(client: try workspace.client(client).address, field: "paused", value: "1970-01-01"))
    }
  }

  struct Merge: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "These addresses are one client.")
    @Argument(help: "Two or more addresses.") var addresses: [String]
    @OptionGroup var globals: Globals

    func run() throws {
      guard addresses.count >= 2 else { throw Failure("name two addresses or more") }
      let workspace = try globals.workspace()
      for address in addresses { _ = try workspace.client(address) }
      try workspace.decide(.clientMerge(addresses: addresses.map { $0.lowercased() }))
    }
  }

  struct Split: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "This address is a client of its own.")
    @Argument var address: String
    @OptionGroup var globals: Globals

    func run() throws {
      let workspace = try globals.workspace()
      _ = try workspace.client(address)
      try workspace.decide(.clientSplit(address: address.lowercased()))
    }
  }
}

extension FormOfAddress: ExpressibleByArgument {}
