import Foundation
import Model
import Testing

@testable import Ledger

@Suite struct RecordingTests {
  @Test func `an entry comes back as it was`() throws {
    let ledger = try Ledger.with([Sample.item(1)])
    let back = try #require(try ledger.entries(messageIDs: [Sample.id(1)]).first)
    let (was, now) = (Sample.entry(1).message, back.message)
    #expect(back.facts == Sample.facts)
    #expect(back.scan == Sample.scan)
    #expect(back.direction == .incoming)
    #expect(now.source == was.source)
    #expect(now.date == was.date && now.date?.offset == was.date?.offset)
    #expect(now.subject == was.subject)
    #expect(now.from == was.from && now.replyTo == was.replyTo && now.to == was.to && now.cc == was.cc)
    #expect(now.inReplyTo == was.inReplyTo && now.references == was.references)
    #expect(now.text == was.text && now.zones == was.zones && now.hiddenText == was.hiddenText)
    #expect(now.attachments == was.attachments && now.language == was.language)
    #expect(now.authentication == was.authentication && now.defects == was.defects)
    #expect(now.headers.map(\.name) == ["X-Priority"])
  }

  @Test(arguments: ["", "\0", "a\0b\u{1B}[31m\n", "þæö \u{202E}🙂", String(repeating: "x", count: 1 << 20)])
  func `no byte of a text is lost`(text: String) throws {
    let ledger = try Ledger.with([Batch.Item(Sample.entry(1, text: text), sha256: Sample.sha256(1))])
    #expect(try ledger.entries(messageIDs: [Sample.id(1)]).first?.message.text == text)
  }

  @Test func `a NUL in a subject takes one byte and cuts nothing off`() throws {
    let ledger = try Ledger.with([Batch.Item(Sample.entry(1, subject: "a\0b"), sha256: Sample.sha256(1))])
    #expect(try ledger.envelopes().first?.subject == "a b")
  }

  @Test func `recording twice changes nothing`() throws {
    let ledger = try Ledger.with([Sample.item(1), Sample.item(2, .envelope)])
    try ledger.markDerived(from: try ledger.truth())
    let before = try ledger.statistics()
    let again = try ledger.add([Sample.item(1), Sample.item(2, .envelope)])
    let after = try ledger.statistics()
    #expect(again.added.isEmpty && again.copies == 2)
    #expect(before.messages == after.messages && before.seen == after.seen)
    #expect(try !ledger.isStale())
  }

  @Test func `another copy of a mail is not kept twice`() throws {
    let ledger = try Ledger.with([Sample.item(1)])
    let recorded = try ledger.add([Sample.item(1, bytes: 99)])
    #expect(recorded.copies == 1 && recorded.added.isEmpty)
    #expect(try ledger.unseen(among: [Seen(messageID: "", sha256: Sample.sha256(99))]).isEmpty)
  }

  @Test func `another mail under a known Message-ID is kept too`() throws {
    let ledger = try Ledger.with([Sample.item(1)])
    let other = Batch.Item(Sample.entry(1, text: "We have paid."), sha256: Sample.sha256(99))
    let id = "<sha256-\(Sample.sha256(99))@retainer.invalid>"
    #expect(try ledger.add([other]).renamed == [id: Sample.id(1)])
    #expect(try ledger.entries(messageIDs: [Sample.id(1), id]).map(\.message.text).last == "We have paid.")
    #expect(try ledger.add([other]).copies == 1)
    #expect(try ledger.statistics().messages == 2)
  }

  @Test func `an envelope keeps no text and is completed later`() throws {
    let ledger = try Ledger.with([Sample.item(1, .envelope)])
    #expect(try ledger.entries(messageIDs: [Sample.id(1)]).first?.message.text == "")
    #expect(try ledger.entries(messageIDs: [Sample.id(1)]).first?.scan == Sample.scan)
    #expect(try ledger.envelopes().map(\.isWhole) == [false])
    #expect(try ledger.add([Sample.item(1)]).completed == [Sample.id(1)])
    #expect(try ledger.envelopes().map(\.isWhole) == [true])
    #expect(try ledger.entries(messageIDs: [Sample.id(1)]).first?.message.text == Sample.entry(1).message.text)
    #expect(try ledger.add([Sample.item(1, .envelope)]).copies == 1)
    #expect(try ledger.envelopes().map(\.isWhole) == [true])
  }

