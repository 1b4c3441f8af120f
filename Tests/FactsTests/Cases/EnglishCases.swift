extension Case {
  static let english: [Case] = [
    .outgoing(
      "en", "Please find invoice 2026-041 attached, £450.00, due 18 March.", "#2026-041", "450.00 GBP", "due 2026-03-18"
    ),
    .outgoing(
      "en", "Invoice INV-0017 for $1,250.50 is payable within 14 days.", "#INV-0017", "1250.50 USD", "due 2026-03-18"),
    .outgoing("en", "Here's invoice no. 77120, €900 + VAT, net 30.", "#77120", "900.00 EUR", "due 2026-04-03"),
    .outgoing("en", "Invoice 2026-019 was due on 20 February and is still open.", "#2026-019", "due 2026-02-20"),
    .outgoing(
      "en", "A gentle nudge: 2026-019 (£640) fell due last Friday.", "#2026-019", "640.00 GBP", "due 2026-02-27"),
    .outgoing(
      "en", "The extra page would be £120, and I could have it ready by Monday 16 March.", "120.00 GBP",
      "deadline 2026-03-16"),
    .outgoing(
      "en", "I can do all three for two hundred pounds, delivered on the 20th.", "200.00 GBP", "deadline 2026-03-20"),
    .outgoing("en", "That makes €2,400 in total and moves delivery to 27 March.", "2400.00 EUR", "deadline 2026-03-27"),
    .outgoing("en", "You will have the second draft on Friday.", "promised 2026-03-06"),
    .outgoing("en", "I'll send you the corrected files by tomorrow noon.", "promised 2026-03-05"),
    .outgoing("en", "I'll get the proofs over to you by the end of next week.", "promised 2026-03-13"),
    .outgoing("en", "Expect the finished layout on Tuesday week.", "promised 2026-03-17"),
    .outgoing("en", "Could you let me have the photos by Thursday?"),
    .outgoing("en", "From 1 May my rate goes from $80 to $95 an hour.", "80.00 USD", "95.00 USD"),
    .incoming("en", "We paid £450 for invoice 2026-041 this morning.", "450.00 GBP", "#2026-041", "payment 2026-03-04"),
    .incoming("en", "The transfer went out yesterday, 1.2k as agreed.", "1200.00", "payment 2026-03-03"),
    .incoming(
      "en", "Payment of USD 5,400 was made on 2 March against INV-0017.", "5400.00 USD", "payment 2026-03-02",
      "#INV-0017"),
    .incoming("en", "Your invoice is approved and will be paid on Friday.", "promised 2026-03-06"),
    .incoming("en", "Sorry for the delay. It's in the payment run of the 30th.", "promised 2026-03-30"),
    .incoming("en", "We will transfer the remaining 300 euros next Friday.", "300.00 EUR", "promised 2026-03-06"),
    .incoming("en", "Accounts tell me the cheque goes in the post on Monday.", "promised 2026-03-09"),
    .incoming("en", "You'll get the money by the end of the month.", "promised 2026-03-31"),
    .incoming("en", "Can you also do the menu? We'd need it by Thursday.", "deadline 2026-03-05"),
    .incoming("en", "The printer needs everything no later than 13/03.", "deadline 2026-03-13"),
    .incoming("en", "Could we move the deadline to 20 April?", "deadline 2026-04-20"),
    .incoming("en", "Is there any chance of having it EOD tomorrow?", "deadline 2026-03-05"),
    .incoming("en", "We go to print on March 23rd.", "deadline 2026-03-23"),
    .incoming("en", "Could you do it for 300?", "300.00"),
    .incoming("en", "350 and you have a deal.", "350.00"),
    .incoming("en", "We were thinking more like 1,000 flat for the lot.", "1000.00"),
    .incoming("en", "Our budget is between £300 and £400.", "300.00 GBP", "400.00 GBP"),
    .incoming("en", "Happy with 300-400 €, whichever suits.", "300.00 EUR", "400.00 EUR"),
    .incoming("en", "£400 is fine, go ahead, but only if we have it by Monday.", "400.00 GBP", "deadline 2026-03-09"),
    .incoming("en", "It's 95 bucks a month, that's all.", "95.00"),
    .incoming("en", "I can stretch to fifty quid.", "50.00 GBP"),
    .incoming("en", "Please quote PO 4711 on invoice 2026-041.", "PO 4711", "#2026-041"),
    .incoming("en", "Purchase order number: 4500012345.", "PO 4500012345"),
    .incoming("en", "I am out of the office until 10 March and back on Wednesday 11 March.", "return 2026-03-11"),
    .incoming("en", "Automatic reply: I will be back in the office on Monday.", "return 2026-03-09"),
    .incoming("en", "Invoices 2026-041 and 2026-042 are both missing our address.", "#2026-041", "#2026-042"),
    .incoming(
      "en", "Remittance advice: amount AUD 1,980.00, value date 03/03/2026.", "1980.00 AUD", "payment 2026-03-03"),
    .incoming(
      "en", "We paid half of it on Monday, the rest follows on the 16th.", "payment 2026-03-02", "promised 2026-03-16"),
    .incoming("en", "The fee of 2,400 is more than we had in mind.", "2400.00"),
    .incoming("en", "US$ 3,200 all in, and A$150 for the extras.", "3200.00 USD", "150.00 AUD"),
    .incoming("en", "Budget is around €3k.", "3000.00 EUR"),
    .outgoing("en", "For the dashboard I would charge ₹1,65,000.", "165000.00 INR"),
    .outgoing("en", "Labels for R17 500,00 and a web shop for N750,000.", "17500.00 ZAR", "750000.00 NGN"),
    .outgoing("en", "R$ 4.800,00 or ₱120,000, as you like.", "4800.00 BRL", "120000.00 PHP"),
    .outgoing(
      "en", "I can translate it for €2,940.00 net and deliver it on 27 March.", "2940.00 EUR", "deadline 2026-03-27"),
    .outgoing(
      "en", "Nothing has come for 2026-019 yet. It fell due on Monday, £640.", "#2026-019", "640.00 GBP",
      "due 2026-03-02"),
    .outgoing("en", "Our 2026-019 is overdue by three weeks.", "#2026-019"),
    .outgoing("en", "Invoice 2026-041, €900, by 3 June.", "#2026-041", "900.00 EUR", "due 2026-06-03"),
    .outgoing(
      "en", "That is €120 more, and delivery on 25 March instead of 18 March.", "120.00 EUR", "deadline 2026-03-25"
    ),
    .incoming(
      "en", "You've received £1,240.00 from NORTHLIGHT ARTS LTD on 16 Jan 2026.", "1240.00 GBP", "payment 2026-01-16"),
    .incoming("en", "The total is €1.5m, would you believe it.", "1500000.00 EUR"),
  ]

  static let negatives: [Case] = [
    .incoming("en", "We have been doing this since 1998 and it shows on page 14."),
    .incoming("en", "Call me on 020 7946 0123 or +44 7700 900123."),
    .incoming("en", "IBAN GB29 NWBK 6016 1331 9268 19, BIC NWBKGB2L."),
    .incoming("en", "The text is 1,200 words on 12 pages, 210 x 297 mm, 300 dpi."),
    .incoming("en", "It grew by 15% between 10:30 and 16.45."),
    .incoming("en", "We are 40 people in 3 offices and had 2,000 visitors."),
    .incoming("en", "Shall we meet on Thursday at 10 to talk it over?"),
    .incoming("en", "I'm free on Tuesday and Wednesday for a call."),
    .incoming("en", "We launched on 3 February, thank you for everything."),
    .incoming("en", "See https://example.com/2026/03/15/index.html?id=4711 for more."),
    .incoming("en", "Ticket SR-48213 was opened for you."),
    .incoming("en", "Version 2.10.3 of the app is out."),
    .incoming("en", "Our office: 14 Castle Street, EH1 2NG Edinburgh."),
    .incoming("en", "The 1st draft was better than the 2nd one."),
    .incoming("en", "Let me know by Friday whether you can take it on."),
    .incoming("de", "Bitte ruf mich unter 0171 2345678 an, gern gegen 16 Uhr."),
    .incoming("de", "Der Text hat 1.200 Wörter auf 4 Seiten."),
    .incoming("de", "Wir treffen uns am 12. März um 10.30 Uhr."),
    .incoming("is", "Síminn hjá mér er 555 0142 og kennitalan 120174-3399."),
    .incoming("is", "Þetta eru 14 síður og um 3.000 orð."),
    .incoming("fr", "Le document fait 24 pages et 1 200 mots."),
    .incoming("fr", "On se voit jeudi à 14 h 30 ?"),
    .incoming("es", "Son 20 páginas y 3.000 palabras."),
    .incoming("da", "Ring på 20 12 34 56, gerne efter kl. 14.30."),
    .incoming("sv", "Vi ses på torsdag klockan 10."),
    .incoming("nb", "Vi var 1 200 personer på festivalen i fjor."),
    .incoming("nl", "Het gaat om 1.500 woorden op 6 pagina's."),
  ]
}
