import Foundation

/// Tests/Servers/submission.py, running; ends with `stop`.
package final class SubmissionServer {
  package let port: Int
  private let folder: URL
  private let process = Process()

  /// - Parameters:
  ///   - mode: implicit, starttls or plain.
  ///   - fault: see the script.
  package init(_ mode: String = "implicit", _ fault: String = "", of dovecot: Dovecot) throws {
    folder = try MemoryFolder.make("submission")
    let output = folder.appending(path: "commands")
    try Data().write(to: output)
    process.executableURL = URL(filePath: "/usr/bin/python3")
    process.arguments = [
      Corpora.checkout.appending(path: "Tests/Servers/submission.py").path, folder.path,
      dovecot.folder.appending(path: "good.pem").path, dovecot.folder.appending(path: "good.key").path, mode, fault,
    ]
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = FileHandle.nullDevice
    try process.run()
    var port: Int?
    for _ in 0..<3_000 where port == nil {
      usleep(20_000)
      port = Int(try String(contentsOf: output, encoding: .utf8).prefix { $0 != "\n" })
    }
    self.port = port ?? 0
  }

  /// The account's line for this server.
  package func line(tls: String) -> String { "smtp: { host: 127.0.0.1, port: \(port), tls: \(tls) }" }

  /// Letters as they came.
  package func letters() throws -> [String] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    return try names.filter { $0.hasSuffix(".eml") }.map {
      try String(contentsOf: folder.appending(path: $0), encoding: .utf8)
    }
  }

  package struct Envelope: Decodable, Equatable {
    package var from: String
    package var to: [String]

    package init(from: String, to: [String]) {
      self.from = from
      self.to = to
    }
  }

  package func envelopes() throws -> [Envelope] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    return try names.filter { $0.hasSuffix(".json") }.map {
      try JSONDecoder().decode(Envelope.self, from: Data(contentsOf: folder.appending(path: $0)))
    }
  }

  /// What clients said, without secrets.
  package func commands() throws -> [String] {
    try String(contentsOf: folder.appending(path: "commands"), encoding: .utf8).split(separator: "\n").dropFirst()
      .map(String.init)
  }

  /// What it holds back is answered.
  package func release() throws { try Data().write(to: folder.appending(path: "release")) }

  package func stop() {
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    try? FileManager.default.removeItem(at: folder)
  }
}
