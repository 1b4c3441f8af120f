import Foundation
import Model
import StrictYAML

/// `timing:`, in days.
enum TimingSection {
  private static let keys = [
    "chase_after_days", "chase_spacing_days", "nudge_after_days", "touch_after_days", "invoice_after_days",
    "absence_days", "stale_after_days", "thanks_within_days", "morning_hour",
  ]

  static func read(_ node: StrictNode, into timing: inout Timing) {
    guard let map = node.mapping(keys: keys) else { return }
    if let days = map["chase_after_days"].flatMap(chaseDays) { timing.chaseAfter = days }
    read(map, "chase_spacing_days", 1...90, &timing.chaseSpacing)
    read(map, "nudge_after_days", 1...90, &timing.nudgeAfter)
    read(map, "touch_after_days", 1...90, &timing.touchAfter)
    read(map, "invoice_after_days", 0...90, &timing.invoiceAfter)
    read(map, "absence_days", 1...90, &timing.absence)
    read(map, "stale_after_days", 7...365, &timing.staleAfter)
    read(map, "thanks_within_days", 1...90, &timing.thanksWithin)
    read(map, "morning_hour", 0...23, &timing.morning)
  }

  private static func read(_ map: StrictMapping, _ key: String, _ range: ClosedRange<Int>, _ value: inout Int) {
    guard let node = map[key], let number = node.int else { return }
    guard range.contains(number) else {
      return node.fail("found \(number), expected a number from \(range.lowerBound) to \(range.upperBound)")
    }
    value = number
  }

  /// `[1, 10, 21]`
  static func chaseDays(_ node: StrictNode) -> [Int]? {
    guard let days = node.list?.compactMap(\.int) else { return nil }
    guard ClientPreferences.isSpacing(days) else {
      node.fail("expected one to three rising numbers of days, such as [1, 10, 21]")
      return nil
    }
    return days
  }
}
