import Bookkeeping
import FollowUp
import Foundation
import Model

/// Two months with one client that nobody has planned: invoices, promises, payments, quarrels, absences and machines, in an order that a seed
/// gives. The user looks now and then and sends what is proposed, or does not. Keeps beside the mail what was said in so many words, to
/// compare with what the books make of it.
struct RandomCorrespondence {
  static let settings = Settings(name: "Me", addresses: ["me@studio.example"], currency: "EUR", paymentTermsDays: 14)
  private static let client = Client(id: "c", name: "Anna", addresses: ["anna@house.example"], language: "en")
  private static let start = Day("2026-03-02") ?? Day(number: 0)
  static let days = 50

  /// What was said plainly of an invoice, by its number.
  struct Said {
    var due: Day
    var amount: Int
    /// It is settled, by their word or the bank's.
    var isPaid = false
    /// Up to and including this day they have promised to pay.
    var promisedUntil: Day?
    var isDisputed = false
    /// Days on which a chase of it was sent.
    var chased: [Day] = []
  }

  private(set) var entries: [Entry] = []
  private(set) var verdicts: [String: Verdict] = [:]
  private(set) var said: [String: Said] = [:]
  private var numbers: [String] = []
  private var threads: [String: String] = [:]
  private var dice: Dice

  init(seed: Int) { dice = Dice(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1) }

  static func day(_ number: Int) -> Day { start.advanced(by: number) }
  static func clock(_ day: Day, hour: Int = 12) -> Clock {
    Clock(now: Instant(seconds: day.number * 86_400 + hour * 3600), zone: .gmt)
  }

  func books(_ entries: [Entry]? = nil, decisions: [Decision] = []) -> Books {
    let (verdicts, threads) = (verdicts, threads)
    let keeper = Bookkeeper(settings: Self.settings) { entry, _ in
      verdicts[entry.message.messageID] ?? Verdict(categories: [CategoryVerdict(category: .other, score: 0)])
    }
    return keeper.books(
      client: Self.client, entries: entries ?? self.entries, thread: { threads[$0] ?? $0 }, decisions: decisions
    ).books
  }

  // MARK: A day

  /// Mail of the morning; whether there was any.
  mutating func morning(_ day: Day) -> Bool {
    let before = entries.count
    if dice.rolls(8) { invoice(day) }
    if dice.rolls(6) { write(day, .proposalSent, facts: [.amount(Money(800, "EUR"))]) }
    if dice.rolls(4) { write(day, .deliverySent) }
    if dice.rolls(3) { write(day, .promiseMade, facts: [.date(day.advanced(by: 3), .promised)]) }
    if dice.rolls(4) { write(day, .other) }
    for (chance, category) in [
      (4, Category.statusQuery), (3, .newRequest), (3, .proposalAccepted), (2, .proposalDeclined),
      (3, .deliveryApproved),
      (4, .other), (2, .complaint),
    ] where dice.rolls(chance) { receive(day, category) }
    if dice.rolls(4) { receive(day, .scopeChange) }
    if dice.rolls(4) { receive(day, .automatic, automatic: .reply, facts: [.date(day.advanced(by: 4), .return)]) }
    if dice.rolls(3) { receive(day, .automatic, automatic: dice.rolls(50) ? .bounce : .list) }
    if let number = numbers.randomElement(using: &dice), let invoice = said[number] {
      if dice.rolls(5) { pay(day, number, invoice) }
      if dice.rolls(5) { promise(day, number) }
      if dice.rolls(3) { dispute(day, number) }
    }
    return entries.count > before
  }

  private mutating func invoice(_ day: Day) {
    let number = "2026-\(100 + numbers.count)"
    let due = day.advanced(by: 2 + dice.below(10))
    let amount = 100 + numbers.count
    said[number] = Said(due: due, amount: amount)
    numbers.append(number)
    write(
      day, .invoiceSent, facts: [.invoiceNumber(number), .amount(Money(Decimal(amount), "EUR")), .date(due, .due)],
      thread: number)
  }

