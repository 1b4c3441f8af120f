package import Model
import Yams

/// One YAML file that a person wrote, read strictly: every unknown key, wrong type and duplicate is a diagnostic with
/// its place, and all of them are collected, so that a user mends everything before the next try.
package final class StrictDocument {
  /// Larger files are no configuration; a rule file has some 30 KB.
  private static let maximumBytes = 2 << 20
  /// libyaml and Yams recurse; nobody writes deeper than this by hand.
  private static let maximumNesting = 64

  package let path: String
  /// The text's lines, for the diagnostics.
  private let lines: [Substring]
  package private(set) var diagnostics: [Diagnostic] = []
  package private(set) var root: StrictNode?

  package init(path: String, text: String) {
    self.path = path
    lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { Substring($0) }
    guard text.utf8.count <= Self.maximumBytes else {
      report("the file has more than \(Self.maximumBytes) bytes", line: 1, column: 1)
      return
    }
    if let line = Self.lineNestedTooDeep(lines) {
      report("nested too deep, expected at most \(Self.maximumNesting) levels", line: line, column: 1)
      return
    }
    do {
      // What a scalar is says who reads it, so Yams need not guess by regular expressions.
      root = try Yams.compose(yaml: text, .basic).map { StrictNode(node: $0, document: self) }
    } catch let error as YamlError {
      report(error)
    } catch {
      report("cannot be read as YAML: \(error)", line: 1, column: 1)
    }
  }

  /// Ends the reading: throws where anything was wrong.
  package func finish() throws(Diagnostics) {
    let errors = diagnostics.filter { $0.severity == .error }
    if !errors.isEmpty { throw Diagnostics(diagnostics) }
  }

  package func report(_ message: String, line: Int, column: Int, severity: Diagnostic.Severity = .error) {
    diagnostics.append(diagnostic(message, line: line, column: column, severity: severity))
  }

  /// A diagnostic at a place of this document, with the line that stands there.
  package func diagnostic(_ message: String, line: Int, column: Int, severity: Diagnostic.Severity) -> Diagnostic {
    let source = line >= 1 && line <= lines.count ? String(lines[line - 1]) : ""
    return Diagnostic(
      file: path, line: line, column: column, severity: severity, message: message,
      source: source.hasSuffix("\r") ? String(source.dropLast()) : source)
  }

  private func report(_ error: YamlError) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      report("\(problem), expected YAML", line: mark.line, column: mark.column)
    case .duplicatedKeysInMapping(let duplicates, let context):
      let keys = duplicates.map { "\"\($0)\"" }.joined(separator: ", ")
      report("the key \(keys) stands here twice, expected once", line: context.mark.line, column: context.mark.column)
    default:
      report("cannot be read as YAML: \(error)", line: 1, column: 1)
    }
  }

  /// The first line at which brackets, or indentation markers on one line, nest beyond the limit.
  private static func lineNestedTooDeep(_ lines: [Substring]) -> Int? {
    var depth = 0
    for (number, line) in lines.enumerated() {
      var dashes = 0
      var isQuoted: UInt8?
      for byte in line.utf8 {
        if let quote = isQuoted {
          if byte == quote { isQuoted = nil }
          continue
        }
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): isQuoted = byte
        case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
        case UInt8(ascii: "]"), UInt8(ascii: "}"): depth = max(0, depth - 1)
        case UInt8(ascii: "-"), UInt8(ascii: "?"): dashes += 1
        case UInt8(ascii: " "): break
        default: dashes = 0
        }
        if depth > maximumNesting || dashes > maximumNesting * 4 { return number + 1 }
      }
      // A plain line without brackets closes what an unquoted pattern left open.
      if !line.utf8.contains(where: { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "{") }), line.first != " " {
        depth = 0
      }
    }
    return nil
  }
}
