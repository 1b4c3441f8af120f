import Learning
import TestSupport
import Testing

@Suite struct ElasticNetTests {
  /// Ten rows: feature 0 holds in the five positives, feature 1 in every row, feature 2 in one row of each kind.
  private func problem(offsets: [Double] = Array(repeating: 0, count: 10)) -> LogisticProblem {
    LogisticProblem(
      columns: [[0, 1, 2, 3, 4], Array(0..<10), [0, 5]], targets: (0..<10).map { $0 < 5 }, offsets: offsets,
      weights: Array(repeating: 1, count: 10), penalties: [1, 1, 1])
  }

  @Test("what tells the examples apart is weighed, what does not stays at zero")
  func selects() {
    let fit = ElasticNet(l1: 0.5, l2: 0.1, baseL2: 0.01).fit(problem())
    #expect(fit.weights[0] > 1)
    #expect(fit.weights[1] == 0)
    #expect(fit.weights[2] == 0)
    #expect(fit.base < 0)
  }

  @Test("at the optimum the slope of every weight is balanced by its penalties")
  func isOptimal() {
    let net = ElasticNet(l1: 0.3, l2: 0.2, baseL2: 0.05)
    let problem = problem(offsets: [0, 1, -1, 0.5, -2, 0, 1, -1, 0.5, -2])
    let fit = net.fit(problem)
    for (feature, rows) in problem.columns.enumerated() {
      let slope = rows.reduce(0.0) { sum, row in
        let margin =
          problem.offsets[Int(row)] + fit.base
          + problem.columns.indices.filter { problem.columns[$0].contains(row) }.reduce(0) { $0 + fit.weights[$1] }
        return sum + 1 / (1 + power(-margin)) - (problem.targets[Int(row)] ? 1 : 0)
      }
      let weight = fit.weights[feature]
      if weight == 0 {
        #expect(abs(slope) <= net.l1 + 0.01)
      } else {
        #expect(abs(slope + net.l2 * weight + (weight > 0 ? net.l1 : -net.l1)) < 0.01)
      }
    }
  }

  @Test("what is known already is not learned again")
  func offsets() {
    let known = (0..<10).map { $0 < 5 ? 8.0 : -8.0 }
    let fit = ElasticNet(l1: 0.5, l2: 0.1, baseL2: 0.01).fit(problem(offsets: known))
    #expect(fit.weights == [0, 0, 0])
  }

  @Test("rows without weight say nothing")
  func weights() {
    var problem = problem()
    problem.weights = Array(repeating: 0, count: 10)
    let fit = ElasticNet(l1: 0.5, l2: 0.1, baseL2: 0.01).fit(problem)
    #expect(fit.weights == [0, 0, 0])
    #expect(fit.base == 0)
  }
}

/// e to the power of x, by its series: enough for the margins of this test.
private func power(_ x: Double) -> Double {
  var (sum, term) = (1.0, 1.0)
  for n in 1..<60 {
    term *= x / Double(n)
    sum += term
  }
  return sum
}
