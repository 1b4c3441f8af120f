/// Reads a PCRE2 pattern for the literals that its matches contain.
struct PatternReader {
  private static let maximumGroupDepth = 32

  /// nil where the pattern is not understood.
  /// - Parameter known: groups of patterns that were read before: a word list stands in many patterns.
  static func read(_ pattern: String, _ known: Known) -> PatternPiece? {
    var reader = PatternReader(pattern, known)
    let piece = reader.alternation(depth: 0)
    return reader.position == reader.bytes.count ? piece : nil
  }

  /// What was found of the groups of earlier patterns, by their text.
  final class Known {
    fileprivate var groups: [GroupText: PatternPiece] = [:]
  }

  /// Word lists are long and few: their length and their end tell nearly all of them apart.
  fileprivate struct GroupText: Hashable {
    private static let hashed = 16

    let bytes: ArraySlice<UInt8>

    static func == (one: GroupText, other: GroupText) -> Bool { one.bytes.elementsEqual(other.bytes) }

    func hash(into hasher: inout Hasher) {
      hasher.combine(bytes.count)
      for byte in bytes.suffix(Self.hashed) { hasher.combine(byte) }
    }
  }

  /// UTF-8.
  private let bytes: [UInt8]
  private let known: Known
  private var position = 0

  private init(_ pattern: String, _ known: Known) {
    bytes = Array(pattern.utf8)
    self.known = known
  }