  @Test func `envelopes come in the order of the mail`() throws {
    let ledger = try Ledger.with([Sample.item(2), Sample.item(1, .envelope)])
    let envelopes = try ledger.envelopes()
    let message = Sample.entry(2).message
    #expect(envelopes.map(\.messageID) == [Sample.id(2), Sample.id(1)])
    #expect(envelopes[0].from == message.from && envelopes[0].references == message.references)
    #expect(envelopes[0].date == message.date && envelopes[0].cc == message.cc)
  }

  @Test func `what was looked at is remembered, kept or not`() throws {
    let ledger = try Ledger.with([Sample.item(1)])
    var batch = Batch(number: try ledger.begin(source: "box", at: Sample.at))
    batch.left = [Seen(messageID: Sample.id(2), sha256: Sample.sha256(2), outcome: "list")]
    try ledger.record(batch)
    let marks = [1, 2, 3, 3].map { Seen(messageID: Sample.id($0), sha256: Sample.sha256($0)) }
    #expect(try ledger.unseen(among: marks) == [marks[2]])
    #expect(try ledger.known(among: marks.map(\.messageID)) == [Sample.id(1), Sample.id(2)])
    #expect(try ledger.statistics().outcomes == ["kept": 1, "list": 1])
  }

  struct Position: Codable, Equatable { var size: Int }

  @Test func `a mailbox is found where it was left`() throws {
    let ledger = try Ledger()
    #expect(try ledger.position(of: "box", as: Position.self) == nil)
    var batch = Batch(number: try ledger.begin(source: "box", at: Sample.at))
    try batch.set(position: Position(size: 7), of: "box")
    try ledger.record(batch)
    #expect(try ledger.position(of: "box", as: Position.self) == Position(size: 7))
  }

  @Test func `attachments are kept up to a size`() throws {
    let ledger = try Ledger()
    var batch = Batch(number: try ledger.begin(source: "box", at: Sample.at))
    batch.contents = [Sample.sha256(1): Data("PDF".utf8), Sample.sha256(2): Data(count: Limits.attachmentBytes + 1)]
    #expect(try ledger.record(batch).tooLarge == [Sample.sha256(2)])
    #expect(try ledger.attachmentContent(sha256: Sample.sha256(1)) == Data("PDF".utf8))
    #expect(try ledger.attachmentContent(sha256: Sample.sha256(2)) == nil)
  }

  @Test(arguments: ["", "zz", String(repeating: "g", count: 64), String(repeating: "0", count: 65)])
  func `a step with a digest that is none is refused whole`(digest: String) throws {
    let ledger = try Ledger()
    #expect(throws: LedgerError.badDigest) {
      try ledger.add([Sample.item(1), Batch.Item(Sample.entry(2), sha256: digest)])
    }
    #expect(try ledger.statistics().messages == 0)
  }

  @Test func `all whole messages are gone through once, and may be changed meanwhile`() throws {
    let ledger = try Ledger.with((1...450).map { Sample.item($0, $0.isMultiple(of: 50) ? .envelope : .whole) })
    var ids: [String] = []
    try ledger.forEachWholeEntry { entry in
      ids.append(entry.message.messageID)
      try ledger.replaceScans([(entry.message.messageID, [], Scan())])
    }
    #expect(ids == (1...450).filter { !$0.isMultiple(of: 50) }.map(Sample.id))
  }

  @Test func `header fields are bounded`() {
    let flood = (0..<10_000).map { HeaderField(name: "X-\($0)", value: "v") }
    #expect(KeptHeaders.of(flood).count == Limits.headerFields)
    #expect(KeptHeaders.of([HeaderField(name: "X", value: String(repeating: "v", count: 1 << 20))]).isEmpty)
  }

  @Test func `new scans take the place of old ones`() throws {
    let ledger = try Ledger.with([Sample.item(1)])
    try ledger.markDerived(from: try ledger.truth())
    try ledger.replaceScans([(Sample.id(1), [], Scan())])
    #expect(try ledger.entries(messageIDs: [Sample.id(1)]).first?.scan == Scan())
    #expect(try ledger.isStale())
    try ledger.set(rulesFingerprint: "abc")
    #expect(try ledger.rulesFingerprint() == "abc")
  }
}
