import Foundation
import TestSupport
import Testing

/// The story of samples/a-month.mbox, from the mailbox to drafts.
@Suite struct MonthTests {
  private let mailbox = Corpora.checkout.appending(path: "samples/a-month.mbox").path

  private struct Board: Decodable {
    struct Row: Decodable {
      var id: String
      var status: String
      var kind: String?
      var needs: [String]?
      var attachments: [String]?
      var number: String?
    }

    var invoices: [Row]
    var scopeChanges: [Row]
    var requests: [Row]
    var drafts: [Row]
  }

  private func board(_ program: Program, _ day: String = "2026-03-31") throws -> Board {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(Board.self, from: Data(try program.run("--as-of", day, "--json", "board").output.utf8))
  }

  @Test("a month of mail becomes rows and drafts that a person can review")
  func story() throws {
    let program = try Program()
    defer { program.remove() }
    let first = try program.run("--as-of", "2026-03-31", "import", mailbox)
    #expect(first.status == 0, "\(first.errors)")
    let board = try board(program)
    #expect(board.invoices.map(\.status).sorted() == ["overdue", "reported-paid"])
    #expect(board.scopeChanges.map(\.status) == ["open"])
    #expect(board.requests.filter { $0.status == "open" }.count == 1)
    let proposed = board.drafts.filter { $0.status == "proposed" }
    #expect(
      Set(proposed.compactMap(\.kind)) == [
        "renegotiate", "confirm-agreement", "thank-payment", "quote", "decline-work", "chase",
      ])
    #expect(proposed.first { $0.kind == "chase" }?.attachments == ["invoice-2026-007.pdf"])

    // Importing again changes nothing.
    let again = try program.run("--as-of", "2026-03-31", "import", mailbox)
    #expect(again.output.contains("0 new"))
    // An earlier day knows only what had arrived.
    #expect(try self.board(program, "2026-03-05").drafts.filter { $0.status == "proposed" }.isEmpty)
  }

  @Test("a draft is filled in, approved, exported with its attachment, and taken back")
  func review() throws {
    let program = try Program()
    defer { program.remove() }
    _ = try program.run("--as-of", "2026-03-31", "import", mailbox)
    let drafts = try board(program).drafts
    let change = try #require(drafts.first { $0.kind == "renegotiate" })
    let refused = try program.run("--as-of", "2026-03-31", "drafts", "approve", change.id)
    #expect(refused.status == 2)
    #expect(refused.errors.contains("new price"))
    #expect(try program.run("--as-of", "2026-03-31", "drafts", "fill", change.id, "new_price", "€850").status == 0)
    #expect(
      try program.run("--as-of", "2026-03-31", "drafts", "fill", change.id, "new_deadline", "3 April").status == 0)
    #expect(try program.run("--as-of", "2026-03-31", "drafts", "approve", change.id).status == 0)
    let mail = try program.run("--as-of", "2026-03-31", "drafts", "export", change.id).output
    #expect(mail.contains("To: Ruth Amery <ruth@harbourbakery.example>"))
    #expect(mail.contains("=E2=82=AC850"))
    #expect(try program.run("undo").status == 0)
    #expect(try board(program).drafts.first { $0.id == change.id }?.status == "proposed")

    let chase = try #require(drafts.first { $0.kind == "chase" })
    #expect(try program.run("--as-of", "2026-03-31", "drafts", "approve", chase.id).status == 0)
    #expect(
      try program.run("--as-of", "2026-03-31", "drafts", "export", chase.id).output.contains(
        "filename=\"invoice-2026-007.pdf\""))
    let why = try program.run("--as-of", "2026-03-31", "why", "2026-007")
    #expect(why.output.contains("is/invoice-sent/"))
  }

  @Test("money that the user saw makes an invoice paid, and the chase goes away")
  func paid() throws {
    let program = try Program()
    defer { program.remove() }
    _ = try program.run("--as-of", "2026-03-31", "import", mailbox)
    #expect(try program.run("--as-of", "2026-03-31", "invoice", "paid", "2026-007").status == 0)
    let board = try board(program)
    #expect(board.invoices.first { $0.number == "2026-007" }?.status == "paid")
    #expect(!board.drafts.contains { $0.kind == "chase" && $0.status == "proposed" })
  }

  @Test("a pipe gives the same as the file, also for the document of a chase")
  func pipe() throws {
    let program = try Program()
    defer { program.remove() }
    let imported = try program.run(
      "--as-of", "2026-03-31", "import", "-", input: try Data(contentsOf: URL(filePath: mailbox)))
    #expect(imported.status == 0)
    let chase = try #require(try board(program).drafts.first { $0.kind == "chase" })
    #expect(try program.run("--as-of", "2026-03-31", "drafts", "approve", chase.id).status == 0)
    #expect(try program.run("--as-of", "2026-03-31", "drafts", "export", chase.id).output.contains("JVBERi0"))
  }

  @Test(
    "each sample shows what its name says",
    arguments: [
      ("paid-says-the-client", ["payment-confirmation"]), ("not-paid-if-paid-when-paid", []),
      ("hidden-text-is-not-the-author", []), ("new-request-in-icelandic", ["new-request"]),
      ("broken-headers-are-still-read", []),
    ])
  func samples(name: String, categories: [String]) throws {
    struct Line: Decodable {
      struct Category: Decodable { var name: String }
      var categories: [Category]
    }
    let program = try Program()
    defer { program.remove() }
    let outcome = try program.run("--json", "classify", Corpora.checkout.appending(path: "samples/\(name).eml").path)
    let line = try JSONDecoder().decode(Line.self, from: Data(outcome.output.utf8))
    let found = line.categories.map(\.name).filter { $0 != "other" }
    #expect(found == categories)
  }
}
