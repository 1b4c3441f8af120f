import Foundation
package import Model

/// Precision, recall and F1 of verdicts against labels, category by category.
package struct Evaluation: Encodable, Sendable {
  package struct Score: Encodable, Sendable {
    package var name: String
    package var right = 0
    package var wrong = 0
    package var missed = 0

    package init(_ name: String) { self.name = name }

    /// 1 where nothing was found and nothing was there.
    package var precision: Double { right + wrong == 0 ? (missed == 0 ? 1 : 0) : Double(right) / Double(right + wrong) }
    package var recall: Double { right + missed == 0 ? (wrong == 0 ? 1 : 0) : Double(right) / Double(right + missed) }
    package var f1: Double {
      right == 0 ? (wrong + missed == 0 ? 1 : 0) : 2 * precision * recall / (precision + recall)
    }

    mutating func add<Value: Hashable>(_ found: Set<Value>, _ wanted: Set<Value>) {
      right += found.intersection(wanted).count
      wrong += found.subtracting(wanted).count
      missed += wanted.subtracting(found).count
    }

    package func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(name, forKey: .name)
      try container.encode(right, forKey: .right)
      try container.encode(wrong, forKey: .wrong)
      try container.encode(missed, forKey: .missed)
      try container.encode(precision, forKey: .precision)
      try container.encode(recall, forKey: .recall)
      try container.encode(f1, forKey: .f1)
    }

    private enum Key: String, CodingKey { case name, right, wrong, missed, precision, recall, f1 }
  }

  package private(set) var messages = 0
  package private(set) var categories: [Score]
  package private(set) var kinds = Score("scope kinds")
  package private(set) var facts = Score("facts")
  /// The mean F1 of the categories that occur in the labels or were found.
  package private(set) var macroF1 = 0.0
  /// Messages judged otherwise than labelled, for a person to read.
  package private(set) var differences: [String] = []

  package init() { categories = Category.allCases.map { Score($0.rawValue) } }

  package mutating func add(_ entry: Entry, _ verdict: Verdict, _ label: Label) {
    messages += 1
    let found = Set(verdict.categories.map(\.category))
    let wanted = Set(label.labels)
    for (index, category) in Category.allCases.enumerated() {
      categories[index].add(found.intersection([category]), wanted.intersection([category]))
    }
    kinds.add(Set(verdict[.scopeChange]?.kinds ?? []), Set(label.scopeKinds))
    if let labelled = label.facts { facts.add(Self.values(entry.facts(under: verdict)), Self.values(labelled)) }
    if found != wanted {
      let names = { (set: Set<Category>) in set.map(\.rawValue).sorted().joined(separator: "+") }
      differences.append("\(label.messageId)  found \(names(found)), labelled \(names(wanted))")
    }
    let occurring = categories.filter { $0.right + $0.wrong + $0.missed > 0 }
    macroF1 = occurring.isEmpty ? 0 : occurring.map(\.f1).reduce(0, +) / Double(occurring.count)
  }

  package var table: String {
    var lines = [row("", "precision", "recall", "F1", "right", "wrong", "missed")]
    for score in categories + [kinds, facts] where score.right + score.wrong + score.missed > 0 {
      lines.append(
        row(
          score.name, percent(score.precision), percent(score.recall), percent(score.f1), "\(score.right)",
          "\(score.wrong)", "\(score.missed)"))
    }
    lines.append(row("macro F1", "", "", percent(macroF1), "", "", ""))
    return lines.joined(separator: "\n")
  }

  private func row(_ name: String, _ cells: String...) -> String {
    let head = name + String(repeating: " ", count: max(1, 24 - name.count))
    return head + cells.map { String(repeating: " ", count: max(1, 10 - $0.count)) + $0 }.joined()
  }

  private func percent(_ value: Double) -> String {
    let thousandths = Int((value * 1000).rounded())
    return "\(thousandths / 1000).\(padded(thousandths % 1000, 3))"
  }

  private static func values(_ facts: [Fact]) -> Set<String> {
    Set(
      facts.compactMap { fact in
        switch fact.value {
        case .amount(let money): "amount \(money.decimalString) \(money.currency)"
        case .invoiceNumber(let number): "invoice \(number)"
        case .purchaseOrder, .date(_, .mentioned): nil
        case .date(let day, let role): "\(role.rawValue) \(day)"
        }
      })
  }

  private static func values(_ facts: Label.Facts) -> Set<String> {
    Set(
      facts.amounts.map { "amount \(decimals($0.value)) \($0.currency)" } + facts.invoiceNumbers.map { "invoice \($0)" }
        + facts.dates.map { "\($0.role) \($0.date)" })
  }

  /// "650" and "650.00" are one amount.
  private static func decimals(_ value: String) -> String {
    Decimal(string: value)?.plain(fractionDigits: 2) ?? value
  }
}
