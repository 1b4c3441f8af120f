import Foundation
import GRDB
import Model
import Testing

@testable import Ledger

/// Commands that are killed (SIGKILL) in another process.
@Suite struct KilledTests {
  @Test func `a command that is killed in the middle of a step loses that step only`() async throws {
    let scratch = try Scratch()
    let path = scratch.path()
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
      let ledger = try Ledger(path: path)
      try ledger.add((0..<100).map { Sample.item($0) })
      let number = try ledger.begin(source: "second", at: Sample.at)
      try ledger.write { database in
        var recorded = Recorded()
        for message in 100..<5000 { try database.add(Sample.item(message), batch: number, to: &recorded) }
        kill(getpid(), SIGKILL)
      }
    }
    let ledger = try Ledger(path: path)
    #expect(try ledger.statistics().messages == 100)
    #expect(try ledger.isStale(), "what was recorded and not derived is derived next time")
    #expect(try ledger.isSound())
    let recorded = try ledger.add((0..<200).map { Sample.item($0) })
    #expect(recorded.copies == 100 && recorded.added.count == 100)
  }

  @Test func `a command that is killed after a step keeps it`() async throws {
    let scratch = try Scratch()
    let path = scratch.path()
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
      let ledger = try Ledger(path: path)
      try ledger.add(.draftSent(draft: "a", at: Sample.at), at: Sample.at)
      kill(getpid(), SIGKILL)
    }
    #expect(try Ledger(path: path).decisions().count == 1)
  }

  @Test func `a command that comes and goes takes nothing from one that has the ledger open twice`() async throws {
    let scratch = try Scratch()
    let path = scratch.path()
    let ledger = try Ledger(path: path)
    try ledger.add([Sample.item(1)])
    _ = try Ledger(path: path).statistics()
    await #expect(processExitsWith: .success) { [path = path as String] in _ = try Ledger(path: path).statistics() }
    #expect(FileManager.default.fileExists(atPath: path + "-wal"))
    try ledger.add([Sample.item(2)])
    #expect(try Ledger(path: path).statistics().messages == 2 && ledger.isSound())
  }

  @Test func `commands that start at once all get their mail in`() async throws {
    let scratch = try Scratch()
    let path = scratch.path()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<4 {
        group.addTask {
          let ledger = try Ledger(path: path)
          for step in 0..<10 { try ledger.add((0..<20).map { Sample.item(writer * 1000 + step * 20 + $0) }) }
        }
      }
      try await group.waitForAll()
    }
    #expect(try Ledger(path: path).statistics().messages == 800)
  }
}
