import Digest
import Foundation

/// What folders of rules hold, told by their content: another rule is another fingerprint, another date of a file is not.
enum FolderFingerprint {
  /// - Returns: sixteen hexadecimal digits. Templates of replies are no rules.
  static func of(_ folders: [String]) -> String {
    var all: [UInt8] = []
    for folder in folders {
      let root = URL(filePath: folder)
      let names = (FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []).sorted()
      for name in names where !name.hasSuffix(".mustache") {
        guard let data = FileManager.default.contents(atPath: root.appending(path: name).path) else { continue }
        all += Array(name.utf8) + Array(SHA256.hex(Array(data)).utf8)
      }
      all.append(0)
    }
    return String(SHA256.hex(all).prefix(16))
  }
}
