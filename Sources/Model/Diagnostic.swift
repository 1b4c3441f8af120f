/// Something wrong in a file that a person wrote: `file:line:column: error: message`, then the line and a caret.
package struct Diagnostic: Error, Hashable, Sendable, CustomStringConvertible {
  package enum Severity: String, Sendable { case error, warning }

  package var file: String
  /// From 1; the column counts characters. 0 where the whole file is meant.
  package var line: Int
  package var column: Int
  package var severity: Severity
  /// "unknown key "wieght", expected one of weight, any, …".
  package var message: String
  /// The line itself, or "".
  package var source: String

  package init(
    file: String, line: Int, column: Int, severity: Severity = .error, message: String, source: String = ""
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.severity = severity
    self.message = message
    self.source = source
  }

  package var description: String {
    let head = "\(file):\(line):\(column): \(severity.rawValue): \(message)"
    guard !source.isEmpty, column > 0 else { return head }
    let pad = source.prefix(column - 1).map { $0 == "\t" ? "\t" : " " }.joined()
    return "\(head)\n\(source)\n\(pad)^"
  }
}

/// Several of them at once: a user mends all before running again.
package struct Diagnostics: Error, Sendable, CustomStringConvertible {
  package var all: [Diagnostic]
  package init(_ all: [Diagnostic]) { self.all = all }
  package var description: String { all.map(\.description).joined(separator: "\n") }
}
