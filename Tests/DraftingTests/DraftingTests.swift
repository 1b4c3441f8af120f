import Drafting
import Foundation
import Model
import TestSupport
import Testing

@Suite struct DraftingTests {
  private let settings = Settings(name: "Sunna", addresses: ["sunna@studio.example"], currency: "EUR")
  private let clock = Clock(now: Instant(seconds: 1_774_915_200), zone: .gmt)

  private func drafter() throws -> Drafter {
    Drafter(
      templates: try Templates(builtIn: Corpora.checkout.appending(path: "rules").path, user: nil), settings: settings)
  }

  private func books(_ language: String, _ form: FormOfAddress? = nil) -> Books {
    var books = Books()
    books.clients = [
      Client(id: "c", name: "Anna Berg", addresses: ["anna@house.example"], language: language, formOfAddress: form)
    ]
    let due = Day("2026-03-16") ?? Day(number: 0)
    let document = Attachment(
      filename: "2026-001.pdf", contentType: "application/pdf", size: 4, sha256: "ab", inline: false, part: [1])
    books.invoices = [
      Invoice(
        id: "i", client: "c", number: "2026-001", amount: Money(1450, "EUR"), issued: due.advanced(by: -14), due: due,
        sentIn: "<i>", attachments: [document])
    ]
    books.proposals = [
      Proposal(
        id: "p", client: "c", sentIn: "<p>", sent: Instant(seconds: 1_774_000_000), amounts: [Money(800, "EUR")],
        deadline: due, answers: nil, state: .accepted, decidedIn: "<m>")
    ]
    return books
  }

  private var message: Message {
    Message(
      source: Origin(path: "-", offset: 0, length: 0), messageID: "<m>", date: Instant(seconds: 1_774_800_000),
      subject: "RE: Sv: Price",
      from: [MailAddress(name: "Anna Berg", address: "anna@house.example")],
      replyTo: [MailAddress(name: "", address: "office@house.example")],
      to: [MailAddress(address: "sunna@studio.example")],
      cc: [MailAddress(address: "boss@house.example"), MailAddress(address: "no-reply@house.example")],
      references: (0..<30).map { "<r\($0)>" },
      text: "Line one\n\nLine two", zones: [Zone(.fresh, 0..<18)])
  }

  private func plan(_ kind: DraftKind, level: Int = 0, rows: [String], needs: [String] = []) -> Plan {
    Plan(id: "dr-1", kind: kind, level: level, client: "c", inReplyTo: "<m>", rows: rows, reasons: [], needs: needs)
  }

  /// The languages that come with replies.
  static let languages: [String] = {
    let rules = Corpora.checkout.appending(path: "rules").path
    let folders = (try? FileManager.default.contentsOfDirectory(atPath: rules)) ?? []
    return folders.filter { FileManager.default.fileExists(atPath: "\(rules)/\($0)/replies") }.sorted()
  }()

