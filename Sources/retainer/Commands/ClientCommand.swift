import ArgumentParser
import Model
import Pipeline

struct ClientCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "client", abstract: "List clients, and correct who they are.",
    subcommands: [List.self, Set.self, Merge.self, Split.self], defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "All clients, with what stands open.")
    @OptionGroup var globals: Globals

    func run() throws {
      try Console.list(try globals.workspace().board().clients, asJSON: globals.json) {
        [$0.name, $0.address, "\($0.open) open"]
      }
    }
  }

  struct Set: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say a client's name, language, terms, or how you address each other.")
    @Argument(help: "One of the client's addresses, or the name.") var client: String
    @Option(help: "How the client is called.") var name: String?
    @Option(help: "The language of drafts to them, such as is or en.") var language: String?
    @Option(help: "Payment terms in days.") var terms: Int?
    @Option(help: "How you address each other: formal (Sie, vous, usted, u) or informal.") var address: FormOfAddress?
    @OptionGroup var globals: Globals

    func run() throws {
      let workspace = try globals.workspace()
      let row = try workspace.client(client)
      let fields = [
        ("name", name), ("language", language), ("terms", terms.map(String.init)), ("address", address?.rawValue),
      ]
      guard fields.contains(where: { $0.1 != nil }) else {
        throw Failure("say what to set: --name, --language, --terms or --address")
      }
      if let language, language.count != 2 { throw Failure("--language: expected two letters such as is or en") }
      if let terms, !(0...365).contains(terms) { throw Failure("--terms: expected a number of days from 0 to 365") }
      for case (let field, let value?) in fields {
        try workspace.decide(.clientSet(client: row.address, field: field, value: value))
      }
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
