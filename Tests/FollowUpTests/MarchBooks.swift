import FollowUp
import Foundation
import Model

/// Books of one client in March 2026; days are counted from Monday the 2nd.
protocol MarchBooks {}

extension MarchBooks {
  func at(_ day: Int, hour: Int = 10) -> Instant {
    Instant(seconds: ((Day("2026-03-02")?.number ?? 0) + day) * 86_400 + hour * 3600)
  }
  func day(_ number: Int) -> Day { (Day("2026-03-02") ?? Day(number: 0)).advanced(by: number) }
  func clock(_ day: Int, hour: Int = 10) -> Clock { Clock(now: at(day, hour: hour), zone: .gmt) }

  func event(_ id: String, _ day: Int, _ direction: Direction, _ categories: Category..., thread: String = "t")
    -> Event
  {
    Event(
      client: "c", messageID: id, thread: thread, at: at(day), direction: direction,
      verdict: Verdict(categories: categories.map { CategoryVerdict(category: $0, score: 5) }))
  }

  func books(_ change: (inout Books) -> Void) -> Books {
    var books = Books()
    books.clients = [Client(id: "c", name: "Anna", addresses: ["anna@house.example"], language: "en")]
    change(&books)
    return books
  }

  func plans(_ books: Books, _ day: Int, _ timing: Timing = Timing()) -> [Plan] {
    FollowUp.plans(books: books, clock: clock(day), timing: timing)
  }

  var agreement: Proposal {
    Proposal(
      id: "p", client: "c", sentIn: "<p>", sent: at(1), amounts: [Money(1280, "EUR")], deadline: day(12), answers: nil,
      state: .accepted, decidedIn: "<y>")
  }
}
