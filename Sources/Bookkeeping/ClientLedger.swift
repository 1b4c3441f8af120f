import Model

/// The books of one client while they are being written, message by message.
struct ClientLedger {
  private(set) var books = Books()
  private(set) var client: Client
  let settings: Settings
  let termsDays: Int

  // Rows by the order in which they came; ids never change.
  var invoices: [Invoice] = []
  var payments: [Payment] = []
  var proposals: [Proposal] = []
  var scopeChanges: [ScopeChange] = []
  var requests: [Request] = []
  var promises: [Promise] = []
  private var events: [Event] = []

  /// The thread in which a row was raised.
  var threads: [String: String] = [:]
  private var weWrote = false
  var isUnderWay = false
  var isDelivered = false
  var isFinished = false
  private var ourLast: [String: Set<Category>] = [:]
  private var theirLast: [String: Set<Category>] = [:]

  init(client: Client, settings: Settings, decisions: [Decision]) {
    self.client = client
    self.settings = settings
    var terms = settings.paymentTermsDays
    for decision in decisions {
      if case .clientSet(let who, let field, let value) = decision.what, client.isNamed(who), field == "terms",
        let days = Int(value)
      {
        terms = days
      }
    }
    termsDays = terms
  }

  /// Whether an address is one of the client's, or of the client's house.
  func isClientAddress(_ address: MailAddress) -> Bool {
    client.addresses.contains(address.key)
      || (!FreeMail.has(address.domain)
        && client.addresses.contains { MailAddress(address: $0).domain == address.domain })
  }

  static func isReply(_ message: Message) -> Bool {
    !message.inReplyTo.isEmpty || !message.references.isEmpty || Subject(message.subject).isReply
  }

  /// The state just before a message.
  func context(for entry: Entry, thread: String) -> ThreadContext {
    var context = ThreadContext()
    context.knownClient = weWrote
    context.isReply = Self.isReply(entry.message)
    // By index: rows are large to copy.
    for index in proposals.indices where proposals[index].state == .open || proposals[index].state == .countered {
      context.proposalOpen = true
      if threads[proposals[index].id] == thread { context.proposalOpenInThread = true }
    }
    // Where our own message of the thread is known, its meaning is too; only else its quotation has to serve.
    context.proposalQuoted = context.isReply && ourLast[thread] == nil && Quoted.hasAmount(entry.message)
    context.jobUnderWay = isUnderWay
    context.delivered = isDelivered
    context.jobFinished = isFinished && !isUnderWay
    let day = entry.message.date?.day
    for index in invoices.indices where isUnpaid(invoices[index]) {
      context.invoiceOpen = true
      if let day, invoices[index].due < day { context.invoiceOverdue = true }
      context.openInvoices.append(invoices[index].number)
    }
    context.ourLast = ourLast[thread] ?? []
    context.theirLast = theirLast[thread] ?? []
    return context
  }

  /// Writes what a message means into the rows.
  mutating func post(_ entry: Entry, _ verdict: Verdict, thread: String) {
    let message = entry.message
    guard let at = message.date else {
      events.append(event(entry, verdict, thread, at: Instant(seconds: 0)))
      return
    }
    events.append(event(entry, verdict, thread, at: at))
    let posting = Posting(entry: entry, verdict: verdict, thread: thread, at: at)
    if entry.direction == .outgoing {
      weWrote = true
      postOutgoing(posting)
      if message.automatic == nil { ourLast[thread] = Set(verdict.categories.map(\.category)) }
    } else {
      postIncoming(posting)
      if message.automatic == nil { theirLast[thread] = Set(verdict.categories.map(\.category)) }
    }
    if message.automatic == nil || entry.direction == .outgoing {
      client.firstContact = client.firstContact ?? at
      client.lastContact = at
    }
  }

  private func event(_ entry: Entry, _ verdict: Verdict, _ thread: String, at: Instant) -> Event {
    let returns =
      entry.message.automatic == .reply
      ? entry.facts.compactMap { if case .date(let day, .return) = $0.value { day } else { nil } }.max() : nil
    return Event(
      client: client.id, messageID: entry.message.messageID, thread: thread, at: at, direction: entry.direction,
      verdict: verdict,
      automatic: entry.message.automatic, returns: returns)
  }

  /// Ends the books: what the user decided goes over what was read.
  mutating func apply(_ decisions: [Decision]) {
    for decision in decisions { apply(decision.what) }
    books.clients = [client]
    books.invoices = invoices
    books.payments = payments
    books.proposals = proposals
    books.scopeChanges = scopeChanges
    books.requests = requests
    books.promises = promises
    books.events = events
  }

