/// What the first bytes of a file say about it.
enum Appearance: Equatable {
  case empty
  /// It begins with a From_ line.
  case box
  /// It begins with the header of a message; `surely` where two or more fields are such as only mail has.
  case message(surely: Bool)
  /// Text without a header.
  case text
  /// What it is instead, in words.
  case other(String)

  /// `bytes` are the first 4 KB, or all.
  init(_ bytes: Span<UInt8>) {
    var offset = bytes.has([0xEF, 0xBB, 0xBF], at: 0) ? 3 : 0
    while offset < bytes.count, [9, 10, 13, 32].contains(bytes[offset]) { offset += 1 }
    guard offset < bytes.count else {
      self = bytes.count == 0 ? .empty : .text
      return
    }
    if let name = Self.magic(bytes) {
      self = .other(name)
    } else if Self.beginsBox(bytes, at: offset) {
      self = .box
    } else {
      self = Self.header(bytes, at: offset)
    }
  }

  private static func beginsBox(_ bytes: Span<UInt8>, at offset: Int) -> Bool {
    guard bytes.has(FromLine.prefix, at: offset) else { return false }
    let end = bytes.lineEnd(from: offset)
    let next = Separator.Following(bytes, at: end)
    guard let line = FromLine(bytes.line(offset..<end)) else { return next == .knownHeader }
    return switch line.strength {
    case .strong: true
    case .fair: next != .text
    case .weak: next == .knownHeader || next == .header
    }
  }

  private static func header(_ bytes: Span<UInt8>, at start: Int) -> Appearance {
    var offset = start
    var known = 0
    var telling = 0
    let isField = FieldName(bytes, at: start) != nil
    for _ in 0..<40 where offset < bytes.count && !bytes.isLineEnd(at: offset) {
      if let name = FieldName(bytes, at: offset), name.isKnown {
        known += 1
        // "from: here" stands in other files, too; an address seldom does.
        let end = bytes.lineEnd(from: offset)
        if name.isTelling, name.name != "from" || bytes.line(offset..<end).contains(UInt8(ascii: "@")) { telling += 1 }
      }
      offset = bytes.lineEnd(from: offset)
    }
    if isField && known > 0 || known > 1 { return .message(surely: telling > 0 && known > 1) }
    var control = 0
    for index in 0..<bytes.count where bytes[index] < 32 && ![9, 10, 12, 13, 27].contains(bytes[index]) { control += 1 }
    if control * 50 > bytes.count { return .other("binary data") }
    return isField ? .message(surely: false) : .text
  }

  private static func magic(_ bytes: Span<UInt8>) -> String? {
    let known: [([UInt8], String)] = [
      ([0x1F, 0x8B], "compressed by gzip: unpack it first"),
      (Array("BZh".utf8), "compressed by bzip2: unpack it first"),
      ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "compressed by xz: unpack it first"),
      ([0x28, 0xB5, 0x2F, 0xFD], "compressed by zstd: unpack it first"),
      ([0x50, 0x4B, 0x03, 0x04], "a zip archive: unpack it first"),
      ([0xD0, 0xCF, 0x11, 0xE0], "an Outlook .msg or an Office file"),
      (Array("!BDN".utf8), "an Outlook .pst file: export it as mbox"), (Array("%PDF-".utf8), "a PDF file"),
    ]
    return known.first { bytes.has($0.0, at: 0) }?.1
  }
}
