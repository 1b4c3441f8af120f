import Synchronization

/// The patterns of one group and the literals that tell which of them can occur in a text. The literals are put in order when
/// the first text of the group comes: nobody waits for languages that they do not get mail in.
final class LazyGroup: Sendable {
  struct Member: Sendable {
    var pattern: Int
    /// What its literals are taken from.
    var source: any PatternSource
  }

  private let members: [Member]
  private let state = Mutex<GroupLiterals?>(nil)

  init(_ members: [Member]) { self.members = members }

  /// For one thread.
  func scanner(usesLiteralScan: Bool) -> GroupScanner {
    guard usesLiteralScan else { return GroupScanner(GroupLiterals(untold: members)) }
    return GroupScanner(
      state.withLock { state in
        let literals = state ?? GroupLiterals(members)
        state = literals
        return literals
      })
  }
}
