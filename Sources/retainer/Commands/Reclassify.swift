import ArgumentParser
import Ledger
import Model
import Pipeline
import Rules

struct Reclassify: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say what a message means; the rows and drafts follow.",
    discussion: """
      --is and --not correct single categories. --from takes JSON Lines with message_id, labels and scope_kinds, and what \
      such a line names is all that its message means. Your word stays when the mail is imported again; `undo` takes it back.
      """)

  @Argument(help: "A Message-ID, with its angle brackets.") var messageID: String?
  @Option(name: .customLong("is"), help: "It is this too; may be given again.") var categories: [Category] = []
  @Option(name: .customLong("not"), help: "It is not this; may be given again.") var others: [Category] = []
  @Option(help: ArgumentHelp("A file of labels.", valueName: "file")) var from: String?
  @OptionGroup var globals: Globals

  func validate() throws {
    guard (messageID == nil) != (from == nil) else { throw ValidationError("name a message, or a file with --from") }
    guard from != nil || !(categories + others).isEmpty else { throw ValidationError("say what it is: --is or --not") }
  }

  func run() throws {
    let workspace = try globals.workspace()
    var whats: [Decision.What] = []
    if let messageID {
      whats = categories.map { .reclassify(messageID: messageID, category: $0, isIt: true) }
      whats += others.map { .reclassify(messageID: messageID, category: $0, isIt: false) }
    } else if let from {
      whats = try Label.read(file: from).map {
        .meaning(messageID: $0.messageId, categories: $0.labels, kinds: $0.scopeKinds)
      }
    }
    let known = try workspace.ledger.known(among: whats.compactMap(\.messageID))
    let unknown = whats.filter { $0.messageID.map { !known.contains($0) } ?? true }
    if !known.isEmpty { try workspace.decide(whats.filter { !unknown.contains($0) }) }
    Console.note("\(known.count) \(known.count == 1 ? "message is" : "messages are") as you say.")
    for message in unknown.compactMap(\.messageID) {
      Console.note("retainer: there is no message \(message) in the ledger")
    }
    if !unknown.isEmpty { throw known.isEmpty ? ExitStatus.usage : ExitStatus.someUnusable }
  }
}

extension Category: ExpressibleByArgument {}

extension Decision.What {
  fileprivate var messageID: String? {
    switch self {
    case .reclassify(let id, _, _), .meaning(let id, _, _): id
    default: nil
    }
  }
}
