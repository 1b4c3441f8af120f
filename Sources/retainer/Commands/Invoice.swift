import ArgumentParser
import Foundation
import Model
import Pipeline

struct InvoiceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "invoice", abstract: "List invoices, and correct them by hand.",
    subcommands: [List.self, Paid.self, WriteOff.self, Pause.self, Resume.self, Set.self], defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "All invoices with their state.")
    @OptionGroup var globals: Globals

    func run() throws {
      let invoices = try globals.workspace().board().invoices
      try Console.list(invoices, asJSON: globals.json) {
        [
          $0.status, $0.number, "\($0.amount) \($0.currency)", $0.client, "issued \($0.issuedOn)", "due \($0.dueOn)",
          $0.id,
        ]
      }
    }
  }

  struct Paid: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "You saw the money: the invoice is paid.")
    @Argument(help: "The invoice's number or id.") var invoice: String
    @Option(help: "The day it arrived, YYYY-MM-DD; else the clock's day.") var on: String?
    @Option(help: "What arrived, where it is not all of it: 450.00") var amount: String?
    @OptionGroup var globals: Globals

    func run() throws {
      let workspace = try globals.workspace()
      let row = try workspace.invoice(invoice)
      let day = try on.map { try parseDay($0, option: "--on") } ?? workspace.clock.today
      let decimal = try amount.map { try parseDecimal($0, option: "--amount") }
      try workspace.decide(.invoicePaid(invoice: row.id, on: day, amount: decimal))
      Console.note("Invoice \(row.number) is noted as \(decimal == nil ? "paid" : "paid in part") on \(day).")
    }
  }

  struct WriteOff: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "write-off", abstract: "It will not be paid; stop asking.")
    @Argument(help: "The invoice's number or id.") var invoice: String
    @OptionGroup var globals: Globals

    func run() throws {
      let workspace = try globals.workspace()
      let row = try workspace.invoice(invoice)
      try workspace.decide(.invoiceWrittenOff(invoice: row.id))
      Console.note("Invoice \(row.number) is written off.")
    }
  }

  struct Pause: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Do not chase this invoice.")
    @Argument(help: "The invoice's number or id.") var invoice: String
    @Option(help: "The last day of the pause, YYYY-MM-DD; else until `invoice resume`.") var until: String?
    @OptionGroup var globals: Globals

    func run() throws {
      let workspace = try globals.workspace()
      let day = try until.map { try parseDay($0, option: "--until") } ?? .never
      try workspace.decide(
        .invoiceSet(invoice: try workspace.invoice(invoice).id, field: "paused", value: day.description))
    }
  }

  struct Resume: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "End the pause of an invoice.")
    @Argument(help: "The invoice's number or id.") var invoice: String
    @OptionGroup var globals: Globals

    func run() throws {
      let workspace = try globals.workspace()
      try workspace.decide(.invoiceSet(invoice: try workspace.invoice(invoice).id, field: "paused", value: ""))
    }
  }

  struct Set: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Correct what was read from the mail.")
    @Argument(help: "The invoice's number or id.") var invoice: String
    @Option(help: "The right number.") var number: String?
    @Option(help: "The right amount with its currency: \"450.00 GBP\".") var amount: String?
    @Option(help: "The right due date, YYYY-MM-DD.") var due: String?
    @Option(help: "open, promised, disputed, reported-paid, part-paid, paid or written-off.") var state: String?
    @Option(help: "Days after the due date for each level of a chase: 1,10,21") var chaseAfter: String?
    @OptionGroup var globals: Globals

    func run() throws {
      let workspace = try globals.workspace()
      let row = try workspace.invoice(invoice)
      if let chaseAfter, ClientPreferences.chaseDays(chaseAfter) == nil { throw Failure(ClientSet.chaseDays) }
      if let due { _ = try parseDay(due, option: "--due") }
      if let amount, Money(text: amount) == nil { throw Failure("--amount: expected something like \"450.00 GBP\"") }
      if let state, Invoice.State(rawValue: state) == nil {
        throw Failure("--state: expected open, promised, disputed, reported-paid, part-paid, paid or written-off")
      }
      let fields = [
        ("number", number), ("amount", amount), ("due", due), ("state", state), ("chase_after", chaseAfter),
      ]
      guard fields.contains(where: { $0.1 != nil }) else {
        throw Failure("say what to set: --number, --amount, --due, --state or --chase-after")
      }
      try workspace.decide(
        fields.compactMap { field, value in value.map { .invoiceSet(invoice: row.id, field: field, value: $0) } })
      Console.note("Invoice \(row.number.isEmpty ? row.id : row.number) is corrected.")
    }
  }
}

/// A day of the calendar from the command line.
func parseDay(_ text: String, option: String) throws -> Day {
  guard let day = Day(text) else { throw Failure("\(option): expected a day as YYYY-MM-DD, not “\(text)”") }
  return day
}

/// A decimal number with a point from the command line.
func parseDecimal(_ text: String, option: String) throws -> Decimal {
  guard text.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == ".") }), let value = Decimal(string: text), value > 0
  else {
    throw Failure("\(option): expected an amount such as 450.00, not “\(text)”")
  }
  return value
}
