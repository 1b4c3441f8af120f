import Foundation
import Model

/// The learned files of a rules folder, as a whole: learning writes them anew.
package enum LearnedFolder {
  /// Replaces every learned file in a folder of rules by these.
  /// - Parameter origin: what they were learned from, in words, for the first line of each.
  package static func replace(in folder: String, by rules: [LearnedRules], origin: String) throws {
    let files = FileManager.default
    for language in (try? files.contentsOfDirectory(atPath: folder)) ?? [] {
      for name in (try? files.contentsOfDirectory(atPath: "\(folder)/\(language)")) ?? []
      where name.hasSuffix(LearnedFile.suffix) {
        try files.removeItem(atPath: "\(folder)/\(language)/\(name)")
      }
    }
    let comment = "Learned from \(origin). Change what you like; the next `retainer rules learn` writes it anew."
    for rules in rules {
      let home = "\(folder)/\(rules.language)"
      try files.createDirectory(atPath: home, withIntermediateDirectories: true)
      try Data(LearnedFile.write(rules, comment: comment).utf8)
        .write(to: URL(filePath: "\(home)/\(rules.category.rawValue)\(LearnedFile.suffix)"), options: .atomic)
    }
  }
}
