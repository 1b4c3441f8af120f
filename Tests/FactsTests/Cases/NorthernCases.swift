extension Case {
  static let icelandic: [Case] = [
    .outgoing(
      "is", "Hér kemur reikningur 2026-041, 185.000 kr., eindagi 18. mars.", "#2026-041", "185000.00 ISK",
      "due 2026-03-18"),
    .outgoing(
      "is", "Reikningur nr. 2026-041 að upphæð kr. 185.000,- fylgir með, gjalddagi 1. apríl.", "#2026-041",
      "185000.00 ISK", "due 2026-04-01"),
    .outgoing("is", "Reikningur 2026-019 var á eindaga 20. febrúar.", "#2026-019", "due 2026-02-20"),
    .outgoing(
      "is", "Þetta myndi kosta 120 þús. kr. aukalega og yrði tilbúið föstudaginn 20. mars.", "120000.00 ISK",
      "deadline 2026-03-20"),
    .outgoing("is", "Viðbótin kostar 85 þúsund og ég gæti skilað henni 16. mars.", "85000.00", "deadline 2026-03-16"),
    .outgoing("is", "Ég skila þessu á föstudaginn.", "promised 2026-03-06"),
    .outgoing("is", "Þú færð drögin fyrir helgi.", "promised 2026-03-06"),
    .outgoing("is", "Ég sendi þér þetta á morgun.", "promised 2026-03-05"),
    .outgoing("is", "Þið fáið lokaútgáfuna eigi síðar en 13. mars.", "promised 2026-03-13"),
    .incoming("is", "Ég borgaði reikninginn í morgun.", "payment 2026-03-04"),
    .incoming("is", "Við lögðum inn 175.000 kr. í gær.", "175000.00 ISK", "payment 2026-03-03"),
    .incoming(
      "is", "Millifærði áðan 45 þúsund fyrir reikningi 2026-041.", "45000.00", "payment 2026-03-04", "#2026-041"),
    .incoming("is", "Reikningurinn verður greiddur um mánaðamótin.", "promised 2026-03-31"),
    .incoming("is", "Við borgum þetta á föstudaginn, lofa því.", "promised 2026-03-06"),
    .incoming("is", "Greiðslan fer í gegn 10. mars.", "promised 2026-03-10"),
    .incoming("is", "Við þurfum að fá þetta fyrir 20. mars.", "deadline 2026-03-20"),
    .incoming("is", "Geturðu klárað þetta fyrir helgi?", "deadline 2026-03-06"),
    .incoming("is", "Skilafrestur er til 3. apríl.", "deadline 2026-04-03"),
    .incoming("is", "Þetta þarf að vera tilbúið á fimmtudaginn.", "deadline 2026-03-05"),
    .incoming("is", "Gætirðu gert þetta fyrir 150 þúsund?", "150000.00"),
    .incoming("is", "Tvö hundruð þúsund krónur er of mikið fyrir okkur.", "200000.00 ISK"),
    .incoming("is", "Ég er í fríi og kem aftur mánudaginn 9. mars.", "return 2026-03-09"),
    .incoming("is", "Sjálfvirkt svar: Ég er ekki við fyrr en 16. mars, kem aftur til vinnu þá.", "return 2026-03-16"),
    .incoming("is", "Vinsamlegast merkið reikninginn með kostnaðarstað 4711.", "PO 4711"),
    .incoming("is", "Verðið er 1.200 evrur án vsk.", "1200.00 EUR"),
    .incoming(
      "is", "Reikningur 2026-041 er ekki réttur, upphæðin átti að vera 90.000 kr.", "#2026-041", "90000.00 ISK"),
  ]

  static let danish: [Case] = [
    .outgoing(
      "da", "Hermed faktura 2026-041 på 4.500,00 kr., forfald den 18. marts.", "#2026-041", "4500.00 DKK",
      "due 2026-03-18"),
    .outgoing(
      "da", "Faktura nr. 1042 på kr. 12.500,- ekskl. moms er vedhæftet, betalingsfrist 14 dage.", "#1042",
      "12500.00 DKK", "due 2026-03-18"),
    .outgoing("da", "Faktura 2026-019 forfaldt den 20. februar.", "#2026-019", "due 2026-02-20"),
    .outgoing(
      "da", "Den ekstra side koster 1.200 kr., og så kan jeg levere den 20. marts.", "1200.00 DKK",
      "deadline 2026-03-20"),
    .outgoing("da", "Du får udkastet på fredag.", "promised 2026-03-06"),
    .outgoing("da", "Jeg sender rettelserne i morgen.", "promised 2026-03-05"),
    .incoming("da", "Vi har betalt fakturaen i dag.", "payment 2026-03-04"),
    .incoming("da", "Beløbet på 4.500 kr. blev overført i går.", "4500.00 DKK", "payment 2026-03-03"),
    .incoming("da", "Fakturaen bliver betalt på fredag.", "promised 2026-03-06"),
    .incoming("da", "Den kommer med i næste betalingskørsel den 15.", "promised 2026-03-15"),
    .incoming("da", "Vi skal bruge teksten senest den 20. marts.", "deadline 2026-03-20"),
    .incoming("da", "Kan du nå det inden fredag?", "deadline 2026-03-06"),
    .incoming("da", "Kan du gøre det for 3.000?", "3000.00"),
    .incoming("da", "Vi har 5000 kr til det hele.", "5000.00 DKK"),
    .incoming("da", "Jeg holder ferie og er tilbage på kontoret mandag den 9. marts.", "return 2026-03-09"),
    .incoming("da", "Husk at skrive rekvisitionsnummer 55012 på fakturaen.", "PO 55012"),
    .incoming("da", "Det bliver betalt ved månedens udgang.", "promised 2026-03-31"),
  ]

  static let swedish: [Case] = [
    .outgoing(
      "sv", "Här kommer faktura 2026-041 på 4 500 kr, förfaller den 18 mars.", "#2026-041", "4500.00 SEK",
      "due 2026-03-18"),
    .outgoing(
      "sv", "Faktura 1042 på 12 500:- exkl. moms, betalningsvillkor 30 dagar.", "#1042", "12500.00 SEK",
      "due 2026-04-03"),
    .outgoing(
      "sv", "Tillägget kostar 3 000 kronor och kan levereras den 20 mars.", "3000.00 SEK", "deadline 2026-03-20"),
    .outgoing("sv", "Du får utkastet på fredag.", "promised 2026-03-06"),
    .outgoing("sv", "Jag skickar filerna imorgon.", "promised 2026-03-05"),
    .incoming("sv", "Fakturan betalades i går.", "payment 2026-03-03"),
    .incoming("sv", "Vi har satt in 4 500 kr idag.", "4500.00 SEK", "payment 2026-03-04"),
    .incoming("sv", "Fakturan betalas på fredag.", "promised 2026-03-06"),
    .incoming("sv", "Pengarna kommer den 25 mars.", "promised 2026-03-25"),
    .incoming("sv", "Vi behöver texten senast den 20 mars.", "deadline 2026-03-20"),
    .incoming("sv", "Hinner du före helgen?", "deadline 2026-03-06"),
    .incoming("sv", "Kan du göra det för 3 000?", "3000.00"),
    .incoming("sv", "Jag är på semester och åter på kontoret måndag 9 mars.", "return 2026-03-09"),
    .incoming("sv", "Ange beställningsnummer 4711 på fakturan.", "PO 4711"),
    .incoming("sv", "Tjugo tusen kronor är för mycket.", "20000.00 SEK"),
  ]

  static let norwegian: [Case] = [
    .outgoing(
      "nb", "Vedlagt følger faktura 2026-041 på kr 4 500,00 med forfall 18. mars.", "#2026-041", "4500.00 NOK",
      "due 2026-03-18"),
    .outgoing("nb", "Faktura 2026-019 forfalt 20. februar.", "#2026-019", "due 2026-02-20"),
    .outgoing("nb", "Tillegget koster 3000 kroner, og alt er klart 20. mars.", "3000.00 NOK", "deadline 2026-03-20"),
    .outgoing("nb", "Du får utkastet på fredag.", "promised 2026-03-06"),
    .outgoing("nb", "Jeg sender filene i morgen.", "promised 2026-03-05"),
    .incoming("nb", "Fakturaen ble betalt i går.", "payment 2026-03-03"),
    .incoming("nb", "Vi overførte 4 500 kr i dag.", "4500.00 NOK", "payment 2026-03-04"),
    .incoming("nb", "Fakturaen blir betalt på fredag.", "promised 2026-03-06"),
    .incoming("nb", "Neste utbetaling er den 15., da er du med.", "promised 2026-03-15"),
    .incoming("nb", "Vi trenger teksten innen 20. mars.", "deadline 2026-03-20"),
    .incoming("nb", "Rekker du det før helga?", "deadline 2026-03-06"),
    .incoming("nb", "Kan du gjøre det for 3000?", "3000.00"),
    .incoming("nb", "Jeg er på ferie og tilbake mandag 9. mars.", "return 2026-03-09"),
    .incoming("nb", "Merk fakturaen med bestillingsnummer 4711.", "PO 4711"),
    .incoming("nb", "21 400 er overført i dag, merket 2026-017.", "21400.00", "payment 2026-03-04", "#2026-017"),
  ]
}
