import Foundation
import Model
import Rules
import TestSupport
import Testing

@Suite struct BankDetailsTests {
  private static let rules = Result {
    try RuleSetBuilder.load(builtIn: Corpora.checkout.appending(path: "rules").path, user: nil)
  }

  private func finds(_ text: String, _ language: String) throws -> Bool {
    let rules = try Self.rules.get()
    let message = Message(
      source: Origin(path: "-", offset: 0, length: 0), messageID: "<a@b>", text: text,
      zones: [Zone(.fresh, 0..<text.utf8.count)], language: language)
    let scan = rules.scan(message, direction: .incoming, facts: [])
    return scan.findings.contains {
      $0.rule.hasSuffix("/new-bank-details") && $0.assertions.isDisjoint(with: [.negated, .question, .conditional])
    }
  }

  @Test(
    "new bank details are seen in every language",
    arguments: [
      ("en", "Please note that our bank details have changed. Kindly use the account below."),
      ("en", "We have moved to a new bank account and ask you to wire refunds there."),
      ("is", "Bankaupplýsingar okkar hafa breyst, vinsamlegast notið þær hér að neðan."),
      ("is", "Við erum komin með nýtt reikningsnúmer."),
      ("de", "Unsere Bankverbindung hat sich geändert."), ("de", "Bitte beachten Sie unsere neue Kontonummer."),
      ("fr", "Nos coordonnées bancaires ont changé."), ("fr", "Veuillez noter notre nouveau RIB."),
      ("es", "Nuestros datos bancarios han cambiado."), ("es", "Les comunicamos nuestra nueva cuenta bancaria."),
      ("nl", "Onze bankgegevens zijn gewijzigd."), ("nl", "Wij hebben een nieuw rekeningnummer."),
      ("sv", "Våra bankuppgifter har ändrats."), ("sv", "Vi har ett nytt kontonummer."),
      ("da", "Vores bankoplysninger er ændret."), ("da", "Vi har fået nyt kontonummer."),
      ("nb", "Kontoopplysningene våre er endret."), ("nb", "Vi har fått nytt kontonummer."),
    ])
  func found(language: String, text: String) throws { #expect(try finds(text, language)) }

  @Test(
    "talk of the user's own account, and of anything else that is new, is not",
    arguments: [
      ("en", "We have updated your bank details in our system."), ("en", "The new cover looks lovely."),
      ("en", "Could you send us your bank details, please?"), ("de", "Die neue Seite gefällt uns."),
      ("fr", "Pouvez-vous m'envoyer votre RIB ?"), ("nl", "Het bedrag is naar uw rekening overgemaakt."),
      ("is", "Ég lagði inn á reikninginn þinn í morgun."), ("sv", "Pengarna är insatta på ditt konto."),
    ])
  func silent(language: String, text: String) throws { #expect(try !finds(text, language)) }
}
