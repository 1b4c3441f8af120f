import Foundation
import Ledger
import Model

/// A folder of a test's own, gone at its end.
final class Scratch {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "ledger-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func path(_ name: String = "ledger.sqlite") -> String { folder.appending(path: name).path }
}

/// Mail and rows made by number: the same number is the same mail.
enum Sample {
  static let at = Instant(seconds: 1_772_000_000, offset: 3600)

  static func sha256(_ number: Int) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 64 - digits.count) + digits
  }

  static func id(_ number: Int) -> String { "<message-\(number)@client.example>" }

  static func entry(_ number: Int, text: String? = nil, subject: String = "Brochure – könnten wir …?") -> Entry {
    let text =
      text
      ?? "Hello Imogen,\ncould you also add a page? The budget is £450.00, please by the 14th.\n--\nAnna \(number)\n"
    let length = text.utf8.count
    let message = Message(
      source: Origin(path: "box.mbox", offset: number * 1000, length: 900), messageID: id(number),
      date: Instant(seconds: 1_770_000_000 + number, offset: -3600), subject: subject,
      from: [MailAddress(name: "Anna \"A\" Ström", address: "Anna@client.example")],
      to: [MailAddress(address: "imogen@hartley-studio.example")],
      cc: [MailAddress(name: "Bo", address: "bo@client.example")], inReplyTo: ["<root@client.example>"],
      references: ["<root@client.example>", "<second@client.example>"],
      headers: [
        HeaderField(name: "Received", value: "from somewhere"), HeaderField(name: "X-Priority", value: "1"),
      ],
      text: text, zones: [Zone(.fresh, 0..<length / 2), Zone(.signature, length / 2..<length)],
      hiddenText: "preheader",
      attachments: [
        Attachment(
          filename: "brief \\ 1.pdf", contentType: "application/pdf", size: 12, sha256: sha256(7), inline: false,
          part: [1, 0])
      ],
      language: "en", automatic: nil, authentication: Authentication(dkim: "pass", spf: "pass", dmarc: "pass"),
      defects: [Defect("unknown-charset", "x-\u{1}y"), Defect("no-date")])
    return Entry(message: message, direction: .incoming, facts: facts, scan: scan)
  }

  static let facts = [
    Fact(.amount(Money(Decimal(string: "450.00") ?? 0, "GBP")), field: .body, start: 50, end: 57, text: "£450.00"),
    Fact(.invoiceNumber("2026-014"), field: .subject, start: 0, end: 8, text: "2026-014"),
    Fact(.purchaseOrder("PO 7"), field: .body, start: 1, end: 5, text: "PO 7"),
    Fact(.date(Day(number: 20_526), .deadline), field: .body, start: 66, end: 77, text: "by the 14th"),
  ]

  static let scan = Scan(findings: [
    Finding(rule: "en/scope-change/addition", field: .body, start: 14, end: 32, text: "could you also add"),
    Finding(
      rule: "en/payment/x", field: .attachment, start: 0, end: 5, text: "brief", assertions: [.question, .future]),
  ])

  static func item(_ number: Int, _ extent: Batch.Item.Extent = .whole, bytes: Int? = nil) -> Batch.Item {
    Batch.Item(entry(number), extent: extent, sha256: sha256(bytes ?? number))
  }

  static func ground(_ number: Int) -> Ground {
    Ground(
      messageID: id(number),
      evidence: Evidence(
        rule: "en/scope-change/addition", field: .body, start: 14, end: 32, text: "could you also add", weight: 2.5))
  }

  /// Rows of every kind for one client, all resting on the message of the client's number.
  static func books(_ number: Int) -> Books {
    var books = Books()
    let (client, message, day) = ("client-\(number)", id(number), Day(number: 20_500))
    let (moment, grounds) = (Instant(seconds: 1_771_000_000, offset: 7200), [ground(number)])
    let money = Money(Decimal(string: "1234.5") ?? 0, "EUR")
    books.clients = [
      Client(
        id: client, name: "Anna", addresses: ["anna@client.example", "bo@client.example"], language: "is",
        firstContact: moment)
    ]
    books.invoices = [
      Invoice(
        id: "invoice-\(number)", client: client, number: "2026-\(number)", amount: money, issued: day, due: day,
        state: .partPaid, paid: Money(100, "EUR"), promisedFor: day, sentIn: message,
        attachments: entry(number).message.attachments,
        chases: [Invoice.Chase(messageID: message, level: 1, sent: moment)], grounds: grounds),
      Invoice(
        id: "invoice-bare-\(number)", client: client, number: "", amount: nil, issued: day, due: day, sentIn: message),
    ]
    books.payments = [
      Payment(
        id: "payment-\(number)", client: client, invoice: "invoice-\(number)", amount: money, paidOn: day,
        isProved: true, reportedIn: message, reported: moment, grounds: grounds)
    ]
    books.proposals = [
      Proposal(
        id: "proposal-\(number)", client: client, sentIn: message, sent: moment, amounts: [money], deadline: day,
        answers: "scope-\(number)", state: .countered, decidedIn: message, grounds: grounds)
    ]
    books.scopeChanges = [
      ScopeChange(
        id: "scope-\(number)", client: client, raisedBy: message, raised: moment, kinds: [.add, .deadline],
        state: .proposed, grounds: grounds)
    ]
    books.requests = [
      Request(
        id: "request-\(number)", client: client, raisedBy: message, raised: moment, state: .won, grounds: grounds)
    ]
    books.promises = [
      Promise(
        id: "promise-\(number)", client: client, by: .us, madeIn: message, made: moment, due: day, state: .kept,
        text: "On Friday.", grounds: grounds)
    ]
    books.events = [
      Event(
        client: client, messageID: message, thread: message, at: moment, direction: .incoming,
        verdict: Verdict(categories: [
          CategoryVerdict(
            category: .scopeChange, score: 7.25, kinds: [.add], evidence: [ground(number).evidence])
        ]), automatic: .reply, returns: day)
    ]
    return books
  }

  static func draft(_ id: String, client: String = "client-1", kind: DraftKind = .renegotiate) -> Draft {
    let plan = Plan(
      id: id, kind: kind, client: client, inReplyTo: Sample.id(1), rows: ["scope-1"],
      reasons: [Plan.Reason("They ask for more.", grounds: [ground(1)])], needs: ["new_price"])
    return Draft(
      plan: plan, to: [MailAddress(name: "Anna", address: "anna@client.example")],
      cc: [MailAddress(address: "bo@client.example")], subject: "Re: Brochure", inReplyTo: Sample.id(1),
      references: [Sample.id(1)], body: "Gladly, for ⟨new price⟩.\n", language: "en",
      attachments: entry(1).message.attachments, needs: ["new_price"])
  }
}

extension Ledger {
  /// A ledger in memory with these messages, in one batch.
  static func with(_ items: [Batch.Item]) throws -> Ledger {
    let ledger = try Ledger()
    try ledger.add(items)
    return ledger
  }

  @discardableResult
  func add(_ items: [Batch.Item]) throws -> Recorded {
    var batch = Batch(number: try begin(source: "box.mbox", at: Sample.at))
    batch.items = items
    return try record(batch)
  }
}
