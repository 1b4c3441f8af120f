import Model

/// One tag of a page, as the HTML standard reads it (§13.2.5).
struct HTMLTag {
  /// Lower case.
  private(set) var name: String
  let isEnd: Bool
  /// Those that say how the element looks or what it is; the first of each name, without the white space and the
  /// character references decoded.
  private(set) var attributes: [(name: String, value: ArraySlice<UInt8>)] = []
  /// Behind its `>`.
  private(set) var end: Int

  private static let telling: Set<String> = ["style", "class", "id", "hidden", "type", "cite"]
  private static let longestName = 40

  /// The tag that begins at a `<`; nil where the page ends within it.
  init?(_ page: [UInt8], at open: Int) {
    isEnd = page[open + 1] == UInt8(ascii: "/")
    let start = isEnd ? open + 2 : open + 1
    var index = start
    while index < page.count, !Self.endsName(page[index]) { index += 1 }
    name = Self.text(page[start..<min(index, start + Self.longestName)])
    end = index
    while true {
      while index < page.count, page[index] <= 0x20 || page[index] == UInt8(ascii: "/") { index += 1 }
      guard index < page.count else { return nil }
      if page[index] == UInt8(ascii: ">") {
        end = index + 1
        return
      }
      guard let next = readAttribute(page, index) else { return nil }
      index = next
    }
  }

  /// - Returns: where it ends; nil where the page does.
  private mutating func readAttribute(_ page: [UInt8], _ start: Int) -> Int? {
    // A `=` at the very beginning is a letter of the name.
    var index = start + 1
    while index < page.count, page[index] != UInt8(ascii: "="), !Self.endsName(page[index]) { index += 1 }
    let name = page[start..<index]
    var behind = index
    while behind < page.count, page[behind] <= 0x20 { behind += 1 }
    guard behind < page.count, page[behind] == UInt8(ascii: "=") else {
      keep(name, [])
      return index
    }
    index = behind + 1
    while index < page.count, page[index] <= 0x20 { index += 1 }
    guard index < page.count else { return nil }
    let quote = page[index]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      guard let close = page[(index + 1)...].firstIndex(of: quote) else { return nil }
      keep(name, page[index + 1..<close])
      return close + 1
    }
    let from = index
    while index < page.count, page[index] > 0x20, page[index] != UInt8(ascii: ">") { index += 1 }
    keep(name, page[from..<index])
    return index
  }

  private mutating func keep(_ name: ArraySlice<UInt8>, _ value: ArraySlice<UInt8>) {
    guard !isEnd, name.count <= 6 else { return }
    let name = Self.text(name)
    guard Self.telling.contains(name), !attributes.contains(where: { $0.name == name }) else { return }
    attributes.append((name, value))
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: lowercased(bytes), as: UTF8.self) }
}
