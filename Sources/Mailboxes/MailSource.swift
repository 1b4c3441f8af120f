import Model

/// Mail from files: mboxes, Maildirs, single messages, folders of them, or one stream. Pull `next` until it is nil.
///
/// Files are opened for reading only, and no lock is taken: a box may grow, be cut or vanish meanwhile. What could not
/// be used is an item like any other, and the rest goes on. The order is that of the paths, in folders that of the
/// names, in a box that of the file. A path, however spelled, is read once.
///
/// Memory is one window on one file (1 MB, more only for a message that is longer) and the names of the folder that is
/// being read.
package struct MailSource: ~Copyable {
  package enum Item: Sendable {
    case message(RawMessage)
    /// Named by the user, or mail by its name, but of no use; the reason in words.
    case unusable(path: String, reason: String)
    /// Lay in a folder and is not mail, or has been looked at before: nothing a user must know, unless asked for.
    case skipped(path: String, reason: String)
    /// A box or folder is done: what to remember of it. Comes after its messages, so that a run that was cut short
    /// reads them again.
    case finished(MailboxPosition)
  }

  private let tour: Tour
  private var paths: ArraySlice<String>
  private var visits: [any Visit] = []

  /// - Parameters:
  ///   - paths: as the user named them; `-` is standard input, an mbox or a single message.
  ///   - resume: the positions of earlier runs by their paths.
  package init(
    paths: [String], resume: [String: MailboxPosition] = [:], limits: MailboxLimits = MailboxLimits(),
    standardInput: Int32 = 0
  ) {
    tour = Tour(resume: resume, limits: limits, standardInput: standardInput)
    self.paths = paths[...]
  }

  package mutating func next() -> Item? {
    while true {
      let step: Step
      if let visit = visits.last {
        step = visit.next(tour)
      } else if let path = paths.popFirst() {
        step = path == "-" ? tour.enterStandardInput() : tour.enter(FilePath(path))
      } else {
        return nil
      }
      switch step {
      case .item(let item): return item
      case .enter(let visit): visits.append(visit)
      case .leave: visits.removeLast()
      case .nothing: continue
      }
    }
  }
}

/// A box or folder that is being read.
protocol Visit: AnyObject {
  func next(_ tour: Tour) -> Step
}

/// What comes next.
enum Step {
  case item(MailSource.Item)
  case enter(any Visit)
  /// The visit that was asked is over.
  case leave
  case nothing
}
