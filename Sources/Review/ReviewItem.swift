package import Model

/// One draft with everything that a person wants to see before deciding.
package struct ReviewItem: Sendable, Identifiable {
  /// A stretch of the client's message, marked where it is evidence.
  package struct Passage: Hashable, Sendable {
    package var text: String
    package var isMarked: Bool
  }

  package var draft: Draft
  package var client: Client?
  /// The message that is answered; nil for a draft of our own accord, or where only its envelope was kept.
  package var message: Message?
  /// Why a message that it rests on may not be what it seems.
  package var warnings: [Warning] = []

  package var id: Draft.ID { draft.id }
  package var reasons: [Plan.Reason] { draft.plan.reasons }
  package var obstacles: [Refusal] { draft.obstacles }

  /// The byte ranges of the message's text that the draft rests on, in order and apart.
  package var marks: [Range<Int>] {
    guard let message else { return [] }
    let length = message.text.utf8.count
    let ranges = reasons.flatMap(\.grounds).filter { $0.messageID == message.messageID && $0.evidence.field == .body }
      .map(\.evidence).filter { $0.start >= 0 && $0.start < $0.end && $0.end <= length }
      .map { $0.start..<$0.end }.sorted { $0.lowerBound < $1.lowerBound }
    return ranges.reduce(into: []) { merged, range in
      if let last = merged.last, range.lowerBound <= last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
  }

  /// What the answered message was taken for, where the draft rests on that.
  package var meanings: [Category] {
    let rules = reasons.flatMap(\.grounds).filter { $0.messageID == message?.messageID }.map(\.evidence.rule)
    return rules.reduce(into: []) { found, rule in
      // `en/scope-change/addition`
      let parts = rule.split(separator: "/")
      if parts.count > 1, let category = Category(rawValue: String(parts[1])), !found.contains(category) {
        found.append(category)
      }
    }
  }

  /// The whole text of the message, cut at its marks. Not yet harmless: pass each through `harmless`.
  package var passages: [Passage] {
    guard let message else { return [] }
    var passages: [Passage] = []
    var at = 0
    for mark in marks {
      if at < mark.lowerBound {
        passages.append(Passage(text: message.text.slice(at..<mark.lowerBound), isMarked: false))
      }
      passages.append(Passage(text: message.text.slice(mark), isMarked: true))
      at = mark.upperBound
    }
    let length = message.text.utf8.count
    if at < length { passages.append(Passage(text: message.text.slice(at..<length), isMarked: false)) }
    return passages
  }
}
