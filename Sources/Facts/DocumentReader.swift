import Foundation
import Model

/// Reads an invoice by its labels: what stands on the same line after one, or at the start of the lines below it.
struct DocumentReader {
  let page: Page
  let shapes: [NumberShape]
  let crown: String
  let sent: Day?

  func read() -> (document: InvoiceDocument, facts: [Fact]) {
    var taken = Taken(count: page.tokens.count)
    let papers = PaperNumbers(page: page, known: shapes, isAboutMoney: true).find()
    papers.taken.forEach { taken.take($0) }
    let amounts = Amounts(page: page, crown: crown, isAboutMoney: true, quoted: [])
    let marked = amounts.marked(&taken)
    let dates = Dates(page: page, today: sent).find(&taken)
    let number = papers.facts.first { if case .invoiceNumber = $0.value { true } else { false } }
    let total = total(among: marked + plain(taken), currency: marked.first { $0.currency != nil }?.currency)
    let issued = labelled(.issued, dates, besides: nil)
    let due = labelled(.due, dates, besides: issued?.range)
    let terms = terms(dates)

    var document = InvoiceDocument(amount: total?.money, issued: issued?.day ?? sent, termsDays: terms?.days)
    if let number, case .invoiceNumber(let written) = number.value { document.number = written }
    document.due = due?.day ?? terms.flatMap { terms in document.issued?.advanced(by: terms.days) }

    var facts: [Fact] = number.map { [$0] } ?? []
    if let total { facts.append(page.fact(.amount(total.money), total.range)) }
    if let issued { facts.append(page.fact(.date(issued.day, .mentioned), issued.range)) }
    if let due {
      facts.append(page.fact(.date(due.day, .due), due.range))
    } else if let terms, let day = document.due {
      facts.append(page.fact(.date(day, .due), terms.range))
    }
    return (document, facts.sorted { $0.start < $1.start })
  }

  // MARK: Total

  private typealias Total = (money: Money, range: Range<Int>)

  /// Numbers with two decimals in columns without a currency of their own.
  private func plain(_ taken: Taken) -> [Amounts.Found] {
    var found: [Amounts.Found] = []
    var i = 0
    while i < page.tokens.count {
      guard page.tokens[i].isNumber, !taken[i], let numeral = Numeral(page, at: i), !numeral.hasLeadingZero,
        numeral.scale == 2 || numeral.isGrouped, !(page.token(numeral.end)?.isSymbol("%") ?? false)
      else {
        i += 1
        continue
      }
      found.append(Amounts.Found(range: i..<numeral.end, value: numeral.value(), currency: nil))
      i = numeral.end
    }
    return found
  }

  /// The amount with the best label for what is to be paid; of equals the largest, and without any label the largest.
  private func total(among amounts: [Amounts.Found], currency: String?) -> Total? {
    let ranked = amounts.map { amount in (amount: amount, rank: rank(of: amount)) }
    let best = ranked.filter { $0.rank >= 0 }.max { ($0.rank, $0.amount.value) < ($1.rank, $1.amount.value) }
    guard let found = best?.amount ?? (ranked.allSatisfy { $0.rank < 0 } ? nil : ranked.first?.amount) else {
      return nil
    }
    return (Money(found.value, found.currency ?? currency ?? ""), found.range)
  }

  /// 30 and 20 for labels of a total, 0 for no label, -1 for a net sum or a tax.
  private func rank(of amount: Amounts.Found) -> Int {
    let start = amount.range.lowerBound
    var low = start
    while low > 0, page.tokens[low - 1].kind != .lineEnd, !page.tokens[low].startsLine { low -= 1 }
    let line = labels(low..<start)
    if line.total > 0 || line.isPart { return line.isPart && line.total < 30 ? -1 : line.total }
    // A label may stand alone on the line above.
    guard low > 0, !page.tokens[low..<start].contains(where: \.isWord) else { return 0 }
    var above = low - 1
    while above > 0, page.tokens[above - 1].kind != .lineEnd, !page.tokens[above].startsLine { above -= 1 }
    guard !page.tokens[above..<low].contains(where: \.isNumber) else { return 0 }
    let label = labels(above..<low)
    return label.isPart && label.total < 30 ? -1 : label.total
  }

  private func labels(_ range: Range<Int>) -> (total: Int, isPart: Bool) {
    let marks = page.marks(in: range)
    let total = marks.filter { $0.sense.kind == .totalLabel }.map(\.sense.value).max() ?? 0
    // "VAT" within "total incl. VAT" is no label of its own.
    let covered = marks.filter { $0.sense.kind == .totalLabel && $0.sense.value == 30 }
    let isPart = marks.contains { mark in
      mark.sense.kind == .notTotal && !covered.contains { $0.start <= mark.start && mark.end <= $0.end }
    }
    return (total, isPart)
  }

  // MARK: Days

  private typealias Labelled = (day: Day, range: Range<Int>)

  /// The date whose nearest label before it, on its line or the one above, is of this kind.
  private func labelled(_ kind: Sense.Kind, _ dates: [Dates.Found], besides other: Range<Int>?) -> Labelled? {
    var best: (score: Double, found: Labelled)?
    for date in dates where date.range != other {
      guard let day = day(of: date.spec) else { continue }
      let low = max(0, date.range.lowerBound - DocumentReader.labelReach)
      for mark in page.marks(in: low..<date.range.lowerBound) where mark.sense.kind == kind {
        let between = mark.end..<max(mark.end, date.range.lowerBound)
        if dates.contains(where: { between.contains($0.range.lowerBound) && $0.range != date.range }) { continue }
        let score = Double(mark.sense.value) / Double(2 + between.count)
        if score > best?.score ?? 0.3 { best = (score, (day, date.range)) }
      }
    }
    return best?.found
  }

  /// Tokens between a label and its value.
  private static let labelReach = 12

  private func day(of spec: DateSpec) -> Day? {
    switch spec {
    case .day(let day): day
    case .dayOfMonth: sent.flatMap { spec.resolved(on: $0, .nearest) }
    default: nil
    }
  }

  private func terms(_ dates: [Dates.Found]) -> (days: Int, range: Range<Int>)? {
    for date in dates {
      guard case .span(let days, let start) = date.spec else { continue }
      if start == .paper || Cues(page, around: date.range)[.due] >= 0.75 { return (days, date.range) }
    }
    return nil
  }
}
