import Foundation
import Mailboxes
import Model
import TestSupport
import Testing

@Suite struct `An mbox` {
  enum Dialect: String, CaseIterable { case mboxo, mboxrd, mboxcl, mboxcl2 }

  /// `bodies` as a writer of that dialect stores them.
  static func mbox(_ bodies: [String], _ dialect: Dialect, lineEnd: String) -> String {
    bodies.enumerated().map { number, body in
      let body = body.replacing("\n", with: lineEnd)
      let quoted =
        switch dialect {
        case .mboxo: body.replacing(#/(?m)^From /#, with: ">From ")
        case .mboxrd, .mboxcl: body.replacing(#/(?m)^(>*)From /#) { ">\($0.output.1)From " }
        case .mboxcl2: body
        }
      var header = letter(number, "").replacing("\n", with: lineEnd)
      if dialect == .mboxcl || dialect == .mboxcl2 {
        header = header.dropLast() + "Content-Length: \(quoted.utf8.count)\(lineEnd)\(lineEnd)"
      }
      return separator.dropLast() + lineEnd + header + quoted + lineEnd
    }.joined()
  }

  @Test(arguments: Dialect.allCases, ["\n", "\r\n"])
  func `is split in every dialect, and its quoted lines are as the author wrote them`(dialect: Dialect, lineEnd: String)
    throws
  {
    let bodies = [
      "Hello\n", "From now on I pay in time.\nFrom bob@example.com with love\n",
      "He wrote:\n\nFrom bob@example.com Mon Mar  3 09:14:00 2025\nSubject: inner\n\ninner text\n", "", "a\n\n\n",
      "From the first line on\n",
    ]
    let scratch = try Scratch()
    let path = try scratch.write("a.mbox", Self.mbox(bodies, dialect, lineEnd: lineEnd))
    let found = Harvest(path)
    let texts = found.texts.map { text in
      let text = text.replacing("\r\n", with: "\n")
      return text.firstRange(of: "\n\n").map { String(text[$0.upperBound...]) } ?? ""
    }
    #expect(texts == bodies)
    #expect(found.messages.allSatisfy { $0.envelopeDate?.utc == "2025-03-03T09:14:00Z" && $0.defects.isEmpty })
  }

  @Test func `gives the place of every message in the file`() throws {
    let scratch = try Scratch()
    let text = box(letter(1, ">From here\n"), letter(2))
    let path = try scratch.write("a.mbox", text)
    let found = Harvest(path)
    let bytes = Array(text.utf8)
    let raw = found.messages.map { message in
      String(decoding: bytes[message.origin.offset..<message.origin.offset + message.origin.length], as: UTF8.self)
    }
    #expect(raw == [letter(1, ">From here\n"), letter(2)])
    #expect(found.texts == [letter(1, "From here\n"), letter(2)])
    #expect(found.messages.map(\.origin.path) == [path, path])
  }

  @Test func `may have lost its blank lines, or begin with some`() throws {
    let scratch = try Scratch()
    let path = try scratch.write("a", "\n\r\n" + separator + letter(1) + separator + letter(2) + separator + letter(3))
    #expect(Harvest(path).texts == [letter(1), letter(2), letter(3)])
  }

  @Test(arguments: [3, 100_000, 9_999_999_999_999_999, 12])
  func `with a Content-Length that is wrong is split at its From_ lines`(length: Int) throws {
    let scratch = try Scratch()
    let wrong = letter(1).replacing("\n\n", with: "\nContent-Length: \(length)\n\n")
    #expect(Harvest(try scratch.write("a", box(wrong, letter(2)))).texts == [wrong, letter(2)])
  }

  @Test func `that ends in the middle gives what is there`() throws {
    let scratch = try Scratch()
    let whole = box(letter(1), letter(2))
    for count in 1..<whole.utf8.count {
      let found = Harvest(try scratch.write("a.mbox", String(whole.prefix(count))))
      #expect(found.unusable.isEmpty)
      #expect(found.messages.count <= 2)
    }
  }

  @Test func `may hold NULs and bytes of any charset`() throws {
    let scratch = try Scratch()
    let odd = Array(letter(1).utf8) + [0, 0, 0, 10, 0xFF, 0xFE, 0xC3, 10]
    let bytes = Array(separator.utf8) + odd + [10] + Array(box(letter(2)).utf8)
    #expect(Harvest(try scratch.write("a.mbox", bytes)).messages.map(\.bytes) == [odd, Array(letter(2).utf8)])
  }

  @Test func `that is empty is a mailbox without messages`() throws {
    let scratch = try Scratch()
    let found = Harvest(try scratch.write("a.mbox", ""))
    #expect(found.messages.isEmpty && found.unusable.isEmpty)
  }

  @Test(arguments: 0..<200) func `gives back any bytes that were put in`(seed: Int) throws {
    var random = Dice(seed: UInt64(seed))
    let pieces: [[UInt8]] = [
      "\n", "\r\n", "From ", ">From ", ">>From ", ">", "F", "Content-Length: 7\n", separator, "a",
    ]
    .map { Array($0.utf8) }
    let letters = (0...random.next(below: 6)).map { number in
      (0..<random.next(below: 60)).reduce(into: Array("Subject: \(number)\nX: ".utf8)) { bytes, _ in
        bytes +=
          random.next(below: 3) == 0 ? [UInt8(random.next(below: 256))] : pieces[random.next(below: pieces.count)]
      } + [10]
    }
    var stored: [UInt8] = []
    for message in letters {
      stored += Array(separator.utf8)
      for line in message.split(separator: 10, omittingEmptySubsequences: false).dropLast() {
        if line.drop(while: { $0 == UInt8(ascii: ">") }).starts(with: Array("From ".utf8)) {
          stored.append(UInt8(ascii: ">"))
        }
        stored += line + [10]
      }
      stored.append(10)
    }
    let scratch = try Scratch()
    var limits = MailboxLimits()
    limits.windowBytes = 64
    #expect(Harvest(try scratch.write("a.mbox", stored), limits: limits).messages.map(\.bytes) == letters)
  }

  @Test(arguments: 0..<300) func `of any bytes, read with the smallest limits, is read to its end`(seed: Int) throws {
    var random = Dice(seed: UInt64(seed) &+ 1 << 32)
    let pieces = [
      separator, "From ", "\n\n", "\r\n", "\n", "From -\n", "Subject: x\n", "Content-Length: 9\n\n", ">From ", "x",
      "\u{0}",
      "Content-Length: 60\n",
    ].map { Array($0.utf8) }
    let bytes = (0..<random.next(below: 200)).reduce(into: Array(separator.utf8)) { bytes, _ in
      bytes += pieces[random.next(below: pieces.count)]
    }
    var limits = MailboxLimits()
    limits.windowBytes = 16
    limits.lookahead = 50 + random.next(below: 200)
    limits.messageBytes = 1 + random.next(below: 300)
    limits.keptOfOversize = random.next(below: limits.messageBytes)
    limits.contentLengthReach = random.next(below: 200)
    limits.headerBytes = random.next(below: 100)
    let scratch = try Scratch()
    let found = Harvest(try scratch.write("a.mbox", bytes), limits: limits)
    var end = 0
    for origin in found.messages.map(\.origin) {
      #expect(origin.offset >= end && origin.length >= 0)
      end = origin.offset + origin.length
    }
    #expect(end <= bytes.count && end >= bytes.count - 2)
  }

  @Test(.enabled(if: Corpora.root != nil, "the corpora are not here"))
  func `of other projects has as many messages as it has dated From_ lines`() throws {
    let folder = try #require(Corpora.root).appending(path: "mbox-ponymail/corpus")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".mbox") }
    #expect(!names.isEmpty)
    for name in names {
      let path = folder.appending(path: name).path
      let text = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
      let dated = text.matches(of: #/(?m)^From \S+ +[A-Z][a-z]{2} [A-Z][a-z]{2} +\d+ [0-9:]+ \d{4}$/#).count
      #expect(Harvest(path).messages.count == max(1, dated), "\(name)")
    }
  }
}

/// SplitMix64: the same numbers for the same seed.
struct Dice {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next(below bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((z ^ (z >> 31)) % UInt64(bound))
  }
}
