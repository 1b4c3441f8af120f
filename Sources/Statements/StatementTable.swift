import Foundation
import Model

/// A bank's table of bookings: the heading row is found by its names, days and sums by how the whole column writes them.
struct StatementTable {
  private(set) var entries: [StatementEntry] = []

  private static let headingsWithin = 60

  /// - Throws: `StatementError` where no row has a day's and a sum's heading, or a cell under one is neither.
  init(_ text: String, file: String, currency: String) throws(StatementError) {
    let rows = CSVRows(text).rows
    guard let (start, columns) = Self.headings(rows) else {
      throw StatementError(
        file: file, line: 1, column: 1,
        message:
          "no heading row, expected columns such as Date, Amount and Description (or the same in another language)")
    }
    let body = rows[(start + 1)...].filter { row in row.cells.contains { !$0.trimmed.isEmpty } }
    let order = DayOrder(body.compactMap { Self.cell($0, columns[.day]?.first) })
    for row in body {
      // Sums and remarks below the table have no day.
      guard let dayText = Self.cell(row, columns[.day]?.first), dayText.contains(where: \.isNumber) else { continue }
      guard let day = order.day(dayText) else {
        throw Self.error(file, row, columns[.day]?.first, "“\(dayText)” is no day, expected one such as 2026-03-14")
      }
      guard let sum = try Self.amount(row, columns, file), sum > 0 else { continue }
      let payer = Self.join(row, columns[.payer])
      let said = Self.join(row, columns[.text])
      let code = columns[.currency].flatMap { $0.lazy.compactMap { Self.cell(row, $0) }.first(where: Self.isCode) }
      let money = Money(sum, code ?? Self.code(inHeading: rows[start], columns) ?? currency)
      entries.append(
        StatementEntry(
          id: StatementID.make([day.description, money.decimalString, money.currency, payer, said]), day: day,
          amount: money, payer: payer, text: said))
    }
    entries = Self.numbered(entries)
  }

  /// The same line twice in one file is two payments.
  private static func numbered(_ entries: [StatementEntry]) -> [StatementEntry] {
    var seen: [String: Int] = [:]
    return entries.map { entry in
      let count = seen[entry.id, default: 0] + 1
      seen[entry.id] = count
      var entry = entry
      if count > 1 { entry.id += "-\(count)" }
      return entry
    }
  }

  /// The first row that names a day and a sum, and the columns of each kind.
  private static func headings(_ rows: [CSVRows.Row]) -> (Int, [Column: [Int]])? {
    for (number, row) in rows.prefix(headingsWithin).enumerated() {
      var columns: [Column: [Int]] = [:]
      for (index, cell) in row.cells.enumerated() {
        let fits = Column.allCases.map { ($0, $0.fits(cell)) }.filter { $0.1 > 0 }
        if let best = fits.max(by: { $0.1 < $1.1 }) { columns[best.0, default: []].append(index) }
      }
      if columns[.day] != nil, columns[.amount] != nil || columns[.credit] != nil { return (number, columns) }
    }
    return nil
  }

  private static func amount(_ row: CSVRows.Row, _ columns: [Column: [Int]], _ file: String) throws(StatementError)
    -> Decimal?
  {
    if let text = cell(row, columns[.credit]?.first) { return AmountText.parse(text) }
    guard let column = columns[.amount]?.first, let text = cell(row, column) else { return nil }
    guard let value = AmountText.parse(text) else {
      throw error(file, row, column, "“\(text)” is no sum, expected one such as 1250.00")
    }
    let sign = cell(row, columns[.sign]?.first)?.lowercased() ?? ""
    return ["af", "d", "dr", "debit", "s", "soll", "dbit"].contains(sign) ? -value : value
  }

  private static func cell(_ row: CSVRows.Row, _ column: Int?) -> String? {
    guard let column, column < row.cells.count else { return nil }
    let text = row.cells[column].trimmed
    return text.isEmpty ? nil : text
  }

  private static func join(_ row: CSVRows.Row, _ columns: [Int]?) -> String {
    (columns ?? []).compactMap { cell(row, $0) }.joined(separator: "\n")
  }

  private static func isCode(_ text: String) -> Bool {
    text.count == 3 && text.allSatisfy { $0.isASCII && $0.isUppercase }
  }

  /// `Betrag (EUR)`.
  private static func code(inHeading row: CSVRows.Row, _ columns: [Column: [Int]]) -> String? {
    ((columns[.amount] ?? []) + (columns[.credit] ?? [])).lazy
      .flatMap { row.cells[$0].split { !$0.isLetter }.map(String.init) }.first(where: isCode)
  }

  private static func error(_ file: String, _ row: CSVRows.Row, _ column: Int?, _ message: String) -> StatementError {
    StatementError(file: file, line: row.line, column: (column ?? 0) + 1, message: message)
  }
}

/// Sums as banks write them: `1.250,00`, `1,250.00`, `1'250.00`, `1 250,00-`, `(12.50)`, `148.000`.
enum AmountText {
  static func parse(_ text: String) -> Decimal? {
    var digits = ""
    var mark: Int?
    var isNegative = text.contains("(")
    let characters = text.filter { $0.isNumber || "+-−.,".contains($0) }
    for character in characters {
      switch character {
      case "-", "−": isNegative = true
      case "+": break
      case ".", ",": mark = digits.count
      default: digits.append(character)
      }
    }
    guard !digits.isEmpty, digits.allSatisfy({ $0.isASCII }) else { return nil }
    // One or two digits behind the last mark are decimals, three are a group.
    if let mark, digits.count - mark < 3 {
      digits.insert(".", at: digits.index(digits.startIndex, offsetBy: mark))
    }
    guard let value = Decimal(string: digits.hasPrefix(".") ? "0" + digits : digits) else { return nil }
    return isNegative ? -value : value
  }
}

/// Whether a column of days puts the day or the month first; `03/04/2026` alone does not say.
struct DayOrder {
  private var monthFirst = false

  init(_ texts: [String]) {
    let numbers = texts.map(Self.numbers).filter { $0.count == 3 && $0[0] <= 31 }
    monthFirst = numbers.contains { $0[1] > 12 } && !numbers.contains { $0[0] > 12 }
  }

  private static func numbers(_ text: String) -> [Int] {
    text.prefix(10).split { !$0.isNumber }.compactMap { Int($0) }
  }

  func day(_ text: String) -> Day? {
    if text.count >= 8, let compact = Int(text.prefix(8)), text.prefix(8).allSatisfy(\.isNumber) {
      return Day(year: compact / 10_000, month: compact / 100 % 100, day: compact % 100)
    }
    let parts = Self.numbers(text)
    guard parts.count == 3 else { return nil }
    if parts[0] > 31 { return Day(year: parts[0], month: parts[1], day: parts[2]) }
    let year = parts[2] < 100 ? 2000 + parts[2] : parts[2]
    return monthFirst
      ? Day(year: year, month: parts[0], day: parts[1]) : Day(year: year, month: parts[1], day: parts[0])
  }
}
