import Etpan
import Foundation
import Model
import Testing

@Suite struct HostileMailTests {
  private let parser = MIMEParser()

  @Test("the 55-byte mail that overflows libetpan's boundary buffer is a message with defects")
  func boundary() {
    let mail = Array("Content-Type: multipart/mixed; boundary=\"\\\"\"\n\n--\"\nx\n".utf8)
    let message = parser.parse(mail)
    #expect(!message.defects.isEmpty)
  }

  @Test("the same four bytes deep in a part are blanked before libetpan sees them")
  func innerBoundary() {
    let mail =
      "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: multipart/mixed; boundary=\"\\\"\"\n\n--\"\nx\n--b--\n"
    #expect(parser.parse(Array(mail.utf8)).root.contentType == "multipart/mixed")
  }

  @Test("a megabyte of open parentheses does not end the program")
  func parentheses() {
    let many = String(repeating: "(", count: 1 << 20)
    #expect(parser.parse(Array("From: \(many)\nSubject: x\n\nbody".utf8)).header("subject") == "x")
    let inPart = "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain \(many)\n\nx\n--b--\n"
    _ = parser.parse(Array(inPart.utf8))
  }

  @Test("a hundred thousand messages within messages are named and not followed")
  func nestedMessages() {
    var mail = ""
    for _ in 0..<100_000 { mail += "Content-Type: message/rfc822\n\n" }
    let message = parser.parse(Array((mail + "end").utf8))
    #expect(message.root.contentType == "message/rfc822")
  }

  @Test("ten thousand multiparts within multiparts are refused")
  func nestedMultiparts() {
    var mail = "Content-Type: multipart/mixed; boundary=b\n\n"
    for _ in 0..<10_000 { mail += "--b\nContent-Type: multipart/mixed; boundary=b\n\n" }
    #expect(parser.parse(Array(mail.utf8)).defects.contains { $0.code == "refused-nesting" })
  }

  @Test("NULs, bare CR, nothing at all and one endless line are read as far as they go")
  func oddities() {
    #expect(parser.parse([]).header("subject") == nil)
    #expect(parser.parse(Array("Subject: a\0b\n\nx\0y".utf8)).header("subject") == "ab")
    #expect(parser.parse(Array("Subject: old Mac\rFrom: a@b.example\r\rbody\rtwo".utf8)).header("subject") == "old Mac")
    let endless = [UInt8](repeating: 0x78, count: 20 << 20)
    #expect(parser.parse(Array("Subject: s\n\n".utf8) + endless).defects.contains { $0.code == "text-too-long" })
  }

  @Test("any bytes are read without a trap", arguments: 0..<300)
  func randomBytes(seed: Int) {
    var generator = Lehmer(state: UInt64(seed) * 7919 + 1)
    let alphabet = Array("\n\n\r\t :;=\"\\()<>,@-ab=?utf-8?Q?=C3?=--bContent-Type: multipart/mixed; boundary=b".utf8)
    let mail = (0..<400).map { _ in
      Int.random(in: 0..<20, using: &generator) == 0
        ? UInt8.random(in: 0...255, using: &generator) : alphabet.randomElement(using: &generator) ?? 0
    }
    _ = parser.parse(Array("Content-Type: multipart/mixed; boundary=b\n\n".utf8) + mail)
    _ = parser.parse(mail)
  }
}

/// A small generator with a seed, so that a failure can be run again.
struct Lehmer: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ state >> 29
  }
}
