/// What the dates of a message are the dates of, once it is known what the message means. The words beside a date often do
/// not say it: in "the lads will sort you out on Friday" the verdict knows of the payment, the date does not.
extension Entry {
  /// The facts with the roles that this verdict gives to dates: one without a role gets that of the message's meaning, and
  /// a role that the meaning rules out is put right. Texts and places stay.
  package func facts(under verdict: Verdict) -> [Fact] {
    guard let today = message.date?.day else { return facts }
    var facts = facts
    for index in facts.indices {
      guard let (day, role) = facts[index].role else { continue }
      facts[index] = facts[index].with(role: corrected(day, role, verdict, today))
    }
    for meaning in Self.meanings where meaning.direction == direction {
      guard let found = verdict[meaning.category], meaning.kind.map(found.kinds.contains) ?? true,
        !verdict.has(meaning.rival), !facts.contains(where: { $0.role?.role == meaning.role }),
        let index = meaning.date(in: facts, verdict, today)
      else { continue }
      facts[index] = facts[index].with(role: meaning.role)
    }
    return facts
  }

  private static let meanings = [
    DateMeaning(.incoming, .paymentConfirmation, .payment),
    DateMeaning(.incoming, .paymentPromise, .promised),
    DateMeaning(.incoming, .newRequest, .deadline, numbersOnly: true),
    DateMeaning(.incoming, .scopeChange, .deadline, kind: .deadline, numbersOnly: true),
    DateMeaning(.outgoing, .promiseMade, .promised),
    DateMeaning(.outgoing, .invoiceSent, .due, unless: .proposalSent),
  ]

  /// "You will have it by the 30th" about money is a promise, about work that we ask for a deadline.
  private func corrected(_ day: Day, _ role: DateRole, _ verdict: Verdict, _ today: Day) -> DateRole {
    func has(_ categories: Category...) -> Bool { categories.contains { verdict.has($0) } }
    let speaksOfPaying = has(.paymentPromise, .paymentConfirmation)
    switch (direction, role) {
    case (.incoming, .deadline) where verdict.categories.allSatisfy { Self.withoutDeadline.contains($0.category) }:
      return .mentioned
    case (.incoming, .deadline)
    where has(.paymentPromise) && !has(.newRequest, .scopeChange, .proposalCountered, .statusQuery) && day > today:
      return .promised
    case (.incoming, .promised) where has(.paymentConfirmation) && !has(.paymentPromise) && day <= today:
      return .payment
    case (.incoming, .promised) where has(.newRequest, .scopeChange) && !speaksOfPaying: return .deadline
    case (.outgoing, .deadline) where has(.promiseMade) && !has(.proposalSent): return .promised
    case (.outgoing, .promised) where has(.proposalSent) && !has(.promiseMade): return .deadline
    case (.outgoing, .promised) where has(.paymentChased) && !has(.promiseMade): return .due
    case (.outgoing, .payment) where has(.paymentChased): return .due
    default: return role
    }
  }

  /// Mail that says nothing else than this asks for no work by a day.
  private static let withoutDeadline: Set<Category> = [
    .automatic, .deliveryApproved, .complaint, .paymentConfirmation, .invoiceQuery,
  ]
}

/// A category and the role of the date that it comes with.
private struct DateMeaning {
  var direction: Direction
  var category: Category
  var role: DateRole
  /// A category whose dates are others.
  var rival: Category
  /// Of a scope change.
  var kind: ScopeKind?
  /// Weekdays are too often of something else.
  var numbersOnly: Bool

  init(
    _ direction: Direction, _ category: Category, _ role: DateRole, unless rival: Category = .other,
    kind: ScopeKind? = nil,
    numbersOnly: Bool = false
  ) {
    self.direction = direction
    self.category = category
    self.role = role
    self.rival = rival
    self.kind = kind
    self.numbersOnly = numbersOnly
  }

  /// Days after which nobody says that they have paid.
  private static let longPast = 60

  /// The place of the date that can have the role, of several the one nearest to the words of the category.
  func date(in facts: [Fact], _ verdict: Verdict, _ today: Day) -> Int? {
    let words = verdict[category]?.evidence.filter { $0.field == .body } ?? []
    func distance(_ fact: Fact) -> Int {
      guard fact.field == .body else { return .max }
      return words.map { max($0.start - fact.end, fact.start - $0.end, 0) }.min() ?? 0
    }
    return facts.indices.filter { index in
      guard let (day, said) = facts[index].role, said == .mentioned else { return false }
      if numbersOnly, !facts[index].text.utf8.contains(where: { (0x30...0x39).contains($0) }) { return false }
      guard role == .payment else { return day > today }
      return facts[index].field == .body && day <= today && today.number - day.number < Self.longPast
    }.min { distance(facts[$0]) < distance(facts[$1]) }
  }
}

extension Fact {
  fileprivate var role: (day: Day, role: DateRole)? {
    if case .date(let day, let role) = value { (day, role) } else { nil }
  }

  fileprivate func with(role: DateRole) -> Fact {
    guard case .date(let day, _) = value else { return self }
    return Fact(.date(day, role), field: field, start: start, end: end, text: text)
  }
}
