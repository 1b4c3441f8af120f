import ArgumentParser
import Model
import Pipeline
import Review

struct BacktestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backtest", abstract: "Replay old mail day by day: what would have been proposed, and when.",
    discussion: """
      On each day only the mail that had arrived until its evening is known. Beside each draft stands what you really wrote. \
      Nothing is stored. Give both what you received and what you sent.
      """)

  @Argument(help: "mbox, Maildir, .eml or folders of them; - is standard input.") var paths: [String]
  @Option(help: "The first day to report, YYYY-MM-DD; the first message's where left out.") var from: String?
  @Option(help: "The last day, YYYY-MM-DD; a month after the last message where left out.") var to: String?
  @OptionGroup var globals: Globals

  func run() throws {
    let from = try from.map { try parseDay($0, option: "--from") }
    let to = try to.map { try parseDay($0, option: "--to") }
    if let from, let to, to < from { throw Failure("--to is before --from") }
    let (lines, unusable) = try Backtest(settings: try globals.settings(), rules: try globals.ruleSet())
      .run(paths, from: from, to: to)
    for line in lines { print(globals.json ? try JSONLine.encode(line) : harmless(text(line))) }
    let same = lines.count { $0.isSame }
    let written = lines.count { $0.sent != nil }
    Console.note(
      "\(lines.count) drafts would have been proposed; to \(written) you wrote yourself, \(same) times the same kind of mail."
    )
    try Console.report(unusable)
  }

  private func text(_ line: BacktestLine) -> String {
    let level = line.level > 0 ? " \(line.level)" : ""
    var lines = ["\(line.proposedOn)  \(line.kind)\(level)  \(line.name) <\(line.client)>"]
    lines += line.grounds.map { "    because \($0)" }
    if let sent = line.sent {
      lines.append("    you wrote on \(sent.date): \(sent.categories.joined(separator: ", "))")
    } else if let gone = line.goneOn {
      lines.append("    its ground was gone on \(gone); you wrote nothing")
    } else {
      lines.append("    it would still wait")
    }
    return lines.joined(separator: "\n")
  }
}
