import Foundation
import Model
import Rules
import TestSupport
import Testing

@testable import Pipeline

/// A ledger over a month of mail, looked at day by day, and what the user does with its drafts.
@Suite struct ThroughTimeTests {
  private let mail = Corpora.checkout.appending(path: "samples/a-month.mbox").path
  private let settings = Settings(
    name: "Sunna Karlsdóttir", addresses: ["sunna@sunnastudio.example"], timeZone: "Atlantic/Reykjavik",
    currency: "EUR", language: "is", authservID: "mx.sunnastudio.example")

  private struct Store {
    let folder: URL
    init() throws {
      folder = FileManager.default.temporaryDirectory.appending(path: "time-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }
    func remove() { try? FileManager.default.removeItem(at: folder) }
  }

  private static let rules = Result {
    try RuleSetBuilder.load(builtIn: Corpora.checkout.appending(path: "rules").path, user: nil)
  }

  private func workspace(_ store: Store, on text: String) throws -> Workspace {
    let zone = try #require(TimeZone(identifier: settings.timeZone))
    return try Workspace(
      settings: settings, clock: Clock(now: Clock.endOf(try #require(Day(text)), in: zone), zone: zone),
      rules: try Self.rules.get(), store: store.folder.appending(path: "l.sqlite").path,
      builtInRules: Corpora.checkout.appending(path: "rules").path, userRules: nil)
  }

  private func chases(_ workspace: Workspace) throws -> [Draft] {
    try workspace.drafts().filter { $0.plan.kind == .chase && [.proposed, .approved].contains($0.status) }
  }

  @Test("looking every day shows in the end what one look shows")
  func dailyLooks() throws {
    let (daily, once) = (try Store(), try Store())
    defer { [daily, once].forEach { $0.remove() } }
    _ = try workspace(daily, on: "2026-03-31").importMail([mail]) { _ in }
    _ = try workspace(once, on: "2026-03-31").importMail([mail]) { _ in }
    for day in 1...9 { _ = try workspace(daily, on: "2026-04-0\(day)").board() }
    let (a, b) = (try workspace(daily, on: "2026-04-10").board(), try workspace(once, on: "2026-04-10").board())
    let open: (BoardReport) -> [String] = { $0.drafts.filter { $0.status == .proposed }.map(\.id) }
    #expect(open(a) == open(b))
    #expect(try JSONLine.encode(a.invoices) == JSONLine.encode(b.invoices))
  }

  @Test("a domain that only looks like a client's is not joined with them for naming their invoice")
  func lookAlike() throws {
    let store = try Store()
    defer { store.remove() }
    let forged = (1...4).map { number in
      """
      From a@b Mon Mar 30 09:00:00 2026
      From: Bergthora <accounts@lundiforlog.example>
      To: sunna@sunnastudio.example
      Subject: Invoice 2026-007
      Date: Mon, 30 Mar 2026 09:00:0\(number) +0000
      Message-ID: <\(number)@lundiforlog.example>

      Hi Sunna, we have paid invoice 2026-007 today.

      """
    }.joined(separator: "\n")
    let box = store.folder.appending(path: "forged.mbox")
    try Data(forged.utf8).write(to: box)
    _ = try workspace(store, on: "2026-03-31").importMail([mail, box.path]) { _ in }
    let board = try workspace(store, on: "2026-03-31").board()
    #expect(board.invoices.first { $0.number == "2026-007" }?.client == "bergthora@lundiforlag.example")
    #expect(board.warnings.count == 4)
  }

  @Test(
    "a chase that was sent is a level, before its mail comes in; a dismissed one does not come back in other company")
  func sentAndDismissed() throws {
    let store = try Store()
    defer { store.remove() }
    _ = try workspace(store, on: "2026-03-31").importMail([mail]) { _ in }
    let first = try workspace(store, on: "2026-04-01")
    let chase = try #require(try chases(first).first)
    try first.decide(.draftApproved(draft: chase.id), .draftSent(draft: chase.id, at: first.clock.now))
    #expect(try !chases(workspace(store, on: "2026-04-03")).contains { $0.plan.client == chase.plan.client })
    let next = try chases(workspace(store, on: "2026-04-20")).filter { $0.plan.client == chase.plan.client }
    #expect(next.map(\.plan.level) == [chase.plan.level + 1])
    let later = try workspace(store, on: "2026-04-20")
    try later.decide(.draftDismissed(draft: try #require(next.first).id))
    #expect(try !chases(workspace(store, on: "2026-05-20")).contains { $0.plan.client == chase.plan.client })
    _ = try later.undo()
    #expect(try chases(workspace(store, on: "2026-04-20")).map(\.id).contains(try #require(next.first).id))
  }

  @Test("a correction outlives another import of the same mail, and undo takes it back")
  func corrections() throws {
    let store = try Store()
    defer { store.remove() }
    let workspace = try workspace(store, on: "2026-04-10")
    _ = try workspace.importMail([mail]) { _ in }
    let before = try workspace.board()
    let invoice = try #require(before.invoices.first { $0.status == "overdue" })
    let change = try #require(before.scopeChanges.first)
    try workspace.decide(.invoiceSet(invoice: invoice.id, field: "due", value: "2026-12-31"))
    try workspace.decide(.scopeState(scopeChange: change.id, state: .withdrawn))
    _ = try workspace.importMail([mail, Corpora.checkout.appending(path: "samples/paid-says-the-client.eml").path]) {
      _ in
    }
    let corrected = try workspace.board()
    #expect(corrected.invoices.first { $0.id == invoice.id }?.dueOn == "2026-12-31")
    #expect(corrected.scopeChanges.first { $0.id == change.id }?.status == "withdrawn")
    while let undone = try workspace.undo() { if undone.contains("due") { break } }
    #expect(try JSONLine.encode(workspace.board().invoices) == JSONLine.encode(before.invoices))
  }

  @Test("a kept board is the board, and no longer once anything is new")
  func keptBoard() throws {
    let store = try Store()
    defer { store.remove() }
    let workspace = try workspace(store, on: "2026-04-10")
    _ = try workspace.importMail([mail]) { _ in }
    let line = try workspace.boardLine()
    #expect(try workspace.boardLine() == line)
    #expect(try JSONLine.encode(workspace.board()) == line)
    let invoice = try #require(try workspace.board().invoices.first { $0.status == "overdue" })
    try workspace.decide(.invoiceWrittenOff(invoice: invoice.id))
    #expect(try workspace.boardLine().contains("written-off"))
    #expect(try workspace.openBoard().invoices.allSatisfy { $0.status != "written-off" })
    #expect(try self.workspace(store, on: "2026-04-11").boardLine().hasPrefix("{\"as_of\":\"2026-04-11"))
  }

  @Test("a change of the configuration makes the rows anew")
  func configuration() throws {
    let store = try Store()
    defer { store.remove() }
    let zone = try #require(TimeZone(identifier: settings.timeZone))
    func workspace(_ settings: Settings) throws -> Workspace {
      try Workspace(
        settings: settings, clock: Clock(now: Clock.endOf(try #require(Day("2026-04-10")), in: zone), zone: zone),
        rules: try Self.rules.get(), store: store.folder.appending(path: "l.sqlite").path,
        builtInRules: Corpora.checkout.appending(path: "rules").path, userRules: nil)
    }
    _ = try workspace(settings).importMail([mail]) { _ in }
    let paused = try #require(try chases(workspace(settings)).first)
    let address = try #require(try workspace(settings).books().clients.first { $0.id == paused.plan.client }).address
    var other = settings
    var entry = ClientSettings(addresses: [address])
    entry.preferences.pausedUntil = .never
    other.clients = [entry]
    #expect(try !chases(workspace(other)).contains { $0.plan.client == paused.plan.client })
    #expect(try chases(workspace(settings)).contains { $0.plan.client == paused.plan.client })
  }
}
