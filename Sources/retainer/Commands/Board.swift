import ArgumentParser
import Model
import Pipeline

struct Board: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "What stands open as of the clock, with the drafts that wait for you.")

  @Flag(help: "Show closed things too.")
  var all = false

  @OptionGroup var globals: Globals

  func run() throws {
    let workspace = try globals.workspace()
    guard !globals.json else { return print(try workspace.boardLine()) }
    let board = all ? try workspace.board() : try workspace.openBoard()
    print(BoardText(board: board, showsClosed: all, style: .output).render())
  }
}

/// The board for a person: one section a kind of thing, what is urgent in colour, the id that every other command takes last.
struct BoardText {
  var board: BoardReport
  var showsClosed: Bool
  var style: Style

  private var today: Day { Day(String(board.asOf.prefix(10))) ?? Day(number: 0) }

  func render() -> String {
    var sections = [style.bold("As of \(board.asOf.prefix(10))")]
    sections += section("Invoices", board.invoices, isOpen: { !["paid", "written-off"].contains($0.status) }) {
      [
        $0.status, $0.number.isEmpty ? "(no number)" : $0.number, "\($0.amount) \($0.currency)", name($0.client),
        "due \($0.dueOn)", $0.id,
      ]
    }
    sections += section(
      "Scope changes", board.scopeChanges,
      isOpen: { ["open", "proposed", "countered"].contains($0.status) || $0.withoutTerms }
    ) {
      $0.cells(client: name($0.client))
    }
    sections += section("Requests", board.requests, isOpen: { ["open", "answered"].contains($0.status) }) {
      $0.cells(client: name($0.client))
    }
    sections += section("Promises", (board.promises + board.deadlines).byDay, isOpen: \.isOwed) {
      $0.cells(client: name($0.client), text: shortened($0.text), on: today)
    }
    sections += section("Drafts", board.drafts, isOpen: \.status.isOpen) {
      [
        $0.status.rawValue, $0.kind.rawValue + ($0.level > 0 ? " \($0.level)" : ""), name($0.client),
        $0.needs.isEmpty ? shortened($0.subject) : "needs \($0.needs.joined(separator: ", "))", $0.id,
      ]
    }
    sections += section("Warnings", board.warnings, isOpen: isRecent) {
      [$0.kind.rawValue, $0.date, name($0.client), $0.text]
    }
    sections += section("Perhaps one client", board.clientQuestions, isOpen: { _ in true }) {
      [$0.addresses.joined(separator: " "), $0.reason, "client merge … or client split …"]
    }
    if sections.count == 1 { sections.append("Nothing stands open.") }
    return sections.joined(separator: "\n\n")
  }

  /// Of the last thirty days.
  private func isRecent(_ warning: BoardReport.WarningLine) -> Bool {
    guard let day = Day(warning.date) else { return true }
    return day.distance(to: today) <= 30
  }

  private func section<Line>(
    _ title: String, _ lines: [Line], isOpen: (Line) -> Bool, cells: (Line) -> [String]
  ) -> [String] {
    let shown = lines.filter { showsClosed || isOpen($0) }
    guard !shown.isEmpty else { return [] }
    var table = Table()
    for line in shown { table.add(cells(line)) }
    let text = table.lines { cell, _, column in column == 0 ? coloured(cell) : cell }
    return [([style.bold(title)] + text).joined(separator: "\n")]
  }

  private func coloured(_ status: String) -> String {
    switch status {
    case "overdue", "late", "disputed", "look-alike-domain", "reply-to-differs", "new-bank-details",
      "failed-authentication", "several-authors":
      style.red(status)
    case "open", "proposed", "countered", "part-paid": style.yellow(status)
    case "paid", "kept", "won", "accepted", "approved", "reported-paid": style.green(status)
    default: status
    }
  }

  private func name(_ address: String) -> String {
    let name = board.clients.first { $0.address == address }?.name ?? ""
    return name.isEmpty ? address : name
  }

  private func shortened(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count <= 48 ? line : line.prefix(47) + "…"
  }
}
