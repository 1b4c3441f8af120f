extension String {
  /// The part between two UTF-8 byte offsets; offsets beyond the end are cut, a split character becomes U+FFFD.
  package func slice(_ range: Range<Int>) -> String {
    let bytes = utf8
    let from =
      bytes.index(bytes.startIndex, offsetBy: max(0, range.lowerBound), limitedBy: bytes.endIndex) ?? bytes.endIndex
    let to =
      bytes.index(bytes.startIndex, offsetBy: max(0, range.upperBound), limitedBy: bytes.endIndex) ?? bytes.endIndex
    return String(decoding: bytes[from..<max(from, to)], as: UTF8.self)
  }

  /// Without ASCII white space, no-break and zero-width blanks at either end.
  package var trimmed: String {
    var rest = utf8[...]
    while let length = rest.blankAtStart { rest.removeFirst(length) }
    while let length = rest.blankAtEnd { rest.removeLast(length) }
    return rest.startIndex == startIndex && rest.endIndex == endIndex ? self : String(Substring(rest))
  }
}

extension Substring.UTF8View {
  /// Bytes of the blank that it begins with: ASCII ones, U+00A0, U+200B, U+FEFF.
  fileprivate var blankAtStart: Int? {
    guard let first else { return nil }
    if first <= 0x20 { return 1 }
    guard first == 0xC2 || first == 0xE2 || first == 0xEF else { return nil }
    return Self.wide.first { starts(with: $0) }?.count
  }

  fileprivate var blankAtEnd: Int? {
    guard let last else { return nil }
    if last <= 0x20 { return 1 }
    guard last == 0xA0 || last == 0x8B || last == 0xBF else { return nil }
    return Self.wide.first { suffix($0.count).elementsEqual($0) }?.count
  }

  private static let wide: [[UInt8]] = [[0xC2, 0xA0], [0xE2, 0x80, 0x8B], [0xEF, 0xBB, 0xBF]]
}

extension StringProtocol {
  /// Whether these bytes occur; much cheaper than a search by characters.
  package func containsBytes(of other: StaticString) -> Bool {
    let found = utf8.withContiguousStorageIfAvailable { text in
      let length = other.utf8CodeUnitCount
      guard length > 0, text.count >= length else { return false }
      let first = unsafe other.utf8Start[0]
      for index in 0...text.count - length where unsafe text[index] == first {
        var offset = 1
        while offset < length, unsafe text[index + offset] == other.utf8Start[offset] { offset += 1 }
        if offset == length { return true }
      }
      return false
    }
    return found ?? String(self).contains(other.description)
  }
}
