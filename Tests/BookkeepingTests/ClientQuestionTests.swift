import Bookkeeping
import Model
import Testing

@Suite struct ClientQuestionTests {
  private func client(_ name: String, _ address: String) -> Client {
    Client(id: address, name: name, addresses: [address], language: "en")
  }

  @Test("the same full name, or the same mailbox at another house, is asked about; a first name is not")
  func asks() {
    let clients = [
      client("Siobhán Keane", "siobhan@keane.example"), client("KEANE, Siobhan", "sk@gmail.com"),
      client("Anna", "anna@one.example"), client("Anna", "anna@two.example"),
      client("Office", "tom.bell@bells.example"), client("Tom", "tom.bell@icloud.com"),
    ]
    let questions = ClientQuestion.all(among: clients, decisions: [])
    #expect(
      questions.map(\.addresses) == [
        ["siobhan@keane.example", "sk@gmail.com"], ["tom.bell@bells.example", "tom.bell@icloud.com"],
      ])
    #expect(questions.first?.reason == "they have the same name")
  }

  @Test("who was split off is not asked about again")
  func decided() {
    let clients = [client("Siobhán Keane", "siobhan@keane.example"), client("Siobhán Keane", "sk@gmail.com")]
    let split = Decision(number: 1, at: Instant(seconds: 0), what: .clientSplit(address: "sk@gmail.com"))
    #expect(ClientQuestion.all(among: clients, decisions: []).count == 1)
    #expect(ClientQuestion.all(among: clients, decisions: [split]).isEmpty)
  }
}
