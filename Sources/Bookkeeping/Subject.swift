import Model

/// A subject without the marks of answering and passing on.
package struct Subject {
  package let base: String
  package let isReply: Bool

  private static let marks: Set<String> = [
    "re", "fw", "fwd", "sv", "aw", "wg", "vs", "antw", "tr", "rv", "res", "enc", "odp", "vl", "ynt", "vb", "sv.",
    "svar", "r", "i", "rif", "ang", "doorst", "áfr", "fs",
  ]

  package init(_ subject: String) {
    var rest = subject.trimmed[...]
    var isReply = false
    while let colon = rest.firstIndex(where: { $0 == ":" || $0 == "：" }) {
      var mark = rest[..<colon].lowercased().trimmed
      if let bracket = mark.firstIndex(where: { $0 == "[" || $0 == "(" }) { mark = String(mark[..<bracket]).trimmed }
      guard Self.marks.contains(mark) else { break }
      isReply = true
      rest = rest[rest.index(after: colon)...].drop { $0 == " " }
    }
    base = rest.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    self.isReply = isReply
  }
}
