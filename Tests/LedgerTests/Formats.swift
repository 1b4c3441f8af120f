import GRDB

/// Ledgers of every format that was ever released, made from the statements that made them then. Append only.
enum Formats {
  static let schemas = [first, second, third, fourth, fifth, sixth, seventh]

  /// A ledger of that format (from 1) with one message and one decision.
  static func write(_ format: Int, to path: String) throws {
    try DatabaseQueue(path: path).write { database in
      try database.execute(sql: schemas[format - 1])
      try database.execute(sql: "PRAGMA application_id = \(0x5254_4E52)")
      try database.execute(sql: "PRAGMA user_version = \(format)")
      try database.execute(sql: content)
    }
  }

  /// Rows that any format takes.
  private static let content = """
    INSERT INTO state (id) VALUES (1);
    INSERT INTO batch (number, at, at_offset, source) VALUES (1, 0, 0, 'old.mbox');
    INSERT INTO message (
      id, message_id, whole, batch, date_offset, direction, subject, sender, reply_to, recipients, cc, in_reply_to, reference_ids,
      path, offset, length)
    VALUES (1, '<old@client.example>', 1, 1, 0, 'incoming', '', '[]', '[]', '[]', '[]', '[]', '[]', '-', 0, 0);
    INSERT INTO content (
      message, batch, language, authentication, zones, attachments, headers, defects, facts, scan, documents,
      hidden_text, text)
    VALUES (1, 1, 'is', '[]', '[]', '[]', '[]', '[]', '[]', '[]', '[]', x'', CAST('Hæ' AS BLOB));
    INSERT INTO decision (number, first, at, at_offset, what)
    VALUES (2, 2, 0, 0, '{"clientSplit":{"address":"a@client.example"}}');
    """

