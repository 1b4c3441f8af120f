import GRDB
package import Model

extension Ledger {
  /// The messages of these ids that are there, in the order of the list. Of an envelope only text and zones are empty.
  package func entries(messageIDs: [String]) throws -> [Entry] {
    try read { database in
      try messageIDs.compactMap { id in
        try database.rows(Self.entryColumns + " WHERE message_id = ?", Values(id), Self.entry).first
      }
    }
  }

  /// A client's whole correspondence, oldest first.
  package func entries(client: Client.ID) throws -> [Entry] {
    try read { database in
      try database.rows(
        Self.entryColumns
          + """
           WHERE message.id IN (SELECT message FROM membership WHERE client = ?)
          ORDER BY date, message.id
          """, Values(client), Self.entry)
    }
  }

  /// Every message that is kept whole, in the order in which they came. Some hundred are read at a time, so memory stays
  /// flat and `body` may write to the ledger.
  package func forEachWholeEntry(_ body: (Entry) throws -> Void) throws {
    var last = 0
    while true {
      var page = Values()
      page.number(last)
      page.number(Limits.pageRows)
      let rows = try read { database in
        try database.rows(
          Self.entryColumns + " WHERE whole = 1 AND message.id > ? ORDER BY message.id LIMIT ?", page
        ) { columns in
          let entry = try Self.entry(&columns)
          return (id: columns.number(), entry: entry)
        }
      }
      for row in rows { try body(row.entry) }
      guard let row = rows.last else { return }
      last = row.id
    }
  }

  /// New scans and facts of known messages, after the rules have changed.
  package func replaceScans(_ scans: [(messageID: String, facts: [Fact], scan: Scan)]) throws {
    guard !scans.isEmpty else { return }
    try write { database in
      for (messageID, facts, scan) in scans {
        try database.run(
          """
          UPDATE content SET facts = ?, scan = ?
          WHERE message = (SELECT id FROM message WHERE message_id = ?)
          """, Values(stored(facts), stored(scan.findings), messageID))
      }
      try database.touchTruth()
    }
  }

  private static let entryColumns = """
    SELECT message_id, date, date_offset, direction, automatic, subject, sender, reply_to, recipients, cc, in_reply_to,
      reference_ids, path, offset, length, language, authentication, zones, attachments, headers, defects, facts, scan,
      documents, hidden_text, text, message.id
    FROM message LEFT JOIN content ON content.message = message.id
    """

  private static func entry(_ columns: inout Columns) throws -> Entry {
    var message = Message(source: Origin(path: "", offset: 0, length: 0), messageID: columns.text())
    message.date = columns.optionalInstant()
    let direction = try columns.word(Direction.self)
    message.automatic = try columns.optionalText().map { try AutomaticReason(column: $0) }
    message.subject = columns.text()
    message.from = try columns.list()
    message.replyTo = try columns.list()
    message.to = try columns.list()
    message.cc = try columns.list()
    message.inReplyTo = try columns.strings()
    message.references = try columns.strings()
    message.source = Origin(path: columns.text(), offset: columns.number(), length: columns.number())
    guard let language = columns.optionalText() else { return Entry(message: message, direction: direction) }
    message.language = language
    message.authentication = try columns.list(of: Authentication.self).first ?? Authentication()
    message.zones = try columns.list()
    message.attachments = try columns.list()
    message.headers = try columns.list()
    message.defects = try columns.list()
    let facts = try columns.list(of: Fact.self)
    let scan = Scan(findings: try columns.list())
    let documents = try FoundationJSON.documents(columns.text())
    message.hiddenText = try columns.bytes()
    message.text = try columns.bytes()
    return Entry(message: message, direction: direction, facts: facts, scan: scan, documents: documents)
  }
}
