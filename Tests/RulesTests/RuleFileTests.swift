import Foundation
import Model
import TestSupport
import Testing

@testable import Rules

@Suite struct RuleFileTests {
  /// A rules folder with one English file.
  private func load(
    _ yaml: String, cues: String = "language: en\ncues:\n  - {means: negated, scope: forward, any: [not]}\n"
  ) throws -> RuleSet {
    let folder = FileManager.default.temporaryDirectory.appending(path: "rules-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder.appending(path: "en"), withIntermediateDirectories: true)
    try Data(yaml.utf8).write(to: folder.appending(path: "en/payment-confirmation.yaml"))
    try Data(cues.utf8).write(to: folder.appending(path: "en/cues.yaml"))
    return try RuleSetBuilder.load(builtIn: folder.path, user: nil, checked: true)
  }

  private let head = "category: payment-confirmation\nlanguage: en\nrules:\n"

  @Test(
    "what is wrong in a rule file is said with its place and what was expected",
    arguments: [
      ("  - {id: a, wieght: 5, any: [paid]}", 4, 13, "unknown key \"wieght\", expected \"weight\"?"),
      ("  - {id: a, weight: much, any: [paid]}", 4, 21, "found \"much\", expected a number"),
      ("  - {id: a, any: [paid]}", 4, 5, "the key \"weight\" is missing, expected here"),
      ("  - {id: a, weight: 5}", 4, 5, "the rule looks for nothing, expected \"any\" or \"when\""),
      ("  - {id: a, weight: 5, any: [\"(paid\"]}", 4, 30, "missing closing parenthesis, expected a PCRE2 pattern"),
      (
        "  - {id: a, weight: 5, any: [\"{nobody} paid\"]}", 4, 30,
        "unknown word list \"{nobody}\", expected one of amount, date, invoice"
      ),
      (
        "  - {id: a, weight: 5, any: [paid], in: [body]}", 4, 42,
        "unknown value \"body\", expected one of fresh, subject, attachments, sender, quoted, forwarded, headers"
      ),
      (
        "  - {id: a, weight: 5, any: [paid]}\n  - {id: a, weight: 5, any: [sent]}", 5, 5,
        "the rule \"en/payment-confirmation/a\" stands here twice, expected one of that id"
      ),
      ("  - {id: a, weight: 5, kinds: [add], any: [paid]}", 4, 31, "only scope-change has kinds"),
      ("  - {id: a, weight: 5, any: [paid], when: [sunny]}", 4, 44, "unknown condition \"sunny\""),
    ])
  func diagnostics(rules: String, line: Int, column: Int, message: String) throws {
    let error = #expect(throws: Diagnostics.self) { try load(head + rules + "\n") }
    let first = try #require(error?.all.first)
    #expect(first.line == line)
    #expect(first.column == column)
    #expect(first.message.hasPrefix(message), "\(first.message)")
    #expect(first.file.hasSuffix("en/payment-confirmation.yaml"))
    #expect(!first.source.isEmpty)
  }

  @Test("the built-in rules are valid and each pattern has a word")
  func builtIn() throws {
    let rules = try RuleSetBuilder.load(
      builtIn: Corpora.checkout.appending(path: "rules").path, user: nil, checked: true)
    #expect(rules.categories.count > 30)
    #expect(rules.warnings.count <= 2, "\(rules.warnings.map(\.description))")
  }

  @Test("a blank that may be missing may be missing")
  func optionalBlank() throws {
    let rules = try load(head + "  - {id: a, weight: 5, any: [\"web ?shop\"]}\n")
    for text in ["webshop", "web shop", "web  shop"] {
      let message = Message(
        source: Origin(path: "-", offset: 0, length: 0), messageID: "<a@b>", subject: "", text: text,
        zones: [Zone(.fresh, 0..<text.utf8.count)], language: "en")
      #expect(rules.scan(message, direction: .incoming, facts: []).findings.map(\.text) == [text])
    }
  }

  @Test("the second halves of compounds in a list share one first half")
  func compounds() {
    #expect(
      Alternatives.joined(["\\w*síð(?:a|u)", "mynd|(?:\\w*vef|ný\\w*)", "\\w*?x"])
        == "(?:\\w*(?:síð(?:a|u)|vef)|mynd|ný\\w*|\\w*?x)")
    #expect(Alternatives.joined(["\\w*síða", "(?:a)|(?:b)"]) == "(?:\\w*síða|(?:a)|(?:b))")
  }

  @Test("negation, questions and conditions confirm nothing, and the words are kept with their place")
  func forms() throws {
    let rules = try load(head + "  - {id: paid, weight: 5, any: [\"(?:was|been)? ?paid\"]}\n")
    func verdict(_ text: String) -> Verdict {
      let message = Message(
        source: Origin(path: "-", offset: 0, length: 0), messageID: "<a@b>", text: text,
        zones: [Zone(.fresh, 0..<text.utf8.count)], language: "en")
      let scan = rules.scan(message, direction: .incoming, facts: [])
      return rules.judge(Entry(message: message, direction: .incoming, scan: scan), in: ThreadContext())
    }
    #expect(verdict("It was paid today.").has(.paymentConfirmation))
    #expect(!verdict("It was not paid.").has(.paymentConfirmation))
    #expect(!verdict("Was it paid?").has(.paymentConfirmation))
    #expect(verdict("It is not pretty; it was paid.").has(.paymentConfirmation))
    #expect(verdict("Nothing of note.").categories.map(\.category) == [.other])
    let evidence = verdict("Þú: it was paid.")[.paymentConfirmation]?.evidence.first
    #expect(evidence?.text == "was paid")
    #expect(evidence?.start == 9)
  }

  @Test("a user's file replaces a rule, turns one off and adds one")
  func overlay() throws {
    let base = FileManager.default.temporaryDirectory.appending(path: "rules-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: base) }
    for (folder, text) in [
      ("built", head + "  - {id: a, weight: 5, any: [alpha]}\n  - {id: b, weight: 5, any: [beta]}\n"),
      (
        "own",
        "category: payment-confirmation\nlanguage: en\ndisable: [b]\nrules:\n  - {id: a, weight: 1, any: [alpha]}\n  - {id: c, weight: 5, any: [gamma]}\n"
      ),
    ] {
      let en = base.appending(path: folder + "/en")
      try FileManager.default.createDirectory(at: en, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: en.appending(path: "payment-confirmation.yaml"))
    }
    let rules = try RuleSetBuilder.load(builtIn: base.path + "/built", user: base.path + "/own")
    #expect(rules.rule("en/payment-confirmation/a")?.weight == 1)
    #expect(rules.rule("en/payment-confirmation/b") == nil)
    #expect(rules.rule("en/payment-confirmation/c") != nil)
  }
}
