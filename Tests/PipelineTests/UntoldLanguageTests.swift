import Foundation
import Model
import Pipeline
import Rules
import TestSupport
import Testing

/// A few words do not tell the language that they are written in, and nothing else is known of their author.
@Suite struct UntoldLanguageTests {
  @Test("are read by the rules that know the words, not by those of the user's usual language")
  func firstWords() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "untold-\(UUID().uuidString).eml")
    defer { try? FileManager.default.removeItem(at: file) }
    let mail = """
      From: Lola <lola@flores.example>
      To: Ada <ada@studio.example>
      Subject: Pago
      Date: Mon, 02 Mar 2026 10:00:00 +0000
      Message-ID: <a@flores.example>
      MIME-Version: 1.0
      Content-Type: text/plain; charset=utf-8

      Transferencia hecha.
      """
    try Data(mail.utf8).write(to: file)
    let rules = try RuleSetBuilder.load(builtIn: Corpora.checkout.appending(path: "rules").path, user: nil)
    var evidence: Set<String> = []
    _ = try Classification(settings: Settings(name: "Ada", addresses: ["ada@studio.example"]), rules: rules)
      .classify([file.path]) { entry, verdict in
        #expect(entry.message.language.isEmpty)
        #expect(verdict.categories.map(\.category) == [.paymentConfirmation])
        evidence.formUnion(verdict.categories.flatMap(\.evidence).map { String($0.rule.prefix(2)) })
      }
    #expect(evidence == ["es"])
  }
}
