import Digest
import Model

enum PlanID {
  static func make(_ kind: DraftKind, _ level: Int, _ grounds: [String]) -> String {
    "dr-"
      + SHA256.hex(Array(([kind.rawValue, String(level)] + grounds.sorted()).joined(separator: "\u{1F}").utf8)).prefix(
        10)
  }
}
