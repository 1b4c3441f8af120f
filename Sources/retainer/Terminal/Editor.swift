import Foundation

/// The user's own editor on a text: `$VISUAL`, else `$EDITOR`, else `editor` (Debian's alternative).
enum Editor {
  /// The text as the user left it.
  static func edit(_ text: String) throws -> String {
    let environment = ProcessInfo.processInfo.environment
    let command = [environment["VISUAL"], environment["EDITOR"]].compactMap { $0 }.first { !$0.isEmpty } ?? "editor"
    let folder = FileManager.default.temporaryDirectory.appending(path: "retainer-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "draft.txt")
    try Data(text.utf8).write(to: file)

    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    // The shell splits "code --wait"; the file name is an argument of its own and never part of the command.
    process.arguments = ["-c", "\(command) \"$1\"", "sh", file.path]
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure("The editor (\(command)) ended with status \(process.terminationStatus); the draft is as it was.")
    }
    return try String(contentsOf: file, encoding: .utf8)
  }
}
