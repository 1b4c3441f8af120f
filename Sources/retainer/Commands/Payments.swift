import ArgumentParser
import Exports
import Foundation
import Model
import Pipeline
import Review
import Statements

struct PaymentsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "payments", abstract: "List payments, and read a bank's statement.",
    subcommands: [List.self, Import.self], defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "All payments, reported and proved.")
    @OptionGroup var globals: Globals

    func run() throws {
      let listing = try globals.workspace().listing(.payments)
      if globals.json {
        for object in listing.objects { print(try JSONLine.encode(object)) }
        return
      }
      var table = Table()
      for row in listing.rows {
        let (day, client, amount, currency, invoice, proved) = (row[0], row[1], row[3], row[4], row[5], row[6])
        table.add([day, "\(amount) \(currency)", client, invoice, proved == "yes" ? "proved" : "reported"])
      }
      for line in table.lines(indent: "") { print(line) }
    }
  }

  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Match a bank's statement with the open invoices.",
      discussion: """
        Reads ISO 20022 camt.053 (and .052, .054) or a bank's CSV table. Each entry is matched by reference, sum, currency and \
        name, with the reason shown. On a terminal it asks for every match; elsewhere it only shows them, unless --yes takes \
        the certain and the likely ones. What has more than one reading is never taken without being asked for. An entry is booked once, however \
        often its file is read; `retainer undo` takes an import back.
        """)
    @Argument(help: "The bank's file.", completion: .file()) var file: String
    @Flag(help: "Take the certain and the likely matches without asking.") var yes = false
    @Flag(help: "Only show what would be booked.") var dryRun = false
    @OptionGroup var globals: Globals

    private struct Line: Encodable {
      var date: String
      var amount: String
      var currency: String
      var payer: String
      var text: String
      var certainty: String
      var reason: String
      var readings: [String]
      var booked: Bool
    }

    func run() throws {
      let workspace = try globals.workspace()
      guard let data = FileManager.default.contents(atPath: file) else { throw Failure("\(file): cannot be read") }
      let matches: [ProposedMatch]
      do { matches = try workspace.matches(inStatement: data, file: file) } catch let error as StatementError {
        throw Failure(error.description)
      }
      let asks = !yes && !dryRun && !globals.json && isatty(STDIN_FILENO) == 1
      var chosen: [(entry: StatementEntry, shares: [Match.Share])] = []
      for proposal in matches {
        let match = proposal.match
        if !globals.json { show(proposal) }
        let reading = asks ? ask(proposal) : (yes && match.isClear ? match.readings.first : nil)
        if let reading { chosen.append((match.entry, reading)) }
        if globals.json {
          print(try JSONLine.encode(line(proposal, isBooked: reading != nil && !dryRun)))
        }
      }
      if !dryRun { try workspace.book(chosen) }
      Console.note(
        dryRun || !(asks || yes)
          ? "\(matches.count) entries, nothing booked; --yes takes those that are clear."
          : "\(chosen.count) of \(matches.count) entries booked.")
    }

    private func show(_ proposal: ProposedMatch) {
      let match = proposal.match
      print("\(match.entry.day)  \(harmlessLine(match.entry.words))")
      for (number, reading) in proposal.readings.enumerated() {
        print("  \(proposal.readings.count > 1 ? "[\(number + 1)] " : "")pays \(harmlessLine(reading))")
      }
      print("  \(match.certainty.rawValue): \(match.reason)")
    }

    private func ask(_ proposal: ProposedMatch) -> [Match.Share]? {
      let readings = proposal.match.readings
      guard !readings.isEmpty else { return nil }
      print(readings.count == 1 ? "  Book it? [y/n]: " : "  Which? [1-\(readings.count), n]: ", terminator: "")
      fflush(nil)
      guard let answer = readLine()?.trimmed.lowercased() else { return nil }
      if readings.count == 1 { return answer == "y" || answer == "yes" ? readings[0] : nil }
      guard let number = Int(answer), readings.indices.contains(number - 1) else { return nil }
      return readings[number - 1]
    }

    private func line(_ proposal: ProposedMatch, isBooked: Bool) -> Line {
      let entry = proposal.match.entry
      return Line(
        date: entry.day.description, amount: entry.amount.decimalString, currency: entry.amount.currency,
        payer: entry.payer, text: entry.text, certainty: proposal.match.certainty.rawValue,
        reason: proposal.match.reason, readings: proposal.readings, booked: isBooked)
    }
  }
}

extension Match {
  /// One reading that needs nobody's judgement.
  fileprivate var isClear: Bool { certainty == .certain || certainty == .likely }
}
