import Digest

/// Ids made from what raised a row: the same mail always gives the same names.
enum RowID {
  static func make(_ kind: String, _ parts: String...) -> String {
    "\(kind)-" + SHA256.hex(Array(([kind] + parts).joined(separator: "\u{1F}").utf8)).prefix(10)
  }
}
