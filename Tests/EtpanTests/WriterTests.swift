import Etpan
import Model
import Testing

@Suite struct WriterTests {
  private let letter = Letter(
    from: MailAddress(name: "Sunna Karlsdóttir", address: "sunna@studio.example"),
    to: [MailAddress(name: "Doe, John", address: "john@client.example")],
    cc: [MailAddress(name: "Þórður", address: "thordur@client.example")],
    subject: "Re: Reikningur 2026-007, kápa og fleira sem þarf langa línu til að komast fyrir",
    date: Instant(seconds: 1_772_442_840, offset: 19_800), messageID: "<dr-1@studio.example>",
    inReplyTo: "<p@client.example>",
    references: (0..<30).map { "<reference-number-\($0)@client.example>" },
    text: "Góðan dag.\n\nFrom here on \n.\n-- \nSunna\n",
    files: [.init(filename: "Reikningur þinn.pdf", contentType: "application/pdf", bytes: Array("%PDF".utf8))])

  @Test("what is written is read back as it was")
  func roundTrip() throws {
    let bytes = MessageWriter.write(letter)
    let message = MIMEParser().parse(bytes)
    #expect(message.defects.isEmpty)
    #expect(message.header("subject") == letter.subject)
    #expect(message.addresses["from"] == [letter.from])
    #expect(message.addresses["to"] == letter.to)
    #expect(message.addresses["cc"] == letter.cc)
    #expect(message.date == letter.date)
    #expect(message.references == letter.references)
    #expect(message.inReplyTo == ["<p@client.example>"])
    guard case .multipart(let parts) = message.root.content, case .text(let text) = parts[0].content else {
      Issue.record("no parts")
      return
    }
    #expect(text.trimmed == letter.text.trimmed)
    #expect(text.contains("-- \n"))
    #expect(parts[1].filename == "Reikningur þinn.pdf")
    #expect(MIMEParser().content(of: [1], in: bytes) == Array("%PDF".utf8))
  }

  @Test("everything is 7-bit, in lines that transports leave alone")
  func lines() {
    let bytes = MessageWriter.write(letter)
    #expect(bytes.allSatisfy { $0 < 0x80 })
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\r\n") {
      #expect(line.utf8.count <= 78)
      #expect(!line.hasPrefix("From "))
    }
  }

  @Test("a line break in a subject or a name cannot begin another field")
  func injection() {
    var evil = letter
    evil.subject = "hello\r\nBcc: evil@example.org"
    evil.to = [MailAddress(name: "a\nBcc: x", address: "a@b.example>\r\nBcc: evil@example.org")]
    evil.files = [.init(filename: "../../x\"\r\nX: y", contentType: "a/b\r\nX: y", bytes: [])]
    let message = MIMEParser().parse(MessageWriter.write(evil))
    #expect(message.header("bcc") == nil)
    #expect(message.header("x") == nil)
  }

  @Test("the date is written with its own zone, half hours too")
  func date() {
    #expect(
      String(decoding: MessageWriter.write(letter), as: UTF8.self).contains("Date: Mon, 02 Mar 2026 14:44:00 +0530\r\n")
    )
  }
}
