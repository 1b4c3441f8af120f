import Model
import Pipeline
import Review

/// One draft for a person: the client's words with the evidence marked, the ground, then the draft itself.
struct DraftText {
  var draft: Draft
  var workspace: Workspace
  var style: Style

  func render() -> String {
    var lines = [style.bold("── \(title) ── \(draft.id)")]
    if let message = quotedMessage { lines += ["", style.dim(message.head)] + message.lines.map { "  │ " + $0 } }
    lines.append("")
    for reason in draft.plan.reasons { lines.append("  because \(harmlessLine(reason.text))") }
    for warning in warnings { lines.append(style.red("  warning \(harmlessLine(warning.sentence))")) }
    if !draft.needs.isEmpty { lines.append(style.yellow("  needs   \(draft.needs.joined(separator: ", "))")) }
    lines.append("")
    lines.append("To: \(harmlessLine(list(draft.to)))")
    if !draft.cc.isEmpty { lines.append("Cc: \(harmlessLine(list(draft.cc)))") }
    lines.append("Subject: \(harmlessLine(draft.subject))")
    for attachment in draft.attachments {
      lines.append("Attached: \(harmlessLine(attachment.filename)) (\(attachment.size) bytes)")
    }
    lines.append("")
    lines.append(harmless(draft.body))
    return lines.joined(separator: "\n")
  }

  private var warnings: [Warning] { (try? workspace.books().warnings(about: draft.plan)) ?? [] }

  private var title: String {
    let level = draft.plan.level > 0 ? " \(draft.plan.level)" : ""
    return "\(draft.plan.kind.rawValue)\(level) · \(draft.status.rawValue)"
  }

  private func list(_ addresses: [MailAddress]) -> String {
    addresses.map { $0.name.isEmpty ? $0.address : "\($0.name) <\($0.address)>" }.joined(separator: ", ")
  }

  /// The answered message's own words, at most twenty lines of them, the evidence marked.
  private var quotedMessage: (head: String, lines: [String])? {
    guard let id = draft.plan.inReplyTo, let message = try? workspace.message(id) else { return nil }
    let sender = message.from.first.map { $0.name.isEmpty ? $0.address : $0.name } ?? ""
    let head = harmlessLine(
      "\(sender), \(message.date.map { workspace.clock.day(of: $0).description } ?? "no date"): \(message.subject)")
    let ranges = draft.plan.reasons.flatMap(\.grounds)
      .filter { $0.messageID == id && $0.evidence.field == .body }
      .map { $0.evidence.start..<max($0.evidence.start, $0.evidence.end) }
    let text = message.zones.filter { $0.kind == .fresh }.map { zone in
      mark(message.text, in: zone.range, ranges)
    }.joined(separator: "\n")
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let trimmed = lines.drop { $0.trimmed.isEmpty }
    return (head, trimmed.count > 20 ? trimmed.prefix(20) + ["…"] : Array(trimmed))
  }

  /// The words of a zone with every evidence range inside it marked. Ranges may overlap: the first wins.
  private func mark(_ text: String, in zone: Range<Int>, _ ranges: [Range<Int>]) -> String {
    var result = ""
    var position = zone.lowerBound
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound })
    where range.lowerBound >= position && range.upperBound <= zone.upperBound && !range.isEmpty {
      result += harmless(text.slice(position..<range.lowerBound))
      result += style.marked(harmless(text.slice(range)))
      position = range.upperBound
    }
    return result + harmless(text.slice(position..<zone.upperBound))
  }
}
