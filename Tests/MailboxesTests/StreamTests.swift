import Foundation
import Mailboxes
import Model
import Testing

@Suite(.serialized) struct `A stream` {
  @Test func `one byte at a time is the same as the file`() throws {
    let text = box(letter(1, ">From here\n"), letter(2, "From bob on\n"), letter(3), letter(4, "x\n\n\n"))
    let scratch = try Scratch()
    let file = Harvest(try scratch.write("a.mbox", text))
    let bytes = Array(text.utf8).map { [$0] }
    let stream = throughPipe(bytes) { Harvest("-", standardInput: $0) }
    #expect(stream.messages.map(\.bytes) == file.messages.map(\.bytes))
    #expect(stream.messages.map(\.origin.offset) == file.messages.map(\.origin.offset))
    #expect(stream.positions.isEmpty)
  }

  @Test func `may be a single message, or no mail`() {
    let mail = throughPipe([Array(letter(1, ">From here\n").utf8)]) { Harvest("-", "-", standardInput: $0) }
    #expect(mail.texts == [letter(1, ">From here\n")])
    let other = throughPipe([Array("Hello\n".utf8)]) { Harvest("-", standardInput: $0) }
    #expect(other.unusable == ["-": "does not look like mail"])
    let none = throughPipe([]) { Harvest("-", standardInput: $0) }
    #expect(none.messages.isEmpty && none.unusable.isEmpty)
  }

  @Test func `with 100 MB on one line stays small, and goes on behind it`() {
    var limits = MailboxLimits()
    limits.messageBytes = 4 << 20
    limits.keptOfOversize = 1000
    let line = [UInt8](repeating: UInt8(ascii: "x"), count: 1 << 20)
    let pieces =
      [Array((box(letter(1)) + separator + letter(2, "")).utf8)] + (0..<100).map { _ in line }
      + [Array(("\n\n" + box(letter(3))).utf8)]
    let before = residentBytes()
    let found = throughPipe(pieces) { Harvest("-", limits: limits, standardInput: $0) }
    #expect(residentBytes() - before < 64 << 20)
    #expect(found.messages.map { $0.defects.map(\.code) } == [[], ["oversize"], []])
    #expect(found.messages[1].bytes.count == 1000)
    #expect(found.messages[1].origin.length == letter(2, "").utf8.count + 100 << 20 + 1)
    #expect(found.texts.last == letter(3))
  }

  @Test func `of one message over the limit gives its beginning`() {
    var limits = MailboxLimits()
    limits.messageBytes = 2000
    limits.keptOfOversize = 500
    let text = letter(1, String(repeating: "word ", count: 10_000))
    let found = throughPipe([Array(text.utf8)]) { Harvest("-", limits: limits, standardInput: $0) }
    #expect(found.texts == [String(text.prefix(500))])
    #expect(
      found.messages.first?.defects.map(\.description)
        == ["oversize: \(text.utf8.count) bytes; only the first 500 were read"])
  }

  private func residentBytes() -> Int {
    let fields = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8))?.split(separator: " ") ?? []
    return (fields.count > 1 ? Int(fields[1]) ?? 0 : 0) * 4096
  }
}
