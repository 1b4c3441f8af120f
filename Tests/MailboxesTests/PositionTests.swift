import Foundation
import Mailboxes
import Model
import Testing

@Suite struct `A second look at` {
  private func subjects(_ harvest: Harvest) -> [String] {
    harvest.texts.compactMap { $0.firstMatch(of: #/Subject: (\d+)/#).map { String($0.output.1) } }
  }

  @Test func `an unchanged box skips it, by a position that was stored as JSON`() throws {
    let scratch = try Scratch()
    let path = try scratch.write("a.mbox", box(letter(1), letter(2)))
    let stored = try JSONEncoder().encode(Harvest(path).positions)
    let again = Harvest(path, resume: try JSONDecoder().decode([String: MailboxPosition].self, from: stored))
    #expect(again.messages.isEmpty)
    #expect(again.skipped == [path: "unchanged since it was last looked at"])
  }

  @Test func `a grown box sees its last message and the new ones`() throws {
    let scratch = try Scratch()
    let path = try scratch.write("a.mbox", box(letter(1), letter(2)))
    var found = Harvest(path)
    for number in 3...5 {
      try scratch.append("a.mbox", box(letter(number)))
      found = Harvest(path, resume: found.positions)
      #expect(subjects(found) == ["\(number - 1)", "\(number)"])
    }
    let whole = try String(contentsOfFile: path, encoding: .utf8)
    let origin = try #require(found.messages.last?.origin)
    let text = String(decoding: Array(whole.utf8)[origin.offset..<origin.offset + origin.length], as: UTF8.self)
    #expect(text == letter(5))
  }

  @Test func `a box whose last message was being written sees the whole of it`() throws {
    let scratch = try Scratch()
    let path = try scratch.write("a.mbox", box(letter(1)) + separator + "From: Bob <b@example.com>\nSubj")
    let first = Harvest(path)
    #expect(first.messages.count == 2)
    try scratch.append("a.mbox", "ect: 2\n\nHello\n\n" + box(letter(3)))
    #expect(subjects(Harvest(path, resume: first.positions)) == ["2", "3"])
  }

  @Test func `a rewritten, shrunk or replaced box reads all of it`() throws {
    let scratch = try Scratch()
    let path = try scratch.write("a.mbox", box(letter(1), letter(2), letter(3)))
    let known = Harvest(path).positions
    try scratch.write("a.mbox", box(letter(2), letter(3)))
    #expect(subjects(Harvest(path, resume: known)) == ["2", "3"])
    try scratch.write("a.mbox", box(letter(2), letter(3), letter(4), letter(5)))
    #expect(subjects(Harvest(path, resume: known)) == ["2", "3", "4", "5"])
    try scratch.write("a.mbox", "no mail")
    #expect(Harvest(path, resume: known).unusable.isEmpty)
  }

  @Test func `a box with the same size but other bytes reads all of it`() throws {
    let scratch = try Scratch()
    let path = try scratch.write("a.mbox", box(letter(1), letter(2)))
    let known = Harvest(path).positions
    let file = try FileHandle(forUpdating: URL(filePath: path))
    try file.write(contentsOf: Data(box(letter(7), letter(8)).utf8))
    try file.close()
    #expect(subjects(Harvest(path, resume: known)) == ["7", "8"])
  }

  @Test func `a Maildir sees new messages only, whatever flags the old ones were given`() throws {
    let scratch = try Scratch()
    try scratch.folders("m/cur", "m/new", "m/tmp")
    try scratch.write("m/new/1000.a.host", letter(1))
    try scratch.write("m/cur/1001.b.host:2,S", letter(2))
    try scratch.write("m/tmp/1002.c.host", letter(3))
    let path = scratch.path("m")
    let first = Harvest(path)
    #expect(subjects(first) == ["1", "2"])
    try scratch.move("m/new/1000.a.host", "m/cur/1000.a.host:2,RS")
    try scratch.move("m/cur/1001.b.host:2,S", "m/cur/1001.b.host:2,FS")
    try scratch.move("m/tmp/1002.c.host", "m/new/1002.c.host")
    let second = Harvest(path, resume: first.positions)
    #expect(subjects(second) == ["3"])
    #expect(Harvest(path, resume: second.positions).messages.isEmpty)
  }

  @Test func `a folder of files sees new and changed ones only`() throws {
    let scratch = try Scratch()
    try scratch.write("1.eml", letter(1))
    try scratch.write("2.eml", letter(2))
    try scratch.write("3.mbox", box(letter(3)))
    try scratch.write("notes.txt", "milk, bread\n")
    let first = Harvest(scratch.url.path)
    #expect(subjects(first) == ["1", "2", "3"])
    try scratch.write("2.eml", letter(22))
    try scratch.write("4.eml", letter(4))
    let second = Harvest(scratch.url.path, resume: first.positions)
    #expect(subjects(second) == ["22", "4"])
    #expect(second.skipped[scratch.url.path] == "2 files unchanged since they were last looked at")
  }
}