  private mutating func pay(_ day: Day, _ number: String, _ invoice: Said) {
    let isPart = dice.rolls(30)
    let sum = Decimal(isPart ? invoice.amount / 4 : invoice.amount)
    let isBank = !isPart && dice.rolls(40)
    receive(
      day, .paymentConfirmation, automatic: isBank ? .notice : nil, isProved: isBank,
      facts: [.invoiceNumber(number), .amount(Money(sum, "EUR"))])
    said[number]?.isDisputed = false
    if !isPart { said[number]?.isPaid = true }
  }

  private mutating func promise(_ day: Day, _ number: String) {
    let until = day.advanced(by: 1 + dice.below(9))
    receive(day, .paymentPromise, facts: [.invoiceNumber(number), .date(until, .promised)])
    guard said[number]?.isPaid == false else { return }
    said[number]?.promisedUntil = until
    said[number]?.isDisputed = false
  }

  private mutating func dispute(_ day: Day, _ number: String) {
    receive(day, .invoiceQuery, rule: "en/invoice-query/amount-disputed", facts: [.invoiceNumber(number)])
    if said[number]?.isPaid == false { said[number]?.isDisputed = true }
  }

  /// The user sends what is proposed, in its words: the invoices of the plan are named.
  mutating func send(_ plan: Plan, _ books: Books, on day: Day) {
    let chased = books.invoices.filter { plan.rows.contains($0.id) }
    write(day, .paymentChased, hour: 15, facts: chased.map { .invoiceNumber($0.number) }, thread: chased.first?.number)
    for invoice in chased { said[invoice.number]?.chased.append(day) }
  }

  // MARK: Letters

  private mutating func write(
    _ day: Day, _ category: Category, hour: Int = 8, facts: [Fact.Value] = [], thread: String? = nil
  ) {
    add(day, hour, .outgoing, category, facts, thread)
  }

  private mutating func receive(
    _ day: Day, _ category: Category, automatic: AutomaticReason? = nil, isProved: Bool = false, rule: String? = nil,
    facts: [Fact.Value] = []
  ) {
    add(day, 9, .incoming, category, facts, nil, automatic: automatic, isProved: isProved, rule: rule)
  }

  private mutating func add(
    _ day: Day, _ hour: Int, _ direction: Direction, _ category: Category, _ facts: [Fact.Value], _ thread: String?,
    automatic: AutomaticReason? = nil, isProved: Bool = false, rule: String? = nil
  ) {
    let id = "<\(entries.count)@x>"
    let anna = MailAddress(address: isProved ? "noreply@bank.example" : "anna@house.example")
    let me = MailAddress(address: "me@studio.example")
    var message = Message(
      source: Origin(path: "-", offset: 0, length: 0), messageID: id,
      date: Instant(seconds: day.number * 86_400 + hour * 3600 + entries.count % 60), subject: "Job",
      from: [direction == .outgoing ? me : anna], to: [direction == .outgoing ? anna : me], text: "words",
      zones: [Zone(.fresh, 0..<5)], automatic: automatic)
    if isProved { message.authentication.dmarc = "pass" }
    entries.append(
      Entry(
        message: message, direction: direction,
        facts: facts.map { Fact($0, field: .body, start: 0, end: 5, text: "words") }))
    threads[id] = thread ?? (dice.rolls(50) ? numbers.last : nil) ?? "talk"
    var categories = [category]
    if automatic == .notice { categories.append(.automatic) }
    verdicts[id] = Verdict(
      categories: categories.map {
        let words = Evidence(
          rule: rule ?? "en/\($0.rawValue)/said", field: .body, start: 0, end: 5, text: "words", weight: 5)
        return CategoryVerdict(category: $0, score: 5, kinds: $0 == .scopeChange ? [.add] : [], evidence: [words])
      })
  }

  mutating func rolls(_ percent: Int) -> Bool { dice.rolls(percent) }
  mutating func shuffled() -> [Entry] { entries.shuffled(using: &dice) }
}

/// SplitMix64: the same seed, the same throws.
struct Dice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }
  mutating func rolls(_ percent: Int) -> Bool { below(100) < percent }
}
