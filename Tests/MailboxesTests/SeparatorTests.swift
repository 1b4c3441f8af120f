import Model
import Testing

@testable import Mailboxes

@Suite struct `From_ lines` {
  static let separators = [
    "From bob@example.com Mon Mar  3 09:14:00 2025",
    "From bob@example.com  Mon Mar  3 09:14:00 2025",
    "From bob@example.com\tMon Mar 3 09:14:00 2025",
    "From bob Mon Mar 03 09:14 2025",
    "From bob@example.com Mon Mar  3 09:14:00 +0000 2025",
    "From bob@example.com Mon Mar  3 09:14:00 2025 -0500",
    "From bob@example.com Mon Mar  3 09:14:00 GMT 2025",
    "From bob@example.com Mon Mar  3 09:14:00 MET DST 2025",
    "From bob@example.com Mon Mar  3 09:14:00 2025 (UTC)",
    "From bob at example.com  Mon Mar  3 09:14:00 2025",
    "From bob.smith at mail.example.com Mon Mar  3 09:14:00 2025",
    "From MAILER-DAEMON Mon Mar  3 09:14:00 2025",
    "From - Mon Mar 03 09:14:00 2025",
    "From ???@??? Mon Mar 03 09:14:00 2025",
    "From  Mon Mar  3 09:14:00 2025",
    "From \"Bob Smith\"@example.com Mon Mar  3 09:14:00 2025",
    "From <bob@example.com> Mon Mar  3 09:14:00 2025",
    "From 1790000000000000000@xxx Mon Mar 03 09:14:00 +0000 2025",
    "From bob Mon Mar  3 09:14:00 2025 remote from oldvax",
    "From bob@example.com Mon, 3 Mar 2025 09:14:00 +0000",
    "From bob@example.com 2025-03-03T09:14:00Z",
    "From bob@example.com 2025-03-03 09:14:00",
    "From bob@example.com Mon Mar  3 09:14:00 97",
    "From Bob Smith Mon Mar  3 09:14:00 2025",
    "From bob@example.com",
    "From -",
    "From ",
  ]

  @Test(arguments: separators) func `a From_ line between a blank line and a header begins a message`(line: String) {
    #expect(isSeparator("\(line)\nReceived: from a by b\n", afterBlank: true))
    #expect(isSeparator("\(line)\r\nReceived: from a by b\r\n", afterBlank: true))
  }

  static let sentences = [
    "From Monday on we are closed.",
    "From what I see, the 3 pages of 2025 are fine.",
    "From bob I heard on Mon Mar  3 that all is well",
    "From Mon Mar  3 09:14:00 2025 on, everything is late",
    "From 9:14 to 10:30",
    "From our side: nothing",
    "From Reykjavik with love, 2025",
    "From bob@example.com and alice@example.com",
    "From bob@example.com Mon Foo  3 09:14:00 2025",
    "From bob@example.com Mon Mar 32 09:14:00 2025",
    "From bob@example.com Mon Feb 30 09:14:00 2025",
    "From bob@example.com Mon Mar  3 29:14:00 2025",
    "From bob@example.com Mon Mar  3 09:14:00",
    "From: Bob <bob@example.com>",
    "Fromage",
  ]

  @Test(arguments: sentences) func `a sentence begins no message, whatever stands around it`(line: String) {
    for next in ["Received: from a by b", "", "and so on"] {
      #expect(!isSeparator("\(line)\n\(next)\n", afterBlank: true), "\(next)")
    }
  }

  @Test func `a full From_ line that text follows is quoted text`() {
    #expect(!isSeparator("From bob Mon Mar  3 09:14:00 2025\nhe wrote that all is well\n", afterBlank: true))
  }

  @Test func `without a blank line before it, a header must follow`() {
    let line = "From bob@example.com Mon Mar  3 09:14:00 2025\n"
    #expect(isSeparator(line + "Subject: x\n", afterBlank: false))
    #expect(!isSeparator(line + "\nx\n", afterBlank: false))
    #expect(!isSeparator("From -\nSubject: x\n", afterBlank: false))
  }

  @Test func `a message without a header may follow a blank line`() {
    #expect(isSeparator("From bob@example.com Mon Mar  3 09:14:00 2025\n\nText\n", afterBlank: true))
    #expect(isSeparator("From bob@example.com Mon Mar  3 09:14:00 2025\n", afterBlank: true))
  }

  @Test func `one damaged header line hides no message`() {
    let line = "From bob@example.com Mon Mar  3 09:14:00 2025\n"
    #expect(isSeparator(line + "HTTP/1.1 200 OK\nReceived: from a by b\n", afterBlank: true))
    #expect(isSeparator(line + ">From alice Mon Mar  3 09:13:00 2025\nReceived: from a by b\n", afterBlank: true))
  }

  @Test(arguments: [
    ("Mon Mar  3 09:14:00 2025", "2025-03-03T09:14:00Z"), ("Mon Mar  3 09:14 2025", "2025-03-03T09:14:00Z"),
    ("Mon Mar  3 09:14:00 +0200 2025", "2025-03-03T07:14:00Z"),
    ("Mon Mar  3 09:14:00 2025 -0530", "2025-03-03T14:44:00Z"),
    ("Mon Mar  3 09:14:00 PST 2025", "2025-03-03T17:14:00Z"),
    ("Mon, 3 Mar 2025 09:14:00 +0100", "2025-03-03T08:14:00Z"),
    ("2025-03-03T09:14:00+01:00", "2025-03-03T08:14:00Z"), ("Sun Feb 29 23:59:60 2004", "2004-03-01T00:00:00Z"),
    ("Mon Mar  3 09:14:00 97", "1997-03-03T09:14:00Z"),
  ])
  func `the envelope's date is read`(text: String, utc: String) {
    #expect(FromLine(Array("From bob@example.com \(text)".utf8))?.date?.utc == utc)
  }

  private func isSeparator(_ text: String, afterBlank: Bool) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.starts(with: FromLine.prefix) else { return false }
    return Separator(bytes.span, afterBlank: afterBlank) != nil
  }
}
