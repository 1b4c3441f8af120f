import Foundation

/// Sparse logistic regression: the weights that explain the examples best while being few and small. Cyclic coordinate descent
/// with a trust region for each weight (the CLG algorithm: Genkin, Lewis and Madigan, “Large-scale Bayesian logistic regression
/// for text categorization”, Technometrics 49, 2007), with the elastic net's two penalties (Zou and Hastie, 2005). The same
/// examples give the same weights, bit by bit.
package struct ElasticNet: Sendable {
  /// Drives weights to zero.
  package var l1: Double
  /// Keeps weights small and shares them among words that go together.
  package var l2: Double
  /// Of the base: it is not driven to zero, but held.
  package var baseL2: Double

  package init(l1: Double, l2: Double, baseL2: Double) {
    self.l1 = l1
    self.l2 = l2
    self.baseL2 = baseL2
  }

  package struct Fit: Sendable {
    package var base: Double
    /// By feature; most are 0.
    package var weights: [Double]
  }

  /// Rounds over the weights that are not zero between two rounds over all of them.
  private static let innerRounds = 8
  private static let maximumRounds = 60
  /// Smaller steps are none: weights are rounded to hundredths in the end.
  private static let tolerance = 0.002

  package func fit(_ problem: LogisticProblem) -> Fit {
    var descent = Descent(problem, self)
    let all = Array(problem.columns.indices)
    for _ in 0..<Self.maximumRounds {
      if descent.round(over: all) < Self.tolerance { break }
      let active = all.filter { descent.weights[$0] != 0 }
      for _ in 0..<Self.innerRounds where descent.round(over: active) < Self.tolerance { break }
    }
    return Fit(base: descent.base, weights: descent.weights)
  }
}

/// The state of one descent.
private struct Descent {
  /// A weight that stood still for some rounds must still be able to move when others have.
  private static let smallestReach = 0.25

  let problem: LogisticProblem
  let penalty: ElasticNet
  var base = 0.0
  var weights: [Double]
  private var baseReach = 1.0
  private var reaches: [Double]
  /// By row: the log-odds with the weights so far.
  private var margins: [Double]

  init(_ problem: LogisticProblem, _ penalty: ElasticNet) {
    self.problem = problem
    self.penalty = penalty
    weights = [Double](repeating: 0, count: problem.columns.count)
    reaches = [Double](repeating: 1, count: problem.columns.count)
    margins = problem.offsets
  }

  /// Improves the base and these weights once; the largest step taken.
  mutating func round(over features: [Int]) -> Double {
    var largest = abs(improveBase())
    for feature in features { largest = max(largest, abs(improve(feature))) }
    return largest
  }

  private mutating func improve(_ feature: Int) -> Double {
    let rows = problem.columns[feature]
    let (slope, curvature) = derivatives(rows, reach: reaches[feature])
    let l2 = penalty.l2 * problem.penalties[feature]
    let l1 = penalty.l1 * problem.penalties[feature]
    let old = weights[feature]
    let bend = curvature + l2
    guard bend > 0 else { return 0 }
    // The minimum of the quadratic model under |w|: soft thresholding.
    let aim = old * bend - slope - l2 * old
    let new = abs(aim) <= l1 ? 0 : (aim - (aim > 0 ? l1 : -l1)) / bend
    let step = min(max(new - old, -reaches[feature]), reaches[feature])
    reaches[feature] = max(2 * abs(step), reaches[feature] / 2, Self.smallestReach)
    guard step != 0 else { return 0 }
    weights[feature] = old + step == 0 || abs(old + step) < 1e-9 ? 0 : old + step
    for row in rows { margins[Int(row)] += step }
    return step
  }

  private mutating func improveBase() -> Double {
    var (slope, curvature) = (penalty.baseL2 * base, penalty.baseL2)
    for row in margins.indices {
      let (first, second) = derivative(row, reach: baseReach)
      slope += first
      curvature += second
    }
    guard curvature > 0 else { return 0 }
    let step = min(max(-slope / curvature, -baseReach), baseReach)
    baseReach = max(2 * abs(step), baseReach / 2, Self.smallestReach)
    base += step
    for row in margins.indices { margins[row] += step }
    return step
  }

  private func derivatives(_ rows: [Int32], reach: Double) -> (slope: Double, curvature: Double) {
    var sums = (slope: 0.0, curvature: 0.0)
    for row in rows {
      let (first, second) = derivative(Int(row), reach: reach)
      sums.slope += first
      sums.curvature += second
    }
    return sums
  }

  /// Of the loss of one row: its slope, and the largest curvature within the trust region.
  private func derivative(_ row: Int, reach: Double) -> (Double, Double) {
    let margin = margins[row]
    let weight = problem.weights[row]
    let power = exp(-abs(margin))
    let probability = margin >= 0 ? 1 / (1 + power) : power / (1 + power)
    let slope = weight * (probability - (problem.targets[row] ? 1 : 0))
    let distance = abs(margin) - reach
    if distance <= 0 { return (slope, weight * 0.25) }
    let outside = exp(-distance)
    return (slope, weight * outside / ((1 + outside) * (1 + outside)))
  }
}
