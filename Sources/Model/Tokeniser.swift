/// Cuts UTF-8 bytes into tokens in one pass.
package struct Tokeniser {
  private let bytes: ArraySlice<UInt8>
  private var at: Int
  private var tokens: [Token] = []
  private var spaced = true
  private var startsLine = true
  private var lineStart: Int

  /// Lines shorter than this end where their author ended them; longer ones may have been wrapped by a mail program.
  private static let wrappedLine = 50

  /// Tokens of `bytes`; offsets are the slice's own indices.
  package static func tokens(of bytes: ArraySlice<UInt8>) -> [Token] {
    var tokeniser = Tokeniser(bytes)
    tokeniser.run()
    return tokeniser.tokens
  }

  private init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    at = bytes.startIndex
    lineStart = bytes.startIndex
    tokens.reserveCapacity(bytes.count / 5 + 8)
  }

  private mutating func run() {
    while at < bytes.endIndex {
      let byte = bytes[at]
      switch byte {
      case 0x0A:
        endLine()
      case 0x00...0x20, 0x7F:
        at += 1
        spaced = true
      case 0x30...0x39:
        number()
      case 0x41...0x5A, 0x61...0x7A:
        word()
      case 0x27 where joinsLetters(width: 1):
        at += 1
      case 0x21...0x7E:
        symbol(UInt32(byte), width: 1)
      default:
        let (scalar, width) = decode()
        if LetterFolding.isBlank(scalar) {
          at += width
          spaced = spaced || scalar != 0xAD
        } else if scalar == 0x2019 && joinsLetters(width: width) {
          at += width
        } else if isLetter(scalar) {
          word()
        } else {
          symbol(scalar, width: width)
        }
      }
    }
  }

  private func isLetter(_ scalar: UInt32) -> Bool {
    scalar >= 0xC0 && scalar != 0xD7 && scalar != 0xF7 && !LetterFolding.isSign(scalar)
  }

  /// An apostrophe between letters parts two words without being a sign of its own.
  private func joinsLetters(width: Int) -> Bool {
    guard at + width < bytes.endIndex, let last = tokens.last, last.kind == .word, last.end == at else { return false }
    let next = bytes[at + width]
    return (0x41...0x5A).contains(next) || (0x61...0x7A).contains(next) || next >= 0xC3
  }

  /// The scalar at `at` and its length in bytes; U+FFFD and 1 for what is no UTF-8.
  private func decode() -> (UInt32, Int) {
    let first = UInt32(bytes[at])
    let width = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 1
    guard width > 1, at + width <= bytes.endIndex else { return (0xFFFD, 1) }
    var scalar = first & (0xFF >> UInt32(width + 1))
    for i in 1..<width {
      let next = UInt32(bytes[at + i])
      guard next & 0xC0 == 0x80 else { return (0xFFFD, 1) }
      scalar = scalar << 6 | next & 0x3F
    }
    return (scalar, width)
  }

  private mutating func add(
    _ kind: Token.Kind, from start: Int, code: UInt64, extra: UInt64 = 0, isUpper: Bool = false,
    isCapitalised: Bool = false
  ) {
    tokens.append(
      Token(
        kind: kind, start: start, end: at, code: code, extra: extra, spaced: spaced, startsLine: startsLine,
        isUpper: isUpper, isCapitalised: isCapitalised))
    spaced = false
    startsLine = false
  }

  private mutating func number() {
    let start = at
    var value: UInt64 = 0
    while at < bytes.endIndex, (0x30...0x39).contains(bytes[at]) {
      if at - start < 18 { value = value * 10 + UInt64(bytes[at] - 0x30) }
      at += 1
    }
    add(.number, from: start, code: at - start <= 18 ? value : 0, extra: UInt64(at - start))
  }

  private mutating func symbol(_ scalar: UInt32, width: Int) {
    let start = at
    at += width
    add(.symbol, from: start, code: UInt64(scalar))
  }

  private mutating func word() {
    let start = at
    var hash = WordHash()
    var lower = false
    var first = false
    loop: while at < bytes.endIndex {
      let byte = bytes[at]
      switch byte {
      case 0x61...0x7A:
        hash.add(byte)
        lower = true
        at += 1
      case 0x41...0x5A:
        if at == start { first = true }
        hash.add(byte | 0x20)
        at += 1
      case 0x80...0xFF:
        let (scalar, width) = decode()
        guard isLetter(scalar) else { break loop }
        if (0xC0...0xFF).contains(scalar) {
          let (a, b) = LetterFolding.latin1[Int(scalar - 0xC0)]
          hash.add(a)
          if b != 0 { hash.add(b) }
          if scalar >= 0xDF { lower = true } else if at == start { first = true }
        } else if scalar == 0x152 || scalar == 0x153 {
          hash.add(0x6F)
          hash.add(0x65)
        } else if !(0x300...0x36F).contains(scalar) {
          for i in 0..<width { hash.add(bytes[at + i]) }
          lower = true
        }
        at += width
      default:
        break loop
      }
    }
    add(.word, from: start, code: hash.value, extra: hash.prefix, isUpper: !lower, isCapitalised: first)
  }

  private mutating func endLine() {
    let length = at - lineStart
    var next = at + 1
    while next < bytes.endIndex, bytes[next] == 0x20 || bytes[next] == 0x09 || bytes[next] == 0x0D { next += 1 }
    let blank = next >= bytes.endIndex || bytes[next] == 0x0A
    let bullet = next < bytes.endIndex && (bytes[next] == 0x2D || bytes[next] == 0x2A || bytes[next] == 0xE2)
    at += 1
    spaced = true
    if length < Tokeniser.wrappedLine || blank || bullet, tokens.last?.kind != .lineEnd {
      add(.lineEnd, from: at - 1, code: blank ? 1 : 0)
      spaced = true
    }
    startsLine = true
    lineStart = at
  }
}
