import Model
import Testing
import UserConfiguration

@Suite struct AccountTextTests {
  private let me = "me:\n  name: Imogen\n  addresses: [imogen@studio.example]   # mine\n"

  private func account(_ name: String) -> Account {
    var account = Account(
      name: name, imap: .init(host: "imap.studio.example", port: 993, tls: .implicit), user: "imogen@studio.example",
      secret: .command(["secret-tool", "lookup", "service", "it's \"odd\"", "no", "2"]))
    account.smtp = .init(host: "smtp.studio.example", port: 587, tls: .starttls)
    return account
  }

  @Test(
    "an account is added wherever accounts may stand, and everything else stays as it was",
    arguments: [
      "", "accounts: []\n",
      "accounts:\n- { name: old, host: h.example, user: u, password_file: f }\n",
      "accounts:\n    # one\n    - name: old\n      host: h.example\n      user: u\n      password_file: f\nauthserv_id: mx\n",
    ])
  func added(rest: String) throws {
    let text = AccountText(account("main")).added(to: me + rest)
    let settings = try ConfigurationFile.read(text: text, path: "config.yaml")
    let added = try #require(settings.accounts.first { $0.name == "main" })
    #expect(settings.accounts.count == (rest.contains("old") ? 2 : 1))
    #expect(added.imap.host == "imap.studio.example" && added.user == "imogen@studio.example")
    #expect(added.smtp?.tls == .starttls && added.smtp?.port == 587)
    guard case .command(let words) = added.secret else { return #expect(Bool(false)) }
    #expect(words == ["secret-tool", "lookup", "service", "it's \"odd\"", "no", "2"])
    #expect(text.hasPrefix(me))
    for line in rest.split(separator: "\n") where line != "accounts: []" { #expect(text.contains(line)) }
  }
}
