package import Model
package import Review

/// Where the page's requests meet the one queue: one at a time, each followed by deriving what it changed.
package actor ReviewDesk {
  private let queue: ReviewQueue
  private let now: @Sendable () -> Instant
  private let refresh: () throws -> Void
  private var skipped: Set<Draft.ID> = []

  /// - Parameter refresh: derives rows and drafts anew after a decision (`Pipeline`).
  package init(queue: ReviewQueue, now: @escaping @Sendable () -> Instant, refresh: sending @escaping () throws -> Void)
  {
    self.queue = queue
    self.now = now
    self.refresh = refresh
  }

  /// The proposed drafts, those put aside for this sitting last.
  func items() throws -> [ReviewItem] {
    try refresh()
    let items = try queue.items()
    return items.filter { !skipped.contains($0.id) } + items.filter { skipped.contains($0.id) }
  }

  func item(_ id: Draft.ID) throws -> ReviewItem { try queue.item(id) }

  /// A form as the page sends it.
  enum Decision: String {
    case approve, edit, fill, dismiss, skip
    case notThis = "not-this"
  }

  /// - Parameter fields: of the form: `subject` and `body` to edit, a need's name to fill in, `category` for what it is not.
  /// - Throws: `Refusal`, `Refusals`: sentences for the user.
  func decide(_ decision: Decision, _ id: Draft.ID, _ fields: [String: String]) throws {
    let at = now()
    switch decision {
    case .approve: try queue.approve(id, at: at)
    case .edit:
      let subject = fields["subject", default: ""].split(whereSeparator: \.isNewline).joined(separator: " ")
      try queue.edit(id, text: "Subject: \(subject)\n\n\(fields["body", default: ""])", at: at)
    case .fill:
      let needs = try queue.item(id).draft.needs
      for name in needs {
        if let value = fields[name], !value.trimmed.isEmpty { try queue.fill(id, name: name, value: value, at: at) }
      }
    case .dismiss: try queue.dismiss(id, at: at)
    case .skip: skipped.insert(id)
    case .notThis:
      let item = try queue.item(id)
      guard let message = item.message, let category = fields["category"].flatMap(Category.init(rawValue:)),
        item.meanings.contains(category)
      else { return }
      try queue.reclassify(messageID: message.messageID, category: category, isIt: false, at: at)
    }
    try refresh()
  }
}
