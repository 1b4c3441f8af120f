import Mailboxes
import Testing

@Suite struct RemotePositionTests {
  @Test("a message that fails is passed over, tried once more, and then left aside")
  func failing() {
    var position = FolderPosition(uidValidity: 7)
    position.advance(past: 4)
    position.fail(5, "broke")
    #expect(position.next == 6 && position.retries == [5])
    position.fail(5, "broke again")
    #expect(position.retries.isEmpty && position.troubles.map(\.isQuarantined) == [true])
    position.forgive()
    #expect(position.retries == [5])
    position.succeed(5)
    #expect(position.troubles.isEmpty)
    position.advance(past: .max)
    #expect(position.next == .max)
  }

  @Test("windows keep the order, and are bounded by bytes and by messages")
  func windows() {
    let small = (1...600).map { ListedMessage(uid: UInt32($0), size: 1_000) }
    let plan = FetchPlan(small)
    #expect(plan.windows.map(\.messages.count) == [250, 250, 100])
    let medium = (1...20).map { ListedMessage(uid: UInt32($0), size: 500_000) }
    #expect(FetchPlan(medium).windows.allSatisfy { $0.expected <= FetchPlan.windowBytes })
    #expect(FetchPlan(medium).windows.flatMap(\.messages) == medium)
  }

  @Test("of large messages only the beginning is asked for, and the order is kept")
  func large() {
    let sizes = [1_000, 9_000_000, 9_000_000, 2_000]
    let plan = FetchPlan(sizes.enumerated().map { ListedMessage(uid: UInt32($0.offset + 1), size: $0.element) })
    #expect(plan.windows.map { $0.messages.map(\.uid) } == [[1], [2, 3], [4]])
    #expect(plan.windows.map(\.first) == [nil, FetchPlan.firstBytes, nil])
  }

  @Test("up to a message that makes trouble every message comes alone")
  func careful() {
    let plan = FetchPlan((1...6).map { ListedMessage(uid: UInt32($0), size: 10) }, careful: 3)
    #expect(plan.windows.map { $0.messages.map(\.uid) } == [[1], [2], [3], [4, 5, 6]])
  }

  @Test("folders and messages have names that hold whatever they are called")
  func urls() {
    let folder = MailboxURL.folder("Entw&APw-rfe/a b", user: "me@example.org", host: "IMAP.example.org")
    #expect(folder == "imap://me%40example.org@imap.example.org/Entw%26APw-rfe%2Fa%20b")
    #expect(MailboxURL.message(9, uidValidity: 7, in: folder) == folder + ";UIDVALIDITY=7/;UID=9")
  }
}
