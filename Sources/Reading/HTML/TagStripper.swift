/// The last resort for pages that no tree is made of: tags out, the commonest entities in.
enum TagStripper {
  private static let entities: [String: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ",
  ]

  static func strip(_ page: CleanPage) -> String {
    var result: [UInt8] = []
    let bytes = page.bytes
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "<") {
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
