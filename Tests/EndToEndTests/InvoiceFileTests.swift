import Foundation
import TestSupport
import Testing

/// Invoices with large files among what the user has sent.
@Suite(.enabled(if: Dovecot.isInstalled, "Dovecot is missing: scripts/setup test installs it"), .serialized)
struct InvoiceFileTests {
  private let remote: RemoteMailbox

  init() throws { remote = try RemoteMailbox() }

  /// Two megabytes, in lines as mail programs write them; the same for the same seed.
  private func file(_ seed: UInt8) -> String {
    var bytes = Data(capacity: 2 << 20)
    var state = UInt32(seed)
    while bytes.count < 2 << 20 {
      state = state &* 1_664_525 &+ 1_013_904_223
      bytes.append(UInt8(state >> 24))
    }
    return bytes.base64EncodedString(options: [.lineLength76Characters, .endLineWithLineFeed])
  }

  /// - Parameter end: what follows the file.
  private func invoice(
    _ number: String, to: String, type: String, name: String, _ file: String, end: String = ""
  ) -> String {
    """
    From: Sunna <sunna@sunnastudio.example>
    To: \(to)
    Message-ID: <\(number)@sunnastudio.example>
    Date: Mon, 2 Mar 2026 10:00:00 +0000
    Subject: Invoice \(number)
    MIME-Version: 1.0
    Content-Type: multipart/mixed; boundary=b

    --b
    Content-Type: text/plain

    Hello, here is invoice \(number) for the signs, EUR 420.00, due on 16 March 2026.

    --b
    Content-Type: \(type); name="\(name)"
    Content-Disposition: attachment; filename="\(name)"
    Content-Transfer-Encoding: base64

    \(file)
    \(end)--b--

    """
  }

  private struct Board: Decodable {
    struct Draft: Decodable {
      var id: String
      var kind: String
      var to: [String]
      var attachments: [String]
    }
    var drafts: [Draft]
  }

  /// A small document as the last part.
  private let document = """
    --b
    Content-Type: application/pdf; name="2026-034.pdf"
    Content-Transfer-Encoding: base64

    JVBERi0xLjQK

    """

  @Test("a document of two megabytes that we sent is fetched whole and sent again by a chase, a photo alone is neither")
  func documents() throws {
    let config = try remote.configuration("hanna")
    let large = file(1)
    try remote.dovecot.deliver(
      [
        invoice("2026-031", to: "ruth@harbourbakery.example", type: "application/pdf", name: "2026-031.pdf", large),
        invoice("2026-032", to: "tom@okafor.example", type: "image/jpeg", name: "photo-1.jpg", file(2)),
        invoice("2026-033", to: "kim@park.example", type: "application/octet-stream", name: "photo-2.jpg", file(3)),
        invoice("2026-034", to: "ann@berg.example", type: "image/jpeg", name: "photo-3.jpg", file(4), end: document),
      ], to: "hanna", "Gesendet")
    #expect(try remote.sync(config).mail.new == 4)
    // Two letters after their beginnings, and the beginnings of the others.
    let bytes = remote.dovecot.log.matches(of: /imap\(hanna\).* out=(\d+)/).compactMap { Int($0.output.1) }
    #expect((6_500_000...7_500_000).contains(bytes.reduce(0, +)), "\(bytes)")

    func run(_ arguments: [String]) throws -> Program.Outcome {
      let process = try remote.program.start(["--as-of", "2026-04-01"] + arguments, config: config)
      process.waitUntilExit()
      return try remote.program.outcome(of: process)
    }
    let board = try JSONDecoder().decode(Board.self, from: Data(try run(["--json", "board"]).output.utf8))
    let chases = board.drafts.filter { $0.kind == "chase" }
    #expect(
      chases.map(\.attachments).sorted { $0.count < $1.count } == [
        [], [], ["2026-031.pdf"], ["photo-3.jpg", "2026-034.pdf"],
      ], "\(chases)")
    for chase in chases {
      #expect(try run(["drafts", "approve", chase.id]).status == 0)
    }
    #expect(try run(["sync"]).output.contains("Drafts: 4 placed."))
    let drafts = remote.dovecot.maildir("hanna", "Drafts")
    let letters = try ["cur", "new"].flatMap { part in
      try FileManager.default.contentsOfDirectory(
        at: drafts.appending(path: part), includingPropertiesForKeys: nil
      ).map { try String(contentsOf: $0, encoding: .utf8) }
    }
    #expect(letters.count == 4)
    #expect(letters.count { $0.replacing("\r\n", with: "\n").contains(large) } == 1)
    #expect(letters.count { $0.contains("photo") } == 1)
  }
}
