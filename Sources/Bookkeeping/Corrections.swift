import Foundation
package import Model

/// What the user decided, on its way into the rows.
extension ClientLedger {
  /// False where the row is not there (yet).
  mutating func correct(_ what: Decision.What) -> Bool {
    switch what {
    case .invoicePaid(let id, let day, let amount): pay(id, day, amount)
    case .statementBooked(let entry, let says, let day, let booked): book(booked, of: entry, says, on: day)
    case .invoiceWrittenOff(let id): change(&invoices, id) { $0.state = .writtenOff }
    case .invoiceSet(let id, let field, let value): change(&invoices, id) { $0.set(field, to: value) }
    case .scopeState(let id, let state): change(&scopeChanges, id) { $0.state = state }
    case .requestState(let id, let state): change(&requests, id) { $0.state = state }
    case .promiseState(let id, let state): change(&promises, id) { $0.state = state }
    case .clientSet(let who, let field, let value) where client.isNamed(who): name(field, value)
    default: true
    }
  }

  private mutating func name(_ field: String, _ value: String) -> Bool {
    if field == "name" { client.name = value }
    if field == "language" { client.language = value }
    if field == "address" { client.formOfAddress = FormOfAddress(rawValue: value) }
    return true
  }

  private mutating func pay(_ id: Invoice.ID, _ day: Day, _ amount: Decimal?) -> Bool {
    guard let index = invoices.firstIndex(where: { $0.id == id }) else { return false }
    let whole = invoices[index].amount
    let currency = whole?.currency ?? settings.currency
    let before = invoices[index].state == .partPaid ? invoices[index].paid?.value ?? 0 : 0
    let sum = amount.map { $0 + before } ?? whole?.value
    let isPart = sum.map { sum in whole.map { sum < $0.value } ?? false } ?? false
    invoices[index].state = isPart ? .partPaid : .paid
    invoices[index].query = nil
    invoices[index].paid = sum.map { Money($0, currency) }
    payments.append(
      Payment(
        id: RowID.make("pay", id, day.description, "you"), client: client.id, invoice: id,
        amount: amount.map { Money($0, currency) } ?? whole, paidOn: day, isProved: true,
        reportedIn: invoices[index].sentIn, reported: Instant(seconds: day.number * 86_400)))
    return true
  }

  /// False where there is no such row.
  @discardableResult
  func change<Row: Identifiable>(_ rows: inout [Row], _ id: Row.ID, _ body: (inout Row) -> Void) -> Bool {
    guard let index = rows.firstIndex(where: { $0.id == id }) else { return false }
    body(&rows[index])
    return true
  }
}

extension Decision.What {
  /// It changes a row of the books, once that is there.
  var isAboutRow: Bool {
    switch self {
    case .invoicePaid, .statementBooked, .invoiceWrittenOff, .invoiceSet, .scopeState, .requestState, .promiseState,
      .clientSet:
      true
    default: false
    }
  }
}

extension Invoice {
  /// A field as `invoiceSet` names it; what is no value of the field changes nothing.
  fileprivate mutating func set(_ field: String, to value: String) {
    switch field {
    case "number": number = value
    case "amount": amount = Money(text: value) ?? amount
    case "due": due = Day(value) ?? due
    case "state":
      state = State(rawValue: value) ?? state
      if state != .disputed { query = nil }
    case "chase_after": chaseAfter = ClientPreferences.chaseDays(value)
    case "paused": pausedUntil = Day(value)
    default: break
    }
  }
}

extension Client {
  /// By id, name or one of the addresses.
  package func isNamed(_ who: String) -> Bool {
    let wanted = who.lowercased()
    return id == who || name.lowercased() == wanted || addresses.contains(wanted)
  }
}

extension Settings {
  /// The user's word over the configuration's entry for the client, over what counts for everybody.
  func preferences(of client: Client, _ entry: ClientSettings?, _ decisions: [Decision]) -> ClientPreferences {
    var said = ClientPreferences()
    for decision in decisions {
      if case .clientSet(let who, let field, let value) = decision.what, client.isNamed(who) {
        said.set(field, to: value)
      }
    }
    var all = said.over(entry?.preferences ?? ClientPreferences()).over(preferences)
    if all.rates != nil, all.currency == nil { all.currency = currency }
    return all
  }
}

extension ClientPreferences {
  /// A field as `clientSet` names it; "" takes the user's word back.
  mutating func set(_ field: String, to value: String) {
    switch field {
    case "terms": termsDays = Int(value)
    case "country": country = value.isEmpty ? nil : value
    case "time_zone": timeZone = value.isEmpty ? nil : value
    case "chase_after": chaseAfter = ClientPreferences.chaseDays(value)
    case "paused": pausedUntil = Day(value)
    case "invoicing": invoicing = InvoicingMoment(rawValue: value)
    case "late_payment": latePaymentLaw = LatePaymentLaw(rawValue: value)
    case "currency": currency = value.isEmpty ? nil : value
    default:
      guard field.hasPrefix("rate."), let unit = RateUnit(rawValue: String(field.dropFirst(5))) else { return }
      rates = (rates ?? [:]).filter { $0.key != unit }
      rates?[unit] = Decimal(string: value)
    }
  }
}
