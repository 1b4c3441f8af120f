import GRDB
package import Model

extension Ledger {
  /// The derived rows of all clients, or of one. Events are as many as messages; a board needs none of them.
  package func books(client: Client.ID? = nil, events: Bool = true) throws -> Books {
    try read { database in
      var books = Books()
      let only = client.map { Values($0) } ?? Values()
      let by = client == nil ? "" : " WHERE client = ?"
      books.clients = try database.rows(
        """
        SELECT id, name, addresses, language, form_of_address, first_at, first_offset, last_at, last_offset, preferences
        FROM client
        \(client == nil ? "" : "WHERE id = ?") ORDER BY id
        """, only, BooksRows.client)
      books.invoices = try database.rows(BooksRows.invoices + by + " ORDER BY issued, id", only, BooksRows.invoice)
      books.payments = try database.rows(BooksRows.payments + by + " ORDER BY reported_at, id", only, BooksRows.payment)
      books.proposals = try database.rows(BooksRows.proposals + by + " ORDER BY sent_at, id", only, BooksRows.proposal)
      books.scopeChanges = try database.rows(
        BooksRows.scopeChanges + by + " ORDER BY raised_at, id", only, BooksRows.scopeChange)
      books.requests = try database.rows(BooksRows.requests + by + " ORDER BY raised_at, id", only, BooksRows.request)
      books.promises = try database.rows(BooksRows.promises + by + " ORDER BY made_at, id", only, BooksRows.promise)
      if events {
        books.events = try database.rows(BooksRows.events + by + " ORDER BY at, message", only, BooksRows.event)
      }
      return books
    }
  }

  /// The events of some clients, in order of time, and what has warnings of all others.
  package func events(of clients: Set<Client.ID>) throws -> [Event] {
    try read { database in
      let theirs = try clients.sorted().flatMap {
        try database.rows(BooksRows.events + " WHERE client = ? ORDER BY at, message", Values($0), BooksRows.event)
      }
      let warned = try database.rows(
        BooksRows.events + " WHERE warnings <> '[]' ORDER BY at, message", Values(), BooksRows.event)
      return theirs + warned.filter { !clients.contains($0.client) }
    }
  }

  /// When the latest message of any client was written; nil where there is none.
  package func latestEvent() throws -> Instant? {
    try read { try $0.number("SELECT max(at) FROM event").map { Instant(seconds: $0) } }
  }

  /// Which client each message belongs to.
  package func membership() throws -> [String: Client.ID] {
    try read { database in
      let pairs = try database.rows("SELECT message_id, client FROM membership JOIN message ON id = message") {
        ($0.text(), $0.text())
      }
      return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }
  }
}

/// The columns of each kind of row and how they become a value.
private enum BooksRows {
  static func client(_ columns: inout Columns) throws -> Client {
    Client(
      id: columns.text(), name: columns.text(), addresses: try columns.strings(), language: columns.text(),
      formOfAddress: try columns.optionalWord(), firstContact: columns.optionalInstant(),
      lastContact: columns.optionalInstant(), preferences: try FoundationJSON.preferences(columns.text()))
  }

  static let invoices = """
    SELECT id, client, number, amount, currency, issued, due, state, paid, paid_currency, promised_for, sent_in,
      attachments, chases, grounds, promised_in, query, chase_after, paused_until
    FROM invoice
    """

  static func invoice(_ columns: inout Columns) throws -> Invoice {
    var invoice = Invoice(
      id: columns.text(), client: columns.text(), number: columns.text(), amount: try columns.optionalMoney(),
      issued: try columns.day(), due: try columns.day(), state: try columns.word(), paid: try columns.optionalMoney(),
      promisedFor: try columns.optionalDay(), sentIn: columns.text(), attachments: try columns.list(),
      chases: try columns.list(), grounds: try columns.list())
    invoice.promisedIn = columns.optionalText()
    invoice.query = try columns.optionalText().map { try FoundationJSON.value($0) }
    invoice.chaseAfter = columns.optionalText().flatMap { ClientPreferences.chaseDays($0) }
    invoice.pausedUntil = try columns.optionalDay()
    return invoice
  }

  static let payments = """
    SELECT id, client, invoice, amount, currency, paid_on, proved, reported_in, reported_at, reported_offset, grounds
    FROM payment
    """

  static func payment(_ columns: inout Columns) throws -> Payment {
    Payment(
      id: columns.text(), client: columns.text(), invoice: columns.optionalText(), amount: try columns.optionalMoney(),
      paidOn: try columns.optionalDay(), isProved: columns.bool(), reportedIn: columns.text(),
      reported: columns.instant(), grounds: try columns.list())
  }

  static let proposals = """
    SELECT id, client, sent_in, sent_at, sent_offset, amounts, deadline, answers, state, decided_in, grounds FROM proposal
    """

  static func proposal(_ columns: inout Columns) throws -> Proposal {
    Proposal(
      id: columns.text(), client: columns.text(), sentIn: columns.text(), sent: columns.instant(),
      amounts: try columns.list(), deadline: try columns.optionalDay(), answers: columns.optionalText(),
      state: try columns.word(), decidedIn: columns.optionalText(), grounds: try columns.list())
  }

  static let scopeChanges =
    """
    SELECT id, client, raised_by, raised_at, raised_offset, kinds, state, text, deadline, quantities, without_terms, grounds
    FROM scope_change
    """

  static func scopeChange(_ columns: inout Columns) throws -> ScopeChange {
    ScopeChange(
      id: columns.text(), client: columns.text(), raisedBy: columns.text(), raised: columns.instant(),
      kinds: try columns.strings().map { try ScopeKind(column: $0) }, state: try columns.word(), text: columns.text(),
      deadline: try columns.optionalDay(), quantities: try columns.list(), isWithoutTerms: columns.bool(),
      grounds: try columns.list())
  }

  static let requests = "SELECT id, client, raised_by, raised_at, raised_offset, state, grounds FROM request"

  static func request(_ columns: inout Columns) throws -> Request {
    Request(
      id: columns.text(), client: columns.text(), raisedBy: columns.text(), raised: columns.instant(),
      state: try columns.word(), grounds: try columns.list())
  }

  static let promises =
    """
    SELECT id, client, by_side, made_in, made_at, made_offset, due, state, text, strength, kept_on, grounds FROM promise
    """

  static func promise(_ columns: inout Columns) throws -> Promise {
    Promise(
      id: columns.text(), client: columns.text(), by: try columns.word(), madeIn: columns.text(),
      made: columns.instant(), due: try columns.optionalDay(), state: try columns.word(), text: columns.text(),
      strength: try columns.word(), keptOn: try columns.optionalDay(), grounds: try columns.list())
  }

  static let events = """
    SELECT client, (SELECT message_id FROM message WHERE id = message), thread, at, at_offset, direction, verdict,
      automatic, returns, warnings
    FROM event
    """

  static func event(_ columns: inout Columns) throws -> Event {
    Event(
      client: columns.text(), messageID: columns.text(), thread: columns.text(), at: columns.instant(),
      direction: try columns.word(), verdict: Verdict(categories: try columns.list()),
      automatic: try columns.optionalText().map { try AutomaticReason(column: $0) },
      returns: try columns.optionalDay(), warnings: try columns.list())
  }
}
