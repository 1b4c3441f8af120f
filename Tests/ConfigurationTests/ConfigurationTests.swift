import Configuration
import Model
import Testing

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
