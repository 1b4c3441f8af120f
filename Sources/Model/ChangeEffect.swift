/// What changes together do to the work, as far as their words tell: a letter speaks differently of each.
package enum ChangeEffect: String, Sendable, CaseIterable {
  case cancelled, paused, larger, smaller
  /// Another day alone, and that before or after the agreed one.
  case sooner, later
  /// Other work, or more and less at once, or another day of which nothing tells where it lies.
  case altered

  /// - Parameter agreed: the day that had been agreed, where one had.
  package init(of changes: [ScopeChange], agreed: Day?) {
    let kinds = Set(changes.flatMap(\.kinds))
    let wanted = changes.last { $0.deadline != nil }?.deadline
    if kinds.contains(.cancel) {
      self = .cancelled
    } else if kinds.contains(.pause) {
      self = .paused
    } else if kinds == [.deadline], let wanted, let agreed, wanted != agreed {
      self = wanted < agreed ? .sooner : .later
    } else if kinds.contains(.add), !kinds.contains(.cut) {
      self = .larger
    } else if kinds.contains(.cut), kinds.isSubset(of: [.cut, .deadline]) {
      self = .smaller
    } else {
      self = .altered
    }
  }
}
