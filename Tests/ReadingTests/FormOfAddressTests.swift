import Model
import Reading
import Testing

@Suite struct FormOfAddressTests {
  @Test(
    "how a writer addresses the reader is told by the words for you",
    arguments: [
      ("de", "Könnten Sie uns bitte Ihre Rechnung schicken?", FormOfAddress.formal),
      ("de", "Kannst du mir deine Rechnung schicken? Sie fehlt mir noch.", .informal),
      ("de", "Die Farben passen. Sie leuchten sogar im Regen.", nil),
      ("fr", "Pourriez-vous nous envoyer votre facture ?", .formal),
      ("fr", "Tu peux m'envoyer ta facture ?", .informal),
      ("es", "¿Podría usted enviarnos la factura?", .formal), ("es", "¿Me puedes mandar tu factura?", .informal),
      ("nl", "Kunt u ons uw factuur sturen?", .formal), ("nl", "Kun je me je factuur sturen?", .informal),
      ("sv", "Kan du skicka fakturan?", nil),
    ] as [(String, String, FormOfAddress?)])
  func form(language: String, text: String, form: FormOfAddress?) {
    var tally = FormOfAddressTally()
    tally.add(text, language: language)
    #expect(tally.form == form)
  }
}
