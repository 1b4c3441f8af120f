import FollowUp
package import Model
package import Rules

/// What one set of rules makes of mail beside another: verdicts, rows and drafts that differ.
package struct RulesComparison: Sendable {
  package struct Difference: Encodable, Sendable {
    package enum Subject: String, Encodable, Sendable { case verdict, row, draft }

    package var subject: Subject
    /// The Message-ID, the row's or the draft's id.
    package var id: String
    /// For a person: the message's sender and subject, or what the row is.
    package var about: String
    /// nil: it is not there.
    package var old: String?
    package var new: String?
  }

  private let settings: Settings
  private let clock: Clock

  package init(settings: Settings, clock: Clock) {
    self.settings = settings
    self.clock = clock
  }

  package func compare(_ paths: [String], old: RuleSet, new: RuleSet) throws -> ([Difference], [Unusable]) {
    let (before, unusable) = try reading(paths, old)
    let (after, _) = try reading(paths, new)
    return (
      verdicts(before, after) + differences(.row, before.rows, after.rows)
        + differences(.draft, before.drafts, after.drafts), unusable
    )
  }

  /// A thing by its id: what it is, and the state that is compared.
  private typealias States = [String: (about: String, state: String)]

  private struct Reading {
    /// In the order of the mail.
    var verdicts: [(id: String, about: String, verdict: String)]
    var rows: States
    var drafts: States
  }

  private func reading(_ paths: [String], _ rules: RuleSet) throws -> (Reading, [Unusable]) {
    var verdicts: [(id: String, about: String, verdict: String)] = []
    let (books, unusable) = try Classification(settings: settings, rules: rules).books(paths) { entry, verdict in
      let sender = entry.message.from.first.map { $0.name.isEmpty ? $0.address : $0.name } ?? ""
      let kinds = verdict[.scopeChange]?.kinds.map(\.rawValue).sorted() ?? []
      let names = verdict.categories.map(\.category.rawValue).sorted()
      verdicts.append(
        (
          entry.message.messageID, "\(sender): \(entry.message.subject)",
          (names + (kinds.isEmpty ? [] : ["(\(kinds.joined(separator: ", ")))"])).joined(separator: " ")
        ))
    }
    let plans = FollowUp.plans(
      books: books, clock: clock, timing: settings.timing, referenceRate: settings.referenceRate)
    return (Reading(verdicts: verdicts, rows: rows(books), drafts: drafts(plans, books)), unusable)
  }

  private func verdicts(_ old: Reading, _ new: Reading) -> [Difference] {
    let after = Dictionary(new.verdicts.map { ($0.id, $0.verdict) }, uniquingKeysWith: { first, _ in first })
    return old.verdicts.compactMap { message in
      guard let verdict = after[message.id], verdict != message.verdict else { return nil }
      return Difference(
        subject: .verdict, id: message.id, about: message.about, old: message.verdict, new: verdict)
    }
  }

  private func differences(_ subject: Difference.Subject, _ old: States, _ new: States) -> [Difference] {
    Set(old.keys).union(new.keys).sorted().compactMap { id in
      let (before, after) = (old[id], new[id])
      guard before?.state != after?.state else { return nil }
      return Difference(
        subject: subject, id: id, about: before?.about ?? after?.about ?? "", old: before?.state, new: after?.state)
    }
  }

  private func rows(_ books: Books) -> States {
    let names = Dictionary(books.clients.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    func name(_ client: Client.ID) -> String { names[client] ?? client }
    var rows: States = [:]
    for row in books.invoices {
      let sum = row.amount.map { "\($0.decimalString) \($0.currency)" } ?? ""
      rows[row.id] = (
        "invoice \(row.number) \(sum), \(name(row.client))",
        "\(row.status(on: clock.today)), due \(row.due), paid \(row.paid?.decimalString ?? "0.00")"
      )
    }
    for row in books.scopeChanges {
      rows[row.id] = (
        "scope change of \(name(row.client))",
        "\(row.state.rawValue) (\(row.kinds.map(\.rawValue).joined(separator: ", ")))"
      )
    }
    for row in books.requests { rows[row.id] = ("request of \(name(row.client))", row.state.rawValue) }
    for row in books.promises {
      let side = row.by == .us ? "to" : "of"
      rows[row.id] = (
        "promise \(side) \(name(row.client))", "\(row.status(on: clock.today)), due \(row.due?.description ?? "–")"
      )
    }
    for row in books.payments {
      rows[row.id] = (
        "payment of \(name(row.client))",
        "\(row.amount.map { "\($0.decimalString) \($0.currency)" } ?? "") \(row.isProved ? "proved" : "reported")"
      )
    }
    return rows
  }

  private func drafts(_ plans: [Plan], _ books: Books) -> States {
    let names = Dictionary(books.clients.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    return Dictionary(
      plans.map { plan in
        let level = plan.level > 0 ? " \(plan.level)" : ""
        return (plan.id, ("\(plan.kind.rawValue)\(level), \(names[plan.client] ?? plan.client)", "proposed"))
      }, uniquingKeysWith: { first, _ in first })
  }
}
