import Model

/// What the user said about the meaning of single messages, in the order in which it was said.
struct Reclassification {
  private enum Word {
    case one(Category, isIt: Bool)
    case all([Category], [ScopeKind])
  }

  private var words: [String: [Word]] = [:]

  init(_ decisions: [Decision]) {
    for decision in decisions {
      switch decision.what {
      case .reclassify(let messageID, let category, let isIt):
        words[messageID, default: []].append(.one(category, isIt: isIt))
      case .meaning(let messageID, let categories, let kinds):
        words[messageID, default: []].append(.all(categories, kinds))
      default: break
      }
    }
  }

  /// What the rules found stays as evidence where the user agrees with it.
  func apply(to verdict: Verdict, of messageID: String) -> Verdict {
    guard let said = words[messageID] else { return verdict }
    var categories = verdict.categories
    for word in said {
      switch word {
      case .one(let category, let isIt):
        categories.removeAll { isIt ? $0.category == .other : $0.category == category }
        if isIt { add(category, to: &categories) }
      case .all(let all, let kinds):
        categories.removeAll { !all.contains($0.category) }
        for category in all { add(category, to: &categories) }
        for index in categories.indices where categories[index].category == .scopeChange {
          categories[index].kinds = kinds
        }
      }
    }
    if categories.isEmpty { categories = [CategoryVerdict(category: .other, score: 0)] }
    return Verdict(categories: categories)
  }

  private func add(_ category: Category, to categories: inout [CategoryVerdict]) {
    guard !categories.contains(where: { $0.category == category }) else { return }
    let word = Evidence(rule: "you", field: .context, start: 0, end: 0, text: "you said so")
    categories.insert(CategoryVerdict(category: category, score: 100, evidence: [word]), at: 0)
  }
}
