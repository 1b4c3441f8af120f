import Model

/// A header field before decoding: the value unfolded, otherwise as it came.
struct RawField {
  var name: String
  var value: [UInt8]
}

/// The header block of a message or part (RFC 5322 §2.2), read so that one bad line does not turn the rest into body.
@safe struct HeaderBlock {
  private(set) var fields: [RawField] = []
  /// Where the body begins.
  private(set) var bodyStart: Int
  private(set) var defects: [Defect] = []

  private let bytes: UnsafeBufferPointer<UInt8>
  private let end: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>) {
    unsafe self.bytes = unsafe bytes
    end = range.upperBound
    bodyStart = range.lowerBound
    read(from: range.lowerBound)
  }

  /// The first field of this lower-case name.
  subscript(name: String) -> [UInt8]? { fields.first { $0.name.equalsIgnoringCase(name) }?.value }

  private mutating func read(from start: Int) {
    var position = start
    // Blank lines before the first field: QUIRK of broken scripts. Only skipped where a field follows.
    while position < end, isWhiteLine(position) { position = nextLine(position) }
    if position > start {
      if isField(position) { defects.append(Defect("blank-line-before-headers")) } else { position = start }
    }
    while position < end {
      let next = nextLine(position)
      if isBlankLine(position) {
        bodyStart = next
        return
      }
      if isContinuation(position) {
        append(continuation: position..<next)
      } else if let colon = colon(inFieldAt: position) {
        guard fields.count < Limits.headerFields else {
          if fields.count == Limits.headerFields { defects.append(Defect("too-many-header-fields")) }
          position = next
          continue
        }
        add(name: position..<colon, value: colon + 1..<next)
      } else if fields.isEmpty && !isEnvelopeLine(position) {
        // Not a single field: the whole is body.
        bodyStart = position
        defects.append(Defect("no-headers"))
        return
      } else if isEnvelopeLine(position) || headersGoOn(after: next) {
        defects.append(Defect("header-without-colon", text(position..<min(next, position + 60)).trimmed))
      } else {
        // The blank line is missing: what is no field begins the body.
        defects.append(Defect("no-blank-line-after-headers"))
        bodyStart = position
        return
      }
      position = next
    }
    bodyStart = end
  }

  private mutating func add(name: Range<Int>, value: Range<Int>) {
    fields.append(RawField(name: text(name).trimmed, value: unfolded(value)))
  }

  private mutating func append(continuation range: Range<Int>) {
    guard !fields.isEmpty else { return }
    let last = fields.count - 1
    guard fields[last].value.count < Limits.headerValue else { return }
    fields[last].value += [UInt8(ascii: " ")] + unfolded(range)
  }

  /// A line's bytes without its end and the white space around.
  private func unfolded(_ range: Range<Int>) -> [UInt8] {
    var (from, to) = (range.lowerBound, min(range.upperBound, range.lowerBound + Limits.headerValue))
    while from < to, unsafe bytes[from] <= 0x20 { from += 1 }
    while to > from, unsafe bytes[to - 1] <= 0x20 { to -= 1 }
    return unsafe Array(UnsafeBufferPointer(rebasing: bytes[from..<to]))
  }

  private func text(_ range: Range<Int>) -> String {
    unsafe String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
  }

  private func nextLine(_ position: Int) -> Int {
    var index = position
    while index < end {
      if unsafe bytes[index] == 0x0A { return index + 1 }
      index += 1
    }
    return end
  }

  private func isBlankLine(_ position: Int) -> Bool {
    let byte = unsafe bytes[position]
    return unsafe byte == 0x0A || (byte == 0x0D && (position + 1 >= end || bytes[position + 1] == 0x0A))
  }

  private func isWhiteLine(_ position: Int) -> Bool {
    var index = position
    while index < end, unsafe bytes[index] != 0x0A {
      if unsafe bytes[index] > 0x20 { return false }
      index += 1
    }
    return index < end
  }

  private func isContinuation(_ position: Int) -> Bool {
    let byte = unsafe bytes[position]
    return (byte == 0x20 || byte == 0x09) && !fields.isEmpty
  }

  private func isField(_ position: Int) -> Bool { position < end && colon(inFieldAt: position) != nil }

  /// The colon after a field name (printable ASCII but the colon; blanks before the colon are tolerated, RFC 5322 §4.5).
  private func colon(inFieldAt position: Int) -> Int? {
    var index = position
    while index < end {
      let byte = unsafe bytes[index]
      if byte == UInt8(ascii: ":") { return index > position ? index : nil }
      if byte == 0x20 || byte == 0x09 {
        while index < end, unsafe bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
        return unsafe index < end && bytes[index] == UInt8(ascii: ":") && index > position ? index : nil
      }
      guard byte > 0x20, byte < 0x7F, index - position < 256 else { return nil }
      index += 1
    }
    return nil
  }

  private func isEnvelopeLine(_ position: Int) -> Bool {
    let start = unsafe position < end && bytes[position] == UInt8(ascii: ">") ? position + 1 : position
    return start + 5 <= end && text(start..<start + 5) == "From "
  }

  /// Whether one of the next lines is a field again, so that this one is a slip and not the body.
  private func headersGoOn(after position: Int) -> Bool {
    var position = position
    for _ in 0..<3 where position < end {
      if isBlankLine(position) { return true }
      if isField(position) { return true }
      position = nextLine(position)
    }
    return false
  }
}
