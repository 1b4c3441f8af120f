/// Every bound of the ledger, with its reason.
enum Limits {
  /// An attachment's content is kept up to here: a PDF invoice has some 100 KB, and what no mail server would pass on again
  /// need not be kept for sending again.
  static let attachmentBytes = 25 << 20
  /// One text: SQLite refuses a row beyond 1,000,000,000 bytes.
  static let valueBytes = 400 << 20
  /// Header fields kept with a message, for rules that look at them again: enough for every field that a person or a mail
  /// program writes by hand, too little for a flood of made-up ones.
  static let headerFields = 100
  static let headerBytes = 8 << 10
  /// How long a command waits for another one that writes.
  static let busySeconds = 10.0
  /// Whole messages read at a time when all are gone through: a few megabytes.
  static let pageRows = 200
}
