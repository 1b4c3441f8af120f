import Foundation
import Model
import Rules
import Testing

@Suite struct SpokenLanguageTests {
  /// Two languages that both take "ok" for a yes, worth half of the threshold each.
  private func rules() throws -> RuleSet {
    let folder = FileManager.default.temporaryDirectory.appending(path: "rules-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    for (language, weight) in [("da", 3), ("sv", 4)] {
      try FileManager.default.createDirectory(at: folder.appending(path: language), withIntermediateDirectories: true)
      try Data("language: \(language)\ncues: []\n".utf8).write(to: folder.appending(path: "\(language)/cues.yaml"))
      let yaml =
        "category: proposal-accepted\nlanguage: \(language)\nthreshold: 3\nrules:\n  - {id: ok, weight: \(weight), any: [okay]}\n"
      try Data(yaml.utf8).write(to: folder.appending(path: "\(language)/proposal-accepted.yaml"))
    }
    return try RuleSetBuilder.load(builtIn: folder.path, user: nil)
  }

  private func score(clientWrites language: String, message own: String = "") throws -> Double? {
    let rules = try rules()
    let message = Message(
      source: Origin(path: "-", offset: 0, length: 0), messageID: "<m>", date: nil, text: "okay",
      zones: [Zone(.fresh, 0..<4)], language: own)
    let scan = rules.scan(message, direction: .incoming, facts: [])
    var context = ThreadContext()
    context.language = language
    return rules.judge(Entry(message: message, direction: .incoming, scan: scan), in: context)[.proposalAccepted]?.score
  }

  @Test("a message that does not tell its language is judged in the client's, and never in two at once")
  func one() throws {
    #expect(try score(clientWrites: "da") == 3)
    #expect(try score(clientWrites: "sv") == 4)
    #expect(try score(clientWrites: "") == 4)
    #expect(try score(clientWrites: "sv", message: "da") == 3)
  }

  @Test("a paragraph in another language is read by its rules, and the rest of the letter by the letter's")
  func paragraph() throws {
    let rules = try rules()
    let text = "okay\n\nokay"
    let message = Message(
      source: Origin(path: "-", offset: 0, length: 0), messageID: "<m>", date: nil, text: text,
      zones: [Zone(.fresh, 0..<10)], language: "da")
    let scan = rules.scan(message, direction: .incoming, facts: [], foreign: [LanguageSpan(6..<10, "sv")])
    #expect(scan.findings.map(\.rule) == ["da/proposal-accepted/ok", "sv/proposal-accepted/ok"])
    #expect(scan.findings.map(\.start) == [0, 6])
    let verdict = rules.judge(Entry(message: message, direction: .incoming, scan: scan), in: ThreadContext())
    #expect(verdict[.proposalAccepted]?.score == 7)
  }
}
