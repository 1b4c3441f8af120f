/// Rows as comma-separated values (RFC 4180): CRLF line ends, quotes where needed.
enum CSVText {
  static func write(_ rows: [[String]]) -> String {
    rows.map { $0.map(cell).joined(separator: ",") + "\r\n" }.joined()
  }

  private static func cell(_ text: String) -> String {
    var text = text
    // A spreadsheet would run what begins like a formula; the words are a client's.
    if let first = text.first, "=+@\t\r".contains(first) || (first == "-" && text.contains(where: \.isLetter)) {
      text = "'" + text
    }
    guard text.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
