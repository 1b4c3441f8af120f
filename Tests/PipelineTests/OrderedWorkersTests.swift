import Foundation
import Pipeline
import Testing

@Suite struct OrderedWorkersTests {
  @Test("outputs come in the order of the inputs, whatever each costs")
  func order() throws {
    let workers = OrderedWorkers<Int, Int>(count: 4, maximumCost: 1000, chunkCost: 10) { number in
      if number % 7 == 0 { Thread.sleep(forTimeInterval: 0.001) }
      return number * 2
    }
    var (next, outputs) = (0, [Int]())
    try workers.run(
      next: {
        next += 1
        return next <= 500 ? (next, 3) : nil
      }, consume: { outputs.append($0) })
    #expect(outputs == (1...500).map { $0 * 2 })
  }

  @Test("an error of the consumer ends the run")
  func failure() {
    struct Stop: Error {}
    let workers = OrderedWorkers<Int, Int>(count: 2, chunkCost: 1) { $0 }
    var next = 0
    #expect(throws: Stop.self) {
      try workers.run(
        next: {
          next += 1
          return next < 100 ? (next, 1) : nil
        }, consume: { if $0 == 20 { throw Stop() } })
    }
  }
}
