import ArgumentParser
import Foundation
import Model
import Pipeline

/// `client set`: what the configuration can say of a client, said here.
struct ClientSet: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Say how a client is called, written to, charged and chased.")

  @Argument(help: "One of the client's addresses, or the name.") var client: String
  @Option(help: "How the client is called.") var name: String?
  @Option(help: "The language of drafts to them, such as is or en.") var language: String?
  @Option(help: "How you address each other: formal (Sie, vous, usted, u) or informal.") var address: FormOfAddress?
  @Option(help: "Payment terms in days.") var terms: Int?
  @Option(help: "Whose holidays count: IS, GB, DE, …") var country: String?
  @Option(help: "Whose morning counts: Europe/Berlin, …") var timeZone: String?
  @Option(help: "Days after the due date for each level of a chase: 1,10,21") var chaseAfter: String?
  @Option(help: "When work is invoiced: on_delivery, on_completion or monthly.") var invoicing: InvoicingMoment?
  @Option(help: "The law whose interest and compensation a last reminder names: eu, uk or off.")
  var latePayment: LatePaymentLaw?
  @Option(help: "A line of the rate card: day=400, hour=55, word=0.14 or piece=80; may be given again.")
  var rate: [String] = []
  @OptionGroup var globals: Globals

  func run() throws {
    let workspace = try globals.workspace()
    let row = try workspace.client(client)
    if let language, language.count != 2 { throw Failure("--language: expected two letters such as is or en") }
    if let terms, !(0...365).contains(terms) { throw Failure("--terms: expected a number of days from 0 to 365") }
    if let country, country.count != 2 || !country.allSatisfy({ $0.isASCII && $0.isUppercase }) {
      throw Failure("--country: expected an ISO 3166 code such as IS or GB")
    }
    if let timeZone, TimeZone(identifier: timeZone) == nil {
      throw Failure("--time-zone: expected a name such as Europe/London, not “\(timeZone)”")
    }
    if let chaseAfter, ClientPreferences.chaseDays(chaseAfter) == nil { throw Failure(Self.chaseDays) }
    let fields = [
      ("name", name), ("language", language), ("address", address?.rawValue), ("terms", terms.map(String.init)),
      ("country", country), ("time_zone", timeZone), ("chase_after", chaseAfter), ("invoicing", invoicing?.rawValue),
      ("late_payment", latePayment?.rawValue),
    ]
    var whats: [Decision.What] = fields.compactMap { field, value in
      value.map { .clientSet(client: row.address, field: field, value: $0) }
    }
    whats += try rate.map { text in
      let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2, RateUnit(rawValue: parts[0]) != nil else {
        throw Failure("--rate: expected day=, hour=, word= or piece= and an amount, not “\(text)”")
      }
      return .clientSet(
        client: row.address, field: "rate.\(parts[0])", value: "\(try parseDecimal(parts[1], option: "--rate"))")
    }
    guard !whats.isEmpty else { throw Failure("say what to set; `retainer help client set` lists it") }
    try workspace.decide(whats)
  }

  static let chaseDays = "--chase-after: expected one to three rising numbers of days, such as 1,10,21"
}

extension InvoicingMoment: ExpressibleByArgument {}
extension LatePaymentLaw: ExpressibleByArgument {}
