import GRDB
package import Model

/// Why a row or draft is there: its grounds with the messages they stand in.
package struct Why: Hashable, Sendable {
  package struct Place: Hashable, Sendable {
    package var ground: Ground
    /// nil where the message is no longer in the ledger.
    package var subject: String?
    package var date: Instant?
    package var from: [MailAddress]
    /// The line of the message around the words; the words alone where they do not stand in its text.
    package var line: String
  }

  /// `invoice`, `scope-change`, `draft`, …
  package var kind: String
  package var id: String
  package var places: [Place]
}

extension Ledger {
  /// The evidence of a row, a draft or a message of that id; nil where there is none. An invoice may be named by its number.
  package func why(_ id: String) throws -> Why? {
    try read { database in
      guard let (kind, id, grounds) = try database.grounds(of: id) else { return nil }
      return Why(kind: kind, id: id, places: try grounds.map { try database.place(of: $0) })
    }
  }
}

extension Database {
  private static let tables = [
    ("invoice", "invoice"), ("payment", "payment"), ("proposal", "proposal"), ("scope_change", "scope-change"),
    ("request", "request"), ("promise", "promise"),
  ]

  fileprivate func grounds(of id: String) throws -> (kind: String, id: String, grounds: [Ground])? {
    for (table, kind) in Self.tables {
      let found = try rows("SELECT grounds FROM \(table) WHERE id = ?", Values(id)) { try $0.list(of: Ground.self) }
      if let grounds = found.first { return (kind, id, grounds) }
    }
    if let draft = try drafts(where: "WHERE id = ?", Values(id)).first {
      return ("draft", id, draft.plan.reasons.flatMap(\.grounds))
    }
    let verdicts = try rows(
      "SELECT verdict FROM event WHERE message = (SELECT id FROM message WHERE message_id = ?)", Values(id)
    ) { try $0.list(of: CategoryVerdict.self) }
    if let verdict = verdicts.first {
      return ("message", id, verdict.flatMap(\.evidence).map { Ground(messageID: id, evidence: $0) })
    }
    let numbered = try rows("SELECT id, grounds FROM invoice WHERE number = ?", Values(id)) {
      ($0.text(), try $0.list(of: Ground.self))
    }
    return numbered.first.map { ("invoice", $0.0, $0.1) }
  }

  fileprivate func place(of ground: Ground) throws -> Why.Place {
    let places = try rows(
      """
      SELECT subject, date, date_offset, sender, text FROM message LEFT JOIN content ON message = id
      WHERE message_id = ?
      """, Values(ground.messageID)
    ) { columns in
      let subject = columns.text()
      let (date, from) = (columns.optionalInstant(), try columns.list(of: MailAddress.self))
      let text = try columns.optionalBytes()
      let evidence = ground.evidence
      let line = evidence.field == .body ? text?.line(around: evidence.start..<max(evidence.start, evidence.end)) : nil
      return Why.Place(ground: ground, subject: subject, date: date, from: from, line: line ?? evidence.text)
    }
    return places.first
      ?? Why.Place(ground: ground, subject: nil, date: nil, from: [], line: ground.evidence.text)
  }
}

extension String {
  /// The lines that a byte range touches, cut to some 500 bytes around it; nil where the text does not reach that far.
  fileprivate func line(around range: Range<Int>) -> String? {
    let bytes = Array(utf8)
    guard range.lowerBound >= 0, range.upperBound <= bytes.count else { return nil }
    var (start, end) = (range.lowerBound, range.upperBound)
    while start > 0, range.lowerBound - start < 250, bytes[start - 1] != 0x0A { start -= 1 }
    while end < bytes.count, end - range.upperBound < 250, bytes[end] != 0x0A { end += 1 }
    // Not in the middle of a character.
    while start < range.lowerBound, bytes[start] & 0xC0 == 0x80 { start += 1 }
    while end > range.upperBound, end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return String(decoding: bytes[start..<end], as: UTF8.self).trimmed
  }
}
