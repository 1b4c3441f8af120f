import Bookkeeping
import Foundation
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

  static let maximumText = 4_000

  private func owners(of numbers: Set<String>) -> Set<Int> {
    numbers.reduce(into: []) { $0.formUnion(byNumber[$1] ?? []) }
  }

  /// Parties without invoices who write as people about paying one other party's invoice: they name it, or that party has named
  /// their address, or they name that party.
  func merges(_ folds: [Derivation.Fold]) -> [Decision] {
    guard !byNumber.isEmpty else { return [] }
    let hosts = folds.indices.filter { !folds[$0].books.invoices.isEmpty }
    let houses = hosts.map { (host: $0, names: Self.houses(folds[$0].party)) }
    var merges: [Decision] = []
    for fold in folds where fold.payer.isAboutMoney && fold.books.invoices.isEmpty {
      guard let guest = fold.party.addresses.first else { continue }
      var places = owners(of: fold.payer.codes)
      if places.isEmpty {
        places = Set(hosts.filter { !folds[$0].named.isDisjoint(with: fold.party.addresses) })
      }
      if places.isEmpty {
        places = Set(houses.filter { $0.names.contains { fold.payer.subjects.contains($0) } }.map(\.host))
      }
      guard places.count == 1, let place = places.first, let host = folds[place].party.addresses.first else { continue }
      merges.append(Decision(number: 0, at: Instant(seconds: 0), what: .clientMerge(addresses: [host, guest])))
    }
    return merges
  }

  /// What people of a party say about paying an invoice; what may not be what it seems counts for nothing.
  struct Payer: Sendable {
    var codes: Set<String> = []
    /// Bare letters of the subjects.
    var subjects = ""
    var isAboutMoney = false

    init() {}

    init(_ entries: [Entry], _ events: [Event]) {
      let money: Set<Category> = [.paymentConfirmation, .paymentPromise, .invoiceQuery]
      let about = Set(
        events.filter { event in
          event.direction == .incoming && event.automatic == nil && event.warnings.isEmpty
            && event.verdict.categories.contains { money.contains($0.category) }
        }.map(\.messageID))
      guard !about.isEmpty else { return }
      for entry in entries where about.contains(entry.message.messageID) {
        isAboutMoney = true
        let text = entry.message.subject + "\n" + entry.message.freshText.slice(0..<InvoiceOwners.maximumText)
        codes.formUnion(InvoiceOwners.codes(in: text))
        codes.formUnion(entry.facts.numbers)
        subjects += " " + InvoiceOwners.letters(entry.message.subject)
      }
    }
  }

  /// Addresses that stand in what a party wrote, its machines too: "please turn to accounts@…".
  static func named(in entries: [Entry]) -> Set<String> {
    var named: Set<String> = []
    for entry in entries where entry.direction == .incoming && entry.message.text.containsBytes(of: "@") {
      let text = Array(entry.message.text.utf8.prefix(maximumText))
      for at in text.indices where text[at] == UInt8(ascii: "@") {
        let start = text[..<at].lastIndex(where: endsAddress).map { $0 + 1 } ?? 0
        let end = text[at...].firstIndex(where: endsAddress) ?? text.count
        var address = Substring(String(decoding: text[start..<end], as: UTF8.self))
        while let last = address.last, !last.isLetter { address = address.dropLast() }
        named.insert(address.lowercased())
      }
    }
    return named
  }

  private static func endsAddress(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, 0x22, 0x28, 0x29, 0x2C, 0x3A, 0x3B, 0x3C, 0x3E, 0x5B, 0x5D: true
    default: false
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
    houses(party) + [letters(party.name)].filter { $0.count >= 5 }
  }

  private static func houses(_ party: Correspondents.Party) -> [String] {
    party.addresses.compactMap { address in
      let name = MailAddress(address: address).domain.split(separator: ".").dropLast().last.map(String.init) ?? ""
      return name.count >= 5 ? letters(name) : nil
    }
  }

  static func letters(_ text: String) -> String {
    text.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil).replacing("&", with: "and")
      .filter { $0.isLetter || $0.isNumber }
  }
}

extension [Fact] {
  fileprivate var numbers: Set<String> {
    reduce(into: []) { if case .invoiceNumber(let number) = $1.value { $0.insert(number) } }
  }
  fileprivate var sums: [Money] { compactMap { if case .amount(let money) = $0.value { money } else { nil } } }
}
