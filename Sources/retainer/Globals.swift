import ArgumentParser
import Foundation
import Model
import Pipeline
import Rules
import UserConfiguration

/// The options that every command takes, before or after its name.
struct Globals: ParsableArguments {
  @Option(help: ArgumentHelp("Who \"me\" is, terms, clients, accounts.", valueName: "file"))
  var config: String?

  @Option(help: ArgumentHelp("The ledger: one SQLite file.", valueName: "file"))
  var store: String?

  @Option(help: ArgumentHelp("Your own rules, laid over the built-in ones.", valueName: "folder"))
  var rules: String?

  @Option(help: ArgumentHelp("The clock: YYYY-MM-DD (the end of that day) or RFC 3339.", valueName: "time"))
  var asOf: String?

  @Flag(help: "Machine output: JSON.")
  var json = false
}

extension Globals {
  private var places: Places { Places() }

  var configurationPath: String { config ?? places.configuration }

  var storePath: String { store ?? places.store }

  /// The configuration; where there is none, how to make one.
  func settings() throws -> Settings {
    guard FileManager.default.fileExists(atPath: configurationPath) else {
      throw Failure("\(configurationPath): there is no configuration yet. `retainer init` writes one.")
    }
    return try ConfigurationFile.read(path: configurationPath)
  }

  /// For commands that only read mail: the configuration where there is one.
  func settingsIfAny() throws -> Settings {
    if config == nil, !FileManager.default.fileExists(atPath: configurationPath) { return Settings() }
    return try settings()
  }
}

extension Globals {
  /// - Parameters:
  ///   - checked: compile every pattern and read the examples.
  ///   - user: a folder in place of the user's own; "built-in" for none.
  ///   - learned: which learned files count.
  func ruleSet(
    checked: Bool = false, user: String? = nil, learned: RuleSetBuilder.LearnedFiles = .all
  ) throws -> RuleSet {
    guard let builtIn = places.builtInRules else {
      throw Failure("The built-in rules are missing: expected a folder share/retainer/rules or rules near the program.")
    }
    if let folder = user ?? rules, folder != "built-in", !FileManager.default.fileExists(atPath: folder) {
      throw Failure("\(folder): there is no such folder\(user == nil ? " (--rules)" : "")")
    }
    let overlay = user == "built-in" ? nil : user ?? rules ?? places.userRules
    // The switch shows that PCRE2 alone finds the same.
    let usesLiteralScan = ProcessInfo.processInfo.environment["RETAINER_NO_LITERAL_SCAN", default: ""].isEmpty
    return try RuleSetBuilder.load(
      builtIn: builtIn, user: overlay, usesLiteralScan: usesLiteralScan, checked: checked, learned: learned)
  }

  /// Where the user's own rules are, or would be.
  var userRulesFolder: String { rules ?? places.ownRules }

  /// Whether this is the folder of the built-in rules.
  func isBuiltIn(_ folder: String) -> Bool {
    func real(_ path: String) -> String { URL(filePath: path).resolvingSymlinksInPath().path }
    return places.builtInRules.map { real($0) == real(folder) } ?? false
  }
}

extension Globals {
  /// Everything a command works with. Opens, and where needed makes, the ledger.
  func workspace() throws -> Workspace {
    let settings = try settings()
    guard let builtIn = places.builtInRules else { throw Failure("The built-in rules are missing near the program.") }
    return try Workspace(
      settings: settings, clock: try clock(settings), rules: try ruleSet(), store: storePath, builtInRules: builtIn,
      userRules: rules ?? places.userRules)
  }

  /// Now, or what `--as-of` says: the end of a day in the user's zone, or a moment.
  func clock(_ settings: Settings) throws -> Clock {
    let zone = TimeZone(identifier: settings.timeZone) ?? .gmt
    guard let text = asOf else {
      return Clock(now: Instant(seconds: Int(Date().timeIntervalSince1970)), zone: zone)
    }
    if let day = Day(text) { return Clock(now: Clock.endOf(day, in: zone), zone: zone) }
    guard let date = try? Date(text, strategy: .iso8601) else {
      throw Failure("--as-of: expected YYYY-MM-DD or a time such as 2026-05-04T12:00:00+01:00, not “\(text)”")
    }
    return Clock(now: Instant(seconds: Int(date.timeIntervalSince1970)), zone: zone)
  }
}
