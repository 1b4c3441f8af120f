import Bookkeeping
import Model
import Testing

/// The states in which messages are judged, for work that goes on in several threads.
@Suite struct JobsTests {
  private let client = "client@house.example"

  @Test("of two jobs the one that was signed off is finished in its thread, the other goes on in its own")
  func twoJobs() {
    var story = Story()
    story.add("logo", day: 1, from: client, .newRequest)
    story.add("logo-offer", day: 2, .proposalSent, answers: "logo")
    story.add("logo-yes", day: 3, from: client, .proposalAccepted, answers: "logo-offer")
    story.add("map", day: 4, from: client, .newRequest, subject: "A map")
    story.add("map-offer", day: 5, .proposalSent, answers: "map", subject: "A map")
    story.add("map-yes", day: 6, from: client, .proposalAccepted, answers: "map-offer", subject: "A map")
    story.add("logo-files", day: 7, .deliverySent, answers: "logo-yes")
    story.add("map-more", day: 8, from: client, .scopeChange, answers: "map-yes", subject: "A map")
    story.add("logo-done", day: 9, from: client, .deliveryApproved, answers: "logo-files")
    story.add("logo-next", day: 10, from: client, answers: "logo-done")
    story.add("map-when", day: 10, from: client, answers: "map-more", subject: "A map")
    story.add("new", day: 11, from: client, subject: "Something else")
    let contexts = story.contexts()
    #expect(contexts["<map-more>"]?.delivered == false)
    #expect(contexts["<map-more>"]?.jobUnderWay == true)
    #expect(contexts["<logo-done>"]?.delivered == true)
    #expect(contexts["<logo-next>"]?.jobFinished == true)
    #expect(contexts["<logo-next>"]?.jobUnderWay == false)
    #expect(contexts["<map-when>"]?.jobUnderWay == true)
    // A thread of its own sees all of the client's work.
    #expect(contexts["<new>"]?.jobUnderWay == true)
    #expect(contexts["<new>"]?.jobFinished == false)
  }

  @Test("whoever pays for what was handed over has taken it")
  func paid() {
    var story = Story()
    story.add("files", day: 1, .deliverySent)
    story.add("bill", day: 2, .invoiceSent, facts: [.invoiceNumber("7")])
    story.add("before", day: 3, from: client, answers: "bill")
    story.add("paid", day: 4, from: client, .paymentConfirmation, answers: "bill")
    story.add("after", day: 5, from: client, answers: "bill")
    let contexts = story.contexts()
    #expect(contexts["<before>"]?.jobUnderWay == true)
    #expect(contexts["<after>"]?.jobUnderWay == false)
    #expect(contexts["<after>"]?.jobFinished == true)
  }

  @Test("terms are not open any more once the work for them was handed over; terms for more of it are")
  func closedByDelivery() {
    var story = Story()
    story.add("ask", day: 1, from: client, .newRequest)
    story.add("offer", day: 2, .proposalSent, answers: "ask")
    story.add("files", day: 9, .deliverySent, answers: "offer")
    story.add("thanks", day: 10, from: client, answers: "files")
    #expect(story.contexts()["<thanks>"]?.proposalOpen == false)
    #expect(story.books().requests.map(\.state) == [.won])
    story.add("more", day: 11, from: client, .scopeChange, kinds: [.add], answers: "files")
    story.add("more-offer", day: 12, .proposalSent, answers: "more")
    story.add("corrected", day: 13, .deliverySent, answers: "more")
    story.add("word", day: 14, from: client, answers: "corrected")
    #expect(story.contexts()["<word>"]?.proposalOpenInThread == true)
  }

  @Test("a higher rate that we announced while a job was under way stays open when that is handed over")
  func rateStaysOpen() {
    var story = Story()
    story.add("ask", day: 1, from: client, .newRequest)
    story.add("offer", day: 2, .proposalSent, answers: "ask")
    story.add("yes", day: 3, from: client, .proposalAccepted, answers: "offer")
    story.add("rates", day: 4, .proposalSent, answers: "yes")
    story.add("files", day: 5, .deliverySent, answers: "yes")
    story.add("word", day: 6, from: client, answers: "rates")
    #expect(story.contexts()["<word>"]?.proposalOpen == true)
  }

  @Test("whoever asks how it stands, comments on it or changes it has work under way, though nobody was seen to agree")
  func assumed() {
    for (category, isDelivered) in [(Category.statusQuery, false), (.feedback, true), (.scopeChange, false)] {
      var story = Story()
      story.add("hello", day: 1)
      story.add("first", day: 2, from: client, category, answers: "hello")
      story.add("second", day: 3, from: client, answers: "first")
      let context = story.contexts()["<second>"]
      #expect(context?.jobUnderWay == true)
      #expect(context?.delivered == isDelivered)
      story.add("elsewhere", day: 4, from: client, subject: "Something else")
      #expect(story.contexts()["<elsewhere>"]?.jobUnderWay == false)
    }
    var story = Story()
    story.add("first", day: 2, from: client, .scopeChange, kinds: [.cancel])
    story.add("second", day: 3, from: client, answers: "first")
    #expect(story.contexts()["<second>"]?.jobUnderWay == false)
  }

  @Test("an invoice for one job leaves another that is under way alone")
  func billed() {
    var story = Story()
    story.add("yes", day: 1, from: client, .proposalAccepted)
    story.add("poster", day: 2, .deliverySent, subject: "Poster")
    story.add("poster-yes", day: 3, from: client, .deliveryApproved, answers: "poster", subject: "Poster")
    story.add("other-yes", day: 4, from: client, .proposalAccepted, subject: "Film")
    story.add("bill", day: 5, .invoiceSent, facts: [.invoiceNumber("7")], subject: "Invoice 7")
    story.add("bill-word", day: 6, from: client, answers: "bill", subject: "Invoice 7")
    story.add("film-word", day: 6, from: client, answers: "other-yes", subject: "Film")
    let contexts = story.contexts()
    #expect(contexts["<bill-word>"]?.jobFinished == true)
    #expect(contexts["<film-word>"]?.jobUnderWay == true)
  }
}
