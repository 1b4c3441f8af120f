import Foundation

/// Whether it becomes true within two minutes: long enough for a busy machine, and far below the nine minutes after which a watch looks
/// by itself.
func eventually(_ condition: () throws -> Bool) rethrows -> Bool {
  let end = ContinuousClock.now + .seconds(120)
  while ContinuousClock.now < end {
    if try condition() { return true }
    usleep(50_000)
  }
  return false
}
