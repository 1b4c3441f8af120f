import Model
import Testing

@testable import Facts

@Suite("Facts of sentences")
struct FactTests {
  @Test("Every sentence of the tables states exactly its facts", arguments: Case.all)
  func states(_ sample: Case) {
    let facts = finder.facts(in: message(sample.text, language: sample.language), direction: sample.direction)
    #expect(Set(facts.compactMap(said)) == Set(sample.expected))
  }

  @Test("There are sentences of nine languages, and some that state nothing")
  func thereAreSamples() {
    #expect(Set(Case.all.map(\.language)).count == 9)
    #expect(Case.all.count > 200)
    #expect(Case.all.contains { $0.expected.isEmpty })
  }

  @Test("Only what the author says counts: quotes and signatures are not read")
  func zones() {
    let fresh = "Paid this morning.\n"
    let quote = "> Invoice 2026-041, £450, due 18 March.\n"
    let signature = "--\nTel. 020 7946 0123, since 1 May 2019\n"
    let text = fresh + quote + signature
    var sample = message(text, language: "en")
    sample.subject = "Re: Invoice 2026-041"
    sample.zones = [
      Zone(.fresh, 0..<fresh.utf8.count), Zone(.quote, fresh.utf8.count..<(fresh + quote).utf8.count),
      Zone(.signature, (fresh + quote).utf8.count..<text.utf8.count),
    ]
    let facts = finder.facts(in: sample, direction: .incoming)
    #expect(facts.compactMap(said) == ["#2026-041", "payment 2026-03-04"])
    #expect(facts.map(\.field) == [.subject, .body])
  }

  @Test("A bare forward speaks through what it forwards")
  func forward() {
    let fresh = "See below.\n"
    let forwarded = "From: Bank\nPayment of EUR 890.00 was made on 3 March 2026.\n"
    var sample = message(fresh + forwarded, language: "en")
    sample.zones = [
      Zone(.fresh, 0..<fresh.utf8.count), Zone(.forward, fresh.utf8.count..<(fresh + forwarded).utf8.count),
    ]
    let facts = finder.facts(in: sample, direction: .incoming)
    #expect(Set(facts.compactMap(said)) == ["890.00 EUR", "payment 2026-03-03"])
  }

  @Test("A bare number that repeats a quoted amount is that amount")
  func quotedAmount() {
    let fresh = "Yes to 85, start when you like.\n"
    let quote = "> I could do that for €85.\n"
    var sample = message(fresh + quote, language: "en")
    sample.zones = [Zone(.fresh, 0..<fresh.utf8.count), Zone(.quote, fresh.utf8.count..<(fresh + quote).utf8.count)]
    #expect(finder.facts(in: sample, direction: .incoming).compactMap(said) == ["85.00"])
    sample.zones = [Zone(.fresh, 0..<fresh.utf8.count)]
    #expect(finder.facts(in: sample, direction: .incoming).isEmpty)
  }

  @Test("Known numbers teach how this user's numbers are built")
  func knownShapes() {
    let text = "About KW/2026/0388 and 26XA0091: nothing to add."
    #expect(finder.facts(in: message(text, language: "en"), direction: .incoming).compactMap(said).isEmpty)
    let taught = FactFinder(settings: Settings(), knownInvoiceNumbers: ["KW/2026/0001", "26XA0007"])
    let facts = taught.facts(in: message(text, language: "en"), direction: .incoming)
    #expect(facts.compactMap(said) == ["#KW/2026/0388", "#26XA0091"])
  }

  @Test("\"kr.\" is the crown of the language, else of the correspondent's country, else the user's own")
  func crowns() {
    func crown(_ language: String, from address: String, own: String) -> [String] {
      var sample = message("The price is 4.500 kr.", language: language)
      sample.from = [MailAddress(name: "", address: address)]
      let finder = FactFinder(settings: Settings(currency: own))
      return finder.facts(in: sample, direction: .incoming).compactMap(said)
    }
    #expect(crown("da", from: "a@b.example", own: "ISK") == ["4500.00 DKK"])
    #expect(crown("en", from: "a@b.se", own: "ISK") == ["4500.00 SEK"])
    #expect(crown("en", from: "a@b.example", own: "ISK") == ["4500.00 ISK"])
    #expect(crown("en", from: "a@b.example", own: "GBP") == ["4500.00"])
  }

  @Test("The day is the author's own, not that of UTC")
  func zone() {
    var sample = message("We paid it yesterday.", language: "en")
    sample.date = Instant(seconds: Day("2026-03-04")!.number * 86_400 + 23 * 3600, offset: 2 * 3600)
    #expect(finder.facts(in: sample, direction: .incoming).compactMap(said) == ["payment 2026-03-04"])
  }

  @Test("Without a date of the message only whole dates are read")
  func undated() {
    var sample = message("We paid it on 2 March 2026, the rest tomorrow.", language: "en")
    sample.date = nil
    let days = finder.facts(in: sample, direction: .incoming).compactMap { fact -> Day? in
      if case .date(let day, _) = fact.value { day } else { nil }
    }
    #expect(days == [Day("2026-03-02")!])
  }

  @Test("Where the language is not known, the little words tell it")
  func unknownLanguage() {
    let facts = finder.facts(
      in: message("Wir haben die Rechnung 2026-041 gestern überwiesen und das war es.", language: ""),
      direction: .incoming)
    #expect(facts.compactMap(said) == ["#2026-041", "payment 2026-03-03"])
  }

  @Test(
    "Amounts in every usual way of writing",
    arguments: [
      ("1.250,00 €", "1250.00 EUR"), ("€1,250", "1250.00 EUR"), ("185.000 kr.", "185000.00 ISK"),
      ("kr. 185.000,-", "185000.00 ISK"), ("1\u{A0}250 € HT", "1250.00 EUR"), ("1\u{202F}250\u{202F}€", "1250.00 EUR"),
      ("CHF 1'200.–", "1200.00 CHF"), ("CHF 1’200.–", "1200.00 CHF"), ("USD 5,400", "5400.00 USD"),
      ("£450+VAT", "450.00 GBP"), ("€62k", "62000.00 EUR"), ("1,5 Mio. €", "1500000.00 EUR"),
      ("EUR 500/-", "500.00 EUR"),
      ("EUR: 500,50", "500.50 EUR"), ("Rs. 5,000", "5000.00 INR"), ("¥ 12,000", "12000.00 JPY"),
    ])
  func amounts(_ written: String, _ expected: String) {
    let facts = finder.facts(in: message("Samtals \(written)", language: "is"), direction: .outgoing)
    #expect(facts.compactMap(said) == [expected])
  }
}

let finder = FactFinder(settings: Settings())

/// A message of Wednesday, 4 March 2026, all fresh.
func message(_ text: String, language: String) -> Message {
  Message(
    source: Origin(path: "", offset: 0, length: 0), messageID: "<a@example.com>",
    date: Instant(seconds: (Day("2026-03-04")?.number ?? 0) * 86_400 + 10 * 3600), text: text,
    zones: [Zone(.fresh, 0..<text.utf8.count)], language: language)
}

/// The fact in the words of the tables; nil for a date without a role.
func said(_ fact: Fact) -> String? {
  switch fact.value {
  case .amount(let money): money.currency.isEmpty ? money.decimalString : "\(money.decimalString) \(money.currency)"
  case .invoiceNumber(let number): "#\(number)"
  case .purchaseOrder(let number): "PO \(number)"
  case .date(_, .mentioned): nil
  case .date(let day, let role): "\(role.rawValue) \(day)"
  }
}
