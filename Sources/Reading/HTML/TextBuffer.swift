/// Text that grows as a browser would lay it out: white space collapses, blocks begin lines, paragraphs leave one line free.
struct TextBuffer {
  private(set) var bytes: [UInt8] = []
  private var lineBreaks = 0
  private var hasPendingBlank = false

  /// Where the next character will stand, once pending breaks are written.
  var position: Int { bytes.count }

  /// At least this many line breaks before the next text.
  mutating func breakLine(_ count: Int = 1) {
    lineBreaks = max(lineBreaks, count)
    hasPendingBlank = false
  }

  /// A `<br>`: each counts.
  mutating func addLineBreak() {
    lineBreaks = min(lineBreaks + 1, 3)
    hasPendingBlank = false
  }

  mutating func blank() { if lineBreaks == 0 { hasPendingBlank = true } }

  /// Writes what is pending, so that `position` is exact.
  mutating func settle() {
    if lineBreaks > 0 {
      if !bytes.isEmpty { bytes += [UInt8](repeating: 0x0A, count: min(lineBreaks, 3)) }
      lineBreaks = 0
      hasPendingBlank = false
    } else if hasPendingBlank {
      if let last = bytes.last, last != 0x0A, last != 0x20 { bytes.append(0x20) }
      hasPendingBlank = false
    }
  }

  mutating func append(_ text: StaticString) {
    settle()
    unsafe bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Text with white space collapsed, no-break spaces plain, invisible marks (zero width space, soft hyphen) left out.
  mutating func appendCollapsed(_ text: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < text.count {
      let byte = unsafe text[index]
      if byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) {
        blank()
        index += 1
      } else if byte == 0xC2, index + 1 < text.count, unsafe text[index + 1] == 0xA0 {
        blank()
        index += 2
      } else if let length = unsafe Self.invisible(text, index) {
        index += length
      } else {
        settle()
        bytes.append(byte)
        index += 1
      }
    }
  }

  /// Text of `<pre>`: as it stands.
  mutating func appendPreformatted(_ text: UnsafeBufferPointer<UInt8>) {
    settle()
    unsafe bytes.append(contentsOf: text.lazy.filter { $0 != 0x0D })
  }

  private static func invisible(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int? {
    let left = text.count - index
    switch unsafe text[index] {
    case 0xC2: return unsafe left > 1 && text[index + 1] == 0xAD ? 2 : nil
    case 0xCD: return unsafe left > 1 && text[index + 1] == 0x8F ? 2 : nil
    case 0xE2: return unsafe left > 2 && text[index + 1] == 0x80 && text[index + 2] == 0x8B ? 3 : nil
    case 0xEF: return unsafe left > 2 && text[index + 1] == 0xBB && text[index + 2] == 0xBF ? 3 : nil
    default: return nil
    }
  }
}
