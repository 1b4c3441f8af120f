import Foundation
import TestSupport
import Testing

/// The borders that SwiftPM's target graph does not draw: who may import which door to the outside.
@Suite struct ArchitectureTests {
  /// Module, and the only targets that may import it.
  static let doors: [(module: String, importers: Set<String>)] = [
    ("CEtpan", ["Etpan"]), ("CTransport", ["Etpan"]), ("CPCRE2", ["Multipattern"]),
    ("CGumbo", ["Reading"]),
    ("CGnuTLS", ["Digest", "Etpan"]), ("GRDB", ["Ledger"]), ("Yams", ["StrictYAML"]),
    ("Mustache", ["Drafting", "ReviewWeb"]), ("Hummingbird", ["ReviewWeb"]), ("ArgumentParser", ["retainer"]),
  ]

  @Test("each door to the outside has one owner", arguments: doors)
  func doorHasOneOwner(module: String, importers: Set<String>) throws {
    for (target, file, imported) in try imports() where imported == module {
      #expect(importers.contains(target), "\(file) imports \(module)")
    }
  }

  @Test("no stage imports another stage")
  func stagesAreApart() throws {
    let stages: Set = [
      "Etpan", "Mailboxes", "Reading", "Facts", "Rules", "Learning", "Bookkeeping", "Ledger", "FollowUp", "Drafting",
    ]
    for (target, file, imported) in try imports() where stages.contains(target) {
      #expect(!stages.contains(imported), "\(file) imports \(imported)")
    }
  }

  @Test("the model imports nothing of ours")
  func modelIsAlone() throws {
    for (target, file, imported) in try imports() where target == "Model" {
      #expect(imported == "Foundation", "\(file) imports \(imported)")
    }
  }

  @Test("the clock is read in one place")
  func oneClock() throws {
    for (file, text) in try sources() where !file.hasPrefix("retainer/") {
      #expect(!text.contains("Date()") && !text.contains("Date.now"), "\(file) reads the machine's clock")
    }
  }

  @Test("no source file traps on purpose or forces a result")
  func nothingTraps() throws {
    for (file, text) in try sources() {
      for mark in ["fatalError(", "try!", "as! ", "preconditionFailure("] {
        #expect(!text.contains(mark), "\(file) has \(mark)")
      }
    }
  }

  @Test("no source file is much over 400 lines")
  func filesAreSmall() throws {
    for (file, text) in try sources() {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).count
      #expect(lines <= 440, "\(file) has \(lines) lines")
    }
  }

  @Test("there are sources to look at")
  func thereAreSources() throws { #expect(try sources().count > 50) }

  private func sources() throws -> [(file: String, text: String)] {
    let root = Corpora.checkout.appending(path: "Sources")
    let files = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
    return try files.filter { $0.hasSuffix(".swift") }.map {
      ($0, try String(contentsOf: root.appending(path: $0), encoding: .utf8))
    }
  }

  private func imports() throws -> [(target: String, file: String, imported: String)] {
    let modifiers: Set<Substring> = [
      "import", "private", "package", "public", "internal", "fileprivate", "@preconcurrency",
    ]
    return try sources().flatMap { file, text in
      text.split(separator: "\n").compactMap { line in
        let words = line.split(separator: " ")
        guard words.contains("import"), let first = words.first, modifiers.contains(first),
          let name = words.first(where: { !modifiers.contains($0) })
        else { return nil }
        return (String(file.prefix { $0 != "/" }), file, String(name))
      }
    }
  }
}
