package import Foundation

/// Tests/Servers/faulty_imap.py, running; ends with `stop`.
package final class FaultyServer {
  /// One, or one for each kind of hostility.
  package let ports: [Int]
  package var port: Int { ports.first ?? 0 }
  private let process = Process()
  private let output: URL

  package init(_ arguments: [String], ports count: Int = 1, in folder: URL) throws {
    output = folder.appending(path: "faulty-\(UUID().uuidString.prefix(8))")
    try Data().write(to: output)
    process.executableURL = URL(filePath: "/usr/bin/python3")
    process.arguments = [Corpora.checkout.appending(path: "Tests/Servers/faulty_imap.py").path] + arguments
    process.standardOutput = try FileHandle(forWritingTo: output)
    try process.run()
    var lines: [Int] = []
    for _ in 0..<3_000 where lines.count < count {
      usleep(20_000)
      lines = try String(contentsOf: output, encoding: .utf8).split(separator: "\n").compactMap { Int($0) }
    }
    ports = lines
  }

  /// What clients have sent, one command a line.
  package func commands() throws -> [String] {
    try String(contentsOf: output, encoding: .utf8).split(separator: "\n").dropFirst(ports.count).map(String.init)
  }

  package func stop() {
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }
}
