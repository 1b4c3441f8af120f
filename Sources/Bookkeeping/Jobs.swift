import Model

/// How the work for one client stands, job by job: an agency has several at a time, and what was signed off in one thread says nothing
/// about the other.
struct Jobs {
  enum State {
    case underWay
    /// Handed over and not signed off.
    case delivered
    /// Signed off, or paid for after it was handed over.
    case finished
    case cancelled
  }

  private struct Job {
    var threads: Set<String>
    var state: State
    var isBilled = false
    /// Nobody was seen to agree: it is spoken of as work in progress.
    var isAssumed = false

    var isOpen: Bool { state == .underWay || state == .delivered }
    var isHandedOver: Bool { state == .delivered || state == .finished }
  }

  /// By the order in which they were begun.
  private var jobs: [Job] = []

  /// What a message in a thread finds: the job of that thread; where it has none, all of the client's together but those that
  /// are only assumed.
  func standing(in thread: String) -> (isUnderWay: Bool, isDelivered: Bool, isFinished: Bool) {
    let own = jobs.filter { $0.threads.contains(thread) }
    let seen = own.last.map { [$0] } ?? jobs.filter { !$0.isAssumed }
    let isUnderWay = seen.contains(where: \.isOpen)
    return (
      isUnderWay, seen.contains { $0.state == .delivered }, !isUnderWay && seen.contains { $0.state == .finished }
    )
  }

  /// Whether any work is agreed and not signed off.
  var isAnyOpen: Bool { jobs.contains(where: \.isOpen) }

  /// They said yes to terms.
  /// - Parameter isMore: the terms were for more of a job; else they begin one.
  mutating func agree(in thread: String, isMore: Bool) {
    guard let index = job(in: thread), isMore || jobs[index].state == .underWay && jobs[index].threads.contains(thread)
    else {
      jobs.append(Job(threads: [thread], state: .underWay))
      return
    }
    jobs[index].threads.insert(thread)
    jobs[index].isAssumed = false
    if !jobs[index].isOpen { jobs[index].state = .underWay }
  }

  /// Somebody speaks of work in progress that nobody was seen to agree to.
  mutating func assume(_ state: State, in thread: String) {
    guard job(in: thread) == nil, !jobs.contains(where: { $0.state == .finished }) else { return }
    jobs.append(Job(threads: [thread], state: state, isAssumed: true))
  }

  /// We handed work over; of a job that was signed off this is another round.
  mutating func deliver(in thread: String) {
    let index = set(.delivered, in: thread)
    jobs[index].isBilled = false
  }

  mutating func approve(in thread: String) { set(.finished, in: thread) }

  /// The whole job, and all of it.
  mutating func cancel(in thread: String) { set(.cancelled, in: thread) }

  /// An invoice is for what nobody has billed yet. It ends a job that was never spoken of; of work that was handed over and
  /// not signed off the payment will.
  mutating func bill(in thread: String) {
    let index =
      jobs.lastIndex { $0.threads.contains(thread) } ?? jobs.lastIndex { $0.isHandedOver && !$0.isBilled }
    guard let index else {
      if !isAnyOpen { jobs.append(Job(threads: [thread], state: .finished, isBilled: true)) }
      return
    }
    jobs[index].threads.insert(thread)
    if jobs[index].isAssumed, jobs[index].state == .underWay { jobs[index].state = .finished }
    jobs[index].isBilled = jobs[index].isHandedOver
  }

  /// Nothing is unpaid: whoever pays for work that was handed over has taken it.
  mutating func settle() {
    for index in jobs.indices where jobs[index].state == .delivered && jobs[index].isBilled {
      jobs[index].state = .finished
    }
  }

  /// The job that a message is about: its thread's; where that has none, the latest that is open.
  private func job(in thread: String) -> Int? {
    jobs.lastIndex { $0.threads.contains(thread) } ?? jobs.lastIndex(where: \.isOpen)
  }

  @discardableResult
  private mutating func set(_ state: State, in thread: String) -> Int {
    guard let index = job(in: thread) else {
      jobs.append(Job(threads: [thread], state: state))
      return jobs.count - 1
    }
    jobs[index].threads.insert(thread)
    jobs[index].state = state
    jobs[index].isAssumed = false
    return index
  }
}
