/// Takes from a PCRE2 pattern sets of words, of each of which any match must contain one (the prefilter of Cox, "Regular
/// Expression Matching with a Trigram Index", kept to whole literals). What is not understood counts as "could be anything",
/// which costs speed and never a match.
struct RequiredLiterals {
  /// More alternatives than this are not worth their place in the scan.
  private static let maximumAlternatives = 96
  /// Shorter literals occur everywhere.
  private static let minimumLength = 2
  private static let maximumGroupDepth = 32

  /// A few sets say as much as many.
  static let maximumSets = 3

  /// Sets of folded literals, the most telling first: every match contains one of each. Empty where nothing is known.
  /// - Parameter known: groups of patterns that were read before: a word list stands in many patterns.
  static func find(in pattern: String, _ known: Known = Known()) -> [[[UInt8]]] {
    var parser = RequiredLiterals(pattern, known)
    guard let info = parser.alternation(depth: 0), parser.position == parser.scalars.count else { return [] }
    var chosen: [[[UInt8]]] = []
    for set in info.all.sorted(by: { isBetter($0, $1) }) {
      let folded = known.folded(set)
      guard folded.allSatisfy({ $0.count >= minimumLength }), !chosen.contains(folded) else { continue }
      chosen.append(folded)
      if chosen.count == maximumSets { break }
    }
    return chosen
  }

  /// What was found of the groups of earlier patterns, by their text.
  final class Known {
    fileprivate var groups: [ArraySlice<Unicode.Scalar>: Info] = [:]
    private var sets: [Set<String>: [[UInt8]]] = [:]

    fileprivate func folded(_ set: Set<String>) -> [[UInt8]] {
      if let known = sets[set] { return known }
      let folded = Self.shortest(of: Set(set.map { Folding.fold($0) }))
      sets[set] = folded
      return folded
    }

    /// Without those that begin with another of them, which is found wherever they are.
    private static func shortest(of literals: Set<[UInt8]>) -> [[UInt8]] {
      var kept: [[UInt8]] = []
      for literal in literals.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
        if let last = kept.last, literal.starts(with: last) { continue }
        kept.append(literal)
      }
      return kept
    }
  }

  /// What is known of a piece of a pattern.
  fileprivate struct Info {
    /// Every string it matches, where they are few.
    var exact: Set<String>?
    /// Sets of strings: each match contains one of every set.
    var required: [Set<String>] = []

    static let empty = Info(exact: [""])
    static let anything = Info(exact: nil)

    /// All that must occur.
    var all: [Set<String>] {
      guard let exact, !exact.contains("") else { return required }
      return required + [exact]
    }

    /// The most telling of them.
    var best: Set<String>? { all.min { isBetter($0, $1) } }
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
    var exact: Set<String> = [""]
    var required: [Set<String>] = []
    while let scalar = next, scalar != "|", scalar != ")" {
      if let run = plainRun() {
        exact = exact.count == 1 ? [(exact.first ?? "") + run] : Set(exact.map { $0 + run })
        continue
      }
      guard var item = atom(depth: depth) else { return nil }
      item = quantified(item)
      required += item.required
      if let more = item.exact, exact.count * more.count <= Self.maximumAlternatives {
        exact = Set(exact.flatMap { head in more.map { head + $0 } })
        continue
      }
      // A new run of literals begins behind what could be anything.
      if !exact.contains("") { required.append(exact) }
      if let more = item.exact, !more.contains("") { required.append(more) }
      guard let rest = concatenation(depth: depth) else { return nil }
      return Info(exact: nil, required: required + rest.all)
    }
    return Info(exact: exact, required: required)
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

  private func literal(_ scalar: Unicode.Scalar) -> Info { Info(exact: [String(Character(scalar))]) }

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

  private mutating func group(depth: Int) -> Info? {
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
    case "b", "B", "A", "z", "Z", "G", "K": return .empty
    case "s", "h", "R":
      // A run of white space is one blank in folded text.
      return Info(exact: [" "])
    case "d", "w", "W", "D", "S", "H", "v", "V", "N", "X": return .anything
    case "n", "r", "t", "f": return Info(exact: [" "])
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
    return isPlain && members.count <= 6 ? Info(exact: members) : .anything
  }

  private mutating func quantified(_ item: Info) -> Info {
    var result = item
    while let scalar = next {
      switch scalar {
      case "?", "*":
        position += 1
        result = scalar == "?" ? Info(exact: result.exact?.union([""])) : optionalRun(result)
      case "+":
        position += 1
        // A run of blanks stays one blank.
        if result.exact != [" "] { result = Info(exact: nil, required: result.all) }
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

  private func optionalRun(_ info: Info) -> Info {
    info.exact == [" "] ? Info(exact: [" ", ""]) : .anything
  }

  private func either(_ branches: [Info]) -> Info {
    if branches.allSatisfy({ $0.exact != nil && $0.required.isEmpty }) {
      let union = branches.reduce(into: Set<String>()) { $0.formUnion($1.exact ?? []) }
      if union.count <= Self.maximumAlternatives { return Info(exact: union) }
    }
    var union: Set<String> = []
    for branch in branches {
      guard let best = branch.best else { return .anything }
      union.formUnion(best)
      if union.count > Self.maximumAlternatives { return .anything }
    }
    return Info(exact: nil, required: [union])
  }
}

/// Whether the shortest literal of a set is longer; among equals the smaller set.
private func isBetter(_ a: Set<String>, _ b: Set<String>) -> Bool {
  // Beyond eight bytes a literal is rare enough; then fewer alternatives are better.
  func length(_ set: Set<String>) -> Int { min(set.map(\.utf8.count).min() ?? 0, 8) }
  let (one, other) = (length(a), length(b))
  return one != other ? one > other : a.count < b.count
}
