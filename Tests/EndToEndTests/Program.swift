import Foundation
import TestSupport

/// The built program, run as a user runs it, in a folder of its own.
struct Program {
  let folder: URL

  init() throws { folder = try MemoryFolder.make("retainer-test") }

  struct Outcome {
    var status: Int32
    var output: String
    var errors: String
  }

  /// Beside the test bundle.
  private static let executable: URL = {
    let bundle = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    let beside = bundle.appending(path: "retainer")
    return FileManager.default.isExecutableFile(atPath: beside.path)
      ? beside : Corpora.checkout.appending(path: ".build/debug/retainer")
  }()

  func run(
    _ arguments: String..., config: String = Corpora.checkout.appending(path: "samples/config.yaml").path,
    input: Data? = nil
  ) throws -> Outcome {
    let process = try start(arguments, config: config, input: input)
    process.waitUntilExit()
    return try outcome(of: process)
  }

  /// Runs on beside the test; its output is in `folder` under `name`.
  func start(_ arguments: [String], config: String, input: Data? = nil, name: String = "") throws -> Process {
    let process = Process()
    process.executableURL = Self.executable
    process.arguments = ["--config", config, "--store", folder.appending(path: "ledger.sqlite").path] + arguments
    process.environment = ["PATH": "/usr/bin:/bin", "HOME": folder.path, "NO_COLOR": "1"]
    for file in ["out", "err"] { try Data().write(to: folder.appending(path: name + file)) }
    try (input ?? Data()).write(to: folder.appending(path: name + "in"))
    process.standardOutput = try FileHandle(forWritingTo: folder.appending(path: name + "out"))
    process.standardError = try FileHandle(forWritingTo: folder.appending(path: name + "err"))
    process.standardInput = try FileHandle(forReadingFrom: folder.appending(path: name + "in"))
    try process.run()
    return process
  }

  /// Of a process that has ended.
  func outcome(of process: Process, name: String = "") throws -> Outcome {
    func text(_ file: String) throws -> String {
      String(decoding: try Data(contentsOf: folder.appending(path: name + file)), as: UTF8.self)
    }
    return Outcome(status: process.terminationStatus, output: try text("out"), errors: try text("err"))
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }
}
