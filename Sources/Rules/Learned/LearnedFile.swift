import Model
import StrictYAML

/// `rules/<language>/<category>.learned.yaml`, read and written.
package enum LearnedFile {
  package static let suffix = ".learned.yaml"

  private static let keys = ["category", "language", "for", "base", "words", "subject", "states"]
  /// No single word may decide more than a strong rule twice over.
  private static let maximumWeight = 10.0
  private static let lineLength = 120

  /// Reads what is right and reports what is wrong to the node's document.
  static func read(_ root: StrictNode, folder: String, fileCategory: String, isUsers: Bool) -> LearnedRules? {
    guard let file = root.mapping(keys: keys), let category = file.require("category")?.oneOf(Category.self) else {
      return nil
    }
    if category.rawValue != fileCategory {
      file["category"]?.fail("found \"\(category.rawValue)\", expected \"\(fileCategory)\" as the file's name says")
    }
    if category.side == .either { file["category"]?.fail("\(category.rawValue) cannot be learned") }
    let language = file.require("language")?.nonEmptyString ?? folder
    if language != folder { file["language"]?.fail("found \"\(language)\", expected \"\(folder)\" as the folder says") }
    var rules = LearnedRules(category: category, language: language, isUsers: isUsers)
    if let reach = file["for"] { rules.reach = reach.oneOf(LearnedRules.Reach.self) ?? .everything }
    rules.base = file["base"].flatMap(\.double) ?? 0
    for (key, field) in [("words", LearnedRules.Field.fresh), ("subject", .subject)] {
      var seen: Set<UInt64> = []
      if rules.reach == .nearMisses, let words = file[key] {
        words.fail("near misses have no learned words, expected base and states alone")
        continue
      }
      forEach(file[key]) { node, text, weight in
        guard let codes = PhraseCode.codes(of: text) else {
          return node.fail(
            "found \"\(text)\", expected one to \(PhraseCode.longest) words, with \(PhraseCode.vocabulary) beside them")
        }
        guard seen.insert(PhraseCode.hash(codes, in: field)).inserted else {
          return node.fail("the phrase \"\(text)\" stands here twice, expected once")
        }
        rules.phrases.append((LearnedRules.Phrase(text, field: field), weight))
      }
    }
    forEach(file["states"]) { node, text, weight in
      guard let state = Condition(text) else {
        return node.fail("unknown condition \"\(text)\", expected one of \(Condition.vocabulary)")
      }
      rules.states.append((state, weight))
    }
    return rules
  }

  /// A mapping from weights to what has them.
  private static func forEach(_ node: StrictNode?, _ body: (StrictNode, String, Double) -> Void) {
    for (key, entry) in node?.anyMapping?.entries ?? [] {
      guard let weight = entry.key.double else { continue }
      if abs(weight) > maximumWeight {
        entry.key.fail("found \(key), expected a weight from -\(Int(maximumWeight)) to \(Int(maximumWeight))")
      }
      for item in entry.value.list ?? [] {
        if let text = item.nonEmptyString { body(item, text, weight) }
      }
    }
  }

  /// The file's text: strongest first, what speaks for the category before what speaks against it.
  package static func write(_ rules: LearnedRules, comment: String) -> String {
    var lines = ["# " + comment, "category: \(rules.category.rawValue)", "language: \(rules.language)"]
    if rules.reach != .everything { lines.append("for: \(rules.reach.rawValue)") }
    if rules.base != 0 { lines.append("base: \(number(rules.base))") }
    func add(_ name: String, _ entries: [(text: String, weight: Double)]) {
      if entries.isEmpty { return }
      lines.append("\(name):")
      let groups = Dictionary(grouping: entries, by: \.weight)
      for weight in groups.keys.sorted(by: >) {
        lines += wrapped(number(weight), (groups[weight] ?? []).map { quoted($0.text) }.sorted())
      }
    }
    add("words", rules.phrases.filter { $0.phrase.field == .fresh }.map { ($0.phrase.text, $0.weight) })
    add("subject", rules.phrases.filter { $0.phrase.field == .subject }.map { ($0.phrase.text, $0.weight) })
    add("states", rules.states.map { ($0.state.text, $0.weight) })
    return lines.joined(separator: "\n") + "\n"
  }

  private static func wrapped(_ weight: String, _ items: [String]) -> [String] {
    var lines: [String] = []
    var line = "  \(weight): ["
    for (index, item) in items.enumerated() {
      let piece = item + (index + 1 < items.count ? ", " : "]")
      if line.count + piece.count > lineLength, index > 0 {
        lines.append(line.trimmedEnd)
        line = "    "
      }
      line += piece
    }
    return lines + [line]
  }

  private static func number(_ weight: Double) -> String {
    let hundredths = Int((weight * 100).rounded())
    let (whole, rest) = (abs(hundredths) / 100, abs(hundredths) % 100)
    let digits = rest == 0 ? "" : rest % 10 == 0 ? ".\(rest / 10)" : ".\(padded(rest, 2))"
    return "\(hundredths < 0 ? "-" : "")\(whole)\(digits)"
  }

  /// Plain where it is letters, blanks and inner apostrophes; names of states have `-` and `:` within.
  private static func quoted(_ text: String) -> String {
    let isPlain = text.unicodeScalars.enumerated().allSatisfy { index, scalar in
      scalar.properties.isAlphabetic || index > 0 && (scalar == " " || scalar == "'" || scalar == "-" || scalar == ":")
    }
    return isPlain ? text : "\"" + text + "\""
  }
}

extension String {
  fileprivate var trimmedEnd: String { String(reversed().drop { $0 == " " }.reversed()) }
}
