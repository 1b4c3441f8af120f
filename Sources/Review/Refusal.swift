package import Model

/// Why a draft cannot be approved, or a decision not be taken, as a sentence that says what to do.
package enum Refusal: Error, Hashable, Sendable, CustomStringConvertible {
  case unknownDraft(Draft.ID)
  case unknownMessage(String)
  /// Only what is proposed can be decided upon.
  case notProposed(Draft.ID, Draft.Status)
  case needs(String)
  case notNeeded(String, needs: [String])
  case emptyValue(String)
  case noRecipient
  case noSubject
  case noText
  case placeholder(String)
  case nothingAttached(word: String)
  case noSubjectLine
  case emptyFile

  package var description: String {
    switch self {
    case .unknownDraft(let id): "there is no draft \(id)"
    case .unknownMessage(let id): "there is no message \(id) in the ledger"
    case .notProposed(let id, let status): "draft \(id) is \(status.rawValue), no longer proposed"
    case .needs(let name): "it still needs \(name.split(separator: "_").joined(separator: " ")): fill that in first"
    case .notNeeded(let name, let needs):
      "it has no \(name) to fill in; "
        + (needs.isEmpty ? "nothing is missing" : "it needs \(needs.joined(separator: ", "))")
    case .emptyValue(let name): "the value for \(name) is empty"
    case .noRecipient: "it has no recipient"
    case .noSubject: "it has no subject"
    case .noText: "it has no text of its own"
    case .placeholder(let mark): "\(mark) still stands in it: put the value in its place"
    case .nothingAttached(let word): "it says \"\(word)\", and nothing is attached"
    case .noSubjectLine: "the edited text must begin with a line \"Subject: …\"; the draft was left as it was"
    case .emptyFile: "the edited text is empty; the draft was left as it was"
    }
  }
}

/// Everything that stands in the way at once.
package struct Refusals: Error, Hashable, Sendable, CustomStringConvertible {
  package var all: [Refusal]
  package var description: String { all.map(\.description).joined(separator: "\n") }
}

extension Draft {
  /// What must be put right before this draft can be approved; empty where nothing is.
  package var obstacles: [Refusal] {
    var all = needs.map(Refusal.needs)
    let own = OwnText.of(self)
    if to.isEmpty { all.append(.noRecipient) }
    if subject.trimmed.isEmpty { all.append(.noSubject) }
    if own.trimmed.isEmpty { all.append(.noText) }
    if let mark = OwnText.placeholder(in: subject) ?? OwnText.placeholder(in: own) { all.append(.placeholder(mark)) }
    if attachments.isEmpty, let word = OwnText.attachmentWord(in: own) { all.append(.nothingAttached(word: word)) }
    return all
  }
}
