import ArgumentParser
import Exports
import Foundation
import Pipeline

struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Invoices, payments, promises, due dates or a journal for other programs.",
    discussion: """
      invoices, payments and promises come as CSV (or JSON with --json), calendar as iCalendar with every unpaid invoice and open \
      promise on its day, hledger and beancount as a journal: income when an invoice is issued, the bank when its payment is proved.
      """)

  enum What: String, CaseIterable, ExpressibleByArgument {
    case invoices, payments, promises, calendar, hledger, beancount
  }

  @Argument(help: "invoices, payments, promises, calendar, hledger or beancount.") var what: What
  @Option(help: "The file to write; standard output where left out.", completion: .file()) var output: String?
  @OptionGroup var globals: Globals

  func run() throws {
    let text = try text(of: try globals.workspace())
    guard let output else { return FileHandle.standardOutput.write(Data(text.utf8)) }
    do { try Data(text.utf8).write(to: URL(filePath: output), options: .atomic) } catch {
      throw Failure("\(output): cannot be written: \(error.localizedDescription)")
    }
  }

  private func text(of workspace: Workspace) throws -> String {
    switch what {
    case .calendar: return try workspace.calendarFile()
    case .hledger: return try workspace.journal(.hledger)
    case .beancount: return try workspace.journal(.beancount)
    case .invoices, .payments, .promises:
      guard let subject = Listing.Subject(rawValue: what.rawValue) else { return "" }
      let listing = try workspace.listing(subject)
      return globals.json ? try listing.objects.map { try JSONLine.encode($0) + "\n" }.joined() : listing.csv
    }
  }
}
