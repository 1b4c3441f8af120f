import Model
import Testing

@testable import Facts

/// What holds for any bytes at all.
@Suite("Facts of anything")
struct PropertyTests {
  private static let pieces = [
    "invoice ", "2026-041", "£", "€ ", "kr. ", "1.250,00", " 300", "-", "400", "the 14th", " by ", "Friday", "\n",
    "\n\n",
    "3. maí ", "99999999999999999999", "0", "00", ".", ",", "'", "%", " within 30 days", "twenty thousand million ",
    "k",
    "é", "e\u{301}", "😀", "\u{A0}", "\u{202F}", "þús. ", "31/02/2026", "2026-02-30", "PO ", "No. ", "RE 2026/12", "@",
    "://",
    "«", "»", "hundred ", "million ", "31 ", "February ", "Tuesday week", "end of ", "May", "\u{0}", "(", ")", "12:30",
    "a",
  ]

  @Test("Offsets are those of the words, and nothing crashes, on random pieces", arguments: 0..<200)
  func randomText(_ seed: Int) {
    var random = SplitMix(state: UInt64(seed) &* 7919 &+ 1)
    let text = (0..<60).map { _ in Self.pieces[Int(random.next() % UInt64(Self.pieces.count))] }.joined()
    var sample = message(text, language: ["en", "is", "de", "fr", "sv", "", "xx", "nl", "es"][seed % 9])
    sample.subject = String(text.prefix(40))
    let cut = text.utf8.count / 2
    sample.zones = [
      Zone(.fresh, 0..<cut), Zone(.quote, cut..<text.utf8.count), Zone(.fresh, cut..<text.utf8.count + 9),
    ]
    for direction in [Direction.incoming, .outgoing] {
      for fact in FactFinder(settings: Settings(), knownInvoiceNumbers: [text]).facts(in: sample, direction: direction)
      {
        let field = fact.field == .subject ? sample.subject : sample.text
        #expect(fact.start < fact.end && fact.end <= field.utf8.count)
        #expect(field.slice(fact.start..<fact.end) == fact.text)
      }
    }
    for fact in finder.facts(inDocument: text, issued: Day("2026-03-04")) {
      #expect(text.slice(fact.start..<fact.end) == fact.text)
    }
  }

  @Test(
    "Long repetitions take linear time",
    arguments: ["1 ", "1 000 ", "by the 3rd, ", "paid ", "two hundred ", "2026-", "€", "a-"])
  func repetition(_ piece: String) {
    let short = time(String(repeating: piece, count: 2_000))
    let long = time(String(repeating: piece, count: 20_000))
    #expect(long < max(short, .milliseconds(5)) * 60)
  }

  private func time(_ text: String) -> Duration {
    ContinuousClock().measure { _ = finder.facts(in: message(text, language: "en"), direction: .incoming) }
  }
}

struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
