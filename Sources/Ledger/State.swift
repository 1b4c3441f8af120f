import GRDB

/// Whether the derived rows are as new as what they are derived from, and by which rules.
extension Ledger {
  /// A number that grows with every change of messages or decisions. Read it before deriving.
  package func truth() throws -> Int { try read { try $0.number("SELECT truth FROM state") ?? 0 } }

  /// The rows derived from the truth of that number are all written.
  package func markDerived(from truth: Int) throws {
    var values = Values()
    values.number(truth)
    try write { try $0.run("UPDATE state SET derived = max(derived, ?)", values) }
  }

  /// Whether the truth has changed since: a command was stopped between recording and deriving.
  package func isStale() throws -> Bool {
    try read { try $0.number("SELECT truth > derived FROM state") ?? 0 } != 0
  }

  /// The fingerprint of the rules and settings that scans and rows were made with, "" at first.
  package func rulesFingerprint() throws -> String {
    try read { try $0.rows("SELECT rules FROM state") { $0.text() }.first ?? "" }
  }

  package func set(rulesFingerprint: String) throws {
    try write { try $0.run("UPDATE state SET rules = ?", Values(rulesFingerprint)) }
  }
}

extension Database {
  func touchTruth() throws { try run("UPDATE state SET truth = truth + 1") }
}
