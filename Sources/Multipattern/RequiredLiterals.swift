/// Takes from a PCRE2 pattern words of which any match must contain one (the prefilter of Cox, "Regular Expression Matching
/// with a Trigram Index", kept to whole literals). What is not understood counts as "could be anything", which costs speed
/// and never a match.
struct RequiredLiterals {
  /// More alternatives than this are not worth their place in the scan.
  private static let maximumAlternatives = 96
  /// Shorter literals occur everywhere.
  private static let minimumLength = 2
  private static let maximumGroupDepth = 32

  /// Folded literals, at least one of which is in every match; nil where there is no such set.
  static func find(in pattern: String) -> [[UInt8]]? {
    var parser = RequiredLiterals(pattern)
    guard let info = parser.alternation(depth: 0), parser.position == parser.scalars.count else { return nil }
    guard let best = info.best else { return nil }
    let folded = Set(best.map { Folding.fold($0) })
    return folded.allSatisfy { $0.count >= minimumLength } ? folded.sorted { $0.lexicographicallyPrecedes($1) } : nil
  }

  /// What is known of a piece of a pattern.
  private struct Info {
    /// Every string it matches, where they are few.
    var exact: Set<String>?
    /// Strings of which each match contains one.
    var required: Set<String>?

    static let empty = Info(exact: [""], required: nil)
    static let anything = Info(exact: nil, required: nil)

    /// The better of what must occur.
    var best: Set<String>? { better(exact.flatMap { $0.contains("") ? nil : $0 }, required) }
  }

  private let scalars: [Unicode.Scalar]
  private var position = 0

  private init(_ pattern: String) { scalars = Array(pattern.unicodeScalars) }

  private var next: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard next == scalar else { return false }
    position += 1
    return true
  }

  private mutating func alternation(depth: Int) -> Info? {
    guard depth < Self.maximumGroupDepth, var info = concatenation(depth: depth) else { return nil }
    while take("|") {
      guard let other = concatenation(depth: depth) else { return nil }
      info = either(info, other)
    }
    return info
  }

  private mutating func concatenation(depth: Int) -> Info? {
    var exact: Set<String>? = [""]
    var required: Set<String>?
    func close() { if let have = exact, !have.contains("") { required = better(required, have) } }
    while let scalar = next, scalar != "|", scalar != ")" {
      guard var item = atom(depth: depth) else { return nil }
      item = quantified(item)
      required = better(required, item.required)
      if let have = exact, let more = item.exact, have.count * more.count <= Self.maximumAlternatives {
        exact = Set(have.flatMap { head in more.map { head + $0 } })
        continue
      }
      close()
      // A new run begins after what could be anything.
      if let more = item.exact { required = better(required, more.contains("") ? nil : more) }
      exact = nil
      // Keep building literals behind the gap: they are candidates too.
      guard let rest = concatenation(depth: depth) else { return nil }
      return Info(exact: nil, required: better(required, rest.best))
    }
    return Info(exact: exact, required: required)
  }

  private mutating func atom(depth: Int) -> Info? {
    guard let scalar = next else { return nil }
    position += 1
    switch scalar {
    case "(": return group(depth: depth)
    case "[": return characterClass()
    case ".": return .anything
    case "^", "$": return .empty
    case "\\": return escape()
    case "*", "+", "?": return nil
    default: return literal(scalar)
    }
  }

  private func literal(_ scalar: Unicode.Scalar) -> Info { Info(exact: [String(Character(scalar))], required: nil) }

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
      return Info(exact: [" "], required: nil)
    case "d", "w", "W", "D", "S", "H", "v", "V", "N", "X": return .anything
    case "n", "r", "t", "f": return Info(exact: [" "], required: nil)
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
    return isPlain && members.count <= 6 ? Info(exact: members, required: nil) : .anything
  }

  private mutating func quantified(_ item: Info) -> Info {
    var result = item
    while let scalar = next {
      switch scalar {
      case "?", "*":
        position += 1
        result = scalar == "?" ? Info(exact: result.exact?.union([""]), required: nil) : optionalRun(result)
      case "+":
        position += 1
        // A run of blanks stays one blank.
        if result.exact != [" "] { result = Info(exact: nil, required: result.best) }
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
        result = minimum == 0 ? .anything : digits == "1" ? result : Info(exact: nil, required: result.best)
      default: return result
      }
    }
    return result
  }

  private func optionalRun(_ info: Info) -> Info {
    info.exact == [" "] ? Info(exact: [" ", ""], required: nil) : .anything
  }

  private func either(_ a: Info, _ b: Info) -> Info {
    if let one = a.exact, let other = b.exact, one.count + other.count <= Self.maximumAlternatives {
      return Info(exact: one.union(other), required: nil)
    }
    guard let one = a.best, let other = b.best, one.count + other.count <= Self.maximumAlternatives else {
      return .anything
    }
    return Info(exact: nil, required: one.union(other))
  }
}

/// The set whose shortest literal is longer; among equals the smaller set.
private func better(_ a: Set<String>?, _ b: Set<String>?) -> Set<String>? {
  guard let a, !a.isEmpty else { return b }
  guard let b, !b.isEmpty else { return a }
  func length(_ set: Set<String>) -> Int { set.map(\.utf8.count).min() ?? 0 }
  let (first, second) = (length(a), length(b))
  // Beyond eight bytes a literal is rare enough; then fewer alternatives are better.
  let (one, other) = (min(first, 8), min(second, 8))
  return one != other ? (one > other ? a : b) : (a.count <= b.count ? a : b)
}
