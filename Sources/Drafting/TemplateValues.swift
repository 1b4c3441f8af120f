import Foundation
import Model

/// What a template is given: facts from the books in the client's language, what a person filled in, and for what is still missing a gap that
/// a person sees.
struct TemplateValues {
  private(set) var values: [String: Any] = [:]
  /// Names of values that a person has to give.
  private(set) var missing: [String] = []

  private let wording: Wording

  init(
    plan: Plan, books: Books, client: Client?, answering: Message?, facts: [Fact], clock: Clock,
    filled: [String: String], wording: Wording, settings: Settings,
    attachments: [Attachment]
  ) {
    self.wording = wording
    let writer = answering.flatMap { message in message.from.first { !settings.isMine($0.address) } ?? message.to.first
    }
    let name = writer?.name ?? client?.name ?? ""
    let firstName = FirstName.of(name)
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
    if let promise = books.promises.first(where: { plan.rows.contains($0.id) }) { values["promise"] = promise.text }
    for name in plan.needs where name != "invoice_file" {
      if let value = filled[name], !value.isEmpty {
        values[name] = value
      } else {
        values[name] = wording.gap(name)
        missing.append(name)
      }
    }
    values["needs_price"] = plan.needs.contains("new_price")
    values["needs_deadline"] = plan.needs.contains("new_deadline")
    values["needs_file"] = plan.needs.contains("invoice_file")
  }

  private mutating func addInvoices(_ plan: Plan, _ books: Books, _ clock: Clock) {
    let invoices = books.invoices.filter { plan.rows.contains($0.id) }.sorted {
      ($0.due, $0.number) < ($1.due, $1.number)
    }
    let lines: [[String: Any]] = invoices.map { invoice in
      // What is still owed, after what was paid in part.
      let owed = invoice.amount.map { amount in
        invoice.state == .partPaid ? Money(amount.value - (invoice.paid?.value ?? 0), amount.currency) : amount
      }
      return [
        "number": invoice.number, "amount": owed.map { wording.money($0) } ?? "", "issued": wording.day(invoice.issued),
        "due": wording.day(invoice.due),
        "days_overdue": invoice.due.distance(to: clock.today),
      ]
    }
    values["invoices"] = lines
    values["one_invoice"] = lines.count == 1 ? lines[0] : nil
    values["several_invoices"] = lines.count > 1
    values["number"] = invoices.first?.number ?? ""
  }

  private mutating func addAgreement(_ plan: Plan, _ books: Books) {
    guard let proposal = books.proposals.first(where: { plan.rows.contains($0.id) }) else { return }
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
    let kinds = Set(books.scopeChanges.filter { plan.rows.contains($0.id) }.flatMap(\.kinds))
    for (name, kind) in [
      ("adds", ScopeKind.add), ("alters", .alter), ("cuts", .cut), ("moves_deadline", .deadline), ("pauses", .pause),
      ("cancels", .cancel),
    ] {
      values[name] = kinds.contains(kind)
    }
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
