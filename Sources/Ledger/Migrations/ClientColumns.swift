import GRDB

/// Columns that the client table got later.
enum ClientColumns {
  static func addFormOfAddress(_ database: Database) throws {
    try database.execute(
      sql: "ALTER TABLE client ADD COLUMN form_of_address TEXT CHECK (form_of_address IN ('formal', 'informal'))")
  }
}
