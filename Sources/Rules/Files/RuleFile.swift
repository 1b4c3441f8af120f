import Model
import StrictYAML

/// One rule file as read, before it is joined with the others.
struct RuleFile {
  static let keys = [
    "category", "language", "threshold", "against", "with-automatic", "lists", "rules", "disable", "examples",
  ]
  static let ruleKeys = [
    "id", "weight", "kinds", "in", "header", "any", "all", "none", "as", "when", "unless", "veto", "note",
  ]
  static let defaultThreshold = 5.0

  var header: CategoryRules
  /// Rules of the built-in file that the user turns off, by id within the file.
  var disabled: [String]

  /// Reads what is right and reports what is wrong; nil where even category and language are missing.
  /// - Parameter pattern: registers a pattern with the file's own lists, for mail of its side, and answers its number.
  init?(
    _ root: StrictNode, folder: String,
    pattern: (StrictNode, String, _ lists: [String: [String]], Category.Side) -> Int?
  ) {
    guard let file = root.mapping(keys: Self.keys), let category = file.require("category")?.oneOf(Category.self) else {
      return nil
    }
    let language = file.require("language")?.nonEmptyString ?? folder
    if language != folder { file["language"]?.fail("found \"\(language)\", expected \"\(folder)\" as the folder says") }
    let lists = Self.lists(file["lists"])
    header = CategoryRules(
      category: category, language: language, threshold: file["threshold"]?.double ?? Self.defaultThreshold,
      against: Set(file["against"]?.list?.compactMap { $0.oneOf(Category.self) } ?? []),
      withAutomatic: file["with-automatic"]?.bool ?? false, rules: [])
    disabled = file["disable"]?.strings ?? []
    var seen: Set<String> = []
    for node in file["rules"]?.list ?? [] {
      guard let rule = Self.rule(node, header, { pattern($0, $1, lists, category.side) }) else { continue }
      if !seen.insert(rule.id).inserted {
        node.fail("the rule \"\(rule.id)\" stands here twice, expected one of that id")
      }
      header.rules.append(rule)
    }
  }

  static func lists(_ node: StrictNode?) -> [String: [String]] {
    var lists: [String: [String]] = [:]
    for (name, entry) in node?.anyMapping?.entries ?? [] {
      guard let items = entry.value.strings else { continue }
      if items.isEmpty { entry.value.fail("found an empty list, expected words") }
      if PatternSyntax.entities[name] != nil { entry.key.fail("\"\(name)\" is a fact, expected another name") }
      lists[name] = items
    }
    return lists
  }

  private static func rule(
    _ node: StrictNode, _ file: CategoryRules, _ pattern: (StrictNode, String) -> Int?
  ) -> Rule? {
    guard let map = node.mapping(keys: ruleKeys), let name = map.require("id")?.nonEmptyString else { return nil }
    func patterns(_ key: String) -> [Int] {
      guard let value = map[key] else { return [] }
      let nodes = value.isList ? value.list ?? [] : [value]
      return nodes.compactMap { node in node.nonEmptyString.flatMap { pattern(node, $0) } }
    }
    func conditions(_ key: String) -> [Condition] {
      guard let value = map[key] else { return [] }
      let nodes = value.isList ? value.list ?? [] : [value]
      return nodes.compactMap { node in
        guard let text = node.nonEmptyString else { return nil }
        let condition = Condition(text)
        if condition == nil { node.fail("unknown condition \"\(text)\", expected one of \(Condition.vocabulary)") }
        return condition
      }
    }
    func choices<Value: RawRepresentable & CaseIterable>(_ key: String, _ type: Value.Type) -> [Value]?
    where Value.RawValue == String {
      guard let value = map[key] else { return nil }
      return (value.isList ? value.list ?? [] : [value]).compactMap { $0.oneOf(type) }
    }
    let isVeto = map["veto"]?.bool ?? false
    if map["weight"] == nil, !isVeto { node.fail("the key \"weight\" is missing, expected here") }
    let kinds = choices("kinds", ScopeKind.self) ?? []
    if !kinds.isEmpty, file.category != .scopeChange { map["kinds"]?.fail("only scope-change has kinds") }
    let places = choices("in", Rule.Place.self) ?? [.fresh]
    let header = map["header"]?.nonEmptyString?.lowercased()
    if places.contains(.headers) != (header != nil) {
      node.fail("\"in: headers\" and \"header: NAME\" go together, expected both or neither")
    }
    let forms: Set<Assertion>? = choices("as", Form.self).map { forms in
      forms.contains(.any) ? Set(Assertion.allCases) : Set(forms.compactMap { Assertion(rawValue: $0.rawValue) })
    }
    let rule = Rule(
      id: "\(file.language)/\(file.category.rawValue)/\(name)", category: file.category, language: file.language,
      weight: map["weight"]?.double ?? 0, kinds: kinds, places: places, header: header, any: patterns("any"),
      all: patterns("all"), none: patterns("none"), forms: forms ?? [.asserted], when: conditions("when"),
      unless: conditions("unless"), isVeto: isVeto, line: node.line)
    if rule.any.isEmpty, rule.all.isEmpty, rule.when.isEmpty, map["any"] == nil {
      node.fail("the rule looks for nothing, expected \"any\" or \"when\"")
    }
    return rule
  }

  private enum Form: String, CaseIterable {
    case asserted, negated, question, conditional, future, reported, any
  }
}
