/// Takes from a PCRE2 pattern sets of words, of each of which any match must contain one (the prefilter of Cox, "Regular
/// Expression Matching with a Trigram Index", kept to whole literals). What is not understood counts as "could be anything",
/// which costs speed and never a match.
struct RequiredLiterals {
  /// More alternatives than this are not worth their place in the scan.
  private static let maximumAlternatives = 1_024
  /// Of two pieces side by side all combinations are written out up to this many.
  private static let maximumCombinations = 96
  /// Shorter literals occur everywhere.
  private static let minimumLength = 2
  private static let maximumGroupDepth = 32

  /// More say little that these do not.
  private static let maximumSets = 8

  /// Sets of folded literals, the most telling first: every match contains one of each. Empty where nothing is known.
  /// - Parameter known: groups of patterns that were read before: a word list stands in many patterns.
  static func find(in pattern: String, _ known: Known = Known()) -> [LiteralSet] {
    var parser = RequiredLiterals(pattern, known)
    guard let info = parser.alternation(depth: 0), parser.position == parser.scalars.count else { return [] }
    var chosen: [LiteralSet] = []
    for set in info.all.sorted(by: { $0.isBetter(than: $1) }) {
      guard set.literals.allSatisfy({ $0.bytes.count >= minimumLength }), !chosen.contains(where: { $0 === set })
      else { continue }
      chosen.append(set)
      if chosen.count == maximumSets { break }
    }
    return chosen
  }

  /// What was found of the groups of earlier patterns, by their text.
  final class Known {
    fileprivate var groups: [ArraySlice<Unicode.Scalar>: Info] = [:]
  }

  /// What is known of a piece of a pattern.
  fileprivate struct Info {
    /// Every string it matches, where they are few.
    var exact: LiteralSet?
    /// Each match contains one of every set.
    var required: [LiteralSet] = []

    static var empty: Info { Info(exact: LiteralSet([""])) }
    static var anything: Info { Info(exact: nil) }
    static var blank: Info { Info(exact: LiteralSet([" "])) }
    /// The edge of a word.
    static var edge: Info { Info(exact: LiteralSet([String(Character(Literal.edge))])) }

    /// All that must occur.
    var all: [LiteralSet] {
      guard let exact, !exact.canBeEmpty else { return required }
      return required + [exact]
    }

    /// The most telling of them.
    var best: LiteralSet? { all.min { $0.isBetter(than: $1) } }
  }

  private let scalars: [Unicode.Scalar]
  private let known: Known
  private var position = 0

  private init(_ pattern: String, _ known: Known) {
    scalars = Array(pattern.unicodeScalars)
    self.known = known
  }

