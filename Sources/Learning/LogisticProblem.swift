/// Examples for and against one category, as numbers: which features hold in which, what was known of each before, what is true.
package struct LogisticProblem: Sendable {
  /// By feature: the rows in which it holds, ascending.
  package var columns: [[Int32]]
  /// By row: is it the category?
  package var targets: [Bool]
  /// By row: the log-odds before anything is learned.
  package var offsets: [Double]
  /// By row: how much it counts.
  package var weights: [Double]
  /// By feature: how much its weight is held back, times the penalties of `ElasticNet`.
  package var penalties: [Double]

  package init(
    columns: [[Int32]], targets: [Bool], offsets: [Double], weights: [Double], penalties: [Double]
  ) {
    self.columns = columns
    self.targets = targets
    self.offsets = offsets
    self.weights = weights
    self.penalties = penalties
  }
}
