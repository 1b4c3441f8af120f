import Foundation
import Model
import Rules
import TestSupport
import Testing

@Suite struct LearnedFileTests {
  private let hand = """
    category: scope-change
    language: en
    rules:
      - {id: add, weight: 3, any: [add], as: any}
      - {id: list, veto: true, any: [mailing list], as: any}
    """

  /// A rules folder with one hand-written and one learned English file.
  private func load(
    _ learned: String, own: String? = nil, userHand: String? = nil
  ) throws -> RuleSet {
    let base = FileManager.default.temporaryDirectory.appending(path: "rules-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: base) }
    func write(_ text: String, _ path: String) throws {
      let file = base.appending(path: path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    try write(hand, "built/en/scope-change.yaml")
    try write(learned, "built/en/scope-change.learned.yaml")
    if let own { try write(own, "own/en/scope-change.learned.yaml") }
    if let userHand { try write(userHand, "own/en/scope-change.yaml") }
    return try RuleSetBuilder.load(
      builtIn: base.path + "/built", user: own == nil && userHand == nil ? nil : base.path + "/own", checked: true)
  }

  private let head = "category: scope-change\nlanguage: en\n"

  private func tally(
    _ rules: RuleSet, _ text: String, subject: String = "", context: ThreadContext = ThreadContext(),
    facts: [Fact] = [],
    language: String = "en"
  ) -> RuleSet.Tally? {
    let message = Message(
      source: Origin(path: "-", offset: 0, length: 0), messageID: "<a@b>", subject: subject, text: text,
      zones: [Zone(.fresh, 0..<text.utf8.count)], language: language)
    let scan = rules.scan(message, direction: .incoming, facts: facts)
    let entry = Entry(message: message, direction: .incoming, facts: facts, scan: scan)
    return rules.tally(entry, in: context).first { $0.rules.category == .scopeChange }
  }

  @Test(
    "what is wrong in a learned file is said with its place and what was expected",
    arguments: [
      ("wrods:\n  1: [a]", 3, 1, "unknown key \"wrods\", expected \"words\"?"),
      ("words:\n  much: [a]", 4, 3, "found \"much\", expected a number"),
      ("words:\n  11: [a]", 4, 3, "found 11, expected a weight from -10 to 10"),
      ("words:\n  1: [a, one two three four]", 4, 10, "found \"one two three four\", expected one to 3 words"),
      ("words:\n  1: [\"{nothing} new\"]", 4, 7, "found \"{nothing} new\", expected one to 3 words"),
      ("words:\n  1: [\"{amount}\"]", 4, 7, "found \"{amount}\", expected one to 3 words, with"),
      ("words:\n  1: [tweak]\n  2: [Tweak]", 5, 7, "the phrase \"Tweak\" stands here twice"),
      ("words:\n  1: tweak", 4, 6, "found \"tweak\", expected a list"),
      ("states:\n  1: [sunny]", 4, 7, "unknown condition \"sunny\""),
    ])
  func diagnostics(text: String, line: Int, column: Int, message: String) throws {
    let error = #expect(throws: Diagnostics.self) { try load(head + text + "\n") }
    let first = try #require(error?.all.first)
    #expect(first.line == line)
    #expect(first.column == column)
    #expect(first.message.hasPrefix(message), "\(first.message)")
    #expect(first.file.hasSuffix("en/scope-change.learned.yaml"))
  }

  @Test("a file says the category of its name and what can be learned")
  func names() throws {
    for text in ["category: feedback\nlanguage: en\n", "category: scope-change\nlanguage: is\n"] {
      #expect(throws: Diagnostics.self) { try load(text) }
    }
  }

  @Test("what is written is read again as it was")
  func roundTrip() throws {
    var rules = LearnedRules(category: .scopeChange, language: "en")
    rules.base = -0.5
    rules.phrases = [
      (.init("could you also", field: .fresh), 1.25), (.init("{amount} more", field: .fresh), -0.4),
      (.init("l'été", field: .fresh), 1.25), (.init("change", field: .subject), 0.8),
    ]
    rules.states = [(try #require(Condition("after:proposal-sent")), -1.1)]
    let text = LearnedFile.write(rules, comment: "Learned from 3 examples.")
    #expect(
      text == """
        # Learned from 3 examples.
        category: scope-change
        language: en
        base: -0.5
        words:
          1.25: [could you also, l'été]
          -0.4: ["{amount} more"]
        subject:
          0.8: [change]
        states:
          -1.1: [after:proposal-sent]

        """)
    let loaded = try load(text)
    let found = try #require(tally(loaded, "Could you also come in L’ETE?", subject: "Re: Change"))
    #expect(abs(found.verdict.score - (-0.5 + 1.25 + 1.25 + 0.8)) < 1e-9)
  }

  @Test("every point is shown with its words, their place and weight")
  func evidence() throws {
    let rules = try load(head + "words:\n  2: [tweak]\n  1: [a wee tweak]\n  -0.5: [lovely]\n")
    let found = try #require(tally(rules, "Þú: lovely, but a wee tweak of it. Tweak!"))
    #expect(found.verdict.score == 2.5)
    let tweak = try #require(found.verdict.evidence.first)
    #expect(tweak.rule == "en/scope-change/learned")
    #expect(tweak.text == "tweak")
    #expect(tweak.start == 24)
    #expect(tweak.weight == 2)
    #expect(found.verdict.evidence.map(\.text).contains("a wee tweak"))
    #expect(found.opposing.map(\.weight).reduce(0, +) == -0.5)
  }

  @Test("facts and numbers are words of their own, and no phrase reaches over the end of a sentence")
  func phrases() throws {
    let rules = try load(head + "words:\n  3: [\"for {amount}\", \"{number} pages\", so as]\n")
    let amount = Fact(.amount(Money(450, "GBP")), field: .body, start: 4, end: 8, text: "£450")
    #expect(tally(rules, "for £450", facts: [amount])?.verdict.score == 3)
    #expect(tally(rules, "three, no: 12 pages")?.verdict.score == 3)
    #expect(tally(rules, "do so. As ever") == nil)
  }

  @Test("learned words add to the hand-written ones, and a veto stands whatever they say")
  func veto() throws {
    let rules = try load(head + "words:\n  9: [please]\n")
    #expect(try #require(tally(rules, "Please add it")).stands)
    #expect(tally(rules, "Please add it")?.verdict.score == 11)
    #expect(try !#require(tally(rules, "Please add me to the mailing list")).stands)
  }

  @Test("what is learned has a limit, and states alone say nothing of strangers")
  func limits() throws {
    let rules = try load(head + "base: 6\nwords:\n  9: [alpha]\n  8: [beta]\n")
    #expect(tally(rules, "alpha beta")?.verdict.score == 8)
    #expect(tally(rules, "gamma") == nil)
    #expect(tally(try load(head + "base: 6\nwords:\n  1.9: [gamma]\n"), "gamma") == nil)
    var known = ThreadContext()
    known.knownClient = true
    #expect(tally(rules, "gamma", context: known)?.stands == true)
  }

  @Test("the user's learned words count beside ours, and ours can be turned off")
  func overlay() throws {
    let ours = head + "words:\n  2: [tweak]\n"
    let own = head + "words:\n  2.5: [tweak]\n"
    #expect(tally(try load(ours, own: own), "tweak")?.verdict.score == 4.5)
    let off = head + "disable: [learned]\n"
    #expect(tally(try load(ours, own: own, userHand: off), "tweak")?.verdict.score == 2.5)
  }

  @Test("mail in a language that nobody knows is weighed by the language whose words say most")
  func unknownLanguage() throws {
    var danish = LearnedRules(category: .scopeChange, language: "da")
    danish.phrases = [(.init("lige", field: .fresh), 4), (.init("tweak", field: .fresh), 1)]
    let rules = try load(head + "words:\n  2: [tweak]\n").adding([danish])
    #expect(tally(rules, "tweak", language: "")?.verdict.score == 2)
    #expect(tally(rules, "lige", language: "")?.verdict.score == 4)
    #expect(tally(rules, "lige", language: "en") == nil)
  }
}
