import Foundation
import Model
import Rules
import TestSupport
import Testing

@testable import Pipeline

@Suite struct BacktestTests {
  private let mail = Corpora.checkout.appending(path: "samples/a-month.mbox").path
  private let builtIn = Corpora.checkout.appending(path: "rules").path
  private let settings = Settings(
    name: "Sunna Karlsdóttir", addresses: ["sunna@sunnastudio.example"], timeZone: "Atlantic/Reykjavik",
    currency: "EUR", language: "is", authservID: "mx.sunnastudio.example")

  private func rules(user: String? = nil) throws -> RuleSet { try RuleSetBuilder.load(builtIn: builtIn, user: user) }

  private func day(_ text: String) throws -> Day { try #require(Day(text)) }

  /// What a ledger shows on that day that was fed nothing but the mail of before.
  private func board(on day: Day) throws -> Set<String> {
    let folder = FileManager.default.temporaryDirectory.appending(path: "backtest-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let zone = try #require(TimeZone(identifier: settings.timeZone))
    let workspace = try Workspace(
      settings: settings, clock: Clock(now: Clock.endOf(day, in: zone), zone: zone), rules: try rules(),
      store: folder.appending(path: "l.sqlite").path, builtInRules: builtIn, userRules: nil)
    _ = try workspace.importMail([mail]) { _ in }
    return Set(try workspace.board().drafts.map { "\($0.kind.rawValue) \($0.level) \($0.client)" })
  }

  @Test(
    "on each day it proposes what the board of that day shows",
    arguments: ["2026-03-02", "2026-03-11", "2026-03-17", "2026-03-18", "2026-03-26", "2026-03-31", "2026-04-15"])
  func sameAsTheBoard(date: String) throws {
    let today = try day(date)
    let (lines, unusable) = try Backtest(settings: settings, rules: try rules()).run([mail], from: nil, to: today)
    #expect(unusable.isEmpty)
    let open = lines.filter { $0.goneOn == nil }.map { "\($0.kind) \($0.level) \($0.client)" }
    let shown = try board(on: today)
    #expect(Set(open) == shown, "\(Set(open).symmetricDifference(shown))")
  }

  @Test("it says what was really written, and when the ground was gone")
  func really() throws {
    let (lines, _) = try Backtest(settings: settings, rules: try rules()).run([mail], from: nil, to: nil)
    let quote = try #require(lines.first { $0.kind == "quote" })
    #expect(quote.sent?.categories == ["proposal-sent"])
    #expect(quote.isSame)
    #expect(quote.goneOn == quote.sent?.date)
    #expect(lines.contains { $0.kind == "chase" && $0.goneOn == nil && $0.sent == nil })
  }

  @Test("the first day that is asked for hides what was proposed before it was not needed any more")
  func from() throws {
    let (lines, _) = try Backtest(settings: settings, rules: try rules())
      .run([mail], from: try day("2026-03-20"), to: try day("2026-03-20"))
    #expect(Set(lines.map(\.proposedOn)) == ["2026-03-20"])
    #expect(!lines.contains { $0.goneOn != nil })
  }

  @Test("the same rules differ in nothing; a veto shows in verdicts, rows and drafts")
  func comparison() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "rules-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder.appending(path: "en"), withIntermediateDirectories: true)
    let veto = """
      category: scope-change
      language: en
      rules:
        - {id: no-bags, veto: true, any: ["third bag"], as: any}
      examples: []
      """
    try Data(veto.utf8).write(to: folder.appending(path: "en/scope-change.yaml"))
    let zone = try #require(TimeZone(identifier: settings.timeZone))
    let clock = Clock(now: Clock.endOf(try day("2026-03-31"), in: zone), zone: zone)
    let comparison = RulesComparison(settings: settings, clock: clock)
    #expect(try comparison.compare([mail], old: try rules(), new: try rules()).0.isEmpty)
    let (found, _) = try comparison.compare([mail], old: try rules(), new: try rules(user: folder.path))
    #expect(Set(found.map(\.subject)) == [.verdict, .row, .draft])
    #expect(found.first { $0.subject == .verdict }?.old?.contains("scope-change") == true)
    #expect(found.first { $0.subject == .row }?.new == nil)
    #expect(found.first { $0.subject == .draft }?.about.hasPrefix("renegotiate") == true)
  }
}
