import ArgumentParser
import Foundation
import Model
import UserConfiguration

struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a first configuration: who you are.",
    discussion: "What you do not give as an option it asks for. An existing configuration is never overwritten.")

  @Option(help: "Your name, as it stands under your letters.") var name: String?
  @Option(help: "Your addresses, the main one first.") var address: [String] = []
  @Option(help: "Such as Europe/London; else this machine's.") var timeZone: String?
  @Option(help: "Such as EUR.") var currency: String?
  @Option(help: "Days to pay your invoices.") var terms: Int?
  @Option(help: "Such as en or is.") var language: String?
  @OptionGroup var globals: Globals

  func run() throws {
    let path = globals.configurationPath
    guard !FileManager.default.fileExists(atPath: path) else {
      throw Failure("\(path) exists already; edit it by hand.")
    }
    let name = try name ?? Console.ask("Your name")
    let addresses =
      address.isEmpty
      ? try Console.ask("Your mail addresses, the main one first").split(whereSeparator: { $0 == "," || $0 == " " })
        .map(
          String.init) : address
    let currency = try currency ?? Console.ask("The currency of your invoices", default: "EUR")
    let domain = addresses.first.map { MailAddress(address: $0).domain } ?? ""
    let text = """
      # Who "me" is. Everything that Retainer does starts from here; `retainer doctor` checks it.
      me:
        name: \(quoted(name))
        addresses: [\(addresses.map(quoted).joined(separator: ", "))]
        time_zone: \(timeZone ?? TimeZone.current.identifier)
        currency: \(currency)
        payment_terms_days: \(terms ?? 14)
        language: \(language ?? "en")   # of drafts to clients whose language is not known

      # The name your own mail server writes at the start of its Authentication-Results headers. Only where it vouches for a bank's
      # or payment service's notice does that notice make an invoice paid. Look it up in any mail you received.
      # authserv_id: mx.\(domain.isEmpty ? "example.org" : domain)

      """
    _ = try ConfigurationFile.read(text: text, path: path)
    let folder = URL(filePath: path).deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(filePath: path), options: .withoutOverwriting)
    print("Wrote \(path). Next: retainer import YOUR-MAIL, then retainer board.")
  }

  /// A YAML string in double quotes.
  private func quoted(_ text: String) -> String {
    "\"" + text.replacingOccurrences(of: "\\", with: "\\\\").replacingOccurrences(of: "\"", with: "\\\"") + "\""
  }
}
