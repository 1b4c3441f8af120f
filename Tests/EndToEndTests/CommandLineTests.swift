import Foundation
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

  @Test("the examples in the rule files hold")
  func ruleExamples() throws {
    let program = try Program()
    defer { program.remove() }
    let outcome = try program.run("rules", "test")
    #expect(outcome.status == 0, "\(outcome.errors)")
  }
}
