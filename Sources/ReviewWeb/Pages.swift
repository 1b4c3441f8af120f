import Model
import Mustache
import Review

/// Items → HTML, by mustache, which escapes every value. Mail is shown as text, never as its own HTML.
struct Pages: Sendable {
  private let listPage: MustacheTemplate
  private let draftPage: MustacheTemplate

  init() throws {
    listPage = try MustacheTemplate(string: PageTemplates.head + PageTemplates.list)
    draftPage = try MustacheTemplate(string: PageTemplates.head + PageTemplates.draft)
  }

  func list(_ items: [ReviewItem]) -> String {
    listPage.render(
      [
        "title": "Review", "isEmpty": items.isEmpty,
        "items": items.map { item in
          values([
            "id": item.id, "kind": title(item), "client": harmlessLine(item.client?.name ?? ""),
            "subject": harmlessLine(item.draft.subject), "isDoubtful": !item.warnings.isEmpty,
            "needs": item.draft.needs.map(words).joined(separator: ", "),
          ])
        },
      ] as [String: Any])
  }

  func draft(_ item: ReviewItem, problem: String?) -> String {
    let draft = item.draft
    return draftPage.render(
      values([
        "title": title(item), "id": item.id, "status": draft.status.rawValue, "isOpen": draft.status == .proposed,
        "problem": problem, "client": harmlessLine(item.client?.name ?? ""), "message": message(item),
        "reasons": item.reasons.map { harmless($0.text) },
        "warnings": item.warnings.map { harmlessLine($0.sentence) },
        "to": people(draft.to), "cc": people(draft.cc), "subject": harmlessLine(draft.subject),
        "body": harmless(draft.body),
        "attachments": draft.attachments.map { "\(harmlessLine($0.filename)) (\($0.size) bytes)" },
        "hasNeeds": !draft.needs.isEmpty, "needs": draft.needs.map { ["name": $0, "label": words($0)] },
        "meanings": item.meanings.map(\.rawValue),
      ]))
  }

  /// What is nil or empty is not there: a section of it shows nothing.
  private func values(_ all: [String: Any?]) -> [String: Any] {
    all.compactMapValues { value in (value as? String)?.isEmpty == true ? nil : value }
  }

  private func message(_ item: ReviewItem) -> [String: Any]? {
    guard let message = item.message else { return nil }
    return [
      "from": people(message.from), "about": harmlessLine(message.subject), "date": message.date?.day.description ?? "",
      "passages": item.passages.map { ["text": harmless($0.text), "isMarked": $0.isMarked] as [String: Any] },
    ]
  }

  private func title(_ item: ReviewItem) -> String {
    let level = item.draft.plan.level > 0 ? " \(item.draft.plan.level)" : ""
    return item.draft.plan.kind.rawValue + level
  }

  private func words(_ name: String) -> String { name.split(separator: "_").joined(separator: " ") }

  private func people(_ addresses: [MailAddress]) -> String {
    harmlessLine(
      addresses.map { $0.name.isEmpty ? $0.address : "\($0.name) <\($0.address)>" }.joined(separator: ", "))
  }
}
