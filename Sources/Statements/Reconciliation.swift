package import Foundation
package import Model

/// Which invoices an entry pays, and why that is thought.
package struct Match: Sendable {
  /// One invoice's share of the entry.
  package struct Share: Hashable, Sendable {
    package var invoice: Invoice.ID
    package var amount: Decimal

    package init(invoice: Invoice.ID, amount: Decimal) {
      self.invoice = invoice
      self.amount = amount
    }
  }

  package enum Certainty: String, Sendable {
    /// Reference and sum say the same.
    case certain
    /// One reading, by weaker signs.
    case likely
    /// More than one reading, or one that only a person can judge.
    case ambiguous
    /// It is no invoice's that is known here.
    case none
  }

  package var entry: StatementEntry
  package var certainty: Certainty
  /// What it would pay; with `ambiguous` the readings, best first.
  package var readings: [[Share]]
  package var reason: String
}

/// Entries of a bank's statement against the open invoices (a pure function of both): by reference, sum, currency and name.
package struct Reconciliation {
  private struct Open {
    var invoice: Invoice
    var owed: Decimal
    var client: Client?
  }

  /// Several invoices in one transfer, at most.
  private static let maximumTogether = 4

  private var open: [Open] = []

  package init(_ books: Books) {
    let clients = Dictionary(books.clients.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    open = books.invoices.compactMap { invoice in
      guard invoice.state != .paid, invoice.state != .writtenOff, let amount = invoice.amount else { return nil }
      let owed = invoice.state == .partPaid ? amount.value - (invoice.paid?.value ?? 0) : amount.value
      return owed > 0 ? Open(invoice: invoice, owed: owed, client: clients[invoice.client]) : nil
    }.sorted { ($0.invoice.due, $0.invoice.id) < ($1.invoice.due, $1.invoice.id) }
  }

  /// Each entry in turn; what one settles certainly is no longer open for the next.
  package mutating func matches(_ entries: [StatementEntry]) -> [Match] {
    entries.sorted { ($0.day, $0.id) < ($1.day, $1.id) }.map { entry in
      let match = match(entry)
      if match.certainty == .certain || match.certainty == .likely {
        for share in match.readings.first ?? [] { settle(share) }
      }
      return match
    }
  }

  private mutating func settle(_ share: Match.Share) {
    guard let index = open.firstIndex(where: { $0.invoice.id == share.invoice }) else { return }
    open[index].owed -= share.amount
    if open[index].owed <= 0 { open.remove(at: index) }
  }

  private func match(_ entry: StatementEntry) -> Match {
    let candidates = open.filter { candidate in
      let currency = candidate.invoice.amount?.currency ?? ""
      return currency.isEmpty || entry.amount.currency.isEmpty || currency == entry.amount.currency
    }
    let named = candidates.filter { ReferenceText.names($0.invoice.number, in: entry.text) }
    if !named.isEmpty { return byReference(entry, named) }
    let theirs = candidates.filter { open in open.client.map { ReferenceText.isSame($0, entry.payer) } ?? false }
    if let match = bySum(entry, theirs, "the payer's name and the sum") { return match }
    let sameSum = candidates.filter { $0.owed == entry.amount.value }
    if !sameSum.isEmpty {
      return Match(
        entry: entry, certainty: .ambiguous, readings: sameSum.map { [whole($0)] },
        reason: "only the sum says so: neither reference nor name")
    }
    if let only = theirs.first, theirs.count == 1, entry.amount.value < only.owed {
      return Match(
        entry: entry, certainty: .ambiguous, readings: [[part(only, entry)]],
        reason: "the payer's name, with a part of what is owed")
    }
    return Match(
      entry: entry, certainty: .none, readings: [], reason: "no open invoice has this reference, sum or payer")
  }

  private func byReference(_ entry: StatementEntry, _ named: [Open]) -> Match {
    let numbers = named.map(\.invoice.number).joined(separator: " and ")
    let sum = named.reduce(0) { $0 + $1.owed }
    if sum == entry.amount.value {
      return Match(
        entry: entry, certainty: .certain, readings: [named.map(whole)],
        reason: "its reference names \(numbers), and the sum is what is owed")
    }
    if let only = named.first, named.count == 1, entry.amount.value < only.owed {
      return Match(
        entry: entry, certainty: .likely, readings: [[part(only, entry)]],
        reason: "its reference names \(numbers); it is a part of the \(plain(only.owed)) that are owed")
    }
    return Match(
      entry: entry, certainty: .ambiguous, readings: [named.map(whole)],
      reason: "its reference names \(numbers), of which \(plain(sum)) are owed, not \(entry.amount.decimalString)")
  }

  /// One invoice of that sum, else several that make it up together.
  private func bySum(_ entry: StatementEntry, _ candidates: [Open], _ why: String) -> Match? {
    let same = candidates.filter { $0.owed == entry.amount.value }
    if same.count == 1 { return Match(entry: entry, certainty: .likely, readings: [[whole(same[0])]], reason: why) }
    if same.count > 1 {
      return Match(
        entry: entry, certainty: .ambiguous, readings: same.map { [whole($0)] }, reason: "\(why), of several invoices")
    }
    let together = combinations(candidates.prefix(12)[...], making: entry.amount.value, upTo: Self.maximumTogether)
    guard let first = together.first else { return nil }
    let shares = first.map(whole)
    return together.count == 1
      ? Match(
        entry: entry, certainty: .likely, readings: [shares], reason: "\(why) of \(first.count) invoices together")
      : Match(
        entry: entry, certainty: .ambiguous, readings: together.map { $0.map(whole) },
        reason: "\(why), made up in several ways")
  }

  private func combinations(_ candidates: ArraySlice<Open>, making sum: Decimal, upTo count: Int) -> [[Open]] {
    if sum == 0 { return [[]] }
    guard count > 0, sum > 0, let first = candidates.first else { return [] }
    let rest = candidates.dropFirst()
    let with = combinations(rest, making: sum - first.owed, upTo: count - 1).map { [first] + $0 }
    return with + combinations(rest, making: sum, upTo: count)
  }

  private func whole(_ open: Open) -> Match.Share { Match.Share(invoice: open.invoice.id, amount: open.owed) }
  private func part(_ open: Open, _ entry: StatementEntry) -> Match.Share {
    Match.Share(invoice: open.invoice.id, amount: entry.amount.value)
  }
  private func plain(_ value: Decimal) -> String { value.plain(fractionDigits: 2) }
}

/// Names and numbers as they survive a bank's forms: case, accents, blanks and marks lost.
enum ReferenceText {
  /// Whether a text names an invoice's number: `INV-2026/014` also as `inv2026014`.
  static func names(_ number: String, in text: String) -> Bool {
    let wanted = bare(number)
    guard wanted.count >= 3, wanted.contains(where: \.isNumber) else { return false }
    let words = text.split { !$0.isLetter && !$0.isNumber && !"-/.".contains($0) }.map { bare(String($0)) }
    if words.contains(wanted) { return true }
    // Broken by blanks or glued to other words; short numbers would be found anywhere.
    guard wanted.count >= 6 else { return false }
    let all = bare(text)
    guard let found = all.range(of: wanted) else { return false }
    // Not within a longer run of digits.
    let before = found.lowerBound > all.startIndex ? all[all.index(before: found.lowerBound)] : " "
    let after = found.upperBound < all.endIndex ? all[found.upperBound] : " "
    return !(before.isNumber && wanted.first?.isNumber == true) && !(after.isNumber && wanted.last?.isNumber == true)
  }

  /// A word of the payer's name of four letters and more that is also the client's, in name or domain.
  static func isSame(_ client: Client, _ payer: String) -> Bool {
    let theirs = words(payer)
    guard !theirs.isEmpty else { return false }
    let domains = client.addresses.compactMap { MailAddress(address: $0).domain.split(separator: ".").first }
    return !theirs.isDisjoint(with: words(client.name))
      || domains.contains { domain in theirs.contains { $0.count >= 5 && bare(String(domain)).contains($0) } }
  }

  private static let common: Set<String> = [
    "gmbh", "limited", "group", "studio", "company", "bank", "konto", "account",
  ]

  private static func words(_ text: String) -> Set<String> {
    Set(text.foldedForBank.split { !$0.isLetter }.map(String.init).filter { $0.count >= 4 && !common.contains($0) })
  }

  private static func bare(_ text: String) -> String { text.foldedForBank.filter { $0.isLetter || $0.isNumber } }
}
