import Foundation
import Model
import Pipeline
import Rules
import TestSupport
import Testing

@Suite struct CorrectionTests {
  private let settings = Settings(name: "Ada Marwood", addresses: ["ada@studio.example"], currency: "EUR")
  private let clock = Clock(now: Instant(seconds: 1_775_000_000), zone: .gmt)
  private let builtIn = Corpora.checkout.appending(path: "rules").path

  /// Two letters of a client to whom we have written, in an empty ledger.
  private func workspace(_ base: URL, own: String?) throws -> Workspace {
    let letters = [
      ("out", "ada@studio.example", "sana@mill.example", "Dear Sana, here is the new mural, as agreed.\n\nAda"),
      (
        "first", "sana@mill.example", "ada@studio.example",
        "Ada, the goose could do with a bonnet, couldn't it?\n\nSana"
      ),
      ("second", "sana@mill.example", "ada@studio.example", "The gander could do with a bonnet as well.\n\nSana"),
    ]
    let mail = letters.enumerated().map { number, letter in
      """
      From \(letter.1) Mon Mar  2 10:00:00 2026
      From: <\(letter.1)>
      To: <\(letter.2)>
      Subject: The mural
      Date: \(padded(2 + number, 2)) Mar 2026 10:00:00 +0000
      Message-ID: <\(letter.0)@mill.example>

      \(letter.3)


      """
    }
    let box = base.appending(path: "box.mbox")
    try FileManager.default.createDirectory(at: base, withIntermediateDirectories: true)
    try Data(mail.joined().utf8).write(to: box)
    let workspace = try Workspace(
      settings: settings, clock: clock, rules: try RuleSetBuilder.load(builtIn: builtIn, user: own),
      store: base.appending(path: "ledger.sqlite").path, builtInRules: builtIn, userRules: nil)
    _ = try workspace.importMail([box.path], progress: { _ in })
    return workspace
  }

  @Test("one correction is remembered, teaches words, and these find the like of it")
  func firstExample() throws {
    let base = FileManager.default.temporaryDirectory.appending(path: "corrections-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: base) }
    let workspace = try workspace(base, own: nil)
    let rules = try RuleSetBuilder.load(builtIn: builtIn, user: nil, learned: .builtIn)
    #expect(try workspace.corrections(under: rules).isEmpty)
    try #require(try !isComplaint("<first@mill.example>", in: workspace))
    try workspace.decide(.reclassify(messageID: "<first@mill.example>", category: .complaint, isIt: true))

    let own = try workspace.corrections(under: rules)
    #expect(own.count == 3)
    let run = try LearningRun([], own: own, rules: rules, settings: settings, isUsers: true)
    #expect(run.messages == 1)
    let learned = try run.learned()
    #expect(Set(learned.map(\.category)) == [.complaint], "only what was corrected is learned anew")
    #expect(learned.allSatisfy { $0.states.isEmpty && $0.base == 0 })
    let (before, after) = (try run.measured(with: []), try run.measured(with: learned))
    #expect((before.said, before.agreed) == (1, 0))
    #expect((after.said, after.agreed) == (1, 1))

    let folder = base.appending(path: "rules").path
    try LearnedFolder.replace(in: folder, by: learned, origin: "1 examples")
    let reopened = try self.workspace(base, own: folder)
    #expect(try isComplaint("<first@mill.example>", in: reopened))
    let words = try #require(learned.first)
    #expect(words.phrases.contains { $0.phrase.text.contains("goose") && $0.weight > 0 })
  }

  @Test("a no takes the category from the like of it, and what was said last counts")
  func no() throws {
    let base = FileManager.default.temporaryDirectory.appending(path: "corrections-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: base) }
    let workspace = try workspace(base, own: nil)
    let rules = try RuleSetBuilder.load(builtIn: builtIn, user: nil, learned: .builtIn)
    try workspace.decide(.reclassify(messageID: "<second@mill.example>", category: .complaint, isIt: true))
    try workspace.decide(.reclassify(messageID: "<second@mill.example>", category: .complaint, isIt: false))
    let own = try workspace.corrections(under: rules)
    let run = try LearningRun([], own: own, rules: rules, settings: settings, isUsers: true)
    let measured = try run.measured(with: try run.learned())
    #expect((measured.said, measured.agreed) == (1, 1))
    #expect(measured.evaluation.categories.allSatisfy { $0.name != "complaint" || $0.right == 0 && $0.missed == 0 })
  }

  private func isComplaint(_ messageID: String, in workspace: Workspace) throws -> Bool {
    try workspace.books().events.contains { $0.messageID == messageID && $0.verdict.has(.complaint) }
  }
}
