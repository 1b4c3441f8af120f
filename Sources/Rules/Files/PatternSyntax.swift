import Multipattern

/// The patterns of rule files: PCRE2 made friendly to prose. A blank is any white space, apostrophes, quotes and hyphens match
/// their typographic forms, `{name}` stands for a word list or for a fact (`{amount}`, `{date}`, `{invoice}`), and a
/// pattern that begins or ends with a letter does so at a word boundary.
struct PatternSyntax {
  /// In the text that is searched a fact is one character of the private use area.
  static let entities: [String: Unicode.Scalar] = ["amount": "\u{E000}", "date": "\u{E001}", "invoice": "\u{E002}"]

  private static let maximumListDepth = 8

  /// A pattern with its word lists written out.
  struct Translated: Hashable, PatternSource {
    /// The edges of words at its ends, where it has them.
    var head: String
    var core: String
    var tail: String
    /// It has to be matched on the text in which facts are one character.
    var usesEntities: Bool { PatternSyntax.entities.values.contains { core.unicodeScalars.contains($0) } }

    /// By bytes: letters beyond ASCII are not put into their normal form for it, which takes longer than reading the file.
    static func == (one: Translated, other: Translated) -> Bool {
      one.core.utf8.elementsEqual(other.core.utf8) && one.head == other.head && one.tail == other.tail
    }

    func hash(into hasher: inout Hasher) {
      for byte in core.utf8.suffix(Self.hashed) { hasher.combine(byte) }
      hasher.combine(core.utf8.count)
    }

    /// Bytes of a pattern that tell it from others nearly always.
    private static let hashed = 48

    var expression: String { PatternSyntax.tolerant("\(head)(?:\(core))\(tail)") }

    /// Every alternative of its own at the edges of its words: its words are taken with them, before white space and quotes are made
    /// tolerant.
    var literalSource: String {
      Alternatives.split(core[...]).map { head + $0 + tail }.joined(separator: "|")
    }
  }

  /// An error in words.
  struct Problem: Error, Equatable { var message: String }

  /// Word lists by name, each a list of patterns.
  let lists: [String: [String]]
  /// Lists that were asked for, as alternatives.
  private var alternatives: [String: String] = [:]

  init(lists: [String: [String]]) { self.lists = lists }

  mutating func translate(_ source: String) throws(Problem) -> Translated {
    let expanded = try expand(source, depth: 0)
    let (head, core, tail) = Self.bounded(expanded)
    return Translated(head: head, core: String(core), tail: tail)
  }

  /// Replaces `{name}` outside of classes and quantifiers.
  private mutating func expand(_ source: String, depth: Int) throws(Problem) -> String {
    guard depth <= Self.maximumListDepth else { throw Problem(message: "word lists refer to each other in a circle") }
    var result = ""
    var rest = Substring(source)
    while let brace = rest.utf8.firstIndex(of: UInt8(ascii: "{")) {
      result += rest[..<brace]
      rest = rest[rest.utf8.index(after: brace)...]
      guard let close = rest.utf8.firstIndex(of: UInt8(ascii: "}")) else {
        throw Problem(message: "\"{\" without \"}\"")
      }
      let name = rest[..<close]
      rest = rest[rest.utf8.index(after: close)...]
      if name.first.map({ $0.isNumber || $0 == "," }) ?? false || result.hasSuffix("\\x") || result.hasSuffix("\\p")
        || result.hasSuffix("\\P")
      {
        result += "{\(name)}"
      } else if let entity = Self.entities[String(name)] {
        result.unicodeScalars.append(entity)
      } else {
        result += try list(String(name), depth: depth + 1)
      }
    }
    return result + rest
  }

  private mutating func list(_ name: String, depth: Int) throws(Problem) -> String {
    if let known = alternatives[name] { return known }
    guard let list = lists[name] else {
      let known = (lists.keys.sorted() + Self.entities.keys.sorted()).joined(separator: ", ")
      throw Problem(message: "unknown word list \"{\(name)}\", expected one of \(known)")
    }
    var items: [String] = []
    for item in list { items.append(try expand(item, depth: depth)) }
    let joined = Alternatives.joined(items)
    alternatives[name] = joined
    return joined
  }

  /// Letters at the ends stand at word boundaries; `...` (an ellipsis) at an end opens it.
  private static func bounded(_ pattern: String) -> (head: String, core: Substring, tail: String) {
    let opensFront = pattern.hasPrefix("...")
    let opensBack = pattern.hasSuffix("...")
    var core = Substring(pattern)
    if opensFront { core = core.dropFirst(3) }
    if opensBack { core = core.dropLast(3) }
    let front = core.unicodeScalars.first.map {
      $0.properties.isAlphabetic || "([0123456789".unicodeScalars.contains($0)
    }
    let back = core.unicodeScalars.last.map {
      $0.properties.isAlphabetic || ")]?*+}0123456789".unicodeScalars.contains($0)
    }
    let head = !opensFront && front == true ? "(?<!\\w)" : ""
    let tail = !opensBack && back == true ? "(?!\\w)" : ""
    return (head, core, tail)
  }

  /// Blanks, quotes and hyphens in their many forms; inside a class only blanks stay as they are. A blank that may be missing may
  /// be any number of them, too.
  private static func tolerant(_ pattern: String) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(pattern.utf8.count * 5 / 4)
    var isClass = false
    var isEscaped = false
    let bytes = Array(pattern.utf8)
    for (index, byte) in bytes.enumerated() {
      if isEscaped {
        result.append(byte)
        isEscaped = false
        continue
      }
      switch byte {
      case UInt8(ascii: "\\"):
        isEscaped = true
        result.append(byte)
      case UInt8(ascii: "?")
      where !isClass && index > 0 && bytes[index - 1] == UInt8(ascii: " ") && result.last == UInt8(ascii: "+"):
        result[result.count - 1] = UInt8(ascii: "*")
      case UInt8(ascii: "["):
        isClass = true
        result.append(byte)
      case UInt8(ascii: "]"):
        isClass = false
        result.append(byte)
      case UInt8(ascii: " ") where !isClass: result += "\\s+".utf8
      case UInt8(ascii: "'") where !isClass: result += "['’‘ʼ´`]".utf8
      case UInt8(ascii: "\"") where !isClass: result += "[\"“”„«»]".utf8
      case UInt8(ascii: "-") where !isClass: result += "[-‐‑‒–—]".utf8
      default: result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
