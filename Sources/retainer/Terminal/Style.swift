import Foundation

/// Colour on a terminal that wants it (https://no-color.org), plain text everywhere else.
struct Style {
  let isColoured: Bool

  static let output = Style(isColoured: wantsColour(STDOUT_FILENO))

  private static func wantsColour(_ descriptor: Int32) -> Bool {
    let environment = ProcessInfo.processInfo.environment
    return isatty(descriptor) == 1 && environment["NO_COLOR", default: ""].isEmpty && environment["TERM"] != "dumb"
  }

  func bold(_ text: String) -> String { wrap(text, "1") }
  func dim(_ text: String) -> String { wrap(text, "2") }
  func red(_ text: String) -> String { wrap(text, "31") }
  func green(_ text: String) -> String { wrap(text, "32") }
  func yellow(_ text: String) -> String { wrap(text, "33") }
  /// The words that count as evidence.
  func marked(_ text: String) -> String { isColoured ? wrap(text, "7") : "»\(text)«" }

  private func wrap(_ text: String, _ code: String) -> String {
    isColoured && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
