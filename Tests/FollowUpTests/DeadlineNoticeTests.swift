import FollowUp
import Foundation
import Model
import Testing

/// Days that we named, and when a letter about them is worth writing.
@Suite struct DeadlineNoticeTests: MarchBooks {
  /// Made on Tuesday for the Monday after.
  private var promise: Promise {
    Promise(id: "m", client: "c", by: .us, madeIn: "<m>", made: at(1), due: day(7), text: "You have it on Monday.")
  }
  private var made: Event { event("<m>", 1, .outgoing, .promiseMade) }

  private func notice(_ books: Books, _ day: Int, hour: Int = 10) -> Plan? {
    FollowUp.plans(books: books, clock: clock(day, hour: hour)).first { $0.kind == .deadlineNotice }
  }

  private func promised(_ change: (inout Books) -> Void = { _ in }) -> Books {
    books {
      $0.promises = [promise]
      $0.events = [made]
      change(&$0)
    }
  }

  private func change(_ kind: ScopeKind, _ state: ScopeChange.State) -> ScopeChange {
    ScopeChange(
      id: "s", client: "c", raisedBy: "<s>", raised: at(3), kinds: [kind], state: state, text: "A fifth panel, please.")
  }

  /// Days, by their evening, on which the notice stands.
  private func days(_ books: Books) -> [Int] { (1...7).filter { notice(books, $0, hour: 17) != nil } }

  @Test("a late promise asks for a notice once: not after we have written since, nor when we named another day")
  func renewed() {
    let late = Promise(id: "m", client: "c", by: .us, madeIn: "<m>", made: at(1), due: day(4), text: "Friday")
    let made = event("<m>", 1, .outgoing, .promiseMade)
    #expect(plans(books { ($0.promises, $0.events) = ([late], [made]) }, 5).map(\.kind) == [.deadlineNotice])
    let wrote = event("<o>", 5, .outgoing, .other)
    #expect(
      !plans(books { ($0.promises, $0.events) = ([late], [made, wrote]) }, 6).map(\.kind).contains(.deadlineNotice))
    let again = Promise(id: "n", client: "c", by: .us, madeIn: "<n>", made: at(3), due: day(9), text: "Wednesday")
    #expect(
      !plans(books { ($0.promises, $0.events) = ([late, again], [made]) }, 6).map(\.kind).contains(.deadlineNotice))
  }

  @Test("an agreed day that passes in silence asks for a notice, work that went out does not")
  func missedAgreement() {
    let yes = event("<y>", 2, .incoming, .proposalAccepted)
    let books = { (more: [Event]) in self.books { ($0.proposals, $0.events) = ([self.agreement], [yes] + more) } }
    #expect(!plans(books([]), 12).map(\.kind).contains(.deadlineNotice))
    #expect(plans(books([]), 13).map(\.kind).contains(.deadlineNotice))
    #expect(!plans(books([event("<d>", 11, .outgoing, .deliverySent)]), 13).map(\.kind).contains(.deadlineNotice))
  }

  @Test("a promise of which nothing tells that it will not hold is left alone until its day is nearly over")
  func quiet() {
    #expect(days(promised()).isEmpty)
    #expect(notice(promised(), 7, hour: 18)?.reasons.last?.text == "the day is nearly over and nothing has gone out")
    var kept = promise
    kept.state = .kept
    #expect(notice(promised { $0.promises = [kept] }, 7, hour: 18) == nil)
  }

  @Test("more work with the day unmoved asks for a notice on the last business day before, a new day or a no does not")
  func grown() {
    #expect(days(promised { $0.scopeChanges = [change(.add, .accepted)] }) == [4, 5, 6, 7])
    #expect(days(promised { $0.scopeChanges = [change(.alter, .proposed)] }) == [4, 5, 6, 7])
    #expect(days(promised { $0.scopeChanges = [change(.cut, .accepted)] }).isEmpty)
    #expect(days(promised { $0.scopeChanges = [change(.add, .declined)] }).isEmpty)
    // New terms come first.
    #expect(days(promised { $0.scopeChanges = [change(.add, .open)] }).isEmpty)
    let terms = Proposal(
      id: "q", client: "c", sentIn: "<q>", sent: at(3), amounts: [], deadline: day(10), answers: "s", state: .accepted)
    #expect(days(promised { ($0.scopeChanges, $0.proposals) = ([change(.add, .accepted)], [terms]) }).isEmpty)
  }

  @Test("a promise with an “if” to which nothing has come asks for a notice that quotes it; a word of theirs is enough")
  func conditional() {
    var conditional = promise
    conditional.strength = .conditional
    let books = promised { $0.promises = [conditional] }
    #expect(days(books) == [4, 5, 6, 7])
    #expect(notice(books, 4)?.suggestions == ["open_condition": "You have it on Monday."])
    #expect(
      days(
        promised {
          $0.promises = [conditional]
          $0.events.append(event("<t>", 2, .incoming, .other))
        }
      ).isEmpty)
  }

  @Test("the user's own word that it will not hold counts at once")
  func said() {
    var doubted = promise
    doubted.state = .late
    let books = promised { $0.promises = [doubted] }
    #expect(days(books).first == 1)
    #expect(notice(books, 2)?.needs == ["new_deadline"])
  }

  @Test("what we have written about since is being talked about, and a later day takes the place of an earlier one")
  func talkedAbout() {
    let grown = promised { $0.scopeChanges = [change(.add, .accepted)] }
    var talked = grown
    talked.events.append(event("<o>", 4, .outgoing, .progressUpdate))
    #expect(days(talked).isEmpty)
    var renewed = grown
    renewed.promises.append(
      Promise(id: "n", client: "c", by: .us, madeIn: "<n>", made: at(3), due: day(11), text: "Friday"))
    #expect(days(renewed).isEmpty)
  }

  @Test("the day of accepted terms is owed until the work goes out or a later day is named")
  func agreedDays() {
    let yes = event("<y>", 2, .incoming, .proposalAccepted)
    func owed(_ more: [Event] = [], _ promises: [Promise] = []) -> [Day?] {
      let books = books { ($0.proposals, $0.events, $0.promises) = ([agreement], [yes] + more, promises) }
      return FollowUp.agreedDays(books: books, clock: clock(9)).map(\.deadline)
    }
    #expect(owed() == [day(12)])
    #expect(owed([event("<d>", 8, .outgoing, .deliverySent)]).isEmpty)
    let later = Promise(id: "n", client: "c", by: .us, madeIn: "<n>", made: at(8), due: day(14), text: "Monday")
    #expect(owed([], [later]).isEmpty)
  }

  @Test("before its day and after it a notice is not the same draft")
  func twoGrounds() {
    #expect(notice(promised(), 7, hour: 20)?.id != notice(promised(), 8)?.id)
  }

  @Test("whether a call was made mail cannot tell")
  func calls() {
    var call = promise
    call.text = "I will call you on Monday."
    #expect(notice(promised { $0.promises = [call] }, 9) == nil)
    #expect(notice(promised(), 9) != nil)
  }
}
