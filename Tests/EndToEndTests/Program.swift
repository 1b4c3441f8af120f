import Foundation
import TestSupport

/// The built program, run as a user runs it, in a folder of its own.
struct Program {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "retainer-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

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
    let process = Process()
    process.executableURL = Self.executable
    process.arguments = ["--config", config, "--store", folder.appending(path: "ledger.sqlite").path] + arguments
    process.environment = ["PATH": "/usr/bin:/bin", "HOME": folder.path, "NO_COLOR": "1"]
    let (output, errors, input_) = (
      folder.appending(path: "out"), folder.appending(path: "err"), folder.appending(path: "in")
    )
    for file in [output, errors] { try Data().write(to: file) }
    try (input ?? Data()).write(to: input_)
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    process.standardInput = try FileHandle(forReadingFrom: input_)
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }
}
