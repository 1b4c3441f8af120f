import ArgumentParser
import Pipeline
import Review

struct RulesDiff: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "What edited rules would have changed in verdicts, ledger and drafts.",
    discussion: """
      OLD and NEW are folders of rules of your own, each laid over the built-in ones; \"built-in\" stands for none. The mail is read \
      with both; nothing is stored. Rows and drafts are those of the clock's day (--as-of).
      """)

  @Argument(help: "The rules as they were: a folder, or built-in.") var old: String
  @Argument(help: "The rules as they are to be: a folder, or built-in.") var new: String
  @Argument(help: "mbox, Maildir, .eml or folders of them.") var paths: [String]
  @OptionGroup var globals: Globals

  func run() throws {
    guard !paths.contains("-") else { throw Failure("rules diff reads the mail twice: give files, not a pipe") }
    let settings = try globals.settingsIfAny()
    let comparison = RulesComparison(settings: settings, clock: try globals.clock(settings))
    let (differences, unusable) = try comparison.compare(
      paths, old: try globals.ruleSet(user: old), new: try globals.ruleSet(user: new))
    for difference in differences {
      print(globals.json ? try JSONLine.encode(difference) : harmless(text(difference)))
    }
    Console.note(differences.isEmpty ? "No difference." : "\(differences.count) differences.")
    try Console.report(unusable)
  }

  private func text(_ difference: RulesComparison.Difference) -> String {
    let lines = ["\(difference.subject.rawValue)  \(difference.about)  \(difference.id)"]
    return (lines + [difference.old.map { "  - \($0)" }, difference.new.map { "  + \($0)" }].compactMap { $0 })
      .joined(separator: "\n")
  }
}
