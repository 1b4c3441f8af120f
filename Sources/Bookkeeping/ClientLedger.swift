import Model

/// The books of one client while they are being written, message by message.
struct ClientLedger {
  var client: Client
  let settings: Settings
  /// What the user decided, by time: those whose time has come are applied, or wait for a row that is not there yet.
  private let decisions: [Decision]
  private var decided = 0
  private var waiting: [Decision.What] = []

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
  var jobs = Jobs()
  private var ourLast: [String: Set<Category>] = [:]
  private var theirLast: [String: Set<Category>] = [:]

  init(client: Client, settings: Settings, decisions: [Decision]) {
    self.client = client
    self.settings = settings
    let entry = settings.clients.first { $0.isAbout(client) }
    self.client.name = entry?.name ?? client.name
    self.client.language = entry?.language ?? client.language
    self.client.preferences = settings.preferences(of: client, entry, decisions)
    self.decisions = decisions.filter(\.what.isAboutRow).sorted {
      ($0.at.seconds, $0.number) < ($1.at.seconds, $1.number)
    }
  }

  var termsDays: Int { client.preferences.termsDays ?? settings.paymentTermsDays }

  /// Whether an address is one of the client's, or of the client's house.
  func isClientAddress(_ address: MailAddress) -> Bool {
    client.addresses.contains { own in
      let domain = MailAddress(address: own).domain
      return own == address.key || !FreeMail.has(domain) && address.domain.isWithin(domain)
    }
  }

  static func isReply(_ message: Message) -> Bool {
    !message.inReplyTo.isEmpty || !message.references.isEmpty || Subject(message.subject).isReply
  }

  /// The state just before a message.
  func context(for entry: Entry, thread: String) -> ThreadContext {
    var context = ThreadContext()
    context.language = client.language
    context.knownClient = weWrote
    context.isReply = Self.isReply(entry.message)
    // By index: rows are large to copy.
    for index in proposals.indices where proposals[index].state.isPending {
      context.proposalOpen = true
      if threads[proposals[index].id] == thread { context.proposalOpenInThread = true }
    }
    // Where our own message of the thread is known, its meaning is too; only else its quotation has to serve.
    context.proposalQuoted = context.isReply && ourLast[thread] == nil && Quoted.hasAmount(entry.message)
    let job = jobs.standing(in: thread)
    context.jobUnderWay = job.isUnderWay
    context.delivered = job.isDelivered
    context.jobFinished = job.isFinished
    let day = entry.message.date?.day
    for index in invoices.indices where isUnpaid(invoices[index]) {
      context.invoiceOpen = true
      if let day, invoices[index].due < day { context.invoiceOverdue = true }
    }
    context.ourLast = ourLast[thread] ?? []
    context.theirLast = theirLast[thread] ?? []
    return context
  }

  /// Writes what a message means into the rows.
  mutating func post(_ entry: Entry, _ verdict: Verdict, thread: String, warnings: [Warning] = []) {
    let message = entry.message
    guard let at = message.date else {
      events.append(event(entry, verdict, thread, at: Instant(seconds: 0), warnings))
      return
    }
    apply(decisionsBefore: at)
    events.append(event(entry, verdict, thread, at: at, warnings))
    let posting = Posting(entry: entry, verdict: verdict, thread: thread, at: at, warnings: warnings)
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

  private func event(
    _ entry: Entry, _ verdict: Verdict, _ thread: String, at: Instant, _ warnings: [Warning]
  ) -> Event {
    let returns =
      entry.message.automatic == .reply
      ? entry.facts.compactMap { if case .date(let day, .return) = $0.value { day } else { nil } }.max() : nil
    return Event(
      client: client.id, messageID: entry.message.messageID, thread: thread, at: at, direction: entry.direction,
      verdict: verdict,
      automatic: entry.message.automatic, returns: returns, warnings: warnings)
  }

  /// What the user decided goes over what was read until then; what is read later may go on from there.
  private mutating func apply(decisionsBefore moment: Instant) {
    while decided < decisions.count, decisions[decided].at < moment {
      if !correct(decisions[decided].what) { waiting.append(decisions[decided].what) }
      decided += 1
    }
  }

  /// Ends the books.
  mutating func close() -> Books {
    for what in waiting { _ = correct(what) }
    for decision in decisions[decided...] { _ = correct(decision.what) }
    var books = Books()
    books.clients = [client]
    books.invoices = invoices
    books.payments = payments
    books.proposals = proposals
    books.scopeChanges = scopeChanges
    books.requests = requests
    books.promises = promises
    books.events = events
    return books
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
