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

  /// Without ASCII white space (and no-break space) at either end.
  package var trimmed: String {
    var scalars = Substring(self)
    while let first = scalars.unicodeScalars.first, first.isBlank { scalars.unicodeScalars.removeFirst() }
    while let last = scalars.unicodeScalars.last, last.isBlank { scalars.unicodeScalars.removeLast() }
    return String(scalars)
  }
}

extension Unicode.Scalar {
  fileprivate var isBlank: Bool { value <= 0x20 || value == 0xA0 || value == 0xFEFF || value == 0x200B }
}
