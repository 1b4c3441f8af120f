import Foundation

extension Ledger {
  /// Runs the body while no other process does the same work with this ledger; nil where one does. The right to it ends with the process,
  /// however that ends (flock(2)); what it is held by, an empty file beside the ledger, stays.
  package func alone<T>(at work: String, _ body: () throws -> T) throws -> T? {
    guard let path else { return try body() }
    let descriptor = unsafe open("\(path)-\(work)", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw LedgerError.cannotOpen(path: path) }
    defer { close(descriptor) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { return nil }
    return try body()
  }
}
