import Facts
import Foundation
import Model
import Testing

@Suite struct FormTests {
  /// Monday, 2 March 2026.
  private func facts(_ text: String, language: String = "en", direction: Direction = .incoming) -> [Fact] {
    let message = Message(
      source: Origin(path: "-", offset: 0, length: 0), messageID: "<a@b>",
      date: Day("2026-03-02").map { Instant(seconds: $0.number * 86_400 + 36_000) }, text: text,
      zones: [Zone(.fresh, 0..<text.utf8.count)], language: language)
    return FactFinder(settings: Settings(currency: "EUR")).facts(in: message, direction: direction)
  }

  private func amounts(_ text: String, _ language: String) -> [String] {
    facts(text, language: language).compactMap {
      if case .amount(let money) = $0.value { "\(money.decimalString) \(money.currency)" } else { nil }
    }
  }

  @Test(
    "amounts are read in all the usual ways",
    arguments: [
      ("1.250,00 €", "de", "1250.00 EUR"), ("€1,250", "en", "1250.00 EUR"), ("185.000 kr.", "is", "185000.00 ISK"),
      ("185 þús. kr", "is", "185000.00 ISK"),
      ("kr. 185.000,-", "is", "185000.00 ISK"), ("1 250 € HT", "fr", "1250.00 EUR"),
      ("CHF 1'200.–", "de", "1200.00 CHF"), ("two hundred pounds", "en", "200.00 GBP"),
      ("$1.2k", "en", "1200.00 USD"), ("95 dollars", "en", "95.00 USD"), ("USD 5,400 flat", "en", "5400.00 USD"),
      ("9.450,00 DKK", "da", "9450.00 DKK"), ("£450.50", "en", "450.50 GBP"),
      ("could you do it for 300 in total?", "en", "300.00 "),
    ])
  func amount(text: String, language: String, wanted: String) { #expect(amounts(text, language) == [wanted]) }

  @Test(
    "numbers of other things are no amounts",
    arguments: [
      "page 300 of the book", "in 2026", "call 555 1234", "500 words by noon", "at 14:30", "version 3.2.1", "10 % off",
      "invoice 2026-014",
    ])
  func noAmount(text: String) { #expect(amounts(text, "en").isEmpty) }

  @Test(
    "days are resolved against the day of writing",
    arguments: [
      ("We need it by Friday.", "en", "2026-03-06", DateRole.deadline),
      ("It will be paid on 14 March.", "en", "2026-03-14", .promised),
      ("I paid it yesterday.", "en", "2026-03-01", .payment),
      ("I transferred it this morning.", "en", "2026-03-02", .payment),
      ("Þetta þarf að vera tilbúið fyrir 20. mars.", "is", "2026-03-20", .deadline),
      ("Ég greiddi þetta í gær.", "is", "2026-03-01", .payment),
      ("Wir brauchen es bis 13.03.2026.", "de", "2026-03-13", .deadline),
      ("needed by the 15th", "en", "2026-03-15", .deadline), ("ready by 2026-04-01", "en", "2026-04-01", .deadline),
    ])
  func date(text: String, language: String, day: String, role: DateRole) {
    let found = facts(text, language: language).compactMap { fact -> (Day, DateRole)? in
      if case .date(let day, let role) = fact.value { (day, role) } else { nil }
    }
    #expect(found.map(\.0) == [Day(day)].compactMap { $0 })
    #expect(found.map(\.1) == [role])
  }

  @Test("invoice numbers are kept as written, order numbers apart")
  func numbers() {
    func numbers(_ text: String) -> [String] {
      facts(text).compactMap { if case .invoiceNumber(let number) = $0.value { number } else { nil } }
    }
    #expect(numbers("Invoice INV-0017 is attached.") == ["INV-0017"])
    #expect(numbers("About 2026-014 and PMC-0401.") == ["2026-014", "PMC-0401"])
    #expect(numbers("Our PO 4711 is on it.").isEmpty)
    #expect(numbers("On 2026-03-14 we met.").isEmpty)
  }

  @Test("every fact lies where it says", arguments: 0..<200)
  func places(seed: Int) {
    var state = UInt64(seed) &* 31 &+ 3
    let pieces = [
      "1.250,00 €", " 14 ", "March", "€", "2026-014", "kr.", "þús", "by Friday", ",", ".", "-", " 1'2", "''", "3.",
      "two hundred", "pounds", "é", "\u{A0}", "%", "12:30", "1,", "999999999999999999999999",
    ]
    var text = ""
    for _ in 0..<30 {
      state = state &* 6_364_136_223_846_793_005 &+ 1
      text += pieces[Int(state >> 33) % pieces.count]
    }
    for language in ["en", "is", "de", ""] {
      for fact in facts(text, language: language) { #expect(text.slice(fact.start..<fact.end) == fact.text) }
    }
  }
}
