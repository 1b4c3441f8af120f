import ArgumentParser
import Model
import Pipeline
import Review
import Rules

struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "Check, test, explain, measure and teach the rules.",
    subcommands: [Check.self, Test.self, Explain.self, Evaluate.self, Learn.self, RulesDiff.self, Categories.self])

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Validate every rule file.")
    @OptionGroup var globals: Globals

    func run() throws {
      let rules = try globals.ruleSet(checked: true)
      for warning in rules.warnings { Console.note(warning.description) }
      let count = rules.categories.map(\.rules.count).reduce(0, +)
      print("\(count) rules, \(rules.examples.count) examples, \(rules.warnings.count) warnings.")
    }
  }

  struct Test: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Run the examples that stand in the rule files.")
    @Option(help: "Only files whose path contains this, such as en/ or scope-change.") var only: String?
    @OptionGroup var globals: Globals

    func run() throws {
      let classification = Classification(settings: Settings(), rules: try globals.ruleSet(checked: true))
      let results = classification.runExamples().filter { result in
        only.map { result.example.file.contains($0) } ?? true
      }
      var failed = 0
      for result in results where !result.passed || result.example.isKnownMiss {
        let example = result.example
        let wanted = example.fires ? "must be \(example.category.rawValue)" : "must not be \(example.category.rawValue)"
        if result.example.isKnownMiss {
          if result.passed {
            Console.note("\(example.file):\(example.line):1: warning: a known miss works now; drop its mark")
          }
          continue
        }
        failed += 1
        Console.note(
          "\(example.file):\(example.line):1: error: \(wanted), found \(result.found)\n    \(example.text.prefix(200))")
      }
      let known = results.filter { $0.example.isKnownMiss && !$0.passed }.count
      print("\(results.count - failed - known) passed, \(failed) failed\(known > 0 ? ", \(known) known misses" : "")")
      if failed > 0 { throw ExitStatus.someUnusable }
    }
  }

  struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Per message what fired, what was discounted and why, and the sum.")
    @Argument(help: "mbox, Maildir, .eml or folders of them; - is standard input.") var paths: [String]
    @OptionGroup var globals: Globals

    func run() throws {
      let classification = Classification(settings: try globals.settingsIfAny(), rules: try globals.ruleSet())
      try Console.report(try classification.explain(paths) { print(harmless($0) + "\n") })
    }
  }

  struct Evaluate: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Precision, recall and F1 per category on labelled mail.",
      discussion: """
        A corpus is a folder with mail.mbox and labels.jsonl; user.json in it says who "me" is. With --folds or --train the \
        learned files of the rules are left aside and words are learned anew for the measurement.
        """)
    @Argument(help: "Folders of labelled mail.") var corpora: [String]
    @Option(
      help: "Learn from all but one of so many parts of the correspondences and judge that part; every part once.")
    var folds: Int?
    @Option(help: ArgumentHelp("Learn from this folder first; may be given several times.", valueName: "corpus"))
    var train: [String] = []
    @Option(help: "all, or every second line of the labels: odd, even.") var part: LabelledCorpus.Part = .all
    @Flag(help: "Name every message that was judged otherwise than labelled.") var differences = false
    @OptionGroup var globals: Globals

    func validate() throws {
      guard folds.map({ $0 >= 2 }) ?? true else { throw ValidationError("--folds: expected 2 or more") }
      guard folds == nil || train.isEmpty && part == .all else {
        throw ValidationError("--folds goes with neither --train nor --part: it parts the corpora itself")
      }
    }

    func run() throws {
      if let folds {
        let run = try learningRun(from: corpora)
        try show((try run.heldOut(folds: folds)).evaluation, of: corpora.joined(separator: ", "))
        return try Console.report(run.unusable)
      }
      var (rules, all) = (try globals.ruleSet(learned: train.isEmpty ? .all : .none), [Unusable]())
      if !train.isEmpty {
        let run = try learningRun(from: train)
        rules = rules.adding(try run.learned())
        all = run.unusable
      }
      for corpus in corpora {
        let (evaluation, unusable) = try LabelledCorpus(folder: corpus).evaluate(
          rules: rules, settings: try globals.settingsIfAny(), part: part)
        all += unusable
        try show(evaluation, of: corpus)
      }
      try Console.report(all)
    }

    private func learningRun(from corpora: [String]) throws -> LearningRun {
      try LearningRun(
        corpora.map { LabelledCorpus(folder: $0) }, rules: try globals.ruleSet(learned: .none),
        settings: try globals.settingsIfAny(), isUsers: false)
    }

    private func show(_ evaluation: Evaluation, of corpus: String) throws {
      if globals.json { return print(try JSONLine.encode(evaluation)) }
      print("\(corpus) (\(evaluation.messages) messages)\n\(evaluation.table)\n")
      if differences { for line in evaluation.differences { print(harmless(line)) } }
    }
  }

  struct Categories: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "The names that rules may use.")

    func run() throws {
      for category in Category.allCases { print(category.rawValue) }
    }
  }
}

extension LabelledCorpus.Part: ExpressibleByArgument {}
