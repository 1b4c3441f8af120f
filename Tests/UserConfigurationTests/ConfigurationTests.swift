import Foundation
import Model
import Testing
import UserConfiguration

@Suite struct ConfigurationTests {
  private let me = "me:\n  name: Imogen\n  addresses: [imogen@studio.example]\n"

  @Test("a whole configuration is read")
  func whole() throws {
    let settings = try ConfigurationFile.read(
      text: """
        me:
          name: Imogen Hartley
          addresses: [imogen@hartley-studio.example, hello@hartley-studio.example]
          time_zone: Europe/London
          currency: GBP
          payment_terms_days: 30
          language: en
        authserv_id: mx.hartley-studio.example
        accounts:
          - name: main
            host: imap.hartley-studio.example
            user: imogen
            password_command: [pass, show, mail]
            folders: { sent: Sent }
            place_drafts: on_proposal
            smtp: { host: smtp.hartley-studio.example }
        """, path: "config.yaml")
    #expect(settings.paymentTermsDays == 30)
    #expect(settings.authservID == "mx.hartley-studio.example")
    #expect(settings.accounts.first?.imap.port == 993)
    #expect(settings.accounts.first?.smtp?.port == 465)
    #expect(settings.accounts.first?.placeDrafts == .onProposal)
  }

  @Test("timing, rates and clients are read, with what counts where nothing is said")
  func timing() throws {
    let settings = try ConfigurationFile.read(
      text: me + """
          country: IE
        timing: { chase_after_days: [2, 12], morning_hour: 9 }
        rates: { currency: EUR, word: 0.14 }
        late_payment: eu
        reference_rate: 2.15
        clients:
          - addresses: [Anna@House.example, "@house.example"]
            country: IS
            chase_after_days: [5]
            paused_until: never
            late_payment: off
        """, path: "config.yaml")
    #expect(settings.timing.chaseAfter == [2, 12])
    #expect(settings.timing.morning == 9 && settings.timing.nudgeAfter == 7)
    #expect(settings.timing.country == "IE")
    #expect(settings.preferences.rates?[.word] == Decimal(string: "0.14"))
    #expect(settings.referenceRate == Decimal(string: "2.15"))
    let client = try #require(settings.clients.first)
    #expect(client.addresses == ["anna@house.example", "@house.example"])
    #expect(client.preferences.chaseAfter == [5] && client.preferences.pausedUntil == .never)
    #expect(client.preferences.over(settings.preferences).latePaymentLaw == .off)
  }

  @Test(
    "what is wrong is said with its place and what was expected",
    arguments: [
      ("  currencyy: EUR\n", 4, 3, "unknown key \"currencyy\", expected \"currency\"?"),
      ("  currency: euro\n", 4, 13, "found \"euro\", expected an ISO 4217 code such as EUR"),
      (
        "  time_zone: Mars/Olympus\n", 4, 14,
        "unknown time zone \"Mars/Olympus\", expected a name such as Europe/London"
      ),
      ("  payment_terms_days: soon\n", 4, 23, "found \"soon\", expected a whole number"),
      (
        "timing: { chase_after_days: [10, 1] }\n", 4, 29,
        "expected one to three rising numbers of days, such as [1, 10, 21]"
      ),
      (
        "timing: { nudge_after: 3 }\n", 4, 11,
        "unknown key \"nudge_after\", expected one of chase_after_days, chase_spacing_days, nudge_after_days, touch_after_days, invoice_after_days, absence_days, stale_after_days, thanks_within_days, morning_hour"
      ),
      ("rates: { day: lots }\n", 4, 15, "found \"lots\", expected an amount such as 0.14"),
      (
        "payment_notices: [me@bank.example]\n", 4, 19,
        "found \"me@bank.example\", expected a domain such as bank.example"
      ),
      ("clients:\n  - name: Nobody\n", 5, 5, "the key \"addresses\" is missing, expected here"),
      ("  name: Twice\n", 1, 1, "the key \"name\" stands here twice, expected once"),
      (
        "accounts:\n  - name: a\n    host: h.example\n    user: u\n", 5, 5,
        "found no secret, expected one of password_command, password_file, oauth2_token_command"
      ),
      (
        "accounts:\n  - name: a\n    host: h.example\n    tls: none\n    user: u\n    password_file: f\n", 7, 10,
        "\"none\" is for this machine only (localhost), expected implicit or starttls"
      ),
    ])
  func wrong(rest: String, line: Int, column: Int, message: String) throws {
    let error = #expect(throws: Diagnostics.self) { try ConfigurationFile.read(text: me + rest, path: "config.yaml") }
    let first = try #require(error?.all.first)
    #expect(first.message == message)
    #expect(first.line == line || line == 1)
    #expect(first.column == column || line == 1)
  }

  @Test(
    "nonsense, nothing and bombs are errors and no crash",
    arguments: ["", "a: b: c", "[[[[", String(repeating: "[", count: 10_000), "me: &a [*a]", "- x", "me:\n  name: [\n"])
  func nonsense(text: String) {
    #expect(throws: Diagnostics.self) { try ConfigurationFile.read(text: text, path: "c") }
  }
}
