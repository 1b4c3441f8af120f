import ArgumentParser
import Pipeline

struct Parse: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show how mail is read: one JSON object a message. Nothing is stored.")

  @Argument(help: "mbox, Maildir, .eml or folders of them; - is standard input.")
  var paths: [String]

  @OptionGroup var globals: Globals

  func run() throws {
    let reading = MailReading(settings: try globals.settingsIfAny())
    let unusable = try reading.parse(paths) { message in print(try JSONLine.encode(ParsedLine(message))) }
    try Console.report(unusable)
  }
}
