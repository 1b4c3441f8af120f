extension Case {
  static let german: [Case] = [
    .outgoing(
      "de", "anbei die Rechnung 2026-041 über 1.250,00 €, fällig am 18. März.", "#2026-041", "1250.00 EUR",
      "due 2026-03-18"),
    .outgoing(
      "de", "Rechnung Nr. RE 2026/12 über EUR 980,00, zahlbar innerhalb von 14 Tagen.", "#RE 2026/12", "980.00 EUR",
      "due 2026-03-18"),
    .outgoing("de", "Rechnung 2026-019 war am 20.02. fällig.", "#2026-019", "due 2026-02-20"),
    .outgoing(
      "de", "Die zusätzliche Seite kostet 180 Euro netto, Lieferung am 20.03.2026.", "180.00 EUR", "deadline 2026-03-20"
    ),
    .outgoing(
      "de", "Dafür würde ich CHF 1'200.– verrechnen und bis zum 27. März liefern.", "1200.00 CHF", "deadline 2026-03-27"
    ),
    .outgoing("de", "Sie erhalten den Entwurf am Freitag.", "promised 2026-03-06"),
    .outgoing("de", "Ich schicke dir die Dateien bis morgen Mittag.", "promised 2026-03-05"),
    .outgoing("de", "Du bekommst alles kommende Woche Mittwoch.", "promised 2026-03-11"),
    .incoming("de", "Wir haben die Rechnung heute überwiesen.", "payment 2026-03-04"),
    .incoming("de", "Der Betrag von 1.250 € wurde am 02.03. angewiesen.", "1250.00 EUR", "payment 2026-03-02"),
    .incoming("de", "Die Zahlung erfolgt im Zahllauf am 15.03.", "promised 2026-03-15"),
    .incoming("de", "Ihre Rechnung wird nächsten Freitag bezahlt.", "promised 2026-03-06"),
    .incoming("de", "Wir brauchen den Text spätestens am 20. März.", "deadline 2026-03-20"),
    .incoming("de", "Schaffen Sie das bis Freitag?", "deadline 2026-03-06"),
    .incoming("de", "Ginge es auch bis Ende nächster Woche?", "deadline 2026-03-13"),
    .incoming("de", "Können Sie es auch für 300 machen?", "300.00"),
    .incoming("de", "Das Budget liegt bei 1,5 Mio. Euro.", "1500000.00 EUR"),
    .incoming("de", "Mehr als fünfhundert Franken liegen nicht drin.", "500.00 CHF"),
    .incoming("de", "Ich bin im Urlaub und ab dem 9. März wieder erreichbar.", "return 2026-03-09"),
    .incoming("de", "Bitte geben Sie die Bestellnummer 4500187231 an.", "PO 4500187231"),
    .incoming("de", "Auf Rechnung 2026-041 fehlt die Bestell-Nr. 4711.", "#2026-041", "PO 4711"),
    .incoming("de", "Wir zahlen spätestens zum Monatsende.", "promised 2026-03-31"),
  ]

  static let french: [Case] = [
    .outgoing(
      "fr", "Veuillez trouver ci-joint la facture 2026-041 de 1 250 € HT, échéance le 18 mars.", "#2026-041",
      "1250.00 EUR", "due 2026-03-18"),
    .outgoing(
      "fr", "Facture n° 2026-12 : 980,00 € TTC, payable sous 30 jours.", "#2026-12", "980.00 EUR", "due 2026-04-03"),
    .outgoing("fr", "La facture 2026-019 arrivait à échéance le 20 février.", "#2026-019", "due 2026-02-20"),
    .outgoing(
      "fr", "Je vous propose 350 € pour la page de plus, livraison le 20 mars.", "350.00 EUR", "deadline 2026-03-20"),
    .outgoing("fr", "Vous aurez la maquette vendredi.", "promised 2026-03-06"),
    .outgoing("fr", "Je vous envoie les fichiers demain.", "promised 2026-03-05"),
    .incoming("fr", "Nous avons réglé la facture ce matin.", "payment 2026-03-04"),
    .incoming("fr", "Le virement de 1 250,00 € est parti hier.", "1250.00 EUR", "payment 2026-03-03"),
    .incoming("fr", "Votre facture sera payée le 15 mars.", "promised 2026-03-15"),
    .incoming("fr", "Le virement partira vendredi.", "promised 2026-03-06"),
    .incoming("fr", "Il nous faut le texte avant le 20 mars.", "deadline 2026-03-20"),
    .incoming("fr", "Pourriez-vous livrer pour le 14 ?", "deadline 2026-03-14"),
    .incoming("fr", "C'est possible d'ici vendredi ?", "deadline 2026-03-06"),
    .incoming("fr", "Pouvez-vous le faire pour 300 ?", "300.00"),
    .incoming("fr", "Deux cents euros, c'est un peu cher.", "200.00 EUR"),
    .incoming("fr", "Je suis en congés et de retour le 9 mars.", "return 2026-03-09"),
    .incoming("fr", "Merci d'indiquer le bon de commande 4711 sur la facture.", "PO 4711"),
    .incoming("fr", "Le règlement interviendra en fin de mois.", "promised 2026-03-31"),
  ]

  static let spanish: [Case] = [
    .outgoing(
      "es", "Adjunto la factura 2026-041 por 1.250,00 €, vencimiento el 18 de marzo.", "#2026-041", "1250.00 EUR",
      "due 2026-03-18"),
    .outgoing("es", "La factura 2026-019 venció el 20 de febrero.", "#2026-019", "due 2026-02-20"),
    .outgoing("es", "Serían 350 euros más IVA y estaría lista el 20 de marzo.", "350.00 EUR", "deadline 2026-03-20"),
    .outgoing("es", "Tendrás el borrador el viernes.", "promised 2026-03-06"),
    .outgoing("es", "Te envío los archivos mañana.", "promised 2026-03-05"),
    .incoming("es", "Hemos pagado la factura hoy.", "payment 2026-03-04"),
    .incoming("es", "Ayer hicimos la transferencia de 1.250 €.", "payment 2026-03-03", "1250.00 EUR"),
    .incoming("es", "La factura se pagará el 15 de marzo.", "promised 2026-03-15"),
    .incoming("es", "Te pago el viernes sin falta.", "promised 2026-03-06"),
    .incoming("es", "Necesitamos el texto antes del 20 de marzo.", "deadline 2026-03-20"),
    .incoming("es", "¿Podrías tenerlo para el viernes?", "deadline 2026-03-06"),
    .incoming("es", "¿Lo dejas en 300?", "300.00"),
    .incoming("es", "Mil doscientos euros es mucho para nosotros.", "1200.00 EUR"),
    .incoming("es", "Estoy de vacaciones y vuelvo el lunes 9 de marzo.", "return 2026-03-09"),
    .incoming("es", "Indica el número de pedido 4711 en la factura.", "PO 4711"),
  ]

  static let dutch: [Case] = [
    .outgoing(
      "nl", "Bijgaand factuur 2026-041 van € 1.250,00, te betalen voor 18 maart.", "#2026-041", "1250.00 EUR",
      "due 2026-03-18"),
    .outgoing("nl", "Factuur 2026-042, € 640,-, betaaltermijn 30 dagen.", "#2026-042", "640.00 EUR", "due 2026-04-03"),
    .outgoing("nl", "De vervaldatum van factuur 2026-019 was 20 februari.", "#2026-019", "due 2026-02-20"),
    .outgoing("nl", "Dat kost € 350 extra en dan lever ik op 20 maart.", "350.00 EUR", "deadline 2026-03-20"),
    .outgoing("nl", "Je krijgt het concept vrijdag.", "promised 2026-03-06"),
    .outgoing("nl", "Ik stuur de bestanden morgen.", "promised 2026-03-05"),
    .incoming("nl", "We hebben de factuur vandaag betaald.", "payment 2026-03-04"),
    .incoming("nl", "Gisteren is € 1.250 overgemaakt.", "1250.00 EUR", "payment 2026-03-03"),
    .incoming("nl", "De factuur wordt vrijdag betaald.", "promised 2026-03-06"),
    .incoming("nl", "Hij gaat mee in de betaalrun van 15 maart.", "promised 2026-03-15"),
    .incoming("nl", "We hebben de tekst uiterlijk 20 maart nodig.", "deadline 2026-03-20"),
    .incoming("nl", "Lukt het voor vrijdag?", "deadline 2026-03-06"),
    .incoming("nl", "Kun je het voor 300 doen?", "300.00"),
    .incoming("nl", "Tweehonderd euro is te veel.", "200.00 EUR"),
    .incoming("nl", "Ik ben met vakantie en maandag 9 maart weer terug.", "return 2026-03-09"),
    .incoming("nl", "Vermeld inkoopordernummer 4711 op de factuur.", "PO 4711"),
    .incoming("nl", "We maken het eind van de maand over.", "promised 2026-03-31"),
  ]
}
