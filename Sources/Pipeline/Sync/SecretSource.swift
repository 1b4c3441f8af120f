import Etpan
import Foundation
import Model

/// Why there is no secret, in words that hold none.
struct SecretError: Error, CustomStringConvertible { var description: String }

extension Account.Secret {
  /// How long a command may take: a person may have to type a passphrase.
  private static let commandSeconds = 120.0
  /// No password is longer; tokens have some 2 KB.
  private static let maximumBytes = 64 << 10

  /// The secret as it is now. It is never stored, and never an argument of any process.
  func credential() throws(SecretError) -> Credential {
    switch self {
    case .file(let path): .password(try Self.read(file: path))
    case .command(let words): .password(try Self.run(words, for: "password_command"))
    case .oauth2TokenCommand(let words): .token(try Self.run(words, for: "oauth2_token_command"))
    }
  }

  private static func read(file path: String) throws(SecretError) -> String {
    let path = path.hasPrefix("~/") ? NSHomeDirectory() + path.dropFirst() : path
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: path),
      let mode = attributes[.posixPermissions] as? Int, let data = FileManager.default.contents(atPath: path)
    else { throw SecretError(description: "password_file \(path) cannot be read") }
    guard mode & 0o077 == 0 else {
      throw SecretError(description: "password_file \(path) can be read by others; chmod 600 it")
    }
    return try firstLine(data, "password_file \(path)")
  }

  private static func run(_ words: [String], for key: String) throws(SecretError) -> String {
    let process = Process()
    // By name, as in a shell, and without one.
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["--"] + words
    process.standardInput = FileHandle.nullDevice
    let output = Pipe()
    process.standardOutput = output
    do { try process.run() } catch { throw SecretError(description: "\(key): \(words[0]) cannot be started") }
    let limit = DispatchWorkItem { process.terminate() }
    DispatchQueue.global().asyncAfter(deadline: .now() + commandSeconds, execute: limit)
    let data = (try? output.fileHandleForReading.read(upToCount: maximumBytes)) ?? Data()
    process.waitUntilExit()
    limit.cancel()
    guard process.terminationReason == .exit, process.terminationStatus == 0 else {
      throw SecretError(
        description: "\(key): \(words[0]) ended with status \(process.terminationStatus) and gave no secret")
    }
    return try firstLine(data, "\(key): \(words[0])")
  }

  private static func firstLine(_ data: Data, _ source: String) throws(SecretError) -> String {
    let line = String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    guard !line.isEmpty else { throw SecretError(description: "\(source) gave nothing") }
    return line
  }
}
