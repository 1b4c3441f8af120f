import Foundation
import Model
import Rules
import Testing

@Suite struct NearMissTests {
  private let hand = """
    category: scope-change
    language: en
    rules:
      - {id: add, weight: 3, any: [add], as: any}
      - {id: list, veto: true, any: [mailing list], as: any}
    """
  private let complaint = "category: complaint\nlanguage: en\nrules:\n  - {id: late, weight: 5, any: [late]}\n"
  private let near =
    "category: scope-change\nlanguage: any\nfor: near-misses\nbase: -1\nstates:\n  4: [job-under-way]\n  -2: [question]\n"

  private func rules(_ near: String, own: String? = nil) throws -> RuleSet {
    let folder = FileManager.default.temporaryDirectory.appending(path: "rules-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    for (path, text) in [
      ("built/en/scope-change.yaml", hand), ("built/en/complaint.yaml", complaint),
      ("built/any/scope-change.learned.yaml", near), ("own/any/scope-change.yaml", own ?? ""),
    ] {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    return try RuleSetBuilder.load(
      builtIn: folder.path + "/built", user: own == nil ? nil : folder.path + "/own", checked: true)
  }

  private func entry(_ rules: RuleSet, _ text: String) -> Entry {
    let message = Message(
      source: Origin(path: "-", offset: 0, length: 0), messageID: "<a@b>", text: text,
      zones: [Zone(.fresh, 0..<text.utf8.count)], language: "en")
    return Entry(
      message: message, direction: .incoming, scan: rules.scan(message, direction: .incoming, facts: []))
  }

  private func verdict(
    _ text: String, knownClient: Bool = true, jobUnderWay: Bool = true, own: String? = nil
  ) throws -> Verdict {
    let rules = try rules(near, own: own)
    var context = ThreadContext()
    context.knownClient = knownClient
    context.jobUnderWay = jobUnderWay
    return rules.judge(entry(rules, text), in: context)
  }

  @Test("where nothing stands, the states of a correspondent's mail lift the category whose words were found")
  func stands() throws {
    let found = try #require(try verdict("Please add a page.")[.scopeChange])
    #expect(found.score == 6)
    #expect(found.evidence.map(\.rule) == ["en/scope-change/add", "any/scope-change/learned"])
    #expect(found.evidence.map(\.text) == ["add", "job-under-way"])
  }

  @Test("the states weigh nothing with strangers, without words, against a veto, or where something stands")
  func silence() throws {
    #expect(try verdict("Please add a page.", knownClient: false).categories.map(\.category) == [.other])
    #expect(try verdict("Please mend a page.").categories.map(\.category) == [.other])
    #expect(try verdict("Please add me to the mailing list.").categories.map(\.category) == [.other])
    #expect(try verdict("Please add a page. You are late.").categories.map(\.category) == [.complaint])
    #expect(try verdict("Please add a page.", jobUnderWay: false).categories.map(\.category) == [.other])
    #expect(try verdict("Would you add a page?").categories.map(\.category) == [.other])
  }

  @Test("the user turns it off")
  func off() throws {
    let own = "category: scope-change\nlanguage: any\ndisable: [learned]\n"
    #expect(try verdict("Please add a page.", own: own).categories.map(\.category) == [.other])
  }

  @Test("`rules explain` says that it is the nearest, and why")
  func explained() throws {
    let rules = try rules(near)
    var context = ThreadContext()
    context.knownClient = true
    context.jobUnderWay = true
    let text = rules.explain(entry(rules, "Please add a page."), in: context)
    #expect(text.contains("scope-change 6.0: stands, the nearest where nothing else does"))
    #expect(text.contains("+ 4.0  any/scope-change/learned  “job-under-way”"))
  }

  @Test("a file for near misses has states and no words, and is written as it is read")
  func file() throws {
    let error = #expect(throws: Diagnostics.self) { try rules(near + "words:\n  1: [tweak]\n") }
    #expect(error?.all.first?.message.hasPrefix("near misses have no learned words, expected") == true)
    #expect(throws: Diagnostics.self) { try rules(near.replacing("near-misses", with: "misses")) }
    var learned = LearnedRules(category: .scopeChange, language: "any", reach: .nearMisses)
    learned.base = -1
    learned.states = try [("job-under-way", 4.0), ("question", -2)].map { (try #require(Condition($0.0)), $0.1) }
    #expect(LearnedFile.write(learned, comment: "") == "# \n" + near)
  }
}
