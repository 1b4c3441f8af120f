import Model
package import Rules

/// What learned words change on the examples: before, on correspondences that they were not learned from, and on all.
package struct LearningReport: Encodable {
  package var before: Evaluation
  /// nil where there were too few correspondences to hold some back.
  package var heldOut: Evaluation?
  package var after: Evaluation
  package var files: Int
  package var phrases: Int
  /// What the user said of single categories, and how much of it the rules say by themselves.
  package var corrections: Int
  package var correctionsAgreedBefore: Int
  package var correctionsAgreedAfter: Int
  /// Messages that are judged otherwise than before, in words.
  package var flips: [String]

  package init(before: Measured, heldOut: Measured?, after: Measured, learned: [LearnedRules]) {
    self.before = before.evaluation
    self.heldOut = heldOut?.evaluation
    self.after = after.evaluation
    files = learned.count
    corrections = after.said
    correctionsAgreedBefore = before.agreed
    correctionsAgreedAfter = after.agreed
    phrases = learned.reduce(0) { $0 + $1.phrases.count }
    flips = before.outcomes.keys.sorted().compactMap { id in
      guard let old = before.outcomes[id], let new = after.outcomes[id], old.found != new.found else { return nil }
      let names = { (set: Set<Category>) in set.map(\.rawValue).sorted().joined(separator: "+") }
      let kind = new.isRight ? "right" : old.isRight ? "wrong" : "other"
      return
        "\(kind)  \(id)  \(new.subject.prefix(40))  \(names(old.found)) → \(names(new.found)), is \(names(new.wanted))"
    }
  }

  /// F1 per category in the three measurements, and the macro mean.
  package var table: String {
    var table = [["", "before", "", "", "held out", "", "", "on all", "", ""]]
    table.append([""] + (0..<3).flatMap { _ in ["prec", "rec", "F1"] })
    for index in before.categories.indices {
      let scores = [before.categories[index], heldOut?.categories[index], after.categories[index]]
      guard scores.contains(where: { $0.map { $0.right + $0.wrong + $0.missed > 0 } ?? false }) else { continue }
      table.append(
        [before.categories[index].name]
          + scores.flatMap { score in
            score.map { [Self.percent($0.precision), Self.percent($0.recall), Self.percent($0.f1)] } ?? ["", "", ""]
          })
    }
    table.append(
      ["macro F1"]
        + [before as Evaluation?, heldOut, after].flatMap { ["", "", $0.map { Self.percent($0.macroF1) } ?? ""] })
    let lines = table.map { row in
      row.enumerated().map { column, cell in
        column == 0
          ? cell + String(repeating: " ", count: max(1, 22 - cell.count))
          : String(repeating: " ", count: max(1, (column % 3 == 1 ? 10 : 8) - cell.count)) + cell
      }.joined()
    }
    let right = flips.filter { $0.hasPrefix("right") }.count
    let wrong = flips.filter { $0.hasPrefix("wrong") }.count
    return
      (lines + [
        "",
        "\(phrases) words and phrases in \(files) files. Of \(before.messages) messages \(flips.count) are judged otherwise than before: \(right) rightly now, \(wrong) wrongly now.",
      ]).joined(separator: "\n")
  }

  private static func percent(_ share: Double) -> String {
    let thousandths = Int((share * 1000).rounded())
    return "\(thousandths / 1000).\(padded(thousandths % 1000, 3))"
  }
}
