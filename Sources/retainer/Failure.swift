import ArgumentParser
import Model
import Pipeline

/// Exit statuses that scripts may rely on (`interface.md`).
enum ExitStatus {
  /// It ran, but some input could not be used.
  static let someUnusable = ExitCode(1)
  /// Usage or configuration.
  static let usage = ExitCode(2)
  /// A server cannot be reached.
  static let unavailable = ExitCode(69)
  /// Log-in refused or certificate not trusted.
  static let noPermission = ExitCode(77)
}

/// A reason to stop, in a sentence for the user.
struct Failure: Error, CustomStringConvertible {
  var description: String
  var status: ExitCode

  init(_ description: String, status: ExitCode = ExitStatus.usage) {
    self.description = description
    self.status = status
  }
}
