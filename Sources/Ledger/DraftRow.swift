import Model

/// A draft's columns, in one order for reading and writing.
enum DraftRow {
  static let columns = """
    id, kind, level, client, status, answers, rests_on, reasons, plan_needs, recipients, cc, subject, in_reply_to,
    reference_ids, language, attachments, needs, filled, edited, suggestions, body
    """

  static func values(_ draft: Draft) -> Values {
    var values = Values(draft.id, draft.plan.kind.rawValue)
    values.number(draft.plan.level)
    values.text(draft.plan.client)
    values.text(draft.status.rawValue)
    values.text(draft.plan.inReplyTo)
    values.text(stored(draft.plan.rows))
    values.text(stored(draft.plan.reasons))
    values.text(stored(draft.plan.needs))
    values.text(stored(draft.to))
    values.text(stored(draft.cc))
    values.text(draft.subject)
    values.text(draft.inReplyTo)
    values.text(stored(draft.references))
    values.text(draft.language)
    values.text(stored(draft.attachments))
    values.text(stored(draft.needs))
    values.text(stored(list(draft.filled)))
    values.bool(draft.isEdited)
    values.text(stored(list(draft.plan.suggestions ?? [:])))
    values.bytes(draft.body)
    return values
  }

  static func draft(_ columns: inout Columns) throws -> Draft {
    var plan = Plan(
      id: columns.text(), kind: try columns.word(), level: columns.number(), client: columns.text(), inReplyTo: nil,
      rows: [], reasons: [])
    let status = try columns.word(Draft.Status.self)
    plan.inReplyTo = columns.optionalText()
    plan.rows = try columns.strings()
    plan.reasons = try columns.list()
    plan.needs = try columns.strings()
    var draft = Draft(
      plan: plan, to: try columns.list(), cc: try columns.list(), subject: columns.text(),
      inReplyTo: columns.optionalText(), references: try columns.strings(), body: "", language: columns.text(),
      attachments: try columns.list(), needs: try columns.strings(), filled: try filled(try columns.strings()),
      status: status, isEdited: columns.bool())
    let suggestions = try filled(try columns.strings())
    draft.plan.suggestions = suggestions.isEmpty ? nil : suggestions
    // The last column, since it is the longest.
    draft.body = try columns.bytes()
    return draft
  }

  /// Names and values in turn, in one order.
  private static func list(_ values: [String: String]) -> [String] {
    values.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] }
  }

  private static func filled(_ list: [String]) throws -> [String: String] {
    guard list.count.isMultiple(of: 2) else { throw LedgerError.damaged }
    return stride(from: 0, to: list.count, by: 2).reduce(into: [:]) { $0[list[$1]] = list[$1 + 1] }
  }
}
