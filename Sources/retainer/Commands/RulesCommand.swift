import ArgumentParser
import Model
import Pipeline
import Review
import Rules

struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "Check, test, explain and measure the rules.",
    subcommands: [Check.self, Test.self, Explain.self, Evaluate.self, RulesDiff.self, Categories.self])

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
      discussion: "A corpus is a folder with mail.mbox and labels.jsonl; user.json in it says who \"me\" is.")
    @Argument(help: "Folders of labelled mail.") var corpora: [String]
    @Option(help: "all, or every second line of the labels: odd, even.") var part: LabelledCorpus.Part = .all
    @Flag(help: "Name every message that was judged otherwise than labelled.") var differences = false
    @OptionGroup var globals: Globals

    func run() throws {
      let rules = try globals.ruleSet()
      var all: [Unusable] = []
      for corpus in corpora {
        let (evaluation, unusable) = try LabelledCorpus(folder: corpus).evaluate(
          rules: rules, settings: try globals.settingsIfAny(), part: part)
        all += unusable
        if globals.json {
          print(try JSONLine.encode(evaluation))
        } else {
          print("\(corpus) (\(evaluation.messages) messages)\n\(evaluation.table)\n")
          if differences { for line in evaluation.differences { print(harmless(line)) } }
        }
      }
      try Console.report(all)
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
