import GRDB
package import Model

extension Ledger {
  /// Keeps what the user said. Several at once are one act, which `undo` takes back as one.
  @discardableResult
  package func add(_ whats: [Decision.What], at: Instant) throws -> [Decision] {
    try write { database in
      let first = try database.nextNumber()
      let decisions = whats.enumerated().map { Decision(number: first + $0.offset, at: at, what: $0.element) }
      for decision in decisions {
        var values = Values()
        values.number(decision.number)
        values.number(first)
        values.instant(decision.at)
        values.text(decision.what.draft)
        values.text(try FoundationJSON.text(decision.what))
        try database.run(
          "INSERT INTO decision (number, first, at, at_offset, draft, what) VALUES (?, ?, ?, ?, ?, ?)", values)
      }
      if !decisions.isEmpty { try database.touchTruth() }
      return decisions
    }
  }

  @discardableResult
  package func add(_ what: Decision.What, at: Instant) throws -> [Decision] { try add([what], at: at) }

  /// All that stand, in the order in which they were taken.
  package func decisions() throws -> [Decision] {
    try read { try $0.decisions(where: "undone = 0") }
  }
}

extension Database {
  func decisions(where condition: String, _ values: Values = Values()) throws -> [Decision] {
    try rows("SELECT number, at, at_offset, what FROM decision WHERE \(condition) ORDER BY number", values) {
      Decision(number: $0.number(), at: $0.instant(), what: try FoundationJSON.value($0.text()))
    }
  }
}

extension Decision.What {
  /// The draft that it is about, if it is about one.
  package var draft: Draft.ID? {
    switch self {
    case .draftDismissed(let draft), .draftApproved(let draft), .draftEdited(let draft, _, _),
      .draftFilled(let draft, _, _), .draftSent(let draft, _):
      draft
    default: nil
    }
  }
}
