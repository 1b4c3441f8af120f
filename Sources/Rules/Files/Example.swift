package import Model
import StrictYAML

/// A message in few words that stands in a rule file and proves its rules.
package struct Example: Sendable {
  package var file: String
  package var line: Int
  package var category: Category
  package var language: String
  package var text: String
  package var subject: String
  package var attachments: [String]
  /// The state of the correspondence in which it is judged.
  package var when: [Condition]
  /// The category must be found, or must not.
  package var fires: Bool
  package var kinds: [ScopeKind]?
  /// Known to fail; reported when it begins to work.
  package var isKnownMiss: Bool

  private static let keys = ["text", "subject", "attachments", "when", "fires", "kinds", "known-miss", "note"]

  static func read(_ root: StrictNode, category: Category, language: String) -> [Example] {
    guard let list = root.anyMapping?["examples"]?.list else { return [] }
    return list.compactMap { node in
      guard let map = node.mapping(keys: keys), let text = map.require("text")?.string,
        let fires = map.require("fires")?.bool
      else { return nil }
      let conditions = (map["when"]?.strings ?? []).compactMap { name -> Condition? in
        let condition = Condition(name)
        if condition == nil { node.fail("unknown condition \"\(name)\", expected one of \(Condition.vocabulary)") }
        return condition
      }
      return Example(
        file: root.document.path, line: node.line, category: category, language: language, text: text,
        subject: map["subject"]?.string ?? "", attachments: map["attachments"]?.strings ?? [], when: conditions,
        fires: fires, kinds: map["kinds"]?.list?.compactMap { $0.oneOf(ScopeKind.self) },
        isKnownMiss: map["known-miss"]?.bool ?? false)
    }
  }
}
