import Foundation
package import Model
import Mustache

/// The reply templates of all languages: `<language>/replies/<kind>.mustache`, the user's own laid over the built-in ones. Errors come with
/// file and line when they are loaded, not when a draft is due.
package struct Templates: Sendable {
  private let templates: [String: MustacheTemplate]
  private let texts: [String: String]

  /// Names that templates may use; `docs/templates.md` says what they hold.
  static let names: Set<String> = [
    "greeting", "formal", "first_name", "my_name", "invoices", "number", "amount", "issued", "due",
    "days_overdue",
    "one_invoice", "several_invoices", "attached", "terms_days", "agreed_amount",
    "agreed_deadline", "agreement", "paid_amount", "paid_number", "payment_in_full", "asks_scope",
    "asks_deadline", "asks_budget", "asked_deadline", "new_price", "new_deadline", "price",
    "deadline", "answer", "state_of_work", "reason", "new_rate", "promise", "proposed_amount", "proposed_on",
    "is_counter", "is_no", "adds", "alters", "cuts", "moves_deadline", "pauses", "cancels", "needs_price",
    "needs_deadline", "needs_file", "part_paid", "total_owed", "invoice_table", "their_promise",
    "their_promised_day", "promised_day", "late_interest", "late_compensation", "late_total", "asked_words",
    "agreed_items", "sums", "on", "next_day", "handed_over_on", "approved_on", "waits_for_answer_to", "open_changes",
    "open_promises", "open_invoices", "words", "day", "client_since", "paid_total", "old_rate",
    "in_time", "scope_grew", "open_condition",
    "cancelled", "paused", "larger", "smaller", "sooner", "later", "altered",
  ]

  /// - Throws: `Diagnostics`: syntax errors and unknown names.
  package init(builtIn: String, user: String?) throws(Diagnostics) {
    var templates: [String: MustacheTemplate] = [:]
    var texts: [String: String] = [:]
    var errors: [Diagnostic] = []
    for folder in [builtIn, user].compactMap({ $0 }) {
      for language in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] {
        let replies = "\(folder)/\(language)/replies"
        for file in ((try? FileManager.default.contentsOfDirectory(atPath: replies)) ?? []).sorted()
        where file.hasSuffix(".mustache") {
          let path = "\(replies)/\(file)"
          guard let data = FileManager.default.contents(atPath: path) else { continue }
          let text = String(decoding: data, as: UTF8.self)
          errors += Self.unknownNames(in: text, path: path)
          texts["\(language)/\(file.dropLast(9))"] = text
          do {
            templates["\(language)/\(file.dropLast(9))"] = try MustacheTemplate(
              string: "{{% CONTENT_TYPE:TEXT}}" + text)
          } catch let error as MustacheTemplate.ParserError {
            errors.append(
              Diagnostic(
                file: path, line: error.context.lineNumber, column: error.context.columnNumber,
                message: "\(error.error), expected a mustache template", source: error.context.line))
          } catch {
            errors.append(Diagnostic(file: path, line: 1, column: 1, message: "\(error), expected a mustache template"))
          }
        }
      }
    }
    if !errors.isEmpty { throw Diagnostics(errors) }
    self.templates = templates
    self.texts = texts
  }

  func has(_ language: String, _ name: String) -> Bool { templates["\(language)/\(name)"] != nil }

  /// Whether the template has a place for a value.
  func uses(_ language: String, _ name: String, value: String) -> Bool {
    texts["\(language)/\(name)"]?.contains("{{\(value)}}") ?? false
  }

  /// nil where there is no such template.
  func render(_ language: String, _ name: String, _ values: [String: Any]) -> String? {
    templates["\(language)/\(name)"]?.render(values)
  }

  /// A misspelt name would render as nothing, so it is an error.
  private static func unknownNames(in text: String, path: String) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      var rest = line[...]
      while let open = rest.range(of: "{{") {
        guard let close = rest[open.upperBound...].range(of: "}}") else { break }
        let tag = rest[open.upperBound..<close.lowerBound].drop { "#^/{& ".contains($0) }
        let name = String(tag.prefix { $0.isLetter || $0 == "_" })
        let isComment = rest[open.upperBound...].hasPrefix("!")
        if !name.isEmpty, !isComment, !names.contains(name) {
          let expected =
            Spelling.nearest(to: name, among: names).map { "\"\($0)\"?" } ?? "one of the names in docs/templates.md"
          found.append(
            Diagnostic(
              file: path, line: number + 1, column: line.distance(from: line.startIndex, to: open.lowerBound) + 1,
              message: "unknown name \"\(name)\", expected \(expected)",
              source: String(line)))
        }
        rest = rest[close.upperBound...]
      }
    }
    return found
  }
}
