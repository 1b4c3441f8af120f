import Foundation
import Model
import Pipeline
import Rules
import TestSupport
import Testing

@Suite final class LearningTests {
  private var folders: [URL] = []

  deinit { for folder in folders { try? FileManager.default.removeItem(at: folder) } }

  /// A corpus of short letters, each from a client of its own.
  private func corpus(_ letters: [(text: String, label: String)]) throws -> LabelledCorpus {
    let folder = FileManager.default.temporaryDirectory.appending(path: "corpus-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    folders.append(folder)
    var (mail, labels) = ("", "")
    // Three clients write each of them.
    for (number, letter) in (letters + letters + letters).enumerated() {
      let day = 1 + number % 28
      mail += """
        From c\(number)@client\(number).example Mon Mar  2 10:00:00 2026
        From: Client <c\(number)@client\(number).example>
        To: Ada <ada@studio.example>
        Subject: Hello
        Date: \(padded(day, 2)) Mar 2026 10:00:00 +0000
        Message-ID: <m\(number)@client\(number).example>

        \(letter.text)\(number == 3 ? " It has the number Nine." : "")


        """
      labels +=
        "{\"message_id\": \"<m\(number)@client\(number).example>\", \"labels\": [\"\(letter.label)\"], \"scope_kinds\": [], \"language\": \"en\"}\n"
    }
    try Data(mail.utf8).write(to: folder.appending(path: "mail.mbox"))
    try Data(labels.utf8).write(to: folder.appending(path: "labels.jsonl"))
    try Data("{\"name\": \"Ada\", \"addresses\": [\"ada@studio.example\"]}".utf8).write(
      to: folder.appending(path: "user.json"))
    return LabelledCorpus(folder: folder.path)
  }

  private let letters: [(text: String, label: String)] = [
    ("I was wondering whether the crockery might be ready any day soon, Ada.", "status-query"),
    ("We were wondering whether our curtains might be ready before the guests come.", "status-query"),
    ("My wife and I were wondering whether the saddle might be ready for the show.", "status-query"),
    ("The board was wondering whether those lamps might be ready for the party.", "status-query"),
    ("Everyone is wondering whether the bells might be ready for the holidays.", "status-query"),
    ("I was walking the dog when your postcard arrived, and it made me smile, Ada.", "other"),
    ("We were sitting in the garden when your postcard arrived, and laughed a lot.", "other"),
    ("My wife and I were away when the postcard arrived, and the cat ate it.", "other"),
    ("The board was at lunch when another postcard arrived, and they passed it around.", "other"),
    ("Everyone is fond of the postcard that arrived, and of the stamp as well.", "other"),
  ]

  private func rules() throws -> RuleSet {
    try RuleSetBuilder.load(builtIn: Corpora.checkout.appending(path: "rules").path, user: nil, learned: .none)
  }

  @Test("words that tell the examples apart are learned, for correspondences that were not seen, too")
  func learns() throws {
    let run = try LearningRun([try corpus(letters)], rules: try rules(), settings: Settings(), isUsers: true)
    #expect(run.unusable.isEmpty)
    let learned = try run.learned()
    let words = try #require(learned.first { $0.category == .statusQuery && $0.language == "en" })
    #expect(words.id == "en/status-query/learned-by-you")
    #expect(words.phrases.contains { $0.weight > 0 && $0.phrase.text.contains("wondering") })
    #expect(!words.phrases.contains { $0.phrase.text.contains("ada") }, "the user's name is no word of theirs")
    #expect(!words.phrases.contains { $0.phrase.text == "number" }, "what one client alone says is left out")
    func recall(_ measured: Measured) -> Double? {
      measured.evaluation.categories.first { $0.name == "status-query" }?.recall
    }
    #expect(try recall(run.measured(with: [])) == 0)
    #expect(try recall(run.measured(with: learned)) == 1)
    #expect(try recall(run.heldOut(folds: 5)) ?? 0 >= 0.8)
  }

  @Test("near misses learn states alone, and from every second line where a part is asked for")
  func nearMisses() throws {
    let clients = try corpus(letters.flatMap { [$0, ("We have paid the bill for it.", "payment-confirmation")] })
    func learned(_ part: LabelledCorpus.Part) throws -> (run: LearningRun, rules: [LearnedRules]) {
      let run = try LearningRun(
        [clients], rules: try rules(), settings: Settings(), isUsers: true, nearMisses: true, part: part)
      return (run, try run.learned())
    }
    let all = try learned(.all)
    #expect(all.run.messages == 60)
    #expect(all.rules.allSatisfy { $0.reach == .nearMisses && $0.language == "any" && $0.phrases.isEmpty })
    #expect(try learned(.even).run.messages == 30)
  }

  @Test("the same examples give the same files")
  func isDeterministic() throws {
    let corpus = try corpus(letters)
    let files = try (0..<2).map { _ in
      try LearningRun([corpus], rules: try rules(), settings: Settings(), isUsers: true).learned().map {
        LearnedFile.write($0, comment: "")
      }
    }
    #expect(files[0] == files[1])
  }

  @Test("a report says what flips, and whether rightly")
  func report() throws {
    let run = try LearningRun([try corpus(letters)], rules: try rules(), settings: Settings(), isUsers: true)
    let learned = try run.learned()
    let report = LearningReport(
      before: try run.measured(with: []), heldOut: try run.heldOut(folds: 2), after: try run.measured(with: learned),
      learned: learned)
    #expect(report.flips.count == 15)
    #expect(report.flips.allSatisfy { $0.hasPrefix("right") })
    #expect(report.table.contains("15 are judged otherwise than before: 15 rightly now, 0 wrongly now."))
  }
}
