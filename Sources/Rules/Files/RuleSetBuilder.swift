import Foundation
package import Model
import Multipattern
import StrictYAML

/// Reads rule folders and joins them into a rule set: `rules/<language>/*.yaml`, the user's folder laid over the built-in one.
package struct RuleSetBuilder {
  private struct PatternPlace {
    var document: StrictDocument
    var line: Int
    var column: Int
  }

  private var diagnostics: [Diagnostic] = []
  private var patterns: [PatternSyntax.Translated: Int] = [:]
  private var translated: [PatternSyntax.Translated] = []
  private var places: [PatternPlace] = []
  private var isUsers: [Bool] = []
  /// By pattern: its groups.
  private var groupsOf: [Set<String>] = []
  private var categories: [CategoryRules] = []
  private var cues: [String: LanguageCues] = [:]
  private var lists: [String: [String: [String]]] = [:]
  private var examples: [Example] = []
  private var learned: [LearnedLanguage.Source] = []
  /// Ids of learned files that the user turned off.
  private var unlearned: Set<String> = []
  private var fingerprint: UInt64 = 0xcbf2_9ce4_8422_2325
  private let withExamples: Bool
  private let learnedFiles: LearnedFiles

  /// Which learned files count; learning anew leaves out what it is to replace.
  package enum LearnedFiles: Sendable { case all, builtIn, none }

  private init(withExamples: Bool, learnedFiles: LearnedFiles) {
    self.withExamples = withExamples
    self.learnedFiles = learnedFiles
  }

  /// - Parameters:
  ///   - builtIn: the folder of built-in rules.
  ///   - user: the user's own folder, laid over it: a rule of the same id replaces, `disable:` turns off.
  ///   - usesLiteralScan: false finds the same with PCRE2 alone.
  ///   - checked: compile every pattern, read the examples and all learned files; else the user's only.
  package static func load(
    builtIn: String, user: String?, usesLiteralScan: Bool = true, checked: Bool = false, learned: LearnedFiles = .all
  ) throws(Diagnostics) -> RuleSet {
    var builder = RuleSetBuilder(withExamples: checked, learnedFiles: learned)
    builder.read(folder: builtIn, isUsers: false)
    if let user { builder.read(folder: user, isUsers: true) }
    return try builder.build(usesLiteralScan: usesLiteralScan, checked: checked)
  }

  private mutating func read(folder: String, isUsers: Bool) {
    let languages = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    if languages.isEmpty {
      diagnostics.append(
        Diagnostic(file: folder, line: 0, column: 0, message: "no rules here, expected folders such as en/"))
    }
    for language in languages.sorted() where !language.hasPrefix(".") {
      let files = ((try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(language)")) ?? []).sorted()
        .filter { $0.hasSuffix(".yaml") }
      // Lists first: the other files of the language use them.
      for file in files.filter({ $0 == "lists.yaml" }) + files.filter({ $0 != "lists.yaml" }) {
        read(file: "\(folder)/\(language)/\(file)", name: file, language: language, isUsers: isUsers)
      }
    }
  }

  private mutating func read(file path: String, name: String, language: String, isUsers: Bool) {
    guard let data = FileManager.default.contents(atPath: path) else {
      diagnostics.append(Diagnostic(file: path, line: 0, column: 0, message: "cannot be read"))
      return
    }
    if name.hasSuffix(LearnedFile.suffix), learnedFiles == .none || isUsers && learnedFiles == .builtIn { return }
    for byte in data { fingerprint = (fingerprint ^ UInt64(byte)) &* 0x100_0000_01b3 }
    if name.hasSuffix(LearnedFile.suffix) {
      let text = String(decoding: data, as: UTF8.self)
      let source = LearnedLanguage.Source(
        path: path, text: text, language: language, category: String(name.dropLast(LearnedFile.suffix.count)),
        isUsers: isUsers)
      if isUsers || withExamples { diagnostics += source.parse().document.diagnostics }
      return learned.append(source)
    }
    // Examples are the larger part of a file and matter to `rules check` and `rules test` only.
    let cut = withExamples ? nil : data.range(of: Data("\nexamples:".utf8))
    let document = StrictDocument(
      path: path, text: String(decoding: data[..<(cut.map { $0.lowerBound + 1 } ?? data.endIndex)], as: UTF8.self))
    defer { diagnostics += document.diagnostics }
    guard let root = document.root else { return }
    switch name {
    case "lists.yaml":
      guard let file = root.mapping(keys: ["lists"]) else { return }
      lists[language, default: [:]].merge(RuleFile.lists(file["lists"])) { _, new in new }
    case "cues.yaml":
      var syntax = PatternSyntax(lists: lists[language] ?? [:])
      let languageCues = LanguageCues(root) {
        register($1, at: $0, PatternGroup.names([language]), &syntax, isUsers: isUsers)
      }
      cues[language] = languageCues
    default:
      let shared = lists[language] ?? [:]
      var syntax: PatternSyntax?
      let read = RuleFile(root, folder: language) { node, pattern, own, side in
        // The lists of a file are the same for all of its patterns.
        var known = syntax ?? PatternSyntax(lists: shared.merging(own) { _, own in own })
        defer { syntax = known }
        return register(
          pattern, at: node, PatternGroup.names([language], side), &known, isUsers: isUsers)
      }
      guard let file = read else { return }
      merge(file, isUsers: isUsers)
      if withExamples { examples += Example.read(root, category: file.header.category, language: language) }
    }
  }

  private mutating func register(
    _ pattern: String, at node: StrictNode, _ groups: [String], _ syntax: inout PatternSyntax, isUsers: Bool
  ) -> Int? {
    do throws(PatternSyntax.Problem) {
      let translation = try syntax.translate(pattern)
      if let number = patterns[translation] {
        groupsOf[number].formUnion(groups)
        return number
      }
      let number = translated.count
      patterns[translation] = number
      translated.append(translation)
      places.append(PatternPlace(document: node.document, line: node.line, column: node.column))
      self.isUsers.append(isUsers)
      groupsOf.append(Set(groups))
      return number
    } catch {
      node.fail(error.message)
      return nil
    }
  }

  private mutating func merge(_ file: RuleFile, isUsers: Bool) {
    let prefix = "\(file.header.language)/\(file.header.category.rawValue)/"
    unlearned.formUnion(file.disabled.map { prefix + $0 })
    let place = categories.firstIndex {
      $0.category == file.header.category && $0.language == file.header.language
    }
    guard let place else {
      categories.append(file.header)
      return
    }
    let off = Set(file.disabled.map { prefix + $0 } + file.header.rules.map(\.id))
    categories[place].rules.removeAll { off.contains($0.id) }
    categories[place].rules += file.header.rules
    if file.header.threshold != RuleFile.defaultThreshold { categories[place].threshold = file.header.threshold }
    if !file.header.against.isEmpty { categories[place].against = file.header.against }
  }

  private mutating func build(usesLiteralScan: Bool, checked: Bool) throws(Diagnostics) -> RuleSet {
    let set = PatternSet(patterns: translated, groups: groupsOf, usesLiteralScan: usesLiteralScan)
    for error in set.check(only: { checked || isUsers[$0] }) {
      let place = places[error.pattern]
      diagnostics.append(diagnostic("\(error.description), expected a PCRE2 pattern", place, .error))
    }
    var warnings = diagnostics.filter { $0.severity == .warning }
    warnings += (checked ? set.unanchored : []).map {
      diagnostic(
        "no word can be taken from this pattern, so it is tried on every message (some 5 µs each)", places[$0], .warning
      )
    }
    let errors = diagnostics.filter { $0.severity == .error }
    if !errors.isEmpty { throw Diagnostics(errors) }

    let rules = categories.flatMap(\.rules)
    var rulesByPattern = [[Int]](repeating: [], count: translated.count)
    let fileNumbers = categories.indices.flatMap { [Int](repeating: $0, count: categories[$0].rules.count) }
    var rulesOfState = [[Int]](repeating: [], count: categories.count)
    for (number, rule) in rules.enumerated() {
      for pattern in Set(rule.any) { rulesByPattern[pattern].append(number) }
      if rule.any.isEmpty { rulesOfState[fileNumbers[number]].append(number) }
    }
    return RuleSet(
      categories: categories, warnings: warnings, fingerprint: String(fingerprint, radix: 16), examples: examples,
      rules: rules, patterns: set, usesEntities: translated.map(\.usesEntities), rulesByPattern: rulesByPattern,
      cues: cues, ruleNumbers: Dictionary(rules.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { $1 }),
      fileNumbers: fileNumbers, rulesOfState: rulesOfState,
      languages: Set(categories.map(\.language) + learned.map(\.language)).subtracting(["any"]),
      learned: Dictionary(grouping: learned.filter { !unlearned.contains($0.id) }, by: \.language).sorted {
        $0.key < $1.key
      }
      .map { LearnedLanguage(name: $0.key, sources: $0.value) },
      places: Set(rules.flatMap(\.places)), headers: Set(rules.compactMap(\.header)))
  }

  private func diagnostic(_ message: String, _ place: PatternPlace, _ severity: Diagnostic.Severity) -> Diagnostic {
    place.document.diagnostic(message, line: place.line, column: place.column, severity: severity)
  }
}
