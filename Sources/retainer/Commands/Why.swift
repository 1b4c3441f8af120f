import ArgumentParser
import Ledger
import Model
import Pipeline
import Review

struct WhyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "why", abstract: "The evidence of a ledger row or a draft: message, quoted words, rule.")

  @Argument(help: "The id at the end of a line of the board, an invoice number, or a Message-ID.") var id: String
  @OptionGroup var globals: Globals

  private struct Line: Encodable {
    var id: String
    var kind: String
    var messageID: String
    var date: String?
    var from: String
    var subject: String
    var rule: String
    var field: Evidence.Field
    var start: Int
    var end: Int
    var text: String
    var line: String
  }

  func run() throws {
    let workspace = try globals.workspace()
    _ = try workspace.drafts()
    guard let why = try workspace.ledger.why(id) else { throw Failure("There is no row, draft or message \(id).") }
    if !globals.json {
      print("\(why.kind) \(why.id)")
      if let draft = try workspace.ledger.draft(why.id) {
        for reason in draft.plan.reasons { print("  because \(harmlessLine(reason.text))") }
      }
    }
    for place in why.places {
      let evidence = place.ground.evidence
      let from = place.from.first.map { $0.name.isEmpty ? $0.address : "\($0.name) <\($0.address)>" } ?? ""
      if globals.json {
        print(
          try JSONLine.encode(
            Line(
              id: why.id, kind: why.kind, messageID: place.ground.messageID, date: place.date?.utc, from: from,
              subject: place.subject ?? "", rule: evidence.rule,
              field: evidence.field, start: evidence.start, end: evidence.end, text: evidence.text, line: place.line)))
        continue
      }
      let day = place.date.map { workspace.clock.day(of: $0).description } ?? "no date"
      print(harmless("  \(day)  \(from)  “\(place.subject ?? "")”  \(place.ground.messageID)"))
      print("    " + Style.output.marked(harmlessLine(evidence.text)) + "  " + Style.output.dim(evidence.rule))
      if place.line != evidence.text { print("    in: " + harmlessLine(place.line)) }
    }
  }
}
