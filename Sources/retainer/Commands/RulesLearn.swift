import ArgumentParser
import Foundation
import Model
import Pipeline
import Review
import Rules

extension RulesCommand {
  struct Learn: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Make weighted words out of labelled mail or of your corrections.",
      discussion: """
        A corpus is a folder with mail.mbox and labels.jsonl; user.json in it says who "me" is. Before anything is kept it says \
        what the new words change on the examples, measured on correspondences that they were not learned from, too.
        """)
    @Argument(help: "Folders of labelled mail.") var corpora: [String] = []
    @Flag(help: "Learn from what you said in review and with `reclassify`.") var corrections = false
    @Option(help: ArgumentHelp("Where the learned files go: a folder of rules.", valueName: "folder"))
    var out: String?
    @Flag(help: "Weigh states alone, for correspondents' mail in which no rule decides.") var nearMisses = false
    @Option(help: "all, or every second line of the labels: odd, even. Best what no rule was written from.")
    var part: LabelledCorpus.Part = .all
    @Option(help: "Parts into which the correspondences are dealt for measuring.") var folds = 5
    @Flag(help: "Show what would change and keep nothing.") var dryRun = false
    @Flag(name: .shortAndLong, help: "Keep it without asking.") var yes = false
    @Flag(help: "Name every message that is judged otherwise than before.") var flips = false
    @OptionGroup var globals: Globals

    func validate() throws {
      guard folds >= 2 else { throw ValidationError("--folds: expected 2 or more") }
      guard corrections || !corpora.isEmpty else {
        throw ValidationError("Nothing to learn from: name a folder of labelled mail, or say --corrections.")
      }
    }

    func run() throws {
      guard !(nearMisses && corrections) else { throw ValidationError("--near-misses learns from folders alone.") }
      let target = out ?? globals.userRulesFolder
      let isBuiltIn = globals.isBuiltIn(target)
      let rules = try globals.ruleSet(learned: isBuiltIn ? .none : .builtIn)
      let own = corrections ? try globals.workspace().corrections(under: rules) : []
      if corrections, own.isEmpty { Console.note("There are no corrections yet: review and `reclassify` take them.") }
      guard !(own.isEmpty && corpora.isEmpty) else { return }
      let run = try LearningRun(
        corpora.map { LabelledCorpus(folder: $0) }, own: own, rules: rules, settings: try globals.settingsIfAny(),
        isUsers: !isBuiltIn, nearMisses: nearMisses, part: part)
      let learned = try run.learned()
      let before = try run.measured(with: [])
      let after = try run.measured(with: learned)
      let parts = min(folds, run.correspondences)
      let heldOut = parts >= 2 ? try run.heldOut(folds: parts) : nil
      let report = LearningReport(before: before, heldOut: heldOut, after: after, learned: learned)
      if globals.json { print(try JSONLine.encode(report)) } else { print(report.table) }
      if flips { for line in report.flips { print(harmless(line)) } }
      if !dryRun, yes || Console.confirm("Keep these words in \(target)?") {
        try LearnedFolder.replace(in: target, by: learned, origin: "\(run.messages) examples")
        Console.note("Wrote \(learned.count) files to \(target).")
      }
      try Console.report(run.unusable)
    }
  }
}