  /// The next byte; of a character beyond ASCII one that is beyond it.
  private var next: Unicode.Scalar? { position < bytes.count ? Unicode.Scalar(bytes[position]) : nil }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard next == scalar else { return false }
    position += 1
    return true
  }

  private mutating func alternation(depth: Int) -> PatternPiece? {
    guard depth < Self.maximumGroupDepth, let first = concatenation(depth: depth) else { return nil }
    var branches = [first]
    while take("|") {
      guard let other = concatenation(depth: depth) else { return nil }
      branches.append(other)
    }
    return branches.count == 1 ? first : .either(branches)
  }

  private mutating func concatenation(depth: Int) -> PatternPiece? {
    var exact = LiteralSet([""])
    var required: [LiteralSet] = []
    while let scalar = next, scalar != "|", scalar != ")" {
      if let run = plainRun() {
        exact = exact.followed(by: LiteralSet([run]))
        continue
      }
      guard var item = atom(depth: depth) else { return nil }
      item = quantified(item)
      required += item.required
      if let more = item.exact, exact.mayCombine(with: more) {
        exact = exact.followed(by: more)
        continue
      }
      // A new run of literals begins behind what could be anything.
      guard let rest = concatenation(depth: depth) else { return nil }
      if !exact.canBeEmpty { required.append(exact) }
      if let more = item.exact, !more.canBeEmpty { required.append(more) }
      return PatternPiece(
        exact: nil, required: required + rest.all, opening: .opening(of: exact, item, before: rest))
    }
    return PatternPiece(exact: exact, required: required)
  }

  /// Letters, digits and blanks of which none has a quantifier, as far as they go.
  private mutating func plainRun() -> String? {
    var end = position
    while end < bytes.count, Self.isPlain(bytes[end]) { end += 1 }
    if end > position, end < bytes.count, "?*+{".utf8.contains(bytes[end]) {
      repeat { end -= 1 } while end > position && bytes[end] & 0xC0 == 0x80
    }
    guard end > position else { return nil }
    defer { position = end }
    return String(decoding: bytes[position..<end], as: UTF8.self)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x61...0x7A, 0x41...0x5A, 0x30...0x39: true
    case UInt8(ascii: " "), UInt8(ascii: "'"), UInt8(ascii: ","), UInt8(ascii: "-"): true
    default: byte >= 0x80
    }
  }

  private mutating func atom(depth: Int) -> PatternPiece? {
    guard let scalar = next else { return nil }
    position += 1
    switch scalar {
    case "(": return knownGroup(depth: depth)
    case "[": return characterClass()
    case ".": return .anything
    case "^", "$": return .empty
    case "\\": return escape()
    case "*", "+", "?": return nil
    default: return PatternPiece(exact: LiteralSet([characterTaken()]))
    }
  }

  /// The character whose first byte was just taken.
  private mutating func characterTaken() -> String {
    let start = position - 1
    while position < bytes.count, bytes[position] & 0xC0 == 0x80 { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  /// A group of some length is read once: its end is found by its text.
  private mutating func knownGroup(depth: Int) -> PatternPiece? {
    guard let end = groupEnd, end - position >= 24 else { return group(depth: depth) }
    let text = GroupText(bytes: bytes[position..<end])
    if let info = known.groups[text] {
      position = end
      return info
    }
    let info = group(depth: depth)
    if let info, position == end { known.groups[text] = info }
    return info
  }

  /// Behind the parenthesis that closes the group at `position`; nil where there is none.
  private var groupEnd: Int? {
    var (depth, at, isClass) = (1, position, false)
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "\\"): at += 1
      case UInt8(ascii: "["): isClass = true
      case UInt8(ascii: "]"): isClass = false
      case UInt8(ascii: "(") where !isClass: depth += 1
      case UInt8(ascii: ")") where !isClass:
        depth -= 1
        if depth == 0 { return at + 1 }
      default: break
      }
      at += 1
    }
    return nil
  }

  /// Groups that say no more than that a word begins or ends, behind their parenthesis.
  private static let edges = ["?<!\\w)", "?!\\w)"]

  private mutating func group(depth: Int) -> PatternPiece? {
    for edge in Self.edges where bytes[position...].starts(with: edge.utf8) {
      position += edge.utf8.count
      return .edge
    }
    var counts = true
    if take("?") {
      switch next {
      case ":": position += 1
      case "=", "!":
        position += 1
        counts = false
      case "<":
        position += 1
        if next == "=" || next == "!" {
          position += 1
          counts = false
        } else {
          while let scalar = next, scalar != ">" { position += scalar == ")" ? bytes.count : 1 }
          guard take(">") else { return nil }
        }
      case ">", "|": position += 1
      default: return nil
      }
    }
    guard let info = alternation(depth: depth + 1), take(")") else { return nil }
    return counts ? info : .empty
  }

  private mutating func escape() -> PatternPiece? {
    guard let scalar = next else { return nil }
    position += 1
    switch scalar {
    case "b": return .edge
    case "B", "A", "z", "Z", "G", "K": return .empty
    case "s", "h", "R":
      // A run of white space is one blank in folded text.
      return .blank
    case "w": return .letters
    case "d", "W", "D", "S", "H", "v", "V", "N", "X": return .anything
    case "n", "r", "t", "f": return .blank
    case "x", "p", "P":
      guard take("{") else { return nil }
      while let inner = next, inner != "}" {
        _ = inner
        position += 1
      }
      return take("}") ? .anything : nil
    case _ where scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)): return nil
    default: return PatternPiece(exact: LiteralSet([characterTaken()]))
    }
  }

  /// A class of few plain characters is an alternative of them, any other could be anything.
  private mutating func characterClass() -> PatternPiece? {
    var members: Set<String> = []
    var isPlain = !take("^")
    var isFirst = true
    while let scalar = next, scalar != "]" || isFirst {
      isFirst = false
      position += 1
      if scalar == "\\" {
        isPlain = false
        position += 1
      } else if scalar == "[" && next == ":" {
        isPlain = false
      } else if next == "-", position + 1 < bytes.count, bytes[position + 1] != UInt8(ascii: "]") {
        isPlain = false
      }
      members.insert(characterTaken())
    }
    guard take("]") else { return nil }
    return isPlain && members.count <= 6 ? PatternPiece(exact: LiteralSet(members.sorted())) : .anything
  }

  private mutating func quantified(_ item: PatternPiece) -> PatternPiece {
    var result = item
    while let scalar = next {
      switch scalar {
      case "?", "*":
        position += 1
        if result.isLetters { continue }
        result = scalar == "?" ? PatternPiece(exact: result.exact?.optional) : optionalRun(result)
      case "+":
        position += 1
        // A run of blanks stays one blank.
        if !isBlank(result), !result.isLetters { result = repeated(result) }
      case "{":
        let start = position
        position += 1
        var digits = ""
        while let inner = next, inner != "}" {
          digits.unicodeScalars.append(inner)
          position += 1
        }
        guard take("}"), let first = digits.unicodeScalars.first, ("0"..."9").contains(first) || first == "," else {
          position = start
          return result
        }
        if result.isLetters { continue }
        let minimum = Int(digits.prefix { $0 != "," }) ?? 0
        result = minimum == 0 ? .anything : digits == "1" ? result : repeated(result)
      default: return result
      }
    }
    return result
  }

  private func repeated(_ piece: PatternPiece) -> PatternPiece {
    PatternPiece(exact: nil, required: piece.all, opening: piece.opens)
  }

  private func isBlank(_ info: PatternPiece) -> Bool { info.exact?.strings == [" "] }

  private func optionalRun(_ info: PatternPiece) -> PatternPiece {
    isBlank(info) ? PatternPiece(exact: LiteralSet([" ", ""])) : .anything
  }
}