  @Test(
    "an address that no header can name as it stands gets no letter",
    arguments: ["anna@häuser.example", "аnna@house.example", "anna@house.example,eve@evil.example", "anna"])
  func unwritable(address: String) throws {
    var answered = message
    (answered.from, answered.replyTo, answered.cc) = ([MailAddress(name: "Anna", address: address)], [], [])
    var books = books("en")
    books.clients[0].addresses = [address]
    let draft = try #require(
      try drafter().draft(
        plan(.chase, level: 1, rows: ["i"]), books: books, answering: answered, facts: [], clock: clock, filled: [:]))
    #expect(draft.to.isEmpty && draft.needs == ["recipient"])
  }

  @Test("a circular is answered to its author alone, and what names a crowd as its author to the client")
  func crowd() throws {
    let crowd = (0..<2_000).map { MailAddress(address: "a\($0)@house\($0).example") }
    var circular = message
    circular.cc = crowd
    var forged = circular
    forged.replyTo = crowd
    for (answered, wanted) in [(circular, "office@house.example"), (forged, "anna@house.example")] {
      let draft = try #require(
        try drafter().draft(
          plan(.chase, level: 1, rows: ["i"]), books: books("en"), answering: answered, facts: [], clock: clock,
          filled: [:]))
      #expect(draft.to.map(\.address) == [wanted] && draft.cc.isEmpty)
    }
  }

  @Test("there are languages to write in") func someLanguages() { #expect(Self.languages.count >= 2) }

  @Test(
    "every kind has a template in every language, and leaves no tag and no hole", arguments: Self.languages,
    FormOfAddress.allCases)
  func everyKind(language: String, form: FormOfAddress) throws {
    let drafter = try drafter()
    for kind in DraftKind.allCases {
      for level in kind == .chase ? [1, 2, 3] : [0] {
        let needs = ["new_price", "new_deadline", "price", "deadline", "answer", "state_of_work", "new_rate", "reason"]
        let draft = try #require(
          drafter.draft(
            plan(kind, level: level, rows: ["i", "p"], needs: needs), books: books(language, form), answering: message,
            facts: [], clock: clock, filled: Dictionary(uniqueKeysWithValues: needs.map { ($0, "X") })),
          "\(kind) \(level)")
        #expect(draft.language == language)
        #expect(!draft.body.contains("{{") && !draft.body.contains("}}"))
        #expect(!draft.body.contains("\n\n\n"))
        #expect(!draft.body.contains("⟨"))
        #expect(draft.body.contains("Sunna"))
        #expect(draft.needs.isEmpty)
      }
    }
  }

  @Test("what only a person knows is asked for and shows as a gap")
  func gaps() throws {
    let plan = plan(.renegotiate, rows: [], needs: ["new_price", "new_deadline"])
    let open = try #require(
      try drafter().draft(plan, books: books("en"), answering: message, facts: [], clock: clock, filled: [:]))
    #expect(open.needs == ["new_price", "new_deadline"])
    #expect(open.body.contains("⟨new price⟩"))
    let half = try #require(
      try drafter().draft(
        plan, books: books("en"), answering: message, facts: [], clock: clock, filled: ["new_price": "€900"]))
    #expect(half.needs == ["new_deadline"])
    #expect(half.body.contains("€900"))
  }

  @Test("a reply goes to Reply-To, keeps the copies, and nobody else")
  func recipients() throws {
    let draft = try #require(
      try drafter().draft(
        plan(.thankPayment, rows: []), books: books("en"), answering: message, facts: [], clock: clock, filled: [:]))
    #expect(draft.to.map(\.address) == ["office@house.example"])
    #expect(draft.cc.map(\.address) == ["boss@house.example"])
    #expect(draft.subject == "Re: Price")
    #expect(draft.inReplyTo == "<m>")
    #expect(draft.references.count == 20)
    #expect(draft.references.first == "<r0>")
    #expect(draft.references.last == "<m>")
    #expect(draft.body.hasSuffix("> Line one\n>\n> Line two\n"))
  }

  @Test("a chase carries the very document, and speaks of it only where there is one")
  func chase() throws {
    let with = try #require(
      try drafter().draft(
        plan(.chase, level: 1, rows: ["i"]), books: books("en"), answering: message, facts: [], clock: clock,
        filled: [:]))
    #expect(with.attachments.map(\.sha256) == ["ab"])
    #expect(with.body.contains("attach it again"))
    #expect(with.body.contains("2026-001, €1,450.00, due on 16 March 2026"))
    var bare = books("en")
    bare.invoices[0].attachments = []
    let without = try #require(
      try drafter().draft(
        plan(.chase, level: 1, rows: ["i"]), books: bare, answering: message, facts: [], clock: clock, filled: [:]))
    #expect(!without.body.contains("attach"))
  }

  @Test("sums and days are written as the language writes them")
  func icelandic() throws {
    let draft = try #require(
      try drafter().draft(
        plan(.chase, level: 1, rows: ["i"]), books: books("is"), answering: message, facts: [], clock: clock,
        filled: [:]))
    #expect(draft.body.contains("Góðan dag, Anna."))
    #expect(draft.body.contains("1.450,00\u{A0}EUR, gjalddagi 16. mars 2026"))
  }

  @Test(
    "a greeting names a person, and no house, department or machine",
    arguments: [
      ("Anna Berg", "anna@house.example", "Hi Anna,"), ("Anna Berg", "post@house.example", "Hi Anna,"),
      ("Bergþóra", "bergthora.a@house.example", "Hi Bergþóra,"), ("Anna Berg", "anna@annaberg.example", "Hi Anna,"),
      ("Anna Berg", "a.berg@annaberg.example", "Hi Anna,"), ("Anna Berg", "post@annaberg.example", "Hello,"),
      ("Nordlys", "accounts@nordlys.example", "Hello,"), ("Nordlys", "post@other.example", "Hello,"),
      ("Nordlys Film", "post@nordlys.example", "Hello,"), ("Nordlys Regnskap", "a@b.example", "Hello,"),
      ("Acme Ltd", "anna@acme.example", "Hello,"), ("Dr Anna Berg", "anna@house.example", "Hello,"),
    ])
  func greeting(name: String, address: String, greeting: String) throws {
    var message = message
    message.from = [MailAddress(name: name, address: address)]
    let draft = try #require(
      try drafter().draft(
        plan(.thankPayment, rows: []), books: books("en"), answering: message, facts: [], clock: clock, filled: [:]))
    #expect(draft.body.hasPrefix(greeting + "\n"))
  }

  /// The names that a template of a language uses.
  private func names(_ language: String, _ template: String) throws -> Set<String> {
    let path = Corpora.checkout.appending(path: "rules/\(language)/replies/\(template)")
    let text = try String(contentsOf: path, encoding: .utf8)
    return Set(text.matches(of: /\{\{[#^\/]?([a-z_]+)\}\}/).map { String($0.1) })
  }

  @Test("a letter tells the same in every language, with or without a form of address", arguments: Self.languages)
  func sameContent(language: String) throws {
    let folder = Corpora.checkout.appending(path: "rules/en/replies").path
    let templates = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(templates.count > DraftKind.allCases.count)
    for template in templates {
      let (own, english) = (try names(language, template), try names("en", template))
      #expect(own.subtracting(["formal"]) == english, "\(language) \(template)")
    }
  }

  @Test("a client of whom nothing tells how they are addressed is addressed formally")
  func formOfAddress() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "replies-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder.appending(path: "de/replies"), withIntermediateDirectories: true)
    try Data(
      "{{greeting}}\n{{#formal}}Sie{{/formal}}{{^formal}}du{{/formal}} {{#invoices}}{{amount}} {{due}}{{/invoices}}\n"
        .utf8
    )
    .write(to: folder.appending(path: "de/replies/chase-1.mustache"))
    let drafter = Drafter(templates: try Templates(builtIn: folder.path, user: nil), settings: settings)
    func body(_ form: FormOfAddress?) throws -> String? {
      drafter.draft(
        plan(.chase, level: 1, rows: ["i"]), books: books("de", form), answering: message, facts: [], clock: clock,
        filled: [:])?.body
    }
    for form in [nil, FormOfAddress.formal] {
      #expect(try body(form)?.hasPrefix("Guten Tag Anna Berg,\nSie 1.450,00\u{A0}€ 16. März 2026\n") == true)
    }
    #expect(try body(.informal)?.hasPrefix("Hallo Anna,\ndu 1.450,00\u{A0}€") == true)
  }

  @Test("a misspelt name in a template is an error with its place and the name that was meant")
  func templateErrors() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "replies-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder.appending(path: "en/replies"), withIntermediateDirectories: true)
    try Data("Hello\n{{first_nmae}}\n{{weather}}\n".utf8).write(to: folder.appending(path: "en/replies/quote.mustache"))
    let error = #expect(throws: Diagnostics.self) { try Templates(builtIn: folder.path, user: nil) }
    #expect(error?.all.map(\.line) == [2, 3])
    #expect(
      error?.all.map(\.message) == [
        "unknown name \"first_nmae\", expected \"first_name\"?",
        "unknown name \"weather\", expected one of the names in docs/templates.md",
      ])
  }
}
