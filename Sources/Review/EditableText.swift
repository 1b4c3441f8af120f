package import Model

/// A draft as a file for an editor: a line `Subject: …`, an empty line, the text. Lines that begin with `#` above the
/// subject are ours and are left out again.
package enum EditableText {
  package static func text(of draft: Draft) -> String {
    let to = draft.to.map(\.address).joined(separator: ", ")
    return "# To \(to). Lines above the subject are not sent.\nSubject: \(draft.subject)\n\n\(draft.body)"
  }

  /// Throws `Refusal` where the subject line is missing or nothing is left.
  package static func parse(_ text: String) throws -> (subject: String, body: String) {
    var lines = normalised(text).split(separator: "\n", omittingEmptySubsequences: false)[...]
    guard lines.contains(where: { !$0.hasPrefix("#") && !String($0).trimmed.isEmpty }) else { throw Refusal.emptyFile }
    while let first = lines.first, first.hasPrefix("#") || String(first).trimmed.isEmpty { lines.removeFirst() }
    let name = "subject:"
    guard let head = lines.popFirst(), head.lowercased().hasPrefix(name) else { throw Refusal.noSubjectLine }
    if let first = lines.first, String(first).trimmed.isEmpty { lines.removeFirst() }
    let body = lines.joined(separator: "\n")
    return (String(head.dropFirst(name.count)).trimmed, body)
  }

  /// LF line ends, without a byte order mark, as editors of all systems leave them.
  private static func normalised(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    var last: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      defer { last = scalar }
      if scalar == "\u{FEFF}", last == nil { continue }
      if scalar == "\n", last == "\r" { continue }
      scalars.append(scalar == "\r" ? "\n" : scalar)
    }
    return String(scalars)
  }
}