  private var next: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard next == scalar else { return false }
    position += 1
    return true
  }

  private mutating func alternation(depth: Int) -> Info? {
    guard depth < Self.maximumGroupDepth, let first = concatenation(depth: depth) else { return nil }
    var branches = [first]
    while take("|") {
      guard let other = concatenation(depth: depth) else { return nil }
      branches.append(other)
    }
    return branches.count == 1 ? first : either(branches)
  }

  private mutating func concatenation(depth: Int) -> Info? {
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
      if let more = item.exact, Self.mayCombine(exact, more) {
        exact = exact.followed(by: more)
        continue
      }
      // A new run of literals begins behind what could be anything.
      if !exact.canBeEmpty { required.append(exact) }
      if let more = item.exact, !more.canBeEmpty { required.append(more) }
      guard let rest = concatenation(depth: depth) else { return nil }
      return Info(exact: nil, required: required + rest.all)
    }
    return Info(exact: exact, required: required)
  }

  private static func mayCombine(_ one: LiteralSet, _ other: LiteralSet) -> Bool {
    one.strings.count == 1 || other.strings.count == 1
      || one.strings.count * other.strings.count <= maximumCombinations
  }

  /// Letters, digits and blanks of which none has a quantifier, as far as they go.
  private mutating func plainRun() -> String? {
    var end = position
    while end < scalars.count, Self.isPlain(scalars[end]) { end += 1 }
    if end < scalars.count, "?*+{".unicodeScalars.contains(scalars[end]) { end -= 1 }
    guard end > position else { return nil }
    var run = ""
    run.unicodeScalars.append(contentsOf: scalars[position..<end])
    position = end
    return run
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", " ", "'", ",", "-": true
    default: scalar.value >= 0x80
    }
  }

  private mutating func atom(depth: Int) -> Info? {
    guard let scalar = next else { return nil }
    position += 1
    switch scalar {
    case "(": return knownGroup(depth: depth)
    case "[": return characterClass()
    case ".": return .anything
    case "^", "$": return .empty
    case "\\": return escape()
    case "*", "+", "?": return nil
    default: return literal(scalar)
    }
  }

  private func literal(_ scalar: Unicode.Scalar) -> Info { Info(exact: LiteralSet([String(Character(scalar))])) }

  /// A group of some length is read once: its end is found by its text.
  private mutating func knownGroup(depth: Int) -> Info? {
    guard let end = groupEnd, end - position >= 24 else { return group(depth: depth) }
    let text = scalars[position..<end]
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
    while at < scalars.count {
      switch scalars[at] {
      case "\\": at += 1
      case "[": isClass = true
      case "]": isClass = false
      case "(" where !isClass: depth += 1
      case ")" where !isClass:
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

  private mutating func group(depth: Int) -> Info? {
    for edge in Self.edges where scalars[position...].starts(with: edge.unicodeScalars) {
      position += edge.unicodeScalars.count
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
          while let scalar = next, scalar != ">" { position += scalar == ")" ? scalars.count : 1 }
          guard take(">") else { return nil }
        }
      case ">", "|": position += 1
      default: return nil
      }
    }
    guard let info = alternation(depth: depth + 1), take(")") else { return nil }
    return counts ? info : .empty
  }

  private mutating func escape() -> Info? {
    guard let scalar = next else { return nil }
    position += 1
    switch scalar {
    case "b": return .edge
    case "B", "A", "z", "Z", "G", "K": return .empty
    case "s", "h", "R":
      // A run of white space is one blank in folded text.
      return .blank
    case "d", "w", "W", "D", "S", "H", "v", "V", "N", "X": return .anything
    case "n", "r", "t", "f": return .blank
    case "x", "p", "P":
      guard take("{") else { return nil }
      while let inner = next, inner != "}" {
        _ = inner
        position += 1
      }
      return take("}") ? .anything : nil
    case _ where scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)): return nil
    default: return literal(scalar)
    }
  }

  /// A class of few plain characters is an alternative of them, any other could be anything.
  private mutating func characterClass() -> Info? {
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
      } else if next == "-", position + 1 < scalars.count, scalars[position + 1] != "]" {
        isPlain = false
      }
      members.insert(String(Character(scalar)))
    }
    guard take("]") else { return nil }
    return isPlain && members.count <= 6 ? Info(exact: LiteralSet(members.sorted())) : .anything
  }

  private mutating func quantified(_ item: Info) -> Info {
    var result = item
    while let scalar = next {
      switch scalar {
      case "?", "*":
        position += 1
        result = scalar == "?" ? Info(exact: result.exact?.optional) : optionalRun(result)
      case "+":
        position += 1
        // A run of blanks stays one blank.
        if !isBlank(result) { result = Info(exact: nil, required: result.all) }
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
        let minimum = Int(digits.prefix { $0 != "," }) ?? 0
        result = minimum == 0 ? .anything : digits == "1" ? result : Info(exact: nil, required: result.all)
      default: return result
      }
    }
    return result
  }

  private func isBlank(_ info: Info) -> Bool { info.exact?.strings == [" "] }

  private func optionalRun(_ info: Info) -> Info {
    isBlank(info) ? Info(exact: LiteralSet([" ", ""])) : .anything
  }

  private func either(_ branches: [Info]) -> Info {
    if branches.allSatisfy({ $0.exact != nil && $0.required.isEmpty }) {
      let union = branches.flatMap { $0.exact?.strings ?? [] }
      if union.count <= Self.maximumAlternatives { return Info(exact: LiteralSet(union)) }
    }
    var union: [String] = []
    for branch in branches {
      guard let best = branch.best else { return .anything }
      union += best.strings
      if union.count > Self.maximumAlternatives { return .anything }
    }
    return Info(exact: nil, required: [LiteralSet(union)])
  }
}
