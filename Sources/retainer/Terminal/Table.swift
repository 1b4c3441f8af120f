import Review

/// Rows of text in aligned columns; what strangers wrote cannot leave its cell.
struct Table {
  private var rows: [[String]] = []

  mutating func add(_ cells: [String]) { rows.append(cells.map(harmlessLine)) }

  /// Lines with two spaces between columns; `style` gets each padded cell with its row and column.
  func lines(
    indent: String = "  ", style: (_ cell: String, _ row: Int, _ column: Int) -> String = { cell, _, _ in cell }
  )
    -> [String]
  {
    var widths: [Int] = []
    for row in rows {
      for (column, cell) in row.enumerated() {
        if column == widths.count { widths.append(0) }
        widths[column] = max(widths[column], cell.count)
      }
    }
    return rows.enumerated().map { number, row in
      let cells = row.enumerated().map { column, cell in
        let isLast = column == row.count - 1
        let pad = isLast ? "" : String(repeating: " ", count: widths[column] - cell.count)
        return style(cell, number, column) + pad
      }
      return indent + cells.joined(separator: "  ")
    }
  }
}
