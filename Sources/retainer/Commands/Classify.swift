import ArgumentParser
import Model
import Pipeline
import Review

struct Classify: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "What each message means, and the words that say so. Nothing is stored.",
    discussion: "The messages of one run are one context: threads among them count.")

  @Argument(help: "mbox, Maildir, .eml or folders of them; - is standard input.")
  var paths: [String]

  @OptionGroup var globals: Globals

  func run() throws {
    let settings = try globals.settingsIfAny()
    let classification = Classification(settings: settings, rules: try globals.ruleSet())
    let unusable = try classification.classify(paths) { entry, verdict in
      if globals.json {
        print(try JSONLine.encode(ClassifiedLine(entry, verdict)))
      } else {
        print(text(entry, verdict))
      }
    }
    try Console.report(unusable)
  }

  private func text(_ entry: Entry, _ verdict: Verdict) -> String {
    let sender = entry.message.from.first.map { $0.name.isEmpty ? $0.address : $0.name } ?? "(nobody)"
    var lines = ["\(entry.direction == .incoming ? "from" : "by") \(sender): \(entry.message.subject)"]
    for category in verdict.categories {
      let kinds = category.kinds.isEmpty ? "" : " (\(category.kinds.map(\.rawValue).joined(separator: ", ")))"
      lines.append("  \(category.category.rawValue)\(kinds)  \(category.score)")
      lines += category.evidence.map { "    “\($0.text)”  \($0.rule)" }
    }
    return harmless(lines.joined(separator: "\n"))
  }
}
