import Foundation
import Mailboxes
import Model
import Testing

@Suite struct `A folder` {
  @Test func `gives its mail in the order of names, and names what is none`() throws {
    let scratch = try Scratch()
    try scratch.write("b/inbox", box(letter(2), letter(3)))
    try scratch.write("b/2024/4.eml", letter(4))
    try scratch.write("a.eml", letter(1))
    try scratch.write("c", letter(5))
    try scratch.write(".hidden.eml", letter(9))
    try scratch.write("b/inbox.msf", "// <!-- <mdb:mork:z v=\"1.4\"/> -->\n")
    try scratch.write("settings.yaml", "from: here\nto: there\nsubject: none\n")
    try scratch.write("photo.jpg", [0xFF, 0xD8, 0xFF, 0, 1, 2, 3, 0])
    try scratch.write("broken.eml", [UInt8](repeating: 0, count: 100))
    let found = Harvest(scratch.url.path)
    #expect(found.texts == [letter(1), letter(4), letter(2), letter(3), letter(5)])
    #expect(
      Set(found.skipped.keys.map { URL(filePath: $0).lastPathComponent })
        == [".hidden.eml", "inbox.msf", "settings.yaml", "photo.jpg"])
    #expect(found.unusable == [scratch.path("broken.eml"): "does not look like mail: binary data"])
  }

  @Test func `that is a Maildir gives its folders too, and no drafts`() throws {
    let scratch = try Scratch()
    for name in ["", ".Sent/", ".Sent.2024/", "plain/"] {
      try scratch.folders("m/\(name)cur", "m/\(name)new", "m/\(name)tmp")
    }
    try scratch.write("m/new/1.x", letter(1))
    try scratch.write("m/cur/2.x:2,DS", letter(2))
    try scratch.write("m/.Sent/cur/3.x:2,S", letter(3))
    try scratch.write("m/.Sent.2024/cur/4.x:2,", letter(4))
    try scratch.write("m/plain/new/5.x", letter(5))
    try scratch.write("m/dovecot-uidlist", "3 V1 N2\n")
    let found = Harvest(scratch.path("m"))
    #expect(Set(found.texts) == [letter(1), letter(3), letter(4), letter(5)])
    #expect(found.skipped[scratch.path("m/cur/2.x:2,DS")] == "a draft that has not been sent")
    #expect(found.positions.count == 4)
  }

  @Test func `that was a Maildir before an archiver dropped its empty folders is one still`() throws {
    let scratch = try Scratch()
    try scratch.folders("m/tmp")
    try scratch.write("m/cur/1.x:2,S", letter(1))
    let first = Harvest(scratch.path("m"))
    #expect(first.texts == [letter(1)])
    try scratch.move("m/cur/1.x:2,S", "m/cur/1.x:2,RS")
    #expect(Harvest(scratch.path("m"), resume: first.positions).messages.isEmpty)
  }

  @Test func `is read once, however often and in whatever spelling it is named`() throws {
    let scratch = try Scratch()
    let path = try scratch.write("a.mbox", box(letter(1)))
    let link = scratch.path("link.mbox")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
    let other = scratch.url.path + "/./a.mbox"
    #expect(Harvest(path, other, link, path).messages.count == 1)
    #expect(Harvest(link).messages.count == 1)
  }

  @Test func `with links, loops and pipes in it is left`() throws {
    let scratch = try Scratch()
    try scratch.write("a.eml", letter(1))
    try FileManager.default.createSymbolicLink(atPath: scratch.path("loop"), withDestinationPath: scratch.url.path)
    try FileManager.default.createSymbolicLink(atPath: scratch.path("self"), withDestinationPath: "self")
    let made = unsafe mkfifo(scratch.path("pipe.mbox"), 0o600)
    #expect(made == 0)
    let found = Harvest(scratch.url.path)
    #expect(found.messages.count == 1)
    #expect(Set(found.unusable.keys) == [scratch.path("loop"), scratch.path("self")])
    #expect(found.skipped[scratch.path("pipe.mbox")] == "a pipe, socket or device")
  }

  @Test func `that cannot be read is named with the reason, and the rest goes on`() throws {
    let scratch = try Scratch()
    let file = try scratch.write("a.eml", letter(1))
    try FileManager.default.createSymbolicLink(atPath: scratch.path("self"), withDestinationPath: "self")
    let found = Harvest(scratch.path("none"), file + "/x", scratch.path("self"), "/dev/null", file)
    #expect(found.messages.count == 1)
    #expect(found.unusable[scratch.path("none")] == "No such file or directory")
    #expect(found.unusable[file + "/x"] == "Not a directory")
    #expect(found.unusable[scratch.path("self")] == "Too many levels of symbolic links")
    #expect(found.unusable["/dev/null"] == "a pipe or device, not a file; `-` reads standard input")
  }

  @Test(.enabled(if: geteuid() != 0, "permissions do not hold root back"))
  func `without permission is named, and the rest goes on`() throws {
    let scratch = try Scratch()
    try scratch.write("closed/a.eml", letter(1))
    try scratch.write("open.eml", letter(2))
    _ = unsafe chmod(scratch.path("closed"), 0)
    defer { _ = unsafe chmod(scratch.path("closed"), 0o700) }
    let found = Harvest(scratch.url.path)
    #expect(found.texts == [letter(2)])
    #expect(found.unusable == [scratch.path("closed"): "Permission denied"])
  }

  @Test func `may have names that are not UTF-8`() throws {
    let scratch = try Scratch()
    let path = try scratch.write("x.eml", letter(1))
    let odd = Array((scratch.url.path + "/tilbo").utf8.map { CChar(bitPattern: $0) }) + [CChar(bitPattern: 0xF0), 0]
    let renamed = unsafe rename(path, odd)
    #expect(renamed == 0)
    #expect(Harvest(scratch.url.path).texts == [letter(1)])
  }
}

@Suite struct `A single file` {
  @Test func `is one message even with a From_ line on top or inside`() throws {
    let scratch = try Scratch()
    let inside = letter(1, "\n" + separator + "Subject: x\n\ntext\n>From here\n")
    let found = Harvest(try scratch.write("a.eml", separator + inside), try scratch.write("b.eml", inside))
    #expect(found.texts == [inside, inside])
    #expect(found.messages.map(\.origin.offset) == [separator.utf8.count, 0])
    #expect(found.messages.first?.envelopeDate?.utc == "2025-03-03T09:14:00Z")
  }

  @Test(arguments: [
    ([0x1F, 0x8B, 8, 0], "compressed by gzip: unpack it first"), ([0, 1, 2, 3], "binary data"),
    (Array("%PDF-1.5\n".utf8), "a PDF file"),
  ])
  func `that is something else is named so`(bytes: [UInt8], reason: String) throws {
    let scratch = try Scratch()
    let path = try scratch.write("a.mbox", bytes)
    #expect(Harvest(path).unusable == [path: "does not look like mail: \(reason)"])
  }

  @Test func `of text is mail only where its name says so`() throws {
    let scratch = try Scratch()
    let found = Harvest(try scratch.write("a.eml", "Hello\n"), try scratch.write("b.txt", "Hello\n"))
    #expect(found.texts == ["Hello\n"])
    #expect(found.unusable == [scratch.path("b.txt"): "does not look like mail"])
  }
}
