import Testing

@testable import Multipattern

@Suite struct PatternSetTests {
  private func found(_ patterns: [String], _ text: String, literal: Bool) -> [[Range<Int>]] {
    let set = PatternSet(patterns: patterns, usesLiteralScan: literal)
    let bytes = Array(text.utf8)
    return set.withMatcher { matcher in
      var result = [[Range<Int>]](repeating: [], count: patterns.count)
      for candidate in matcher.candidates(in: bytes, bytes.indices) {
        result[candidate.pattern] = matcher.matches(of: candidate, in: bytes, bytes.indices)
      }
      return result
    }
  }

  @Test("case and word characters are Unicode's")
  func unicode() {
    #expect(found(["\\bþú\\b"], "ÞÚ og þúfa", literal: true)[0] == [0..<4])
    #expect(found(["greiðsla"], "GREIÐSLA", literal: true)[0].count == 1)
    #expect(found(["\\bæði\\b"], "bæði", literal: true)[0].isEmpty)
  }

  @Test("a pattern without a word is named, and tried all the same")
  func unanchored() {
    let set = PatternSet(patterns: ["\\d+", "invoice \\d+"])
    #expect(set.unanchored == [0])
    #expect(set.withMatcher { $0.candidates(in: Array("42".utf8), 0..<2).map(\.pattern) } == [0])
  }

  @Test("a pattern that cannot be compiled says where")
  func broken() {
    let errors = PatternSet(patterns: ["fine", "(open"]).check { _ in true }
    #expect(errors.map(\.pattern) == [1])
  }

  @Test("a pattern that backtracks without end gives up and says no")
  func catastrophic() {
    let text = String(repeating: "a", count: 40) + "!"
    #expect(found(["(a+)+b|zzz"], text, literal: false)[0].isEmpty)
  }

  @Test("a pattern whose words are not all there, or not as words, is no candidate")
  func fewCandidates() {
    let set = PatternSet(patterns: ["\\bno\\b", "(?<!\\w)(?:add|put) .{0,20}page(?!\\w)"])
    func candidates(_ text: String) -> [Int] {
      set.withMatcher { $0.candidates(in: Array(text.utf8), 0..<text.utf8.count).map(\.pattern) }
    }
    #expect(candidates("we know") == [])
    #expect(candidates("No, thanks") == [0])
    #expect(candidates("a page of addresses") == [])
    #expect(candidates("a page to add now") == [1])
  }

  @Test("a match stays within the stretch that is looked at, which is all that the pattern sees")
  func stretch() {
    let set = PatternSet(patterns: ["^paid$", "paid now"])
    let text = Array("not paid now".utf8)
    #expect(set.withMatcher { $0.matches(of: Candidate(pattern: 0), in: text, 4..<8) } == [4..<8])
    #expect(set.withMatcher { $0.matches(of: Candidate(pattern: 1), in: text, 4..<8) } == [])
  }

  @Test("a match is looked for only where one of the words stands with which it begins, or where such a word begins")
  func openings() {
    let set = PatternSet(patterns: ["(?<!\\w)(?:the )?rent(?!\\w)", "(?<!\\w)(?:\\w*drög|skissa)", "\\d+ days"])
    func starts(_ text: String) -> [[Int]?] {
      set.withMatcher { $0.candidates(in: Array(text.utf8), 0..<text.utf8.count).map(\.starts) }
    }
    #expect(starts("parent, and  the rent") == [[13, 17]])
    #expect(starts("ný tillögudrög") == [[4, 8, 10, 12]])
    #expect(starts("in 3 days") == [nil])
  }

  @Test("of a text that is crowded with such words the places are not kept: it is looked for anywhere, and found")
  func crowded() {
    let set = PatternSet(patterns: ["(?<!\\w)(?:we|they).{0,2}pay", "(?<!\\w)\\w*drög(?!\\w)"])
    for text in [String(repeating: "we ", count: 300) + "pay", String(repeating: "drög", count: 300)] {
      let bytes = Array(text.utf8)
      set.withMatcher { matcher in
        let candidates = matcher.candidates(in: bytes, bytes.indices)
        #expect(candidates.map(\.starts) == [nil])
        #expect(candidates.map { matcher.matches(of: $0, in: bytes, bytes.indices).count } == [1])
      }
    }
    let several = PatternSet(patterns: (0..<40).map { "(?<!\\w)(?:we|us\($0)).{0,2}pay" })
    let bytes = Array((String(repeating: "we ", count: 150) + "pay").utf8)
    several.withMatcher { matcher in
      #expect(matcher.candidates(in: bytes, bytes.indices).allSatisfy { $0.starts == nil })
    }
  }

  @Test("the literal scan finds what PCRE2 alone finds", arguments: 0..<200)
  func sameAnswers(seed: Int) {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 7
    func pick<T>(_ items: [T]) -> T {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return items[Int(state >> 33) % items.count]
    }
    let pieces = [
      "paid", "Ógreitt", "in(?:voice|stalment)", "go(es)? out", "þús\\.?", "(?:on|by) friday", "re[sn]t", "a{2,3}b",
      "x?yz+", "kr[ .]", "(?=the)the", "\\bday\\b", "(?i)ok", "[^a]nd", "straße", "so|such", "(?:un)?paid",
      "(?<!\\w)so(?!\\w)", "(?<!\\w)(?:\\w*paid|day)", "(?<!\\w)\\w+eiðsla?", "(?<!\\w)(?:the )?rent",
      "\\b\\w*oice\\b", "(?<!\\w)(?:rent|rest|paid|day)(?!\\w)", "\\bthe",
    ]
    let words = [
      "paid", "ógreitt", "invoice", "INSTALMENT", "goes out", "go out", "þús.", "by  Friday", "on friday", "rent",
      "rest", "aab", "yzz", "kr ", "the", "day", "days", "and", "Straße", "unpaid", "so", "such", "\n", ", ", "ſo",
      "renting", "prepaid", "útgreiðsl", "greiðsla", "—", "“",
    ]
    let patterns = (0..<6).map { _ in
      (0..<2).map { _ in pick(pieces) }.joined(separator: pick(["", " ", "|", "\\s+", ".{0,4}"]))
    }
    let text = (0..<12).map { _ in pick(words) }.joined(separator: pick([" ", "", "  "]))
    #expect(found(patterns, text, literal: true) == found(patterns, text, literal: false), "\(patterns) in \(text)")
  }
}
