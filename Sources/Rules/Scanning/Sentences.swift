/// A sentence of a text.
struct Sentence: Equatable {
  /// UTF-8 bytes, without white space around.
  var range: Range<Int>
  /// It ends with a question mark.
  var isQuestion: Bool
}

/// Cuts text into sentences and clauses. The clause is the unit in which negation, condition and question reach.
enum Sentences {
  /// A line break after less than this is the author's, not a mail program's wrapping.
  private static let shortLine = 45

  /// Words whose point ends no sentence, lower case.
  private static let abbreviations: Set<String> = [
    "mr", "mrs", "ms", "dr", "prof", "st", "no", "nr", "inc", "ltd", "co", "vs", "etc", "eg", "ie", "approx", "ca",
    "cf", "incl",
    "inkl", "excl", "ext", "kl", "t.d", "þ.e", "o.fl", "m.a", "vsk", "kr", "sr", "sra", "mme", "mlle", "hr", "fr",
    "z.b", "bzw",
    "d.h", "u.a", "bl.a", "dvs", "f.eks", "t.ex", "ev", "evt", "mvh", "tel", "p.ej", "ud", "uds", "a.u.b", "bijv",
    "m.b.t", "st",
    "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mon", "tue", "wed", "thu",
    "fri",
  ]

  static func find(in text: [UInt8], within range: Range<Int>) -> [Sentence] {
    var sentences: [Sentence] = []
    var start = range.lowerBound
    var index = start
    var lineStart = start
    func close(at end: Int, isQuestion: Bool) {
      var (first, last) = (start, end)
      while first < last, text[first] <= 0x20 { first += 1 }
      while last > first, text[last - 1] <= 0x20 { last -= 1 }
      if first < last { sentences.append(Sentence(range: first..<last, isQuestion: isQuestion)) }
      start = end
    }
    while index < range.upperBound {
      let byte = text[index]
      switch byte {
      case UInt8(ascii: "!"), UInt8(ascii: "?"):
        var end = index + 1
        var isQuestion = byte == UInt8(ascii: "?")
        while end < range.upperBound, text[end] == UInt8(ascii: "!") || text[end] == UInt8(ascii: "?") {
          isQuestion = isQuestion || text[end] == UInt8(ascii: "?")
          end += 1
        }
        index = end
        close(at: end, isQuestion: isQuestion)
        continue
      case UInt8(ascii: "."):
        if endsSentence(text, at: index, from: start, limit: range.upperBound) {
          close(at: index + 1, isQuestion: false)
        }
      case UInt8(ascii: "\n"):
        let lineLength = index - lineStart
        let next = index + 1
        let endsParagraph =
          next >= range.upperBound || text[next] == UInt8(ascii: "\n") || startsItem(text, next, range.upperBound)
        if endsParagraph || lineLength < shortLine { close(at: next, isQuestion: false) }
        lineStart = next
      default: break
      }
      index += 1
    }
    close(at: range.upperBound, isQuestion: false)
    return sentences
  }

  private static func endsSentence(_ text: [UInt8], at point: Int, from start: Int, limit: Int) -> Bool {
    let next = point + 1
    guard next >= limit || text[next] <= 0x20 || text[next] == UInt8(ascii: "\"") || text[next] == UInt8(ascii: ")")
    else {
      return false
    }
    var wordStart = point
    while wordStart > start, text[wordStart - 1] > 0x20, point - wordStart < 12 { wordStart -= 1 }
    let word = String(decoding: text[wordStart..<point], as: UTF8.self).lowercased()
    if abbreviations.contains(word) { return false }
    var following = next
    while following < limit, text[following] == 0x20 { following += 1 }
    // "3. maí", "den 24. kommer", "J. Kessler": a number or an initial before the point goes on.
    let isNumber = word.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } && !word.isEmpty
    if isNumber, following < limit, (0x61...0x7A).contains(text[following]) || text[following] >= 0xC3 { return false }
    if word.count == 1, !isNumber { return false }
    return true
  }

  private static func startsItem(_ text: [UInt8], _ index: Int, _ limit: Int) -> Bool {
    guard index < limit else { return true }
    switch text[index] {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: ">"): return true
    case 0xE2: return index + 2 < limit && text[index + 1] == 0x80 && text[index + 2] == 0xA2
    case 0x30...0x39:
      let next = index + 1
      return next < limit && (text[next] == UInt8(ascii: ".") || text[next] == UInt8(ascii: ")"))
    default: return false
    }
  }

  /// A clause ends at a comma, semicolon, colon, dash or parenthesis that stands at a word's end.
  static func clauses(in text: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    var clauses: [Range<Int>] = []
    var start = range.lowerBound
    func close(at end: Int) {
      if end > start { clauses.append(start..<end) }
      start = end
    }
    for index in range {
      switch text[index] {
      case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"):
        if index + 1 >= range.upperBound || text[index + 1] <= 0x20 { close(at: index + 1) }
      case UInt8(ascii: "("), UInt8(ascii: ")"): close(at: index + 1)
      case UInt8(ascii: "-"):
        if index > range.lowerBound, text[index - 1] == 0x20, index + 1 < range.upperBound, text[index + 1] == 0x20 {
          close(at: index + 1)
        }
      case 0xE2:
        // En dash, em dash.
        if index + 2 < range.upperBound, text[index + 1] == 0x80, text[index + 2] == 0x93 || text[index + 2] == 0x94 {
          close(at: index + 3)
        }
      default: break
      }
    }
    close(at: range.upperBound)
    return clauses
  }
}
