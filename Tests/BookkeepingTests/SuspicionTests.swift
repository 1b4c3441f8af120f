import Bookkeeping
import Foundation
import Model
import Testing

@Suite struct SuspicionTests {
  private let settings = Settings(name: "Ada", addresses: ["ada@studio.example"], currency: "EUR")

  private func message(
    _ id: String, day: Int, from: String, to: String = "ada@studio.example", replyTo: [String] = [],
    authentication: Authentication = Authentication(dkim: "pass", spf: "pass", dmarc: "pass"),
    automatic: AutomaticReason? = nil
  ) -> Message {
    var message = Message(source: Origin(path: "-", offset: 0, length: 0), messageID: id, subject: "Re: The mural")
    message.date = Day("2026-03-02").map { Instant(seconds: ($0.number + day) * 86_400 + 36_000) }
    message.from = [MailAddress(address: from)]
    message.to = [MailAddress(address: to)]
    message.replyTo = replyTo.map { MailAddress(address: $0) }
    message.authentication = authentication
    message.automatic = automatic
    return message
  }

  private let finding = Finding(
    rule: "en/other/new-bank-details", field: .body, start: 0, end: 0, text: "new account")

  /// An offer of ours, an invoice, and their answer that says yes and paid.
  private func books(_ answer: Message, _ findings: [Finding] = []) -> Books {
    let offer = Entry(
      message: message("<offer@studio.example>", day: 0, from: "ada@studio.example", to: "sana@meadowmill.example"),
      direction: .outgoing, facts: [Fact(.amount(Money(400, "EUR")), field: .body, start: 0, end: 4, text: "€400")])
    var bill = offer
    bill.message.messageID = "<bill@studio.example>"
    bill.message.date = Day("2026-03-03").map { Instant(seconds: $0.number * 86_400 + 36_000) }
    bill.facts.append(Fact(.invoiceNumber("2026-01"), field: .body, start: 5, end: 9, text: "2026-01"))
    var reply = Entry(message: answer, direction: .incoming, scan: Scan(findings: findings))
    reply.facts = [Fact(.invoiceNumber("2026-01"), field: .body, start: 0, end: 7, text: "2026-01")]
    let bookkeeper = Bookkeeper(settings: settings, knownDomains: ["meadowmill.example", "gmail.com"]) { entry, _ in
      let categories: [Category] =
        switch entry.message.messageID {
        case "<offer@studio.example>": [.proposalSent]
        case "<bill@studio.example>": [.invoiceSent]
        default: [.proposalAccepted, .paymentConfirmation]
        }
      return Verdict(categories: categories.map { CategoryVerdict(category: $0, score: 9) })
    }
    let client = Client(id: "cl", name: "Sana", addresses: ["sana@meadowmill.example"], language: "en")
    return bookkeeper.books(client: client, entries: [offer, bill, reply], thread: { _ in "t" }, decisions: []).books
  }

  private func kinds(_ books: Books) -> [Warning.Kind] { books.events.flatMap(\.warnings).map(\.kind) }

  @Test("an answer that is what it seems settles terms and invoice")
  func trusted() {
    let books = books(message("<a@x>", day: 3, from: "sana@meadowmill.example"))
    #expect(kinds(books).isEmpty)
    #expect(books.proposals.first?.state == .accepted)
    #expect(books.invoices.first?.state == .reportedPaid)
  }

  @Test(
    "an answer that may not be what it seems settles neither, and the warning is kept",
    arguments: [
      ("sana@meadowrnill.example", [], "pass", false, Warning.Kind.lookAlikeDomain),
      ("sana@meadow-mill.example", [], "pass", false, .lookAlikeDomain),
      ("sana@meadowmil.example", [], "pass", false, .lookAlikeDomain),
      ("sana@mеadowmill.example", [], "pass", false, .lookAlikeDomain),
      ("sana@xn--madowmill-g0h.example", [], "pass", false, .lookAlikeDomain),
      ("sana@meadowmill.co", [], "pass", false, .lookAlikeDomain),
      ("sana@meadowmill.example", ["sana@elsewhere.example"], "pass", false, .replyToDiffers),
      ("sana@meadowmill.example", [], "pass", true, .newBankDetails),
      ("sana@meadowmill.example", [], "fail", false, .failedAuthentication),
    ])
  func suspect(from: String, replyTo: [String], dmarc: String, bank: Bool, kind: Warning.Kind) {
    let authentication = Authentication(dkim: dmarc, spf: dmarc, dmarc: dmarc)
    let books = books(
      message("<a@x>", day: 3, from: from, replyTo: replyTo, authentication: authentication), bank ? [finding] : [])
    #expect(kinds(books) == [kind])
    #expect(books.proposals.first?.state == .open)
    #expect(books.invoices.first?.state == .open)
    let plan = Plan(id: "p", kind: .thankPayment, client: "cl", inReplyTo: "<a@x>", rows: [], reasons: [])
    #expect(books.warnings(about: plan).map(\.kind) == [kind])
  }

  @Test("a letter that names authors of two houses is of nobody who could be known")
  func authors() {
    var letter = message("<a@x>", day: 3, from: "mallory@elsewhere.example")
    letter.from.append(MailAddress(address: "sana@meadowmill.example"))
    let books = books(letter)
    #expect(kinds(books) == [.severalAuthors])
    #expect(books.proposals.first?.state == .open && books.invoices.first?.state == .open)
    var couple = message("<a@x>", day: 3, from: "sana@meadowmill.example")
    couple.from.append(MailAddress(address: "omar@meadowmill.example"))
    #expect(kinds(self.books(couple)).isEmpty)
  }

  @Test("a host that may not send for the domain is suspect, unless a signature or DMARC speaks for it")
  func senderPolicy() {
    let suspect = [Authentication(dkim: "none", spf: "fail", dmarc: "none"), Authentication(spf: "fail")]
    let usual = [
      Authentication(dkim: "pass", spf: "fail", dmarc: "none"), Authentication(spf: "fail", dmarc: "pass"),
      Authentication(dkim: "none", spf: "softfail", dmarc: "none"), Authentication(dkim: "fail", spf: "pass"),
    ]
    for (results, wanted) in suspect.map({ ($0, [Warning.Kind.failedAuthentication]) }) + usual.map({ ($0, []) }) {
      let books = books(message("<a@x>", day: 3, from: "sana@meadowmill.example", authentication: results))
      #expect(kinds(books) == wanted, "\(results)")
    }
  }

  @Test(
    "what is usual raises no warning",
    arguments: [
      ("sana@mail.meadowmill.example", []), ("sana@meadowlark.example", []),
      ("sana@meadowmill.example", ["office@meadowmill.example"]), ("sana@meadowmill.example", ["ada@studio.example"]),
      ("sana@gmai.com", []),
    ] as [(String, [String])])
  func usual(from: String, replyTo: [String]) {
    #expect(kinds(books(message("<a@x>", day: 3, from: from, replyTo: replyTo))).isEmpty)
  }

  @Test("new bank details that are denied, asked after or only thought of raise no warning")
  func forms() {
    for form in [Assertion.negated, .question, .conditional] {
      var denied = finding
      denied.assertions = [form]
      #expect(kinds(books(message("<a@x>", day: 3, from: "sana@meadowmill.example"), [denied])).isEmpty)
    }
  }
}
