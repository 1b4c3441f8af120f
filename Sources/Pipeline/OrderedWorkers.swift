import Foundation

/// Threads that turn inputs into outputs on all cores while one thread feeds them and takes the results in the order of
/// the inputs. The queue is bounded by count and by cost, so memory stays flat whatever the size of the stream.
///
/// Threads of our own and not the cooperative pool: libetpan blocks and recurses, so the stack has to be known.
package final class OrderedWorkers<Input: Sendable, Output: Sendable> {
  /// libetpan needs about 306 bytes a nesting level; the guard admits 1,000 levels. The rest is head room.
  private static var stackSize: Int { 8 << 20 }

  private let queue = Queue()
  private let maximumCost: Int
  private let maximumChunks: Int
  private let chunkCost: Int
  private var open: [Input] = []
  private var openCost = 0

  /// - Parameters:
  ///   - count: threads, usually the number of cores.
  ///   - maximumCost: the sum of the inputs' costs (bytes) under way at once.
  ///   - chunkCost: inputs are handed over in chunks of about this cost, to keep the threads from meeting too often.
  package init(
    count: Int, maximumCost: Int = 48 << 20, chunkCost: Int = 256 << 10,
    work: @escaping @Sendable (Input) -> Output
  ) {
    self.maximumCost = maximumCost
    self.chunkCost = chunkCost
    maximumChunks = max(2, count * 4)
    let queue = queue
    for number in 1...max(1, count) {
      let thread = Thread {
        while let chunk = queue.nextToDo() {
          queue.finish(chunk.number, outputs: chunk.inputs.map(work))
        }
      }
      thread.name = "reader-\(number)"
      thread.stackSize = Self.stackSize
      thread.start()
    }
  }

  deinit { queue.close() }

  /// Feeds every input that `next` gives and hands each output to `consume`, on the calling thread, in order.
  /// Where `consume` throws, what is under way is dropped.
  package func run(
    next: () throws -> (input: Input, cost: Int)?, consume: (Output) throws -> Void
  ) throws {
    while let (input, cost) = try next() {
      open.append(input)
      openCost += cost
      guard openCost >= chunkCost || open.count >= 64 else { continue }
      submitOpen()
      while queue.chunksUnderWay >= maximumChunks || queue.costUnderWay > maximumCost {
        for output in queue.takeFirst() { try consume(output) }
      }
    }
    submitOpen()
    while queue.chunksUnderWay > 0 {
      for output in queue.takeFirst() { try consume(output) }
    }
  }

  private func submitOpen() {
    guard !open.isEmpty else { return }
    queue.submit(open, cost: openCost)
    open = []
    openCost = 0
  }

  private struct Chunk {
    var number: Int
    var inputs: [Input]
  }

  /// The meeting place of the threads; everything in it is guarded by `condition`.
  private final class Queue: @unchecked Sendable {
    private let condition = NSCondition()
    private var toDo: [Chunk] = []
    private var done: [Int: [Output]] = [:]
    private var costs: [Int: Int] = [:]
    private var submitted = 0
    private var taken = 0
    private var isClosed = false

    var chunksUnderWay: Int { condition.withLock { submitted - taken } }
    var costUnderWay: Int { condition.withLock { costs.values.reduce(0, +) } }

    func submit(_ inputs: [Input], cost: Int) {
      condition.withLock {
        toDo.append(Chunk(number: submitted, inputs: inputs))
        costs[submitted] = cost
        submitted += 1
        condition.broadcast()
      }
    }

    func nextToDo() -> Chunk? {
      condition.withLock {
        while toDo.isEmpty && !isClosed { condition.wait() }
        return toDo.isEmpty || isClosed ? nil : toDo.removeFirst()
      }
    }

    func finish(_ number: Int, outputs: [Output]) {
      condition.withLock {
        done[number] = outputs
        condition.broadcast()
      }
    }

    /// Waits for the oldest chunk.
    func takeFirst() -> [Output] {
      condition.withLock {
        while done[taken] == nil && !isClosed { condition.wait() }
        let outputs = done.removeValue(forKey: taken) ?? []
        costs[taken] = nil
        taken += 1
        return outputs
      }
    }

    func close() {
      condition.withLock {
        isClosed = true
        condition.broadcast()
      }
    }
  }
}
