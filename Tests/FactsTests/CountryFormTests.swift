import Model
import Testing

@testable import Facts

/// Sums and numbers of papers as people of each country write them, in a letter of Wednesday, 4 March 2026.
@Suite("Forms of each country")
struct CountryFormTests {
  @Test(
    "Sums with a currency",
    arguments: [
      ("en", "That would be €1,250 plus VAT.", ["1250.00 EUR"]),
      ("en", "I charge £0.12 per word.", ["0.12 GBP"]),
      ("en", "My fee is £2.5k all in.", ["2500.00 GBP"]),
      ("en", "It comes to £450 net, £540 gross.", ["450.00 GBP", "540.00 GBP"]),
      ("en", "The e-transfer was $1,632 Canadian.", ["1632.00 CAD"]),
      ("en", "Our budget is US$ 4,000 to US$ 5,000.", ["4000.00 USD", "5000.00 USD"]),
      ("en", "A hundred and fifty pounds is all I have.", ["150.00 GBP"]),
      ("de", "Das macht 1.250,00 € netto.", ["1250.00 EUR"]),
      ("de", "Mein Tagessatz liegt bei 650,- EUR.", ["650.00 EUR"]),
      ("de", "CHF 1'200.– pauschal", ["1200.00 CHF"]),
      ("de", "Pro Wort 0,085 €.", ["0.085 EUR"]),
      ("de", "Wir haben 12 TEUR eingeplant.", ["12000.00 EUR"]),
      ("de", "Zweihundertfünfzig Euro sind in Ordnung.", ["250.00 EUR"]),
      ("fr", "Le devis s'élève à 1 250 € HT.", ["1250.00 EUR"]),
      ("fr", "Budget autour de 5 k€.", ["5000.00 EUR"]),
      ("fr", "Un forfait de 850 000 F CFA.", ["850000.00 XOF"]),
      ("fr", "Mon estimation : 3 400,00 $ CA avant taxes.", ["3400.00 CAD"]),
      ("fr", "Entre 45 et 50 k€ par an.", ["45000.00 EUR", "50000.00 EUR"]),
      ("es", "Son 1.250 € más IVA.", ["1250.00 EUR"]),
      ("es", "El presupuesto es de 1.250,50 euros.", ["1250.50 EUR"]),
      ("nl", "Ik werk voor € 0,085 per woord.", ["0.085 EUR"]),
      ("nl", "De prijs is € 1.250,- exclusief btw.", ["1250.00 EUR"]),
      ("nl", "Driehonderdvijftig euro is te veel.", ["350.00 EUR"]),
      ("da", "Prisen er kr. 12.500,- ekskl. moms.", ["12500.00 DKK"]),
      ("da", "Vi har afsat 45 tkr.", ["45000.00 DKK"]),
      ("sv", "De fyra blir 4.800:- till.", ["4800.00 SEK"]),
      ("sv", "Arvodet är 12 500 kr exkl. moms.", ["12500.00 SEK"]),
      ("sv", "Tolvhundra kronor räcker.", ["1200.00 SEK"]),
      ("nb", "Honoraret er kr 22.500,- inkl. mva.", ["22500.00 NOK"]),
      ("nb", "Femten tusen kroner er greit.", ["15000.00 NOK"]),
      ("is", "Þetta eru 185.000 kr. án vsk.", ["185000.00 ISK"]),
      ("is", "Verðið er kr. 185.000,-", ["185000.00 ISK"]),
      ("is", "96.000 krónurnar eru ekki komnar.", ["96000.00 ISK"]),
    ] as [(String, String, [String])])
  func withCurrency(_ language: String, _ text: String, _ expected: [String]) {
    #expect(amounts(text, language) == expected)
  }

  @Test(
    "Sums that the words around make sums",
    arguments: [
      ("en", "Could you do it for a hundred and fifty?", "150.00"), ("en", "4,500 and you've got a job.", "4500.00"),
      ("en", "Just bunged you the 325.", "325.00"), ("en", "Could we meet at 620?", "620.00"),
      ("de", "1350 und Freikarten in der ersten Reihe.", "1350.00"), ("de", "Für 490 bist du gebucht.", "490.00"),
      ("de", "Wäre auch 300 möglich?", "300.00"), ("fr", "600 et la bouillabaisse.", "600.00"),
      ("fr", "On peut monter jusqu'à 2 400.", "2400.00"), ("es", "¿Si te doy 700 y te peino gratis?", "700.00"),
      ("es", "Llegamos hasta 200 lucas.", "200000.00"), ("nl", "Voor 550 zeggen we direct ja.", "550.00"),
      ("da", "Kunne det så blive 11.000?", "11000.00"), ("da", "Jeg har langet 10.000 over til dig.", "10000.00"),
      ("sv", "Jag har swishat över alla 28 000.", "28000.00"), ("nb", "Vippsa deg 9400 i går.", "9400.00"),
      ("is", "Er búin að leggja inn 60þ á þig.", "60000.00"), ("is", "Sleppum við með svona 40þús?", "40000.00"),
    ])
  func bare(_ language: String, _ text: String, _ expected: String) {
    #expect(amounts(text, language) == [expected])
  }

