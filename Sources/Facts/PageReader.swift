import Foundation
import Model

/// Reads one page: papers first, then amounts with a currency, dates, bare amounts, and what the dates are the dates of.
struct PageReader {
  let page: Page
  let shapes: [NumberShape]
  let crown: String
  /// The day of the message; nil where it has no date, and then only whole dates are read.
  let today: Day?
  let direction: Direction
  let isAbsence: Bool
  /// Amounts in the quoted text.
  let quoted: Set<Decimal>

  func facts() -> [Fact] {
    let speaksOfMoney = page.marks.contains { $0.sense.kind == .money || $0.sense.kind == .invoice }
    let speaksOfPaying = page.marks.contains { $0.sense.kind == .overdue || $0.sense.kind == .willPay }
    var taken = Taken(count: page.tokens.count)
    let papers = PaperNumbers(
      page: page, known: shapes, isAboutMoney: speaksOfMoney || speaksOfPaying || page.hasCurrency
    ).find()
    papers.taken.forEach { taken.take($0) }
    let hasInvoice = papers.facts.contains { if case .invoiceNumber = $0.value { true } else { false } }
    let amounts = Amounts(
      page: page, crown: crown, isAboutMoney: speaksOfMoney || hasInvoice || page.hasCurrency, quoted: quoted)
    let marked = amounts.marked(&taken)
    let dates = Dates(page: page, today: today).find(&taken)
    let numbers = Set(papers.facts.map(\.text))
    let found = marked + amounts.bare(&taken, besides: marked).filter { !numbers.contains(page.text($0.range)) }
    let bodyAmounts = found.filter { $0.range.lowerBound >= page.subjectTokens }
    let roles = Roles(
      page: page,
      setting: Roles.Setting(
        direction: direction, today: today ?? Day(number: 0),
        isAbsence: isAbsent(money: speaksOfMoney || !found.isEmpty),
        isAboutMoney: speaksOfMoney || hasInvoice || !found.isEmpty,
        isPaid: !found.isEmpty && page.marks.contains { $0.sense.kind == .paid }, hasInvoice: hasInvoice,
        amountSentences: Set(bodyAmounts.map { page.sentence[$0.range.lowerBound] }),
        invoiceSentences: Set(papers.invoices.map { page.sentence[$0] }), hasAmount: !bodyAmounts.isEmpty))
    var facts = papers.facts
    for amount in found {
      facts.append(page.fact(.amount(Money(amount.value, amount.currency ?? "")), amount.range))
    }
    facts += judged(dates, by: roles)
    return facts.sorted {
      ($0.field == .subject ? 0 : 1, $0.start, $0.end) < ($1.field == .subject ? 0 : 1, $1.start, $1.end)
    }
  }

  private func judged(_ dates: [Dates.Found], by roles: Roles) -> [Fact] {
    let known = dates.filter { date in
      if case .day = date.spec { true } else { today != nil }
    }
    let judged = known.compactMap { date in roles.judge(date).map { (date: date, day: $0.0, role: $0.1) } }
    // "Away until the 10th, back on the 11th": the last day is the day of return.
    let returns = judged.filter { $0.role == .return }.map(\.day).max()
    // "Within 30 days (1 July)": the day that is said is the one that counts.
    let isDueSaid = judged.contains { $0.role == .due && !$0.date.spec.isSpan }
    return judged.filter { !($0.role == .due && $0.date.spec.isSpan && isDueSaid) }.map { one in
      let role = one.role == .return && one.day != returns ? .mentioned : one.role
      return page.fact(.date(one.day, role), one.date.range)
    }
  }

  /// An absence note by its header or by its words.
  private func isAbsent(money: Bool) -> Bool {
    if isAbsence { return true }
    // What we write is no note of theirs, though it answers one.
    guard direction == .incoming,
      let absence = page.marks.filter({ $0.sense.kind == .absence }).map(\.sense.value).max()
    else { return false }
    return absence == 1 || !money && page.marks.contains { $0.sense.kind == .back }
  }
}

extension Page {
  /// A digit, or a word that alone can be a day or an amount.
  var maySayAFact: Bool {
    tokens.contains(where: \.isNumber)
      || marks.contains { mark in
        switch mark.sense.kind {
        case .weekday, .relative, .justNow, .monthEnd, .weekEnd, .currency, .crowns, .month, .unit: true
        case .count: mark.sense.value >= 50
        default: false
        }
      }
  }

  var hasCurrency: Bool {
    marks.contains { $0.sense.kind == .currency || $0.sense.kind == .crowns }
      || tokens.contains { $0.kind == .symbol && Currency.of(sign: $0.code) != nil }
  }
}
