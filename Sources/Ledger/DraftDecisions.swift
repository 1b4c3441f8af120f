package import Model

extension Draft {
  /// The draft with what the user decided about it, in order. Deciding twice is deciding once, so a draft that was written
  /// with a filled value already takes it again without harm.
  package func applying(_ decisions: some Sequence<Decision>) -> Draft {
    var draft = self
    for decision in decisions where decision.what.draft == id {
      switch decision.what {
      case .draftEdited(_, let subject, let body):
        draft.subject = subject
        draft.body = body
        draft.isEdited = true
      case .draftFilled(_, let name, let value): draft.fill(name, with: value)
      // An approval does not bring back a draft whose ground is gone.
      case .draftApproved: if draft.status == .proposed { draft.status = .approved }
      case .draftDismissed: if draft.status != .sent { draft.status = .dismissed }
      case .draftSent: draft.status = .sent
      default: break
      }
    }
    return draft
  }

  private mutating func fill(_ name: String, with value: String) {
    filled[name] = value
    needs.removeAll { $0 == name }
    // A subject is one line, whatever was typed.
    let line = value.split(whereSeparator: \.isNewline).joined(separator: " ")
    for mark in ["⟨\(name)⟩", "⟨\(name.split(separator: "_").joined(separator: " "))⟩"] {
      subject = subject.split(separator: mark, omittingEmptySubsequences: false).joined(separator: line)
      body = body.split(separator: mark, omittingEmptySubsequences: false).joined(separator: value)
    }
  }
}
