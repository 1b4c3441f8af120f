extension Language {
  static let dutch = Language(
    code: "nl",
    months: """
      januari|jan, februari|feb|febr, maart|mrt, april|apr, mei, juni|jun, juli|jul, augustus|aug, september|sept|sep,
      oktober|okt, november|nov, december|dec
      """,
    weekdays: "maandag|ma, dinsdag|di, woensdag|wo, donderdag|do, vrijdag|vr, zaterdag|za, zondag|zo",
    entries: [
      // Calendar.
      .init(.relative, 0, "vandaag|vanochtend|vanmorgen|vanmiddag|vanavond|net|vandaag nog|heden"),
      .init(.relative, 1, "morgen|morgenochtend|morgenmiddag|morgenavond|morgenvroeg"),
      .init(.relative, 2, "overmorgen"),
      .init(.relative, -1, "gisteren|gisteravond|gistermiddag|gisterochtend|gistermorgen|gisterenavond|vannacht"),
      .init(.relative, -2, "eergisteren"),
      .init(.relative, 7, "over een week|vandaag over een week"),
      .init(.relative, 14, "over twee weken|over veertien dagen"),
      .init(
        .justNow, 0,
        """
        nu net|zonet|zojuist|zopas|daarnet|net nog|een uur geleden|een uurtje geleden|vijf minuten geleden|zo net|
        daarstraks|daarjuist
        """),
      .init(
        .monthEnd, 0,
        """
        eind van de maand|einde van de maand|eind deze maand|einde maand|eind van deze maand|eind maand|maandeinde|
        laatste van de maand
        """),
      .init(
        .monthEnd, 1,
        """
        eind volgende maand|eind van de volgende maand|einde volgende maand|eind van volgende maand
        """),
      .init(
        .weekEnd, 0,
        """
        eind van de week|einde van de week|eind deze week|voor het weekend|vóór het weekend|einde week|
        eind van deze week
        """),
      .init(.weekEnd, 1, "eind volgende week|einde volgende week|eind van de volgende week|eind van volgende week"),
      .init(.nextWeek, 7, "volgende week|komende week"),
      .init(.weekNumber, 0, "week|wk"),
      .init(.last, 0, "afgelopen|vorige|jongstleden"),
      .init(.next, 0, "volgende"),
      .init(.weekOn, 7, "over een week"),
      .init(.endOf, 0, "eind|einde|eind van"),
      .init(.middleOf, 0, "half|midden|medio|helft van"),
      .init(.unit, 1, "dag|dagen|kalenderdagen"),
      .init(.unit, 7, "week|weken"),
      .init(.unit, 30, "maand|maanden"),
      .init(.within, 0, "binnen|over|betaaltermijn|betalingstermijn"),
      .init(.fromNow, 1, "vanaf vandaag|na heden"),
      .init(.fromNow, 0, "na factuurdatum|na ontvangst|netto"),
      .init(.of, 0, "van"),
      .init(.day, 0, "de|op de|voor de|vóór de|tegen de|per de|den|op|uiterlijk"),
      .init(.ordinal, 0, "e|ste|de"),

      // Money.
      .init(.currency, Currency.index("CHF"), "zwitserse frank|frank"),
      .init(.currency, Currency.index("GBP"), "pond"),
      .init(.currency, Currency.index("EUR"), "eurootjes|piek"),
      .init(.factor, 1000, "duizend|mille"),
      .init(.factor, 1_000_000, "miljoen|mln"),
      .init(.count, 1, "een|één"), .init(.count, 2, "twee"), .init(.count, 3, "drie"), .init(.count, 4, "vier"),
      .init(.count, 5, "vijf"), .init(.count, 6, "zes"), .init(.count, 7, "zeven"), .init(.count, 8, "acht"),
      .init(.count, 9, "negen"), .init(.count, 10, "tien"), .init(.count, 12, "twaalf"), .init(.count, 14, "veertien"),
      .init(.count, 15, "vijftien"), .init(.count, 20, "twintig"), .init(.count, 30, "dertig"),
      .init(.count, 40, "veertig"), .init(.count, 50, "vijftig"), .init(.count, 75, "vijfenzeventig"),
      .init(.count, 100, "honderd"), .init(.count, 200, "tweehonderd"), .init(.count, 300, "driehonderd"),
      .init(.count, 400, "vierhonderd"), .init(.count, 500, "vijfhonderd"), .init(.count, 600, "zeshonderd"),
      .init(.count, 700, "zevenhonderd"), .init(.count, 800, "achthonderd"), .init(.count, 900, "negenhonderd"),
      .init(.count, 1000, "duizend"), .init(.count, 2000, "tweeduizend"),
      .init(
        .money, 0,
        """
        factu*|betal*|betaald|prijs|prijzen|kosten|kost|bedrag*|offerte*|budget|tarief|tarieven|overgemaakt|overmak*|
        overboek*|rekening*|btw|korting|duur|goedkop*|honorarium|voorschot|geld|boekhouding|administratie|
        bankrekening|herinnering|tikkie*|paypal|bankoverschrijving|voorschot*
        """),
      .init(
        .amountBefore, 0,
        """
        totaal|bedrag van|prijs van|kost|kosten|budget van|betaald|overgemaakt|akkoord met|akkoord op|vraag|reken|
        uitkomen op|zakken naar|maximaal|in totaal|de volle|doen voor|het voor|gaan naar|die|voor die|de drie voor|u|
        je|jou|je de|u de|de resterende|de andere|hooguit|tot en met|normaal|in plaats van|landen op|zakken tot|op
        """),
      .init(.amountBefore, 1, "voor|op|van|naar|tot"),
      .init(.amountBefore, 2, "voor"),
      .init(
        .amountAfter, 0,
        """
        netto|bruto|excl|exclusief|incl|inclusief|ex btw|plus btw|per dag|per uur|per stuk|per maand|per pagina|
        all in|is prima|is goed|is akkoord|is ok|is te veel|vast|in totaal|per woord|ex|excl btw|incl btw|
        exclusief btw|inclusief btw|gaat|is mij|is te|en je|en u|en we|per bladzijde|de bladzijde|het woord|het uur|
        de dag|al met al|alles bij elkaar|doet|is onderweg|is overgemaakt|staat klaar|zijn onderweg
        """),
      .init(
        .deal, 0,
        """
        gerekend|rekende|portemonnee|begroting|beklonken|akkoord|prima|goed|ok|oké|grens|te veel|te duur|kwijt|
        betalen|betaald|overgemaakt|zeggen|maximaal|budget|accept*|goedgekeurd|redelijk|korting|voorstel|bieden|
        aanbod|uitkomen|haalbaar|afgesproken|deal|doen
        """),
      .init(
        .things, 0,
        """
        woorden|pagina|paginas|exemplaren|mensen|personen|uur|uren|minuten|dagen|weken|maanden|jaar|jaren|keer|
        procent|foto|tekens|regels|schilderijen|gebruikers|stuks|bezoekers|leden|woningen|afbeeldingen|werkdagen|dank|
        bladzijden|bladzijdes|beelden|meter|leerlingen|gasten|dia|slides|posters|panelen|kaarten|stoelen|flessen|
        vragen
        """),

      // Papers.
      .init(
        .invoice, 0,
        """
        factuur*|facturen|rekening nr|rekening nummer|kenmerk|betalingskenmerk|nota|creditnota|omschrijving|
        ereloonnota*|ereloonstaat*|herinnering*|aanmaning*|betalingsherinnering*|mededeling
        """),
      .init(
        .order, 0,
        """
        inkooporder*|inkoopnummer*|ordernummer*|bestelnummer*|kostenplaats*|bestelbon*|po nummer|opdrachtnummer|
        inkoopordernummer
        """),
      .init(
        .otherPaper, 0,
        """
        ticket*|zaaknummer|klantnummer*|debiteur*|crediteur*|telefoon*|tel|kvk|btw nummer|offerte*|project*|pagina|
        hoofdstuk|versie|dossier*|bestelling|rekeningnummer|leverancier*|postbus|eindigend op|overeenkomst*|contract*|
        zaak*|alle
        """),
      .init(.numberSign, 0, "nummer|nummers|nr"),

      // What a date is the date of.
      .init(.deadline, 30, "deadline|opleverdatum|leverdatum|sluitingsdatum|inleverdatum"),
      .init(
        .deadline, 18,
        """
        nodig|lever*|oplever*|aanlever*|klaar|af|moet|moeten|moest|inlever*|drukker|naar de drukker|online|live|
        gereed|hebben we|reken op|reken eerder op|rekenen op|schuif*|verschuif*|verschoven|vervroeg*|uitgesteld|
        uitstellen|lukt|lukken|haalbaar|binnen hebben|publicatie|gepubliceerd|verwacht*|eerder op|naar voren|wil|
        willen|volstaat|genoeg|op tafel|op mijn bureau|behoef*|op te schuiven|opgeschoven|doorgeschoven|ligt klaar|
        in huis|in mijn bezit|op tijd voor|vieren|op de mat
        """),
      .init(.by, 14, "voor|vóór|tegen|uiterlijk|vóór de|ten laatste|niet later dan|op zijn laatst|uiterlijk op"),
      .init(.by, 5, "op|de|tot"),
      .init(
        .due, 30,
        """
        vervaldatum|vervaldag|betaaltermijn|betalingstermijn|te betalen|te voldoen|voldoen|vervalt|vervallen|
        betaalbaar|verviel|uiterste betaaldatum|betalen binnen|betaling binnen|betaling voor|betaalcondities
        """),
      .init(
        .paid, 26,
        """
        betaald|overgemaakt|voldaan|overgeboekt|valutadatum|boekdatum|meegegaan|bijgeschreven|betaling gedaan|
        betaling is gedaan|betaling is|afgeschreven|ontvangen|overboeking gedaan|gestort|betaaldatum|
        betaling ontvangen|overgeschreven|weggezet|verrichte betaling
        """),
      .init(.moving, 22, "verstuurd|gegaan|weg|de deur uit|verzonden|eruit|uitgegaan|gedaan|geregeld|verwerkt"),
      .init(
        .willPay, 28,
        """
        wordt betaald|worden betaald|wordt overgemaakt|maken we over|maak ik over|betalen we|betaal ik|betaalrun|
        betaalronde|batch|betaling volgt|gaat mee|meegaan|gaan mee|zullen betalen|zal betalen|betalingsrun|
        betaalopdracht|betaling gaat|boek ik over|boeken we over|gaat eruit|gaat de deur uit|staat klaar voor|
        betaal je|overmaken|betalen|gaat uit|ingepland|betaaldag|uitbetaald
        """),
      .init(
        .willPay, 26,
        """
        uitbetaling volgt|maken we over|maken we het bedrag over|gaat mee|loopt mee|doe ik eind|uitbetaling|maken het|
        maak het|we maken|ik maak
        """),
      .init(.willPay, 22, "goedgekeurd|akkoord bevonden|ingepland"),
      .init(.back, 30, "terug|weer aanwezig|weer bereikbaar|weer op kantoor|weer terug|retour|weer"),
      .init(.event, 36, "in plaats van|oorspronkelijk"),
      .init(.event, 30, "te krap|te vroeg|te laat|te kort dag"),
      .init(
        .event, 24,
        """
        vergader*|afspraak|afspreken|bellen|bel|belt|overleg|gesprek|opening|open|festival|beurs|begin|beginnen|
        begint|start|starten|vanaf|geldig|laat me weten|laat weten|hoor ik|verjaardag|geschreven|gestuurd|beschikbaar|
        gesproken|feest|bespreken|mailde|gemaild|weten|ziet hem|ziet het|verschijnen|zie je
        """),
      .init(.event, 22, "weg|op reis|bezet|volgeboekt"),
      .init(.event, 15, "was|waren|had|hadden|zei|zeiden|kwam|kwamen|beloofde"),
      .init(
        .commit, 24,
        """
        krijg je|krijgt u|krijgen jullie|je krijgt|u krijgt|jullie krijgen|heb je|hebben jullie|heeft u|stuur ik|
        lever ik|ik stuur|ik lever|ik mail|mail ik|ontvang je|ontvangt u|je ontvangt|beloof|beloofd|bel ik|ik bel|
        zet ik|staat klaar|is klaar|je hebt|ik zorg|komt|u hebt|u heeft|hebt u|u ontvangt|ik bezorg|bezorg ik|
        breng ik|ik breng|ligt hij|ligt het bij|komt eraan|komt vrijdag
        """),
      .init(.issued, 28, "gedateerd|factuurdatum|d d|dd|factuur van|datum factuur"),
      .init(.issued, 8, "datum|van"),
      .init(
        .overdue, 0,
        """
        vervallen|verviel|verlopen|was vervallen|over de vervaldatum|had betaald moeten|betaald moeten zijn|
        achterstallig
        """),

      // Sentences.
      .init(.future, 0, "wordt|worden|zal|zullen|gaat|gaan"),
      .init(.request, 0, "kun je|kunt u|kan je|zou je|zou u|graag|kunnen jullie|wil je|alsjeblieft"),
      .init(.conditional, 0, "als|indien|zou|zouden|kan|kunnen|mits"),
      .init(.negation, 0, "niet|nooit|geen|nog niet|zonder"),
      .init(.absence, 1, "automatisch antwoord|afwezigheidsbericht"),
      .init(
        .absence, 0,
        """
        afwezig|afwezigheid*|niet aanwezig|op vakantie|met vakantie|automatisch antwoord|vakantie|met verlof|verlof|
        niet op kantoor
        """),
      .init(.joint, 0, "en|maar|of|dus|want|omdat|dat|zodat|terwijl|wanneer"),
      .init(
        .small, 0,
        """
        de|het|een|en|of|maar|dus|is|zijn|was|waren|in|op|aan|van|voor|met|bij|naar|uit|tot|om|te|dat|die|dit|er|ik|
        je|jij|u|hij|ze|zij|we|wij|jullie|me|mij|ons|niet|nog|ook|al|wel|dan|als|heb|hebt|heeft|hebben|wordt|worden|
        kan|zal|zou|gaat|graag|dank|bedankt|vandaag|morgen|gisteren|meer|nu|hier|daar|per|prima|goed|moet|even|mee|
        gaan|zeggen|vinden|doen|doet
        """),

      // Documents.
      .init(
        .totalLabel, 30,
        """
        te betalen|totaal incl|totaal inclusief|totaalbedrag|totaal te betalen|te voldoen|factuurbedrag|
        totaal te voldoen|factuurtotaal
        """),
      .init(.totalLabel, 20, "totaal|bedrag|bruto"),
      .init(.notTotal, 0, "subtotaal|btw|excl|exclusief|totaal excl|totaal exclusief|netto|totaal btw|omzetbelasting"),
    ])
}
