/// How deep the tree of a page can become at most: start tags less end tags, elements that close themselves left out.
enum HTMLDepth {
  private static let selfClosing: Set<String> = [
    "br", "img", "hr", "meta", "link", "input", "area", "base", "col", "embed", "param", "source", "track", "wbr", "p",
    "li", "td", "tr",
    "th", "dt", "dd", "option", "tbody", "thead", "o:p",
  ]

  static func estimate(_ html: String) -> Int {
    var depth = 0
    var deepest = 0
    let bytes = Array(html.utf8)
    var index = 0
    while let open = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
      index = open + 1
      guard index < bytes.count else { break }
      if bytes[index] == UInt8(ascii: "/") {
        let name = name(bytes, index + 1)
        if !name.isEmpty, !selfClosing.contains(name) { depth = max(0, depth - 1) }
      } else {
        let name = name(bytes, index)
        if !name.isEmpty, !selfClosing.contains(name) {
          depth += 1
          deepest = max(deepest, depth)
        }
      }
    }
    return deepest
  }

  private static func name(_ bytes: [UInt8], _ start: Int) -> String {
    var end = start
    while end < bytes.count, end - start < 16, bytes[end] > 0x20, bytes[end] != UInt8(ascii: ">"),
      bytes[end] != UInt8(ascii: "/")
    { end += 1 }
    guard end > start, (0x41...0x5A).contains(bytes[start] & 0xDF) else { return "" }
    return String(decoding: bytes[start..<end].map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }
}

/// The last resort for pages that no tree is made of: tags out, the commonest entities in.
enum TagStripper {
  private static let entities: [String: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ",
  ]

  static func strip(_ html: String) -> String {
    var result: [UInt8] = []
    let bytes = Array(html.utf8)
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "<"), index + 1 < bytes.count, bytes[index + 1] > 0x20 {
        guard let close = bytes[index...].firstIndex(of: UInt8(ascii: ">")) else { break }
        let isBreak =
          bytes[index + 1] | 0x20 == UInt8(ascii: "b") || bytes[index + 1] | 0x20 == UInt8(ascii: "p")
          || bytes[index + 1] == UInt8(ascii: "/")
        if isBreak, let last = result.last, last != 0x0A { result.append(0x0A) }
        index = close + 1
      } else if bytes[index] == UInt8(ascii: "&"),
        let semicolon = bytes[index..<min(bytes.count, index + 8)].firstIndex(of: UInt8(ascii: ";")),
        let character = entities[String(decoding: bytes[index + 1..<semicolon], as: UTF8.self)]
      {
        result += Array(character.utf8)
        index = semicolon + 1
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