  private mutating func apply(_ what: Decision.What) {
    switch what {
    case .invoicePaid(let id, let day, let amount):
      change(&invoices, id) { invoice in
        let whole = invoice.amount?.value
        let sum = amount ?? whole
        if let sum, let whole, sum < whole {
          invoice.state = .partPaid
        } else {
          invoice.state = .paid
        }
        invoice.paid = sum.map { Money($0, invoice.amount?.currency ?? settings.currency) }
      }
      if let invoice = invoices.first(where: { $0.id == id }) {
        payments.append(
          Payment(
            id: RowID.make("pay", id, day.description, "you"), client: client.id, invoice: id, amount: invoice.paid,
            paidOn: day, isProved: true,
            reportedIn: invoice.sentIn, reported: Instant(seconds: day.number * 86_400)))
      }
    case .invoiceWrittenOff(let id): change(&invoices, id) { $0.state = .writtenOff }
    case .invoiceSet(let id, let field, let value):
      change(&invoices, id) { invoice in
        switch field {
        case "number": invoice.number = value
        case "amount": if let money = Money(text: value) { invoice.amount = money }
        case "due": if let day = Day(value) { invoice.due = day }
        case "state": if let state = Invoice.State(rawValue: value) { invoice.state = state }
        default: break
        }
      }
    case .scopeState(let id, let state): change(&scopeChanges, id) { $0.state = state }
    case .requestState(let id, let state): change(&requests, id) { $0.state = state }
    case .promiseState(let id, let state): change(&promises, id) { $0.state = state }
    case .clientSet(let who, let field, let value) where client.isNamed(who):
      if field == "name" { client.name = value }
      if field == "language" { client.language = value }
      if field == "address" { client.formOfAddress = FormOfAddress(rawValue: value) }
    default: break
    }
  }

  func change<Row: Identifiable>(_ rows: inout [Row], _ id: Row.ID, _ body: (inout Row) -> Void) {
    if let index = rows.firstIndex(where: { $0.id == id }) { body(&rows[index]) }
  }
}

/// A message on its way into the rows.
struct Posting {
  var entry: Entry
  var verdict: Verdict
  var thread: String
  var at: Instant

  var messageID: String { entry.message.messageID }
  var day: Day { at.day }

  func grounds(_ category: Category) -> [Ground] {
    verdict[category]?.evidence.map { Ground(messageID: messageID, evidence: $0) } ?? []
  }

  var amounts: [Money] { entry.facts.compactMap { if case .amount(let money) = $0.value { money } else { nil } } }
  var invoiceNumbers: [String] {
    var numbers: [String] = []
    for fact in entry.facts {
      if case .invoiceNumber(let number) = fact.value, !numbers.contains(number) { numbers.append(number) }
    }
    return numbers
  }

  func dates(_ role: DateRole) -> [Day] {
    entry.facts.compactMap { if case .date(let day, role) = $0.value { day } else { nil } }
  }

  /// The sentence around the first evidence, for a promise's text.
  func sentence(_ category: Category) -> String {
    guard let evidence = verdict[category]?.evidence.first(where: { $0.field == .body }) else {
      return verdict[category]?.evidence.first?.text ?? ""
    }
    let bytes = Array(entry.message.text.utf8)
    guard evidence.start < bytes.count else { return evidence.text }
    let ends: Set<UInt8> = [UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), 0x0A]
    var from = evidence.start
    while from > 0, evidence.start - from < 240,
      !(ends.contains(bytes[from - 1]) && (bytes[from] <= 0x20 || bytes[from - 1] == 0x0A))
    { from -= 1 }
    var to = min(evidence.end, bytes.count)
    while to < bytes.count, to - evidence.end < 240,
      !(ends.contains(bytes[to]) && (to + 1 >= bytes.count || bytes[to + 1] <= 0x20))
    { to += 1 }
    return entry.message.text.slice(from..<min(to + 1, bytes.count)).trimmed.split(whereSeparator: \.isNewline).joined(
      separator: " ")
  }
}

extension Client {
  /// By id, name or one of the addresses.
  package func isNamed(_ who: String) -> Bool {
    let wanted = who.lowercased()
    return id == who || name.lowercased() == wanted || addresses.contains(wanted)
  }
}

/// What stands quoted below an answer.
enum Quoted {
  private static let marks = WordSet([
    "£", "€", "$1", "$2", "$3", "$4", "$5", "$6", "$7", "$8", "$9", "eur ", "usd ", "gbp ", "isk ", "chf ", "dkk ",
    "sek ", "nok ", " eur", " usd", " gbp", " isk", " chf", " dkk", " sek", " nok", " kr", "þús",
  ])
  private static let maximumBytes = 4_000

  static func hasAmount(_ message: Message) -> Bool {
    guard message.zones.contains(where: { $0.kind == .quote }) else { return false }
    let bytes = Array(message.text.utf8)
    for zone in message.zones where zone.kind == .quote && zone.range.upperBound <= bytes.count {
      let text = bytes[zone.range.lowerBound..<min(zone.range.upperBound, zone.range.lowerBound + maximumBytes)]
      if text.contains(where: { $0 >= 0x30 && $0 <= 0x39 }), marks.occurs(in: lowercased(text)) { return true }
    }
    return false
  }
}
