import Foundation
import Mailboxes
import Model
import Rules
import TestSupport
import Testing

@testable import Pipeline

/// The day of a letter in the ledger: its own, unless it has none or one that cannot be.
@Suite struct ArrivalTests {
  private static let rules = Result {
    try RuleSetBuilder.load(builtIn: Corpora.checkout.appending(path: "rules").path, user: nil)
  }

  private func moment(date: String?, received: [String], envelope: Instant? = nil) throws -> String? {
    let head =
      received.map { "Received: from a.example (a.example [192.0.2.1])\r\n by mx.studio.example; \($0)\r\n" }.joined()
      + (date.map { "Date: \($0)\r\n" } ?? "")
    let mail = head + "From: sana@mill.example\r\nTo: ada@studio.example\r\nSubject: Hello\r\n\r\nHello.\r\n"
    let reader = EntryReader(
      settings: Settings(name: "Ada", addresses: ["ada@studio.example"]), rules: try Self.rules.get())
    let raw = RawMessage(
      origin: Origin(path: "-", offset: 0, length: mail.utf8.count), bytes: Array(mail.utf8), envelopeDate: envelope)
    return reader.read(raw).entry.message.date?.utc
  }

  private static let came = "Mon, 2 Mar 2026 10:00:05 +0000"

  @Test("a letter is of the day that its author's program wrote")
  func own() throws {
    #expect(try moment(date: "Sun, 1 Mar 2026 09:00:00 +0000", received: [Self.came]) == "2026-03-01T09:00:00Z")
    #expect(try moment(date: "Tue, 3 Mar 2026 09:00:00 +0000", received: [Self.came]) == "2026-03-03T09:00:00Z")
  }

  @Test("a letter from the future is of the day on which our own server took it in, whatever other servers say")
  func future() throws {
    let far = "Tue, 19 Jan 2038 03:14:00 +0000"
    #expect(try moment(date: far, received: [Self.came, far]) == "2026-03-02T10:00:05Z")
  }

  @Test("a letter without a day is of the day on which it came")
  func none() throws {
    #expect(try moment(date: nil, received: [Self.came]) == "2026-03-02T10:00:05Z")
    #expect(try moment(date: "yesterday", received: [], envelope: Instant(seconds: 0)) == "1970-01-01T00:00:00Z")
    #expect(try moment(date: nil, received: ["soon"]) == nil)
  }
}
