import Foundation
import Model

/// What a template is given: facts from the books in the client's language, what a person filled in, and for what is still missing a gap that
/// a person sees.
struct TemplateValues {
  private(set) var values: [String: Any] = [:]
  /// Names of values that a person has to give.
  private(set) var missing: [String] = []

  let wording: Wording

  init(
    plan: Plan, books: Books, client: Client?, answering: Message?, facts: [Fact], clock: Clock,
    filled: [String: String], wording: Wording, settings: Settings,
    attachments: [Attachment]
  ) {
    self.wording = wording
    let writer = answering.flatMap { message in message.from.first { !settings.isMine($0.address) } ?? message.to.first
    }
    let name = writer?.name ?? client?.name ?? ""
    let firstName = FirstName.of(name, at: writer?.address ?? client?.address ?? "")
    values["first_name"] = firstName
    values["greeting"] = wording.greeting(firstName, name: name)
    values["formal"] = wording.isFormal
    values["my_name"] = settings.name
    values["terms_days"] = settings.paymentTermsDays
    values["attached"] = !attachments.isEmpty
    addInvoices(plan, books, clock)
    addAgreement(plan, books)
    addPayment(plan, books)
    addChange(plan, books)
    addQuestions(facts)
    addPromises(plan, books, clock)
    addEvents(plan, books)
    // What follows from the rate card and the law, unless a person has filled in something else.
    for (name, value) in plan.suggestions ?? [:] { values[name] = wording.worded(value) }
    for name in plan.needs + (plan.suggestions ?? [:]).keys.sorted() where name != "invoice_file" {
      if let value = filled[name], !value.isEmpty {
        values[name] = value
      } else if plan.needs.contains(name) {
        values[name] = wording.gap(name)
        missing.append(name)
      }
    }
    values["needs_price"] = values["new_price"] != nil
    values["needs_deadline"] = values["new_deadline"] != nil
    values["needs_file"] = plan.needs.contains("invoice_file")
  }

  mutating func set(_ name: String, _ value: String?) { values[name] = value.flatMap { $0.isEmpty ? nil : $0 } }
  mutating func flag(_ name: String, _ value: Bool) { values[name] = value }
  /// Nothing where the list is empty.
  mutating func list(_ name: String, _ lines: [[String: Any]]) { values[name] = lines.isEmpty ? nil : lines }

  private mutating func addInvoices(_ plan: Plan, _ books: Books, _ clock: Clock) {
    let invoices = books.invoices.filter { plan.rows.contains($0.id) }.sorted {
      ($0.due, $0.number) < ($1.due, $1.number)
    }
    let lines: [[String: Any]] = invoices.map { invoice in
      var line: [String: Any] = [
        "number": invoice.number, "amount": invoice.owed.map { wording.money($0) } ?? "",
        "issued": wording.day(invoice.issued), "due": wording.day(invoice.due),
        "days_overdue": invoice.due.distance(to: clock.today),
      ]
      if invoice.state == .partPaid { line["part_paid"] = invoice.paid.map { wording.money($0) } }
      return line
    }
    let owed = invoices.compactMap(\.owed)
    if owed.count == invoices.count, owed.count > 1, Set(owed.map(\.currency)).count == 1 {
      values["total_owed"] = wording.money(Money(owed.map(\.value).reduce(0, +), owed[0].currency))
    }
    values["invoice_table"] = invoices.count > 1 ? TextTable.lines(invoices, wording) : nil
    values["invoices"] = lines
    values["one_invoice"] = lines.count == 1 ? lines[0] : nil
    values["several_invoices"] = lines.count > 1
    values["number"] = invoices.first?.number ?? ""
  }

  private mutating func addAgreement(_ plan: Plan, _ books: Books) {
    let proposals = books.proposals.filter { plan.rows.contains($0.id) }
    list(
      "agreed_items",
      proposals.filter { !$0.amounts.isEmpty }.map {
        ["sums": $0.amounts.map { wording.money($0) }.joined(separator: ", "), "on": wording.day($0.sent.day)]
      })
    guard let proposal = proposals.last else { return }
    let amount = proposal.amounts.max { $0.value < $1.value }
    values["agreed_amount"] = amount.map { wording.money($0) }
    values["agreed_deadline"] = proposal.deadline.map { wording.day($0) }
    values["agreement"] = amount != nil || proposal.deadline != nil
    values["proposed_amount"] = amount.map { wording.money($0) }
    values["proposed_on"] = wording.day(proposal.sent.day)
    values["is_counter"] = proposal.state == .countered
    values["is_no"] = proposal.state == .declined
  }

  private mutating func addPayment(_ plan: Plan, _ books: Books) {
    guard let payment = books.payments.last(where: { plan.rows.contains($0.id) }) else { return }
    let invoice = books.invoices.first { $0.id == payment.invoice }
    // A sum without a currency is the invoice's.
    let amount = payment.amount.map {
      Money($0.value, $0.currency.isEmpty ? invoice?.amount?.currency ?? "" : $0.currency)
    }
    values["paid_amount"] = amount.map { wording.money($0) }
    values["paid_number"] = invoice.map(\.number).flatMap { $0.isEmpty ? nil : $0 }
    values["payment_in_full"] = invoice.map { $0.state == .paid || $0.state == .reportedPaid } ?? false
  }

  private mutating func addChange(_ plan: Plan, _ books: Books) {
    let changes = books.scopeChanges.filter { plan.rows.contains($0.id) }
    let kinds = Set(changes.flatMap(\.kinds))
    values["asked_words"] = changes.count == 1 ? changes.first.map(\.text).flatMap { $0.isEmpty ? nil : $0 } : nil
    for (name, kind) in [
      ("adds", ScopeKind.add), ("alters", .alter), ("cuts", .cut), ("moves_deadline", .deadline), ("pauses", .pause),
      ("cancels", .cancel),
    ] {
      values[name] = kinds.contains(kind)
    }
    let agreed = books.proposals.last { plan.rows.contains($0.id) }?.deadline
    let effect = ChangeEffect(of: changes, agreed: agreed)
    for other in ChangeEffect.allCases { flag(other.rawValue, other == effect) }
  }

  /// What an offer still has to ask.
  private mutating func addQuestions(_ facts: [Fact]) {
    let deadline = facts.compactMap { if case .date(let day, .deadline) = $0.value { day } else { nil } }.last
    let budget = facts.contains { if case .amount = $0.value { true } else { false } }
    values["asked_deadline"] = deadline.map { wording.day($0) }
    values["asks_deadline"] = deadline == nil
    values["asks_budget"] = !budget
    values["asks_scope"] = true
  }
}
