import ArgumentParser
import Model
import Pipeline

struct DraftRequest: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draft", abstract: "Ask for a draft of any kind: a rate rise, a farewell, a progress report, …")

  @Argument(help: "One of the kinds that `retainer draft --help` lists.") var kind: DraftKind
  @Option(help: "An address, a name or an id.") var client: String
  @OptionGroup var globals: Globals

  func run() throws {
    let workspace = try globals.workspace()
    let draft = try workspace.request(kind, client: try workspace.client(client))
    if globals.json {
      print(try JSONLine.encode(DraftDocument(draft)))
    } else {
      print(DraftText(draft: draft, workspace: workspace, style: .output).render())
    }
  }
}

extension DraftKind: ExpressibleByArgument {}
