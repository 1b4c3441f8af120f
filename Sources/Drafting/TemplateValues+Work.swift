import Model

/// What was promised, and what has happened, for letters that tell it.
extension TemplateValues {
  /// Ours that a notice is about, theirs that a chase rests on.
  mutating func addPromises(_ plan: Plan, _ books: Books, _ clock: Clock) {
    let promises = books.promises.filter { plan.rows.contains($0.id) }
    let ours = promises.last { $0.by == .us }
    set("promise", ours?.text)
    set("their_promise", promises.last { $0.by == .them }?.text)
    set("their_promised_day", promises.last { $0.by == .them }?.due.map { wording.day($0) })
    let day = ours?.due ?? books.proposals.last { plan.rows.contains($0.id) }?.deadline
    guard plan.kind == .deadlineNotice, let day else { return }
    set("promised_day", wording.day(day))
    flag("in_time", day >= clock.today)
    flag("scope_grew", books.scopeChanges.contains { plan.rows.contains($0.id) })
  }

  /// For a word on how the work stands, and for a farewell.
  mutating func addEvents(_ plan: Plan, _ books: Books) {
    guard [.progressUpdate, .letGo].contains(plan.kind) else { return }
    let events = books.events.filter { $0.client == plan.client }
    let delivery = events.last { $0.direction == .outgoing && $0.verdict.has(.deliverySent) }
    set("handed_over_on", delivery.map { wording.day($0.at.day) })
    let approval = events.last { $0.direction == .incoming && $0.verdict.has(.deliveryApproved) }
    set("approved_on", approval.map { wording.day($0.at.day) })
    let waiting = books.proposals.last { $0.client == plan.client && $0.state == .open }
    set("waits_for_answer_to", waiting.map { wording.day($0.sent.day) })
    let changes = books.scopeChanges.filter {
      $0.client == plan.client && !$0.text.isEmpty && ($0.state == .open || $0.state == .proposed)
    }
    list("open_changes", changes.map { ["words": $0.text] })
    let promises = books.promises.filter { $0.client == plan.client && $0.by == .us && $0.state == .open }
    list(
      "open_promises",
      promises.map { ["words": $0.text, "day": $0.due.map { wording.day($0) } ?? ""] })
    let unpaid = books.invoices.filter {
      $0.client == plan.client && $0.state != .paid && $0.state != .reportedPaid && $0.state != .writtenOff
    }
    list(
      "open_invoices",
      unpaid.map {
        ["number": $0.number, "amount": $0.owed.map { wording.money($0) } ?? "", "due": wording.day($0.due)]
      })
  }
}

/// Several invoices as lines of text whose columns stand under each other.
enum TextTable {
  static func lines(_ invoices: [Invoice], _ wording: Wording) -> String {
    let rows = invoices.map {
      [$0.number.isEmpty ? "–" : $0.number, $0.owed.map { wording.money($0) } ?? "", wording.day($0.due)]
    }
    let widths = (0..<3).map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      let cells = row.enumerated().map { column, cell in
        let blanks = String(repeating: " ", count: widths[column] - cell.count)
        // Sums by their last digit.
        return column == 1 ? blanks + cell : cell + blanks
      }
      return ("  " + cells.joined(separator: "   ")).trimmedAtEnd
    }.joined(separator: "\n")
  }
}

extension String {
  fileprivate var trimmedAtEnd: String { String(reversed().drop { $0 == " " }.reversed()) }
}
