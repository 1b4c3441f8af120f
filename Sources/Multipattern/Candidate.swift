/// A pattern that may occur in a text.
package struct Candidate: Sendable, Equatable {
  package var pattern: Int
  /// Offsets, in order, at which each match begins; nil: anywhere.
  var starts: [Int]?

  /// - Parameter starts: in order; nil: anywhere.
  package init(pattern: Int, starts: [Int]? = nil) {
    self.pattern = pattern
    self.starts = starts
  }
}
