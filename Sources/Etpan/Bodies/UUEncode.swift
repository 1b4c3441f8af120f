/// Files that old mail programs wrote into the text between `begin 644 name` and `end` (POSIX uuencode).
enum UUEncode {
  struct Block {
    var name: String
    /// The whole block with its two lines, byte offsets.
    var range: Range<Int>
    var content: [UInt8]
  }

  static func blocks(in bytes: [UInt8]) -> [Block] {
    guard contains(bytes, "begin ") else { return [] }
    var blocks: [Block] = []
    var position = 0
    while position < bytes.count {
      let next = lineEnd(bytes, position)
      if let name = beginning(bytes[position..<next]), let block = block(bytes, name, position, next) {
        blocks.append(block)
        position = block.range.upperBound
      } else {
        position = next
      }
    }
    return blocks
  }

  private static func contains(_ bytes: [UInt8], _ text: String) -> Bool {
    let wanted = Array(text.utf8)
    var index = 0
    while let found = bytes[index...].firstIndex(of: wanted[0]) {
      if bytes[found...].starts(with: wanted), found == 0 || bytes[found - 1] == 0x0A { return true }
      index = found + 1
    }
    return false
  }

  private static func lineEnd(_ bytes: [UInt8], _ position: Int) -> Int {
    bytes[position...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
  }

  /// The file name of a `begin` line with an octal mode.
  private static func beginning(_ line: ArraySlice<UInt8>) -> String? {
    guard line.starts(with: Array("begin ".utf8)) else { return nil }
    let words = String(decoding: line, as: UTF8.self).split(separator: " ", maxSplits: 2)
    guard words.count == 3, (3...4).contains(words[1].count), words[1].allSatisfy({ ("0"..."7").contains($0) }) else {
      return nil
    }
    let name = words[2].trimmingPrefix(" ").filter { $0 != "\r" && $0 != "\n" && $0 != "\r\n" }
    return name.isEmpty ? nil : String(name)
  }

  private static func block(_ bytes: [UInt8], _ name: String, _ start: Int, _ firstLine: Int) -> Block? {
    var content: [UInt8] = []
    var position = firstLine
    while position < bytes.count {
      let next = lineEnd(bytes, position)
      var line = bytes[position..<next]
      while let last = line.last, last == 0x0A || last == 0x0D { line = line.dropLast() }
      position = next
      if line.elementsEqual("end".utf8) { return Block(name: name, range: start..<next, content: content) }
      guard let first = line.first, first >= 0x20, first <= 0x60 else {
        if line.isEmpty { continue }
        return nil
      }
      let length = Int((first - 0x20) & 0x3F)
      content += decode(line.dropFirst(), length)
    }
    return nil
  }

  private static func decode(_ line: ArraySlice<UInt8>, _ length: Int) -> [UInt8] {
    var result: [UInt8] = []
    var group: [UInt8] = []
    for byte in line {
      group.append((byte &- 0x20) & 0x3F)
      guard group.count == 4 else { continue }
      result += [group[0] << 2 | group[1] >> 4, group[1] << 4 | group[2] >> 2, group[2] << 6 | group[3]]
      group = []
    }
    if group.count >= 2 { result.append(group[0] << 2 | group[1] >> 4) }
    if group.count >= 3 { result.append(group[1] << 4 | group[2] >> 2) }
    return Array(result.prefix(length))
  }
}
