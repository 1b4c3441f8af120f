import Model
import Testing

@testable import Facts

/// Days as people of each country say them, in a letter of Wednesday, 4 March 2026.
@Suite("Relative days")
struct RelativeDateTests {
  @Test(
    "What a client asks for is a deadline on the day that is meant",
    arguments: [
      ("en", "We need it by Friday.", "2026-03-06"), ("en", "We need it by the end of next week.", "2026-03-13"),
      ("en", "Can you send it by EOD tomorrow?", "2026-03-05"), ("en", "It must be done by mid-March.", "2026-03-15"),
      ("en", "We need it before the weekend.", "2026-03-06"), ("en", "We need everything by week 12.", "2026-03-20"),
      ("en", "We need it by Friday the 13th.", "2026-03-13"), ("en", "We need it by Monday, 30th.", "2026-03-30"),
      ("de", "Wir brauchen es bis Ende nächster Woche.", "2026-03-13"),
      ("de", "Wir brauchen es kommende Woche Mittwoch.", "2026-03-11"),
      ("de", "Das muss bis Mitte März fertig sein.", "2026-03-15"), ("de", "Wir brauchen es bis KW 12.", "2026-03-20"),
      ("de", "Schaffen Sie das bis Freitag, 13.?", "2026-03-13"), ("fr", "Il nous le faut pour le 14.", "2026-03-14"),
      ("fr", "Il nous le faut d'ici la fin du mois.", "2026-03-31"),
      ("fr", "Il nous le faut pour la mi-mars.", "2026-03-15"),
      ("fr", "Il nous le faut avant le week-end.", "2026-03-06"),
      ("es", "Lo necesitamos para mediados de marzo.", "2026-03-15"),
      ("es", "Lo necesitamos a finales de la semana que viene.", "2026-03-13"),
      ("nl", "We hebben het voor het weekend nodig.", "2026-03-06"),
      ("nl", "We hebben het uiterlijk half maart nodig.", "2026-03-15"),
      ("da", "Vi skal bruge det inden weekenden.", "2026-03-06"),
      ("da", "Vi skal have det senest i uge 12.", "2026-03-20"),
      ("da", "Vi skal have det senest medio marts.", "2026-03-15"),
      ("sv", "Vi behöver den senast den 17:e.", "2026-03-17"),
      ("sv", "Vi behöver den före helgen.", "2026-03-06"), ("sv", "Vi behöver den senast vecka 12.", "2026-03-20"),
      ("nb", "Vi trenger det før helga.", "2026-03-06"),
      ("nb", "Vi må ha det innen fredag 13.", "2026-03-13"),
      ("is", "Við þurfum þetta fyrir helgi.", "2026-03-06"),
      ("is", "Við þurfum þetta um miðjan mars.", "2026-03-15"),
      ("is", "Við þurfum þetta um mánaðamótin.", "2026-03-31"),
    ])
  func deadline(_ language: String, _ text: String, _ day: String) {
    #expect(dates(text, language) == ["deadline \(day)"])
  }

  @Test(
    "What has just been paid was paid today",
    arguments: [
      ("en", "I have just paid it, five minutes ago."), ("de", "Ich habe es soeben überwiesen."),
      ("fr", "Je l'ai payée à l'instant."), ("es", "La he pagado hace un momento."),
      ("nl", "Ik heb hem zonet betaald."), ("da", "Jeg har betalt den for lidt siden."),
      ("sv", "Jag betalade den alldeles nyss."), ("nb", "Den ble betalt nå nettopp."),
      ("is", "Ég borgaði þetta áðan."),
    ])
  func justNow(_ language: String, _ text: String) {
    #expect(Set(dates(text, language)) == ["payment 2026-03-04"])
  }

  @Test(
    "What is over is no deadline",
    arguments: ["I have just seen it.", "She rang an hour ago.", "Due to illness we are shut until 7 May."])
  func noDeadline(text: String) { #expect(dates(text, "en").isEmpty) }

  @Test("A bill that goes out now is due on a day to come; a day in another country's order is read by its nearness")
  func directions() {
    #expect(dates("Bill 2026-019 for £325, due on the 3rd.", "en", .outgoing) == ["due 2026-04-03"])
    #expect(dates("USD 1,975.00 was credited to your account on 03/02/2026.", "en") == ["payment 2026-03-02"])
    #expect(dates("We paid it on 03/02/2026.", "de") == [])
  }

  @Test(
    "What a client says that they will send is promised",
    arguments: [
      ("fr", "Je vous les fais parvenir lundi.", "2026-03-09"), ("es", "Se lo hago llegar el martes.", "2026-03-10"),
      ("de", "Den Text bekommst du am Freitag.", "2026-03-06"), ("nl", "U krijgt de tekst vrijdag.", "2026-03-06"),
      ("da", "Du får den på fredag.", "2026-03-06"), ("sv", "Jag skickar bilderna på fredag.", "2026-03-06"),
      ("nb", "Jeg sender bildene på fredag.", "2026-03-06"),
      ("is", "Ég sendi þér myndirnar á föstudaginn.", "2026-03-06"),
    ])
  func promised(_ language: String, _ text: String, _ day: String) {
    #expect(dates(text, language) == ["promised \(day)"])
  }

  @Test(
    "Several days in a row begin with the first",
    arguments: [
      ("en", "We need you by 17-18 April.", "2026-04-17"),
      ("en", "It has to be ready for 17 and 18 April.", "2026-04-17"),
      ("nb", "Vi trenger det til 3.–7. juni.", "2026-06-03"),
      ("es", "Lo necesitamos para el 17 y 18 de septiembre.", "2026-09-17"),
      ("fr", "Il nous le faut pour les 8 et 9 octobre.", "2026-10-08"),
    ])
  func days(_ language: String, _ text: String, _ day: String) {
    #expect(dates(text, language) == ["deadline \(day)"])
  }

  private func dates(_ text: String, _ language: String, _ direction: Direction = .incoming) -> [String] {
    finder.facts(in: message(text, language: language), direction: direction).compactMap { fact in
      guard case .date(_, let role) = fact.value, role != .mentioned else { return nil }
      return said(fact)
    }
  }
}
