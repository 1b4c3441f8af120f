import Ledger
package import Model

extension ReviewQueue {
  /// Approves a draft as it stands; throws `Refusals` with everything that stands in the way. Saying yes to a request takes
  /// the no to it away, and the reverse.
  package func approve(_ id: Draft.ID, at: Instant) throws {
    // One that was proposed in the Drafts folder can be approved, too, or again after the user changed it there.
    let draft = try draft(id, in: [.proposed, .placed])
    let obstacles = draft.obstacles
    guard obstacles.isEmpty else { throw Refusals(all: obstacles) }
    let others = try ledger.drafts(client: draft.plan.client)
      .filter { $0.status == .proposed && $0.isAlternative(to: draft) }
    try ledger.add([.draftApproved(draft: id)] + others.map { .draftDismissed(draft: $0.id) }, at: at)
  }

  /// Takes over a text as `EditableText` gives it; false where nothing was changed.
  @discardableResult
  package func edit(_ id: Draft.ID, text: String, at: Instant) throws -> Bool {
    let draft = try proposed(id)
    let (subject, body) = try EditableText.parse(text)
    // Editors end the last line; that alone is no change.
    guard subject != draft.subject.trimmed || body.trimmed != draft.body.trimmed else { return false }
    try ledger.add(.draftEdited(draft: id, subject: subject, body: body), at: at)
    return true
  }

  package func fill(_ id: Draft.ID, name: String, value: String, at: Instant) throws {
    let draft = try proposed(id)
    guard draft.needs.contains(name) else { throw Refusal.notNeeded(name, needs: draft.needs) }
    let value = value.trimmed
    guard !value.isEmpty else { throw Refusal.emptyValue(name) }
    if let mark = OwnText.placeholder(in: value) { throw Refusal.placeholder(mark) }
    try ledger.add(.draftFilled(draft: id, name: name, value: value), at: at)
  }

  /// Never shown again. An approved or placed draft that has not gone out can be dismissed too.
  package func dismiss(_ id: Draft.ID, at: Instant) throws {
    _ = try draft(id, in: [.proposed, .approved, .placed])
    try ledger.add(.draftDismissed(draft: id), at: at)
  }

  /// "This was not a scope change" (`isIt` false), "this was a request" (true). The rows are derived again by the caller.
  package func reclassify(messageID: String, category: Category, isIt: Bool, at: Instant) throws {
    guard try ledger.known(among: [messageID]).contains(messageID) else { throw Refusal.unknownMessage(messageID) }
    try ledger.add(.reclassify(messageID: messageID, category: category, isIt: isIt), at: at)
  }

  private func proposed(_ id: Draft.ID) throws -> Draft { try draft(id, in: [.proposed]) }

  private func draft(_ id: Draft.ID, in states: Set<Draft.Status>) throws -> Draft {
    guard let draft = try ledger.draft(id) else { throw Refusal.unknownDraft(id) }
    guard states.contains(draft.status) else { throw Refusal.notProposed(id, draft.status) }
    return draft
  }
}

extension Draft {
  /// The other answer to the same request: `quote` and `decline-work`.
  fileprivate func isAlternative(to other: Draft) -> Bool {
    let pair: Set<DraftKind> = [.quote, .declineWork]
    guard pair == [plan.kind, other.plan.kind] else { return false }
    return !Set(plan.rows).isDisjoint(with: other.plan.rows)
      || (plan.inReplyTo != nil && plan.inReplyTo == other.plan.inReplyTo)
  }
}
