import Model

/// Chases that the user has dealt with and that no mail shows yet: what was sent is a level more, what was dismissed is not proposed
/// in other company, and a letter that the user works on stays the one.
struct ChasesInHand {
  private var sent: [(draft: Draft, at: Instant?)] = []
  private var dismissed: [(draft: Draft, at: Instant)] = []
  private var kept: [Draft] = []

  /// - Parameter drafts: all that are stored.
  init(_ drafts: [Draft], _ decisions: [Decision]) {
    var sentAt: [Draft.ID: Instant] = [:]
    var dismissedAt: [Draft.ID: Instant] = [:]
    for decision in decisions {
      if case .draftSent(let draft, let at) = decision.what { sentAt[draft] = at }
      if case .draftDismissed(let draft) = decision.what { dismissedAt[draft] = decision.at }
    }
    for draft in drafts where draft.plan.kind == .chase {
      switch draft.status {
      case .sent: sent.append((draft, sentAt[draft.id]))
      case .dismissed: if let at = dismissedAt[draft.id] { dismissed.append((draft, at)) }
      case .approved, .placed: kept.append(draft)
      case .proposed: if draft.isEdited || !draft.filled.isEmpty { kept.append(draft) }
      case .superseded: break
      }
    }
  }

  /// The books as the next chase has to see them.
  func applied(to books: Books) -> Books {
    guard !sent.isEmpty || !dismissed.isEmpty else { return books }
    var books = books
    for index in books.invoices.indices {
      let id = books.invoices[index].id
      for (draft, at) in sent where draft.plan.rows.contains(id) {
        let moment = at ?? books.invoices[index].chases.last?.sent ?? Instant(seconds: 0)
        // The mail itself has come in since.
        let isKnown = books.invoices[index].chases.contains { abs($0.sent.seconds - moment.seconds) < Self.sameLetter }
        guard !isKnown else { continue }
        let level = (books.invoices[index].chases.map(\.level).max() ?? 0) + 1
        books.invoices[index].chases.append(.init(messageID: draft.id, level: level, sent: moment))
      }
      for (draft, at) in dismissed where draft.plan.rows.contains(id) {
        // Not this one, until a reminder went out another way.
        if !books.invoices[index].chases.contains(where: { $0.sent > at }) {
          books.invoices[index].pausedUntil = .never
        }
      }
    }
    return books
  }

  /// Seconds between the word that a letter was sent and its date.
  private static let sameLetter = 3 * 86_400

  /// A letter in the user's hands takes the place of the one that would ask for the same and more.
  func kept(among plans: [Plan]) -> [Plan] {
    plans.map { plan in
      guard plan.kind == .chase else { return plan }
      let own = kept.first { $0.plan.client == plan.client && Set($0.plan.rows).isSubset(of: plan.rows) }
      return own?.plan ?? plan
    }
  }
}
