import Model
import Testing

@Suite("Dates under a verdict")
struct DateMeaningTests {
  /// A letter of Wednesday, 4 March 2026, that speaks of one day.
  private func role(
    _ category: Category, _ day: String, said role: DateRole = .mentioned, text: String = "5 March",
    _ direction: Direction = .incoming, field: Fact.Field = .body
  ) -> DateRole? {
    roles([category], [(day, role, text)], direction, field: field).first
  }

  private func roles(
    _ categories: [Category], _ dates: [(day: String, role: DateRole, text: String)],
    _ direction: Direction = .incoming, field: Fact.Field = .body, kinds: [ScopeKind] = []
  ) -> [DateRole] {
    let facts = dates.enumerated().compactMap { index, date in
      Day(date.day).map {
        Fact(
          .date($0, date.role), field: field, start: index * 20, end: index * 20 + date.text.utf8.count, text: date.text
        )
      }
    }
    let message = Message(
      source: Origin(path: "", offset: 0, length: 0), messageID: "<a@b>",
      date: Day("2026-03-04").map { Instant(seconds: $0.number * 86_400) })
    let evidence = Evidence(rule: "en/x/y", field: .body, start: 18, end: 19, text: "x")
    let verdict = Verdict(
      categories: categories.map { CategoryVerdict(category: $0, score: 5, kinds: kinds, evidence: [evidence]) })
    return Entry(message: message, direction: direction, facts: facts).facts(under: verdict).compactMap {
      if case .date(_, let role) = $0.value { role } else { nil }
    }
  }

  @Test("A day without a role has that of the message's meaning")
  func meaning() {
    #expect(role(.paymentConfirmation, "2026-03-03") == .payment)
    #expect(role(.paymentPromise, "2026-03-06") == .promised)
    #expect(role(.newRequest, "2026-08-29", text: "29 August") == .deadline)
    #expect(role(.promiseMade, "2026-03-06", .outgoing) == .promised)
    #expect(role(.invoiceSent, "2026-03-18", .outgoing) == .due)
  }

  @Test("A change of the deadline has a day, other changes speak of many")
  func scopeChange() {
    func role(_ kinds: [ScopeKind]) -> DateRole? {
      roles([.scopeChange], [("2026-03-13", .mentioned, "13 March")], kinds: kinds).first
    }
    #expect(role([.deadline]) == .deadline)
    #expect(role([.add]) == .mentioned)
  }

  @Test("A day on the wrong side of today stays without a role, and so does what is too long ago to be a payment")
  func side() {
    #expect(role(.paymentConfirmation, "2026-03-06") == .mentioned)
    #expect(role(.paymentConfirmation, "2025-08-29") == .mentioned)
    #expect(role(.paymentConfirmation, "2026-03-03", field: .subject) == .mentioned)
    #expect(role(.paymentPromise, "2026-03-03") == .mentioned)
    #expect(role(.newRequest, "2026-03-06", text: "Friday") == .mentioned)
    #expect(role(.feedback, "2026-03-06") == .mentioned)
  }

  @Test("Of several days the one nearest to the words of the category counts, and none where one has the role already")
  func several() {
    #expect(
      roles([.paymentPromise], [("2026-03-06", .mentioned, "Friday"), ("2026-03-09", .mentioned, "Monday")])
        == [.mentioned, .promised])
    #expect(
      roles([.paymentPromise], [("2026-03-06", .promised, "Friday"), ("2026-03-09", .mentioned, "Monday")])
        == [.promised, .mentioned])
  }

  @Test("A role that the meaning rules out is put right")
  func corrected() {
    #expect(role(.paymentPromise, "2026-03-31", said: .deadline) == .promised)
    #expect(roles([.paymentPromise, .newRequest], [("2026-03-31", .deadline, "31 March")]) == [.deadline])
    #expect(role(.promiseMade, "2026-03-31", said: .deadline, .outgoing) == .promised)
    #expect(role(.proposalSent, "2026-03-31", said: .promised, .outgoing) == .deadline)
    #expect(role(.newRequest, "2026-03-31", said: .promised) == .deadline)
    #expect(role(.paymentChased, "2026-03-31", said: .promised, .outgoing) == .due)
    #expect(role(.paymentChased, "2026-02-10", said: .payment, .outgoing) == .due)
    #expect(role(.deliveryApproved, "2026-03-31", said: .deadline) == .mentioned)
    #expect(roles([.complaint, .scopeChange], [("2026-03-31", .deadline, "31 March")]) == [.deadline])
    #expect(role(.other, "2026-03-31", said: .deadline) == .deadline)
  }
}