  @Test(
    "Numbers of other things are no sums",
    arguments: [
      ("en", "Please give us 24 hours' notice."), ("en", "We have 34 works coming down for the winter show."),
      ("en", "Your account ending 4471 was credited."), ("en", "380 of 450 are done."), ("en", "A thousand thanks!"),
      ("en", "Then it's 50 sounds."), ("en", "The check-up is on Tuesday at 9.20."), ("en", "Try 300 dpi instead."),
      ("de", "Die 55 Bände sind verpackt."), ("de", "Bei 14.200 Wörtern dauert das zwei Wochen."),
      ("de", "150 von 210 Rezepten sind eingepflegt."), ("fr", "Mille mercis pour les 24 images !"),
      ("es", "Ya van retocadas 280 de 400."), ("es", "Con la feria he estado a mil."), ("es", "Mil gracias por todo."),
      ("nl", "Duizend maal dank voor de 12 foto's."), ("da", "Tusind tak for sidst."), ("nb", "Tusen takk for i går!"),
      ("sv", "Tack för de 250 bilderna."), ("is", "Þúsund þakkir fyrir 300 orðin."),
    ])
  func otherThings(_ language: String, _ text: String) { #expect(amounts(text, language).isEmpty) }

  @Test(
    "Numbers of papers",
    arguments: [
      ("en", "Bill SM-4 is attached.", ["#SM-4"]), ("en", "Reference: INV 2025-118", ["#2025-118"]),
      ("en", "There is a mistake in invoice 48.", ["#48"]), ("de", "Die 2.800 € zur Rechnung AG-5 fehlen.", ["#AG-5"]),
      ("de", "Wir haben RG 2026-004 bezahlt.", ["#2026-004"]), ("de", "Rechnung Nr. RE 2026/12", ["#RE 2026/12"]),
      ("fr", "Votre note d'honoraires 2026-31 est bien arrivée.", ["#2026-31"]),
      ("es", "Adjunto la Factura C 0002-00000118.", ["#0002-00000118"]), ("es", "La boleta 214 va adjunta.", ["#214"]),
      ("es", "Le envío la factura 26/22.", ["#26/22"]), ("nl", "Uw ereloonnota 2026/T/07", ["#2026/T/07"]),
      ("nl", "Factuur 2026.22 zit erbij.", ["#2026.22"]), ("da", "Adressen på faktura 57 er forkert.", ["#57"]),
      ("sv", "Räkning 26-07 är betald.", ["#26-07"]), ("sv", "Tilldelningsbeslut dnr KS 2026/118", []),
      ("nb", "Minner om faktura 98.", ["#98"]), ("is", "Vísað er í verksamning VS-2026-11.", []),
      ("is", "Á reikninginn vantar verkbeiðninúmer (VB-30244).", ["PO VB-30244"]),
      ("en", "The invoice for 250 is attached.", []), ("de", "Die Rechnung vom 20.03. ist da.", []),
    ] as [(String, String, [String])])
  func papers(_ language: String, _ text: String, _ expected: [String]) {
    #expect(papers(text, language) == expected)
  }

  private func amounts(_ text: String, _ language: String) -> [String] {
    facts(text, language).compactMap { fact in
      guard case .amount(let money) = fact.value else { return nil }
      return money.currency.isEmpty ? money.exactString : "\(money.exactString) \(money.currency)"
    }
  }

  private func papers(_ text: String, _ language: String) -> [String] {
    facts(text, language).compactMap { fact in
      switch fact.value {
      case .invoiceNumber, .purchaseOrder: said(fact)
      default: nil
      }
    }
  }

  private func facts(_ text: String, _ language: String) -> [Fact] {
    finder.facts(in: message(text, language: language), direction: .incoming)
  }
}
