import Bookkeeping
import Model

/// Whose invoice a number, or a sum with a name, is: banks, payment services and accounts departments write from addresses of
/// their own.
struct InvoiceOwners {
  /// Places of the folds whose invoices have the number.
  private var byNumber: [String: Set<Int>] = [:]
  private var bySum: [Money: [Int]] = [:]

  init(_ folds: [Derivation.Fold]) {
    for (place, fold) in folds.enumerated() {
      // By index: rows are large to copy.
      let invoices = fold.books.invoices
      for index in invoices.indices {
        if invoices[index].number.utf8.count >= 3 { byNumber[invoices[index].number, default: []].insert(place) }
        if let amount = invoices[index].amount { bySum[amount, default: []].append(place) }
      }
    }
  }

  /// The client that a notice is about: by an invoice's number, else by its sum and the client's name.
  func owner(of notice: Entry, among folds: [Derivation.Fold]) -> Int? {
    let text = notice.message.subject + "\n" + notice.message.text.slice(0..<Self.maximumText)
    let named = owners(of: Self.codes(in: text).union(notice.facts.numbers))
    if !named.isEmpty { return named.count == 1 ? named.first : nil }
    let letters = Self.letters(text)
    for sum in notice.facts.sums {
      let places = bySum.filter {
        $0.key.value == sum.value && (sum.currency.isEmpty || $0.key.currency == sum.currency)
      }
      .values.flatMap { $0 }.sorted()
      if let place = places.first(where: { place in Self.names(folds[place].party).contains { letters.contains($0) } })
      {
        return place
      }
    }
    return nil
  }

  private static let maximumText = 4_000

  private func owners(of numbers: Set<String>) -> Set<Int> {
    numbers.reduce(into: []) { $0.formUnion(byNumber[$1] ?? []) }
  }

  /// Parties without invoices who write as people about the invoice of exactly one other party.
  func merges(_ folds: [Derivation.Fold]) -> [Decision] {
    guard !byNumber.isEmpty else { return [] }
    var merges: [Decision] = []
    for fold in folds where fold.books.invoices.isEmpty {
      guard let guest = fold.party.addresses.first else { continue }
      let places = owners(of: fold.numbers)
      guard places.count == 1, let place = places.first, let host = folds[place].party.addresses.first else { continue }
      merges.append(
        Decision(number: 0, at: Instant(seconds: 0), what: .clientMerge(addresses: [host, guest])))
    }
    return merges
  }

  /// The codes in mail of people about paying an invoice; what their own server says is forged counts for nothing.
  static func named(in entries: [Entry], _ events: [Event]) -> Set<String> {
    let money: Set<Category> = [.paymentConfirmation, .paymentPromise, .invoiceQuery]
    let about = Set(
      events.filter { event in
        event.direction == .incoming && event.automatic == nil
          && event.verdict.categories.contains { money.contains($0.category) }
      }.map(\.messageID))
    guard !about.isEmpty else { return [] }
    return entries.reduce(into: []) { codes, entry in
      guard about.contains(entry.message.messageID), entry.message.authentication.dmarc != "fail" else { return }
      codes.formUnion(Self.codes(in: entry.message.subject + "\n" + entry.message.freshText.slice(0..<maximumText)))
      codes.formUnion(entry.facts.numbers)
    }
  }

  /// Words that can be a number of an invoice: with a digit, as they stand.
  static func codes(in text: String) -> Set<String> {
    var codes: Set<String> = []
    for word in text.split(whereSeparator: { $0.isWhitespace || ",;:()[]<>\"'“”„!?#".contains($0) }) {
      let bare = word.drop { !$0.isLetter && !$0.isNumber }
      guard bare.utf8.count >= 3, bare.utf8.count <= 40, bare.utf8.contains(where: { (0x30...0x39).contains($0) })
      else {
        continue
      }
      var end = bare.endIndex
      while end > bare.startIndex, let last = bare[..<end].last, !last.isLetter, !last.isNumber {
        end = bare.index(before: end)
      }
      codes.insert(String(bare[..<end]))
    }
    return codes
  }

  /// Names as bare letters: the person's, the house's as its domain spells it.
  private static func names(_ party: Correspondents.Party) -> [String] {
    let houses = party.addresses.map { MailAddress(address: $0).domain.split(separator: ".").dropLast().last ?? "" }
    return ([party.name] + houses.map(String.init)).map(letters).filter { $0.count >= 5 }
  }

  private static func letters(_ text: String) -> String {
    text.lowercased().replacing("&", with: "and").filter { $0.isLetter || $0.isNumber }
  }
}

extension [Fact] {
  fileprivate var numbers: Set<String> {
    reduce(into: []) { if case .invoiceNumber(let number) = $1.value { $0.insert(number) } }
  }
  fileprivate var sums: [Money] { compactMap { if case .amount(let money) = $0.value { money } else { nil } } }
}
