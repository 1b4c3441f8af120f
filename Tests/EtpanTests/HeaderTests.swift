import Etpan
import Model
import Testing

@Suite struct HeaderTests {
  private func parse(_ mail: String) -> MIMEMessage { MIMEParser().parse(Array(mail.utf8)) }

  @Test("a header line without a colon does not turn the rest into body")
  func missingColon() {
    let message = parse("Subject: kept\nno colon here\nFrom: a@b.example\nContent-Type: text/html\n\n<p>x</p>")
    #expect(message.header("subject") == "kept")
    #expect(message.root.contentType == "text/html")
    #expect(message.defects.contains { $0.code == "header-without-colon" })
  }

  @Test(
    "subjects are decoded as readers expect",
    arguments: [
      ("=?utf-8?Q?Gr=C3=BC=C3=9Fe?=", "Grüße"), ("=?iso-8859-1?q?caf=E9?= today", "café today"),
      ("=?utf-8?B?w6k=?= =?utf-8?B?w6g=?=", "éè"), ("=?utf-8?Q?=C3?= =?utf-8?Q?=A9?=", "é"), ("plain =?x", "plain =?x"),
      ("=?utf-8?X?abc?=", "=?utf-8?X?abc?="), ("=?utf-8*is?Q?=C3=BE=C3=BA?=", "þú"), ("=?utf-8?Q?a b?=", "a b"),
    ])
  func encodedWords(raw: String, text: String) { #expect(parse("Subject: \(raw)\n\n").header("subject") == text) }

  @Test(
    "dates are validated, in all the ways they are written",
    arguments: [
      ("Mon, 02 Mar 2026 09:14:00 +0100", "2026-03-02T08:14:00Z"), ("2 Mar 26 09:14 GMT", "2026-03-02T09:14:00Z"),
      ("Monday, March 2, 2026 9:14 AM", "2026-03-02T09:14:00Z"), ("Mon Mar  2 09:14:00 2026", "2026-03-02T09:14:00Z"),
      ("2026-03-02T09:14:00Z", "2026-03-02T09:14:00Z"),
      ("Mon, 2 Mar 2026 09:14:00 +0530 (IST)", "2026-03-02T03:44:00Z"),
      ("02-Mar-26 09:14:00 EST", "2026-03-02T14:14:00Z"), ("99 Mar 2026 99:99:99 +9999", nil), ("yesterday", nil),
      ("31 Feb 2026 10:00:00 +0000", nil),
    ] as [(String, String?)])
  func dates(raw: String, utc: String?) { #expect(parse("Date: \(raw)\n\n").date?.utc == utc) }

  @Test(
    "addresses are read as the sender meant them",
    arguments: [
      ("Anna <a@b.example>", [MailAddress(name: "Anna", address: "a@b.example")]),
      (
        "\"Doe, John\" <j@e.example>, b@c.example",
        [MailAddress(name: "Doe, John", address: "j@e.example"), MailAddress(address: "b@c.example")]
      ),
      ("Doe, John <j@e.example>", [MailAddress(name: "Doe, John", address: "j@e.example")]),
      ("a@b.example (Anna B.)", [MailAddress(name: "Anna B.", address: "a@b.example")]),
      ("Team: a@b.example, c@d.example;", [MailAddress(address: "a@b.example"), MailAddress(address: "c@d.example")]),
      ("John Doe <john@example.org", [MailAddress(name: "John Doe", address: "john@example.org")]),
      ("\"John <j@e.example>", [MailAddress(name: "\"John", address: "j@e.example")]),
      ("=?utf-8?Q?=C3=9E=C3=B3r?= <thor@e.example>", [MailAddress(name: "Þór", address: "thor@e.example")]),
      ("<@route,@two:a@b.example>", [MailAddress(address: "a@b.example")]),
    ])
  func addresses(raw: String, people: [MailAddress]) { #expect(parse("From: \(raw)\n\n").addresses["from"] == people) }

  @Test(
    "file names come out whole",
    arguments: [
      ("filename=\"a b.pdf\"", "a b.pdf"), ("filename*=UTF-8''%C3%9E%C3%B3r.pdf", "Þór.pdf"),
      ("filename*0=\"long \"; filename*1=\"name.pdf\"", "long name.pdf"),
      ("filename*0*=utf-8''%C3%A9; filename*1=t.pdf", "ét.pdf"),
      ("filename=\"=?utf-8?Q?=C3=A9.pdf?=\"", "é.pdf"), ("filename=a b c.pdf", "a b c.pdf"),
      ("filename=\"../../etc/passwd\"", "passwd"),
    ])
  func fileNames(raw: String, name: String) {
    let message = parse("Content-Type: application/pdf\nContent-Disposition: attachment; \(raw)\n\nx")
    #expect(message.root.filename == name)
  }

  @Test(
    "texts in strange or wrong charsets are still text",
    arguments: [
      ("utf-8", [0xC3, 0xA9], "é"), ("iso-8859-1", [0xE9], "é"), ("us-ascii", [0xC3, 0xA9], "é"),
      ("x-unknown", [0xE9], "é"), ("windows-1252", [0x80], "€"),
      ("cp-850", [0x82], "é"), ("x-sjis", [0x82, 0xA0], "あ"), ("ks_c_5601-1987", [0xB0, 0xA1], "가"),
      ("utf-8;format=flowed", [0xC3, 0xBE], "þ"), ("", [0xE9], "é"),
    ] as [(String, [UInt8], String)])
  func charsets(label: String, bytes: [UInt8], text: String) {
    let message = MIMEParser().parse(Array("Content-Type: text/plain; charset=\"\(label)\"\n\n".utf8) + bytes)
    guard case .text(let found) = message.root.content else {
      Issue.record("no text")
      return
    }
    #expect(found == text)
  }

  @Test("LF and CRLF give the same message")
  func lineEnds() {
    let mail =
      "Subject: s\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\none\n--b\nContent-Type: text/plain\n\ntwo\n--b--\n"
    let crlf = mail.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
    for text in [mail, crlf] {
      guard case .multipart(let parts) = parse(text).root.content else {
        Issue.record("no parts")
        continue
      }
      #expect(parts.count == 2)
      if case .text(let second) = parts[1].content { #expect(second.trimmed == "two") }
    }
  }

  @Test("an attachment's content is had again by its path")
  func content() {
    let mail = Array(
      "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nhello\n--b\nContent-Type: application/pdf; name=a.pdf\nContent-Transfer-Encoding: base64\n\naGVs\nbG8=\n--b--\n"
        .utf8)
    #expect(MIMEParser().content(of: [1], in: mail) == Array("hello".utf8))
    #expect(MIMEParser().content(of: [7], in: mail) == nil)
  }

  @Test("a file keeps its own line ends through quoted-printable, and a file of lines has size and digest")
  func textFiles() {
    let mail =
      "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; name=a.txt\r\n"
      + "Content-Transfer-Encoding: quoted-printable\r\n\r\none=20\r\ntwo  \r\nthree\r\n--b\r\n"
      + "Content-Type: text/calendar\r\nContent-Transfer-Encoding: base64\r\n\r\nQkVHSU4NCg==\r\n--b--\r\n"
    #expect(MIMEParser().content(of: [0], in: Array(mail.utf8)) == Array("one \r\ntwo\r\nthree".utf8))
    guard case .multipart(let parts) = parse(mail).root.content, parts.count == 2 else {
      Issue.record("no parts")
      return
    }
    #expect(parts[0].digest?.size == 16)
    #expect(parts[1].digest?.size == 7)
  }

  @Test("an encoded word of UTF-7 in a message of UTF-7 is decoded once")
  func utf7() {
    let message = parse("To: =?utf-7?Q?M+APw-ller?= <m@b.example>\nContent-Type: text/plain; charset=utf-7\n\nx")
    #expect(message.addresses["to"] == [MailAddress(name: "Müller", address: "m@b.example")])
  }
}
