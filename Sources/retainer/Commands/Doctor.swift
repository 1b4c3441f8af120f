import ArgumentParser
import Foundation
import Ledger
import Model
import Pipeline
import Rules

struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Check the set-up and say what to do.")
  @OptionGroup var globals: Globals

  private struct Finding: Encodable {
    var check: String
    var ok: Bool
    var text: String
  }

  func run() throws {
    var findings: [Finding] = []
    func check(_ name: String, _ body: () throws -> String) {
      do { findings.append(Finding(check: name, ok: true, text: try body())) } catch {
        findings.append(Finding(check: name, ok: false, text: "\(error)"))
      }
    }
    check("configuration") {
      let settings = try globals.settings()
      let trust =
        settings.authservID.isEmpty ? "; authserv_id is not set, so no notice makes an invoice paid by itself" : ""
      return "\(globals.configurationPath): \(settings.name), \(settings.addresses.joined(separator: ", "))\(trust)"
    }
    check("rules") {
      let rules = try globals.ruleSet(checked: true)
      return
        "\(rules.categories.map(\.rules.count).reduce(0, +)) rules in \(Set(rules.categories.map(\.language)).sorted().joined(separator: ", "))"
    }
    check("pdftotext") {
      guard FileManager.default.isExecutableFile(atPath: "/usr/bin/pdftotext") else {
        throw Failure("missing: invoices whose sum stands only in the PDF are not read. apt-get install poppler-utils")
      }
      return "invoices' documents can be read"
    }
    check("ledger") {
      let ledger = try globals.workspace().ledger
      guard try ledger.isSound() else {
        throw Failure("the file is damaged: restore a copy, or move it away and import again")
      }
      let numbers = try ledger.statistics()
      let last =
        numbers.lastBatch.map { "; last import \($0.at.utc.prefix(10)): \($0.seen) looked at, \($0.kept) kept" }
        ?? "; nothing imported yet"
      return
        "\(globals.storePath): \(numbers.messages) messages, \(numbers.clients) clients, \(numbers.bytes >> 10) KB\(last)"
    }
    check("clients") {
      let questions = try globals.workspace().board().clientQuestions
      guard let first = questions.first else { return "nobody seems to be there twice" }
      let names = first.addresses.joined(separator: ", ")
      return "\(questions.count) may be there twice, such as \(names): `client merge` or `client split` says"
    }
    if let settings = try? globals.settings() {
      check("late payment") {
        if let missing = settings.missingReferenceRate(on: try globals.clock(settings).today) { throw Failure(missing) }
        return "the last reminder names interest where you turned it on"
      }
    }
    if let settings = try? globals.settings(), let ledger = try? globals.workspace().ledger {
      for account in settings.accounts {
        check("account \(account.name)") { try AccountReport(account, ledger, globals.launcher()).text() }
      }
    }
    for finding in findings {
      if globals.json {
        print(try JSONLine.encode(finding))
      } else {
        print(
          "\(finding.ok ? Style.output.green("ok     ") : Style.output.red("problem"))  \(finding.check): \(finding.text)"
        )
      }
    }
    if findings.contains(where: { !$0.ok }) { throw ExitStatus.someUnusable }
  }
}
