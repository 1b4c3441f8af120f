import Model

/// The lines of a text by UTF-8 byte range, with the few things about each that the zone finder asks often.
struct TextLines {
  struct Line {
    /// With its line break.
    var range: Range<Int>
    /// Without white space around.
    var content: Range<Int>
    /// It begins with `>` (after at most three blanks).
    var isQuoted: Bool

    var isBlank: Bool { content.isEmpty }
  }

  let bytes: [UInt8]
  private(set) var lines: [Line] = []

  init(_ text: String) {
    bytes = Array(text.utf8)
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
      lines.append(line(start..<end))
      start = end
    }
  }

  private func line(_ range: Range<Int>) -> Line {
    var (from, to) = (range.lowerBound, range.upperBound)
    while from < to, isBlank(bytes[from]) { from += 1 }
    while to > from, isBlank(bytes[to - 1]) { to -= 1 }
    let isQuoted = from < to && bytes[from] == UInt8(ascii: ">") && from - range.lowerBound <= 3
    return Line(range: range, content: from..<to, isQuoted: isQuoted)
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }

  /// A line's content in lower case; "" for lines longer than any mark.
  func lower(_ number: Int, limit: Int = 400) -> String {
    let content = lines[number].content
    guard content.count <= limit else { return "" }
    return String(decoding: bytes[content], as: UTF8.self).lowercased()
  }

  /// The same as bytes.
  func lowerBytes(_ number: Int, limit: Int = 400) -> [UInt8] {
    let content = lines[number].content
    return content.count <= limit ? lowercased(bytes[content]) : []
  }

  func text(_ number: Int) -> String { String(decoding: bytes[lines[number].content], as: UTF8.self) }

  func first(_ number: Int) -> UInt8? { lines[number].content.first.map { bytes[$0] } }
  func last(_ number: Int) -> UInt8? { lines[number].content.last.map { bytes[$0] } }

  /// The next line from here on that is not blank.
  func nextContent(from number: Int) -> Int? {
    var index = number
    while index < lines.count {
      if !lines[index].isBlank { return index }
      index += 1
    }
    return nil
  }
}
