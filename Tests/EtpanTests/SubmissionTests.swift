import Model
import Testing

@testable import Etpan

@Suite struct SubmissionTests {
  private func stuffed(_ letter: String) -> String {
    String(decoding: SMTPSession.dotStuffed(Array(letter.utf8)), as: UTF8.self)
  }

  @Test("a line that begins with a dot gets another, and the last line is a dot alone")
  func dots() {
    #expect(stuffed("a\r\n.\r\n..b\r\nc.\r\n") == "a\r\n..\r\n...b\r\nc.\r\n.\r\n")
    #expect(stuffed(".") == "..\r\n.\r\n")
    #expect(stuffed("") == ".\r\n")
  }

  @Test(
    "an address that would end its command is none",
    arguments: ["a@b.example>\r\nRCPT TO:<evil@x", "a b@c.example", "<a@b.example>", "þ@b.example", "nobody", ""])
  func injection(address: String) {
    #expect(throws: ServerError.self) { try SMTPSession.check(address) }
  }

  @Test("an address that is one passes", arguments: ["a@b.example", "o'neil+x@b.example"])
  func sound(address: String) throws { try SMTPSession.check(address) }
}
