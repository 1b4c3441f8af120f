package import Foundation

/// The mail of other projects that the tests may look at where it is present. None of it is part of this project.
package enum Corpora {
  /// `$RETAINER_CORPORA`, else `../shared/corpora` beside the checkout; nil where neither is there.
  package static let root: URL? = {
    let checkout = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let candidates = [
      ProcessInfo.processInfo.environment["RETAINER_CORPORA"].map { URL(filePath: $0) },
      checkout.deletingLastPathComponent().appending(path: "shared/corpora"),
    ]
    return candidates.compactMap { $0 }.first { FileManager.default.fileExists(atPath: $0.path) }
  }()

  /// The checkout that these tests stand in.
  package static let checkout = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
}
