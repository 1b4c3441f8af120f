import Foundation
import TestSupport
import Testing

@Suite struct CommandLineTests {
  @Test("a wrong call is status 2, with the usage")
  func usage() throws {
    let program = try Program()
    defer { program.remove() }
    let outcome = try program.run("--bogus")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("Unknown option"))
    #expect(try program.run("--as-of", "soon", "board").status == 2)
    #expect(try program.run("--version").output.contains("0.1"))
  }

  @Test("a wrong configuration is named with file, line and column")
  func configuration() throws {
    let program = try Program()
    defer { program.remove() }
    let file = program.folder.appending(path: "config.yaml")
    try Data("me:\n  nmae: x\n  addresses: [a@b.example]\n".utf8).write(to: file)
    let outcome = try program.run("board", config: file.path)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("config.yaml:2:3: error: unknown key \"nmae\", expected \"name\"?\n  nmae: x\n  ^"))
  }

  @Test("without a configuration it says how to make one")
  func noConfiguration() throws {
    let program = try Program()
    defer { program.remove() }
    let outcome = try program.run("board", config: "/nonexistent/config.yaml")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("retainer init"))
  }

  @Test("what cannot be read is named, the rest goes on, and the status is 1")
  func unusable() throws {
    let program = try Program()
    defer { program.remove() }
    let outcome = try program.run("import", "/nonexistent.mbox")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("/nonexistent.mbox"))
  }

  @Test("parse gives one JSON object a message, zones without gap")
  func parse() throws {
    let program = try Program()
    defer { program.remove() }
    let mail = "From: a@b.example\nSubject: x\n\nHello\n> old\n"
    let outcome = try program.run("parse", "-", input: Data(mail.utf8))
    let object = try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    #expect(object["fresh_text"] as? String == "Hello")
    #expect((object["message_id"] as? String)?.hasPrefix("<sha256-") == true)
    #expect(object["date"] is NSNull)
  }

  @Test("nothing that a stranger names himself reaches the terminal as a command or turns the text around")
  func terminal() throws {
    let program = try Program()
    defer { program.remove() }
    // CSI and an override in the name; OSC, a line separator and an isolate in the subject.
    let mail = """
      From: =?utf-8?Q?Tom_=C2=9B31m=E2=80=AEgnp=1B[2J?= <tom@evil.example>
      To: sunna@sunnastudio.example
      Subject: =?utf-8?Q?Logo_=C2=9D0;x=07=E2=80=A8Drafts=E2=81=A6?=
      Message-ID: <a@evil.example>
      Date: Mon, 30 Mar 2026 10:00:00 +0000

      Could you design a logo for our new shop? What would you charge? We need it by 30 April.
      """
    #expect(try program.run("import", "-", input: Data(mail.utf8)).status == 0)
    for command in ["board", "drafts list", "drafts show --all", "client list", "request list"] {
      let arguments = ["--as-of", "2026-03-31"] + command.components(separatedBy: " ")
      let config = Corpora.checkout.appending(path: "samples/config.yaml").path
      let process = try program.start(arguments, config: config)
      process.waitUntilExit()
      let output = try program.outcome(of: process).output
      #expect(output.contains("Tom") || output.contains("Logo") || output.contains("tom@evil.example"))
      let bad = output.unicodeScalars.filter { scalar in
        scalar.value < 0x20 && scalar != "\n" || (0x7F..<0xA0).contains(scalar.value)
          || [0x2028, 0x202E, 0x2066].contains(scalar.value)
      }
      #expect(bad.isEmpty, "\(command): \(bad.map(\.value))")
    }
  }

  @Test("the examples in the rule files hold")
  func ruleExamples() throws {
    let program = try Program()
    defer { program.remove() }
    let outcome = try program.run("rules", "test")
    #expect(outcome.status == 0, "\(outcome.errors)")
  }
}
