/// Comma-separated values (RFC 4180) as banks write them: with any separator, quotes or not, and lines above the table.
struct CSVRows {
  struct Row {
    /// From 1.
    var line: Int
    var cells: [String]
  }

  private(set) var rows: [Row] = []

  /// The separator is the one that cuts most lines into the same number of cells.
  init(_ text: String) {
    let sample = text.split(whereSeparator: \.isNewline).prefix(40)
    var best: (separator: Character, score: Int) = (",", 0)
    for separator in [";", ",", "\t", "|"] as [Character] {
      var counts: [Int: Int] = [:]
      for line in sample {
        let count = line.count { $0 == separator }
        if count > 0 { counts[count, default: 0] += 1 }
      }
      let score = counts.map { $0.value * min($0.key, 12) }.max() ?? 0
      if score > best.score { best = (separator, score) }
    }
    parse(text, separator: best.separator)
  }

  private mutating func parse(_ text: String, separator: Character) {
    var cells: [String] = []
    var cell = ""
    var isQuoted = false
    var line = 1
    var rowLine = 1
    func endOfCell() {
      cells.append(cell)
      cell = ""
    }
    var index = text.startIndex
    while index < text.endIndex {
      let character = text[index]
      index = text.index(after: index)
      if isQuoted {
        if character == "\"" {
          if index < text.endIndex, text[index] == "\"" {
            cell.append("\"")
            index = text.index(after: index)
          } else {
            isQuoted = false
          }
        } else {
          cell.append(character)
          if character.isNewline { line += 1 }
        }
      } else if character == "\"", cell.isEmpty {
        isQuoted = true
      } else if character == separator {
        endOfCell()
      } else if character.isNewline {
        endOfCell()
        if cells != [""] { rows.append(Row(line: rowLine, cells: cells)) }
        cells = []
        line += 1
        rowLine = line
      } else {
        cell.append(character)
      }
    }
    if !cell.isEmpty || !cells.isEmpty {
      endOfCell()
      rows.append(Row(line: rowLine, cells: cells))
    }
  }
}
