/// The alternatives of a pattern.
enum Alternatives {
  /// What stands between the bars that are in no group.
  static func split(_ pattern: Substring) -> [Substring] {
    var alternatives: [Substring] = []
    var start = pattern.startIndex
    _ = isBalanced(pattern) { bar in
      alternatives.append(pattern[start..<bar])
      start = pattern.utf8.index(after: bar)
    }
    return alternatives + [pattern[start...]]
  }

  /// Any of these patterns, as a group. The second halves of compounds (`\w*síða`), of which some languages have lists of dozens, share
  /// one first half: PCRE2 would read it again for each.
  static func joined(_ patterns: [String]) -> String {
    let all = patterns.flatMap { flat($0[...]) }
    let compounds = all.filter(isCompound)
    guard compounds.count > 1 else { return "(?:" + patterns.joined(separator: "|") + ")" }
    let halves = compounds.map { $0.dropFirst(firstHalf.count) }.joined(separator: "|")
    let rest = all.filter { !isCompound($0) }
    return "(?:" + (["\(firstHalf)(?:\(halves))"] + rest).joined(separator: "|") + ")"
  }

  private static let firstHalf = "\\w*"

  private static func isCompound(_ pattern: Substring) -> Bool {
    pattern.hasPrefix(firstHalf) && !pattern.hasPrefix(firstHalf + "?") && !pattern.hasPrefix(firstHalf + "+")
  }

  /// Its alternatives, and those of an alternative that is nothing but a group.
  private static func flat(_ pattern: Substring) -> [Substring] {
    split(pattern).flatMap { alternative in
      guard alternative.hasPrefix("(?:"), alternative.hasSuffix(")") else { return [alternative] }
      let inner = alternative.dropFirst(3).dropLast()
      return isBalanced(inner) ? flat(inner) : [alternative]
    }
  }

  /// Whether each bracket in it closes one in it.
  /// - Parameter bar: is told the bars that are in no group.
  private static func isBalanced(_ pattern: Substring, bar: (Substring.Index) -> Void = { _ in }) -> Bool {
    var (depth, isClass, isEscaped) = (0, false, false)
    for index in pattern.utf8.indices {
      let byte = pattern.utf8[index]
      if isEscaped {
        isEscaped = false
        continue
      }
      switch byte {
      case UInt8(ascii: "\\"): isEscaped = true
      case UInt8(ascii: "["): isClass = true
      case UInt8(ascii: "]"): isClass = false
      case UInt8(ascii: "(") where !isClass: depth += 1
      case UInt8(ascii: ")") where !isClass: depth -= 1
      case UInt8(ascii: "|") where !isClass && depth == 0: bar(index)
      default: break
      }
      if depth < 0 { return false }
    }
    return depth == 0 && !isClass && !isEscaped
  }
}
