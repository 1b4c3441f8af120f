import ArgumentParser
import Foundation
import Model
import Pipeline

/// Where words go: results on standard output, everything else on standard error.
enum Console {
  /// A warning or an explanation.
  static func note(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }

  /// A line that the next one overwrites; only where a person watches.
  static func progress(_ text: String) {
    guard isatty(STDERR_FILENO) == 1 else { return }
    FileHandle.standardError.write(Data("\r\u{1B}[K\(text)".utf8))
  }

  /// Whether a person says yes; nobody there is a no.
  static func confirm(_ question: String) -> Bool {
    guard isatty(STDIN_FILENO) == 1 else {
      note("Nothing is kept: nobody is there to say yes (--yes).")
      return false
    }
    FileHandle.standardError.write(Data("\(question) [y/N] ".utf8))
    return ["y", "yes"].contains((readLine() ?? "").lowercased())
  }

  static func endProgress() { progress("") }
}

extension Console {
  /// Names what could not be used, and ends with status 1 where there was any.
  static func report(_ unusable: [Unusable], andFailIf alsoFails: Bool = false) throws {
    for item in unusable { note("retainer: \(item.path): \(item.reason)") }
    if !unusable.isEmpty || alsoFails { throw ExitStatus.someUnusable }
  }

  /// A list for a person, or one JSON object a line.
  static func list<Line: Encodable>(_ lines: [Line], asJSON: Bool, cells: (Line) -> [String]) throws {
    if asJSON {
      for line in lines { print(try JSONLine.encode(line)) }
      return
    }
    var table = Table()
    for line in lines { table.add(cells(line)) }
    for line in table.lines(indent: "") { print(line) }
  }
}

extension Console {
  /// Asks on standard error and reads a line; an empty answer is the default, and a reason to stop where there is none.
  static func ask(_ question: String, default fallback: String? = nil) throws -> String {
    FileHandle.standardError.write(Data("\(question)\(fallback.map { " [\($0)]" } ?? ""): ".utf8))
    let answer = readLine()?.trimmed ?? ""
    if !answer.isEmpty { return answer }
    guard let fallback else { throw Failure("\(question): nothing was given.") }
    return fallback
  }
}
