import Bookkeeping
import FollowUp
import Foundation
package import Model

/// What stands open as of the clock (`board --json`, `interface.md`). Closed things are listed too, with their state.
package struct BoardReport: Codable {
  package struct ClientLine: Codable {
    package var address: String
    package var name: String
    package var open: Int
    /// Days from the due date to the money, the middle of all settled invoices.
    package var paysAfter: Int?
    package var pausedUntil: String?
  }

  package struct InvoiceLine: Codable {
    package var id: String
    package var number: String
    package var client: String
    package var amount: String
    package var currency: String
    package var issuedOn: String
    package var dueOn: String
    package var status: String
    package var paid: String
    package var promisedFor: String?
    /// How many chases were sent.
    package var chased: Int
    /// What the client asked about it and waits for.
    package var query: InvoiceQuery.Kind?
    package var pausedUntil: String?
    package var evidence: [String]
  }

  package struct ScopeChangeLine: Codable {
    package var id: String
    package var client: String
    package var raisedBy: String
    package var kinds: [ScopeKind]
    package var status: String
    package var raisedOn: String
    package var text: String
    package var deadline: String?
    /// The work was handed over before anything was agreed.
    package var withoutTerms: Bool
    /// The last word on our terms, where they have met with silence.
    package var silentSince: String?
    package var evidence: [String]
  }

  package struct RequestLine: Codable {
    package var id: String
    package var client: String
    package var raisedBy: String
    package var status: String
    /// The last word on our offer, where it has met with silence.
    package var silentSince: String?
    package var evidence: [String]
  }

  package struct PromiseLine: Codable {
    package var id: String
    package var client: String
    package var by: Promise.Side
    package var madeIn: String
    package var due: String?
    package var status: String
    package var text: String
    package var strength: Promise.Strength
    package var keptOn: String?
    /// It is no sentence of ours but the day of accepted terms.
    package var agreed: Bool?
    package var evidence: [String]

    /// Neither kept nor made good.
    package var isOwed: Bool { status != "kept" && keptOn == nil }
  }

  package struct DraftLine: Codable {
    package var id: String
    package var kind: DraftKind
    package var level: Int
    package var client: String
    package var inReplyTo: String?
    package var to: [String]
    package var cc: [String]
    package var subject: String
    package var attachments: [String]
    package var needs: [String]
    package var status: Draft.Status
    package var grounds: [String]
    /// Why a message that it rests on may not be what it seems.
    package var warnings: [String]
  }

  /// A message that may not be what it seems.
  package struct WarningLine: Codable {
    package var messageId: String
    package var client: String
    package var date: String
    package var kind: Warning.Kind
    package var text: String
  }

  /// Clients who may be one.
  package struct ClientQuestionLine: Codable {
    package var addresses: [String]
    package var reason: String
  }

  package var asOf: String
  package var clients: [ClientLine]
  package var invoices: [InvoiceLine]
  package var scopeChanges: [ScopeChangeLine]
  package var requests: [RequestLine]
  package var promises: [PromiseLine]
  /// What we owe by agreement, in the form of promises: days of accepted terms that the client waits for.
  package var deadlines: [PromiseLine]
  package var drafts: [DraftLine]
  package var warnings: [WarningLine]
  package var clientQuestions: [ClientQuestionLine]

  /// - Parameter decisions: what the user said, also of who is one client.
  package init(
    books: Books, drafts allDrafts: [Draft], decisions: [Decision] = [], clock: Clock, timing: Timing = Timing()
  ) {
    let today = clock.today
    let silent = Silence.days(books: books, clock: clock, timing: timing).mapValues(\.description)
    let addresses = Dictionary(books.clients.map { ($0.id, $0.address) }, uniquingKeysWith: { first, _ in first })
    func address(_ client: Client.ID) -> String { addresses[client] ?? client }

    asOf = clock.description
    invoices = books.invoices.map { invoice in
      InvoiceLine(
        id: invoice.id, number: invoice.number, client: address(invoice.client),
        amount: invoice.amount?.decimalString ?? "", currency: invoice.amount?.currency ?? "",
        issuedOn: invoice.issued.description, dueOn: invoice.due.description, status: invoice.status(on: today),
        paid: invoice.paid?.decimalString ?? "0.00", promisedFor: invoice.promisedFor?.description,
        chased: invoice.chases.count { $0.sent <= clock.now }, query: invoice.query?.kind,
        pausedUntil: invoice.pausedUntil.flatMap { $0 < today ? nil : $0.description },
        evidence: evidence(invoice.sentIn, invoice.grounds))
    }
    scopeChanges = books.scopeChanges.map { change in
      ScopeChangeLine(
        id: change.id, client: address(change.client), raisedBy: change.raisedBy, kinds: change.kinds,
        status: change.state.rawValue, raisedOn: clock.day(of: change.raised).description,
        text: change.text, deadline: change.deadline?.description, withoutTerms: change.isWithoutTerms,
        silentSince: silent[change.id],
        evidence: evidence(change.raisedBy, change.grounds))
    }
    requests = books.requests.map { request in
      RequestLine(
        id: request.id, client: address(request.client), raisedBy: request.raisedBy, status: request.state.rawValue,
        silentSince: silent[request.id], evidence: evidence(request.raisedBy, request.grounds))
    }
    promises = books.promises.map { promise in
      PromiseLine(
        id: promise.id, client: address(promise.client), by: promise.by, madeIn: promise.madeIn,
        due: promise.due?.description, status: promise.status(on: today), text: promise.text,
        strength: promise.strength, keptOn: promise.keptOn?.description,
        evidence: evidence(promise.madeIn, promise.grounds))
    }
    deadlines = FollowUp.agreedDays(books: books, clock: clock, timing: timing).map { terms in
      let sum = terms.amounts.max { $0.value < $1.value }.map { ", \($0.decimalString) \($0.currency)" } ?? ""
      return PromiseLine(
        id: terms.id, client: address(terms.client), by: .us, madeIn: terms.sentIn, due: terms.deadline?.description,
        status: (terms.deadline.map { $0 < today } ?? false ? Promise.State.late : .open).rawValue,
        text: "agreed on \(clock.day(of: terms.sent))\(sum)", strength: .firm,
        agreed: true, evidence: evidence(terms.sentIn, terms.grounds))
    }
    drafts = allDrafts.map { draft in
      DraftLine(
        id: draft.id, kind: draft.plan.kind, level: draft.plan.level, client: address(draft.plan.client),
        inReplyTo: draft.inReplyTo, to: draft.to.map(\.address), cc: draft.cc.map(\.address),
        subject: draft.subject, attachments: draft.attachments.map(\.filename), needs: draft.needs,
        status: draft.status, grounds: draft.plan.reasons.map(\.text),
        warnings: books.warnings(about: draft.plan).map(\.sentence))
    }
    warnings = books.events.flatMap { event in
      event.warnings.map {
        WarningLine(
          messageId: event.messageID, client: address(event.client), date: clock.day(of: event.at).description,
          kind: $0.kind, text: $0.sentence)
      }
    }
    clientQuestions = ClientQuestion.all(among: books.clients, decisions: decisions).map {
      ClientQuestionLine(addresses: $0.addresses, reason: $0.reason)
    }
    let open = Dictionary(grouping: Self.openRows(books, allDrafts, today), by: \.self).mapValues(\.count)
    let invoicesOf = Dictionary(grouping: books.invoices, by: \.client)
    let paymentsOf = Dictionary(grouping: books.payments, by: \.client)
    clients = books.clients.map { client in
      let habit = PaymentHabit(
        client: client.id, invoices: invoicesOf[client.id] ?? [], payments: paymentsOf[client.id] ?? [])
      return ClientLine(
        address: client.address, name: client.name, open: open[client.id] ?? 0, paysAfter: habit.median,
        pausedUntil: client.preferences.pausedUntil.flatMap { $0 < today ? nil : $0.description })
    }
  }

  /// From the line that `JSONLine` made.
  init(line: String) throws { self = try JSONLine.decode(line) }

  /// What waits for somebody; clients are all there, for their names.
  var openOnly: BoardReport {
    var open = self
    open.invoices.removeAll { ["paid", "written-off"].contains($0.status) }
    open.scopeChanges.removeAll { !["open", "proposed", "countered"].contains($0.status) && !$0.withoutTerms }
    open.requests.removeAll { !["open", "answered"].contains($0.status) }
    open.promises.removeAll { !$0.isOwed }
    open.drafts.removeAll { !$0.status.isOpen }
    let named = Set(
      open.invoices.map(\.client) + open.scopeChanges.map(\.client) + open.requests.map(\.client)
        + open.promises.map(\.client) + open.deadlines.map(\.client) + open.drafts.map(\.client))
    open.clients.removeAll { !named.contains($0.address) }
    return open
  }

  /// The client of every row that waits for somebody, once a row.
  private static func openRows(_ books: Books, _ drafts: [Draft], _ today: Day) -> [Client.ID] {
    books.invoices.filter { $0.state != .paid && $0.state != .writtenOff }.map(\.client)
      + books.scopeChanges.filter { $0.state == .open || $0.state == .proposed || $0.state == .countered }.map(\.client)
      + books.requests.filter { $0.state == .open || $0.state == .answered }.map(\.client)
      + books.promises.filter { $0.state == .open }.map(\.client)
      + drafts.filter { $0.status.isOpen }.map(\.plan.client)
  }
}

/// The messages that a row rests on, the one that raised it first.
private func evidence(_ first: String, _ grounds: [Ground]) -> [String] {
  var seen: Set<String> = []
  return ([first] + grounds.map(\.messageID)).filter { seen.insert($0).inserted }
}

extension [BoardReport.PromiseLine] {
  /// What is due first comes first; what has no day, last.
  package var byDay: Self { sorted { ($0.due ?? "9999", $0.id) < ($1.due ?? "9999", $1.id) } }
}