  private static let first = """
    CREATE TABLE state (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      truth INTEGER NOT NULL DEFAULT 0,
      derived INTEGER NOT NULL DEFAULT 0,
      rules TEXT NOT NULL DEFAULT ''
    ) STRICT;

    CREATE TABLE batch (
      number INTEGER PRIMARY KEY,
      at INTEGER NOT NULL,
      at_offset INTEGER NOT NULL,
      source TEXT NOT NULL,
      seen INTEGER NOT NULL DEFAULT 0,
      kept INTEGER NOT NULL DEFAULT 0,
      undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
    ) STRICT;

    CREATE TABLE seen (
      sha256 BLOB PRIMARY KEY CHECK (length(sha256) = 32),
      message_id TEXT NOT NULL,
      outcome TEXT NOT NULL,
      batch INTEGER NOT NULL REFERENCES batch (number)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE mailbox_position (
      mailbox TEXT PRIMARY KEY,
      position TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE batch_position (
      batch INTEGER NOT NULL REFERENCES batch (number),
      mailbox TEXT NOT NULL,
      previous TEXT,
      PRIMARY KEY (batch, mailbox)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE message (
      id INTEGER PRIMARY KEY,
      message_id TEXT NOT NULL UNIQUE,
      claimed_id TEXT,
      whole INTEGER NOT NULL CHECK (whole IN (0, 1)),
      batch INTEGER NOT NULL REFERENCES batch (number),
      date INTEGER,
      date_offset INTEGER NOT NULL,
      direction TEXT NOT NULL CHECK (direction IN ('incoming', 'outgoing')),
      automatic TEXT,
      subject TEXT NOT NULL,
      sender TEXT NOT NULL,
      reply_to TEXT NOT NULL,
      recipients TEXT NOT NULL,
      cc TEXT NOT NULL,
      in_reply_to TEXT NOT NULL,
      reference_ids TEXT NOT NULL,
      path TEXT NOT NULL,
      offset INTEGER NOT NULL,
      length INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE content (
      message INTEGER PRIMARY KEY REFERENCES message (id) ON DELETE CASCADE,
      batch INTEGER NOT NULL REFERENCES batch (number),
      language TEXT NOT NULL,
      authentication TEXT NOT NULL,
      zones TEXT NOT NULL,
      attachments TEXT NOT NULL,
      headers TEXT NOT NULL,
      defects TEXT NOT NULL,
      facts TEXT NOT NULL,
      scan TEXT NOT NULL,
      documents TEXT NOT NULL,
      hidden_text BLOB NOT NULL,
      text BLOB
    ) STRICT;

    CREATE TABLE attachment_content (
      sha256 BLOB PRIMARY KEY CHECK (length(sha256) = 32),
      batch INTEGER NOT NULL REFERENCES batch (number),
      bytes BLOB NOT NULL
    ) STRICT;

    CREATE TABLE decision (
      number INTEGER PRIMARY KEY,
      first INTEGER NOT NULL,
      at INTEGER NOT NULL,
      at_offset INTEGER NOT NULL,
      draft TEXT,
      what TEXT NOT NULL,
      undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
    ) STRICT;
    CREATE INDEX decision_by_draft ON decision (draft) WHERE draft IS NOT NULL;

    CREATE TABLE client (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      addresses TEXT NOT NULL,
      language TEXT NOT NULL,
      first_at INTEGER,
      first_offset INTEGER NOT NULL,
      last_at INTEGER,
      last_offset INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE membership (
      message INTEGER PRIMARY KEY REFERENCES message (id) ON DELETE CASCADE,
      client TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE
    ) STRICT;
    CREATE INDEX membership_by_client ON membership (client);

    CREATE TABLE invoice (
      id TEXT PRIMARY KEY,
      client TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
      number TEXT NOT NULL,
      amount TEXT,
      currency TEXT,
      issued TEXT NOT NULL,
      due TEXT NOT NULL,
      state TEXT NOT NULL,
      paid TEXT,
      paid_currency TEXT,
      promised_for TEXT,
      sent_in TEXT NOT NULL,
      attachments TEXT NOT NULL,
      chases TEXT NOT NULL,
      grounds TEXT NOT NULL
    ) STRICT;
    CREATE INDEX invoice_by_client ON invoice (client);
    CREATE INDEX invoice_by_number ON invoice (number);

    CREATE TABLE payment (
      id TEXT PRIMARY KEY,
      client TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
      invoice TEXT,
      amount TEXT,
      currency TEXT,
      paid_on TEXT,
      proved INTEGER NOT NULL CHECK (proved IN (0, 1)),
      reported_in TEXT NOT NULL,
      reported_at INTEGER NOT NULL,
      reported_offset INTEGER NOT NULL,
      grounds TEXT NOT NULL
    ) STRICT;
    CREATE INDEX payment_by_client ON payment (client);

    CREATE TABLE proposal (
      id TEXT PRIMARY KEY,
      client TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
      sent_in TEXT NOT NULL,
      sent_at INTEGER NOT NULL,
      sent_offset INTEGER NOT NULL,
      amounts TEXT NOT NULL,
      deadline TEXT,
      answers TEXT,
      state TEXT NOT NULL,
      decided_in TEXT,
      grounds TEXT NOT NULL
    ) STRICT;
    CREATE INDEX proposal_by_client ON proposal (client);

    CREATE TABLE scope_change (
      id TEXT PRIMARY KEY,
      client TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
      raised_by TEXT NOT NULL,
      raised_at INTEGER NOT NULL,
      raised_offset INTEGER NOT NULL,
      kinds TEXT NOT NULL,
      state TEXT NOT NULL,
      grounds TEXT NOT NULL
    ) STRICT;
    CREATE INDEX scope_change_by_client ON scope_change (client);

    CREATE TABLE request (
      id TEXT PRIMARY KEY,
      client TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
      raised_by TEXT NOT NULL,
      raised_at INTEGER NOT NULL,
      raised_offset INTEGER NOT NULL,
      state TEXT NOT NULL,
      grounds TEXT NOT NULL
    ) STRICT;
    CREATE INDEX request_by_client ON request (client);

    CREATE TABLE promise (
      id TEXT PRIMARY KEY,
      client TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
      by_side TEXT NOT NULL CHECK (by_side IN ('us', 'them')),
      made_in TEXT NOT NULL,
      made_at INTEGER NOT NULL,
      made_offset INTEGER NOT NULL,
      due TEXT,
      state TEXT NOT NULL,
      text TEXT NOT NULL,
      grounds TEXT NOT NULL
    ) STRICT;
    CREATE INDEX promise_by_client ON promise (client);

    CREATE TABLE event (
      message INTEGER PRIMARY KEY REFERENCES message (id) ON DELETE CASCADE,
      client TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
      thread TEXT NOT NULL,
      at INTEGER NOT NULL,
      at_offset INTEGER NOT NULL,
      direction TEXT NOT NULL,
      automatic TEXT,
      returns TEXT,
      verdict TEXT NOT NULL
    ) STRICT;
    CREATE INDEX event_by_client ON event (client);

    CREATE TABLE draft (
      id TEXT PRIMARY KEY,
      kind TEXT NOT NULL,
      level INTEGER NOT NULL CHECK (level BETWEEN 0 AND 3),
      client TEXT NOT NULL,
      status TEXT NOT NULL,
      answers TEXT,
      rests_on TEXT NOT NULL,
      reasons TEXT NOT NULL,
      plan_needs TEXT NOT NULL,
      recipients TEXT NOT NULL,
      cc TEXT NOT NULL,
      subject TEXT NOT NULL,
      in_reply_to TEXT,
      reference_ids TEXT NOT NULL,
      language TEXT NOT NULL,
      attachments TEXT NOT NULL,
      needs TEXT NOT NULL,
      filled TEXT NOT NULL,
      edited INTEGER NOT NULL CHECK (edited IN (0, 1)),
      body BLOB NOT NULL
    ) STRICT;
    CREATE INDEX draft_by_client ON draft (client);
    """

