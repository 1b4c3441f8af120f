import Foundation
import GRDB
import Model

/// What goes into a statement's places, in their order.
struct Values {
  /// GRDB takes a list of optional existentials without the key path that it uses for a list of one type: binding takes
  /// half the time.
  private var all: [(any DatabaseValueConvertible)?] = []
  /// Something is too long for SQLite, which GRDB would answer by a trap.
  private var isTooLarge = false

  init(_ first: String...) { for text in first { self.text(text) } }

  func arguments() throws -> StatementArguments {
    if isTooLarge { throw LedgerError.tooLarge }
    return StatementArguments(all)
  }

  /// SQLite's texts end at a NUL, which no header or id has a use for: a space stands there instead, of the same length,
  /// so that offsets hold.
  mutating func text(_ value: String?) {
    guard let value else { return all.append(nil) }
    measure(value.utf8.count)
    guard value.utf8.contains(0) else { return all.append(value) }
    all.append(String(decoding: value.utf8.map { $0 == 0 ? 0x20 : $0 }, as: UTF8.self))
  }

  /// The text byte for byte.
  mutating func bytes(_ value: String?) {
    guard let value else { return all.append(nil) }
    data(Data(value.utf8))
  }

  mutating func data(_ value: Data) {
    measure(value.count)
    all.append(value)
  }

  mutating func number(_ value: Int?) { all.append(value) }
  mutating func bool(_ value: Bool) { all.append(value ? 1 : 0) }
  mutating func day(_ value: Day?) { text(value?.description) }

  /// Two columns: seconds and offset.
  mutating func instant(_ value: Instant?) {
    number(value?.seconds)
    number(value?.offset ?? 0)
  }

  /// Two columns: decimal and currency.
  mutating func money(_ value: Money?) {
    text(value.map { "\($0.value)" })
    text(value?.currency)
  }

  private mutating func measure(_ length: Int) {
    if length > Limits.valueBytes { isTooLarge = true }
  }
}

extension Database {
  /// Runs a statement that is compiled once a connection.
  func run(_ sql: String, _ values: Values = Values()) throws {
    let statement = try cachedStatement(sql: sql)
    statement.setUncheckedArguments(try values.arguments())
    try statement.execute()
  }

  func number(_ sql: String, _ values: Values = Values()) throws -> Int? {
    try Int.fetchOne(try cachedStatement(sql: sql), arguments: try values.arguments())
  }

  /// Every row, read in order of its columns.
  func rows<T>(_ sql: String, _ values: Values = Values(), _ body: (inout Columns) throws -> T) throws -> [T] {
    var all: [T] = []
    try forEach(sql, values) { columns in all.append(try body(&columns)) }
    return all
  }

  func forEach(_ sql: String, _ values: Values = Values(), _ body: (inout Columns) throws -> Void) throws {
    let cursor = try Row.fetchCursor(try cachedStatement(sql: sql), arguments: try values.arguments())
    while let row = try cursor.next() {
      var columns = Columns(row)
      try body(&columns)
    }
  }
}

/// A row's columns, one after the other. STRICT tables promise the types.
struct Columns {
  private let row: Row
  private var at = 0

  init(_ row: Row) { self.row = row }

  private mutating func next() -> Int {
    defer { at += 1 }
    return at
  }

  mutating func text() -> String { row[next()] }
  mutating func optionalText() -> String? { row[next()] }
  mutating func number() -> Int { row[next()] }
  mutating func optionalNumber() -> Int? { row[next()] }
  mutating func bool() -> Bool { number() != 0 }
  mutating func data() -> Data { row[next()] }

  mutating func optionalBytes() throws -> String? {
    try row.withUnsafeData(atIndex: next()) { $0.map { String(decoding: $0, as: UTF8.self) } }
  }

  mutating func bytes() throws -> String { try optionalBytes() ?? "" }

  mutating func optionalInstant() -> Instant? {
    let seconds = optionalNumber()
    let offset = number()
    return seconds.map { Instant(seconds: $0, offset: offset) }
  }

  mutating func instant() -> Instant { Instant(seconds: number(), offset: number()) }

  mutating func optionalDay() throws -> Day? {
    guard let text = optionalText() else { return nil }
    guard let day = Day(text) else { throw LedgerError.damaged }
    return day
  }

  mutating func day() throws -> Day {
    guard let day = try optionalDay() else { throw LedgerError.damaged }
    return day
  }

  mutating func optionalMoney() throws -> Money? {
    let value = optionalText()
    let currency = optionalText()
    return try value.map { Money(try decimal($0), currency ?? "") }
  }

  mutating func list<T: Stored>(of type: T.Type = T.self) throws -> [T] { try restored(text()) }
  mutating func strings() throws -> [String] { try restoredStrings(text()) }
  mutating func word<T: RawRepresentable<String>>(_ type: T.Type = T.self) throws -> T {
    try T(column: text())
  }
  mutating func optionalWord<T: RawRepresentable<String>>(_ type: T.Type = T.self) throws -> T? {
    try optionalText().map { try T(column: $0) }
  }
}
