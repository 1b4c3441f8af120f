import Foundation
import Model
import Pipeline
import Rules
import TestSupport
import Testing

/// Only what the author wrote here counts, for hand-written rules and for learned words alike.
@Suite struct AuthorsWordsTests {
  private static let words = "We have paid invoice 2026-014 this morning."

  /// The categories of a letter to Ada, with rules that also learned the word "paid" by heart.
  private func categories(contentType: String, _ body: String) throws -> Set<Category> {
    let file = FileManager.default.temporaryDirectory.appending(path: "words-\(UUID().uuidString).eml")
    defer { try? FileManager.default.removeItem(at: file) }
    let mail = """
      From: Sana Whitlock <sana@mill.example>
      To: Ada <ada@studio.example>
      Subject: Hello
      Date: Mon, 02 Mar 2026 10:00:00 +0000
      Message-ID: <a@mill.example>
      MIME-Version: 1.0
      Content-Type: \(contentType); charset=utf-8

      \(body)
      """
    try Data(mail.utf8).write(to: file)
    var learned = LearnedRules(category: .paymentConfirmation, language: "en")
    learned.phrases = [(.init("paid", field: .fresh), 9)]
    let rules = try RuleSetBuilder.load(builtIn: Corpora.checkout.appending(path: "rules").path, user: nil)
      .adding([learned])
    let settings = Settings(name: "Ada", addresses: ["ada@studio.example"])
    var found: Set<Category> = []
    _ = try Classification(settings: settings, rules: rules).classify([file.path]) { _, verdict in
      found.formUnion(verdict.categories.map(\.category))
    }
    return found
  }

  @Test("the author's own words count")
  func own() throws {
    #expect(
      try categories(contentType: "text/plain", "Dear Ada,\n\n\(Self.words)\n\nSana\n").contains(.paymentConfirmation))
    #expect(
      try categories(contentType: "text/html", "<p>Dear Ada,</p><p>\(Self.words)</p>").contains(.paymentConfirmation))
  }

  private static let greeting = "Dear Ada,\n\nthe geese are back on the pond and the weather is lovely here.\n\nSana\n"

  @Test(
    "quoted text, signatures and disclaimers do not",
    arguments: [
      greeting + "\nOn Sun, 1 Mar 2026 at 10:00, Tom Bell <tom@bell.example> wrote:\n> \(words)\n",
      greeting + "\n-- \nSana Whitlock\n\(words)\n",
      greeting
        + "\n-----Original Message-----\nFrom: Tom Bell\nSent: Sunday, 1 March 2026 10:00\nTo: Sana Whitlock\nSubject: Money\n\n\(words)\n",
      greeting
        + "\nThis message and any attachments are confidential and intended solely for the addressee. If you are not the intended recipient, please delete it. \(words)\n",
    ])
  func others(body: String) throws {
    #expect(try !categories(contentType: "text/plain", body).contains(.paymentConfirmation))
  }

  private static let page = "<p>Dear Ada,</p><p>the geese are back on the pond and the weather is lovely here.</p>"

  @Test(
    "hidden text and the targets of links do not",
    arguments: [
      "<div style=\"display:none\">\(words)</div>", "<span style=\"font-size:0\">\(words)</span>",
      "<p style=\"visibility: hidden\">\(words)</p>", "<!-- \(words) -->", "<title>\(words)</title>",
      "<a href=\"https://mill.example/we-have-paid-invoice-2026-014\">our pond</a>",
      "<img alt=\"\" src=\"https://mill.example/paid.png\" title=\"\">",
    ])
  func hidden(html: String) throws {
    #expect(
      try !categories(contentType: "text/html", "<html><body>\(Self.page)\(html)</body></html>")
        .contains(.paymentConfirmation))
  }
}