  private static let second =
    first + "ALTER TABLE client ADD COLUMN form_of_address TEXT CHECK (form_of_address IN ('formal', 'informal'));"

  private static let third =
    second + """

      ALTER TABLE client ADD COLUMN preferences TEXT NOT NULL DEFAULT '{}';
      ALTER TABLE invoice ADD COLUMN promised_in TEXT;
      ALTER TABLE invoice ADD COLUMN query TEXT;
      ALTER TABLE invoice ADD COLUMN chase_after TEXT;
      ALTER TABLE invoice ADD COLUMN paused_until TEXT;
      ALTER TABLE scope_change ADD COLUMN text TEXT NOT NULL DEFAULT '';
      ALTER TABLE scope_change ADD COLUMN deadline TEXT;
      ALTER TABLE scope_change ADD COLUMN quantities TEXT NOT NULL DEFAULT '[]';
      ALTER TABLE scope_change ADD COLUMN without_terms INTEGER NOT NULL DEFAULT 0 CHECK (without_terms IN (0, 1));
      ALTER TABLE promise ADD COLUMN strength TEXT NOT NULL DEFAULT 'firm';
      ALTER TABLE promise ADD COLUMN kept_on TEXT;
      ALTER TABLE draft ADD COLUMN suggestions TEXT NOT NULL DEFAULT '[]';
      """

  private static let fourth =
    third + """

      CREATE TABLE account_sync (
        account TEXT PRIMARY KEY,
        tried_at INTEGER NOT NULL,
        tried_offset INTEGER NOT NULL,
        good_at INTEGER,
        good_offset INTEGER NOT NULL,
        problem TEXT
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX seen_left ON seen (message_id) WHERE outcome <> 'kept';
      """

  private static let fifth =
    fourth + """

      CREATE TABLE board (
        key TEXT PRIMARY KEY,
        line BLOB NOT NULL,
        open BLOB NOT NULL
      ) STRICT, WITHOUT ROWID;
      """

  private static let sixth =
    fifth + """

      ALTER TABLE event ADD COLUMN warnings TEXT NOT NULL DEFAULT '[]';
      CREATE INDEX event_warned ON event (at) WHERE warnings <> '[]';
      """

  private static let seventh =
    sixth + """

      CREATE TABLE outgoing_draft (
        draft TEXT PRIMARY KEY,
        account TEXT NOT NULL,
        state TEXT NOT NULL,
        message_id TEXT NOT NULL,
        at INTEGER NOT NULL,
        at_offset INTEGER NOT NULL,
        sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
        uid_validity INTEGER NOT NULL,
        uid INTEGER NOT NULL,
        last_message INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      """
}
