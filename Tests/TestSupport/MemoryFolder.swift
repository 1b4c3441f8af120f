package import Foundation

/// Folders of the tests' own, in memory where there is such a place: a test of thousands of small files or of many transactions
/// waits for no disk there.
package enum MemoryFolder {
  package static func make(_ name: String) throws -> URL {
    let memory = URL(filePath: "/dev/shm")
    let place =
      FileManager.default.isWritableFile(atPath: memory.path) ? memory : FileManager.default.temporaryDirectory
    let folder = place.appending(path: "\(name)-\(UUID().uuidString.prefix(8))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }
}
