import GRDB

/// Format 3: what replies at the right moment rest on. All of it is derived or the user's word in decisions, so that the next
/// deriving fills it; `preferences` and `query` are JSON objects.
enum TimingColumns {
  static func migrate(_ database: Database) throws {
    try database.execute(sql: statements)
  }

  private static let statements = """
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
    UPDATE state SET derived = -1 WHERE truth > 0;
    """
}
