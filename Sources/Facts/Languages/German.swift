extension Language {
  static let german = Language(
    code: "de",
    months: """
      januar|jänner|jan, februar|feb|feber, märz|maerz|mär|mrz, april|apr, mai, juni|jun, juli|jul, august|aug,
      september|sept|sep, oktober|okt, november|nov, dezember|dez
      """,
    weekdays: """
      montag|montags|mo, dienstag|dienstags|di, mittwoch|mittwochs|mi, donnerstag|donnerstags, freitag|freitags|fr,
      samstag|sonnabend|samstags, sonntag|sonntags
      """,
    entries: [
      // Calendar.
      .init(
        .relative, 0,
        """
        heute|heute morgen|heute früh|heute vormittag|heute nachmittag|heute abend|mittag|heut|heut früh|heute mittag|
        gleich heute|heute noch|heutigen tag|am heutigen tage
        """),
      .init(.relative, 1, "morgen|morgen früh|morgen mittag|morgen abend|morgen vormittag|morgen nachmittag"),
      .init(.relative, 2, "übermorgen|uebermorgen"),
      .init(
        .relative, -1,
        """
        gestern|gestern abend|gestern nachmittag|gestern früh|gestern mittag|gestern vormittag|gestern nacht|
        letzte nacht
        """),
      .init(.relative, -2, "vorgestern"),
      .init(.relative, 7, "heute in einer woche|in einer woche"),
      .init(.relative, 14, "in 14 tagen|heute in zwei wochen"),
      .init(
        .justNow, 0,
        """
        soeben|eben|gerade eben|gerade|grad|gerade erst|grade eben|vor einer stunde|vor ner stunde|
        vor einer halben stunde|vor fünf minuten|vor einer minute|vorhin|jetzt gerade|eben gerade
        """),
      .init(
        .monthEnd, 0,
        """
        monatsende|ende des monats|ende monat|ultimo|ende dieses monats|zum monatsende|monatsletzten|monatsultimo|
        letzten des monats|monatsschluss
        """),
      .init(
        .monthEnd, 1,
        """
        ende nächsten monats|ende des nächsten monats|ende kommenden monats|ende nächsten monat|ende kommenden monat
        """),
      .init(
        .weekEnd, 0,
        """
        ende der woche|ende dieser woche|ende woche|wochenende|vor dem wochenende|bis zum wochenende|noch diese woche|
        zum wochenende|wochenschluss
        """),
      .init(.weekEnd, 1, "ende nächster woche|ende der nächsten woche|ende kommender woche|ende der kommenden woche"),
      .init(
        .nextWeek, 7,
        """
        nächste woche|nächster woche|kommende woche|kommender woche|naechste woche|der nächsten woche|
        der kommenden woche|in der kommenden woche|in der nächsten woche
        """),
      .init(.weekNumber, 0, "kw|kalenderwoche|woche"),
      .init(.last, 0, "letzten|vergangenen|letzter|letztem|vorigen"),
      .init(.next, 0, "nächsten|nächster|nächstem"),
      .init(.weekOn, 7, "in einer woche"),
      .init(.endOf, 0, "ende"),
      .init(.middleOf, 0, "mitte|mitte des"),
      .init(.unit, 1, "tag|tage|tagen|tages|kalendertage|kalendertagen"),
      .init(.unit, 7, "woche|wochen"),
      .init(.unit, 30, "monat|monate|monaten"),
      .init(.within, 0, "innerhalb|innerhalb von|binnen|innert|in|zahlungsziel|ziel"),
      .init(.fromNow, 1, "ab heute"),
      .init(
        .fromNow, 0,
        """
        ab rechnungsdatum|nach erhalt|nach rechnungsdatum|ab rechnungsstellung|nach rechnungserhalt|netto
        """),
      .init(.day, 0, "am|den|bis zum|zum|bis|vom|der|dem|ab dem"),

      // Money.
      .init(.currency, Currency.index("CHF"), "franken|fr|stutz|fränkli|schweizer franken|franke"),
      .init(.currency, Currency.index("EUR"), "teuro|eurochen|teur|eier|öcken"),
      .init(.currency, Currency.index("GBP"), "pfund"),
      .init(.factor, 1000, "tausend|tsd|teur|riesen|tacken"),
      .init(.factor, 1_000_000, "mio|million|millionen"),
      .init(.count, 1, "ein|eine|einer|einem|einen|eins"), .init(.count, 2, "zwei|zwo"), .init(.count, 3, "drei"),
      .init(.count, 4, "vier"), .init(.count, 5, "fünf"), .init(.count, 6, "sechs"), .init(.count, 7, "sieben"),
      .init(.count, 8, "acht"), .init(.count, 9, "neun"), .init(.count, 10, "zehn"), .init(.count, 11, "elf"),
      .init(.count, 12, "zwölf"), .init(.count, 14, "vierzehn"), .init(.count, 15, "fünfzehn"),
      .init(.count, 20, "zwanzig"), .init(.count, 30, "dreißig"), .init(.count, 40, "vierzig"),
      .init(.count, 50, "fünfzig"), .init(.count, 60, "sechzig"), .init(.count, 70, "siebzig"),
      .init(.count, 80, "achtzig"), .init(.count, 90, "neunzig"), .init(.count, 100, "hundert|einhundert"),
      .init(.count, 200, "zweihundert"), .init(.count, 300, "dreihundert"), .init(.count, 400, "vierhundert"),
      .init(.count, 500, "fünfhundert"), .init(.count, 600, "sechshundert"), .init(.count, 700, "siebenhundert"),
      .init(.count, 800, "achthundert"), .init(.count, 900, "neunhundert"), .init(.count, 1000, "tausend|eintausend"),
      .init(.count, 2000, "zweitausend"), .init(.count, 3000, "dreitausend"), .init(.count, 4000, "viertausend"),
      .init(.count, 5000, "fünftausend"), .init(.count, 10000, "zehntausend"),
      .init(
        .money, 0,
        """
        rechnung*|zahl*|bezahl*|überweis*|betrag*|preis*|kosten|kostet|honorar*|angebot*|budget|offerte*|beleg*|
        gutschrift*|konto|rabatt|mwst|ust|teuer|günstig*|summe|gebühr*|pauschal*|tagessatz|stundensatz|buchhaltung|
        zahlungs*|vergütung|mahnung|paypal|twint|skonto|abschlag
        """),
      .init(
        .amountBefore, 0,
        """
        mit|insgesamt|gesamt|kostet|kosten|betrag|preis von|honorar von|budget von|pauschal|zahlen|gezahlt|bezahlt|
        überwiesen|einverstanden mit|auf|statt|maximal|höchstens|sagen wir|gesamthaft|summe|biete|anbieten|machen wir|
        die vollen|runter auf|reduzieren auf|die|hab|habe|haben|für die|runde das auf|abgesprochen waren|
        die restlichen|die anderen|ursprünglich|normalerweise|nicht mehr als|bis zu|dir|ihnen|dir die|ihnen die|
        mehr als|möglich wären
        """),
      .init(.amountBefore, 1, "für|um|über|von|zu|auf|bei|wäre|wären|waren"),
      .init(.amountBefore, 2, "für|auf|mit"),
      .init(
        .amountAfter, 0,
        """
        netto|brutto|pauschal|pro tag|am tag|pro stunde|die stunde|pro seite|pro stück|zzgl|zuzüglich|inkl|inklusive|
        exkl|ist ok|ist okay|sind ok|sind okay|sind fair|ist fair|sind zu viel|ist zu viel|sind in ordnung|
        gehen heute|sind raus|sind unterwegs|alles inklusive|im monat|pro monat|je|drüben|sind drüben|rüber|möglich|
        bist du|und du|und sie|all inclusive|ex|sind auf dem weg|auf den weg|pro wort|das wort|pro zeile|die zeile|
        pro bild|im voraus|vorab|obendrauf|und der auftrag|glatt
        """),
      .init(
        .deal, 0,
        """
        sagen|einverstanden|in ordnung|ok|okay|passt|limit|obergrenze|zu viel|zu teuer|geht nicht|dabei|gedacht|
        budget|zahlen|gezahlt|bezahlt|überwiesen|maximal|höchstens|angebot*|akzeptier*|genehmigt|freigegeben|fair|
        rabatt|treffen wir|machen wir|gehen heute|liegt drin|liegen drin|mehr als|raus|anbieten|entgegenkommen|
        verrechnen|abrechnen
        """),
      .init(
        .things, 0,
        """
        wörter|worte|seiten|seite|exemplare|stück|personen|leute|stunden|stunde|minuten|tage|tagen|wochen|monate|
        jahre|jahren|mal|prozent|bilder|fotos|zeichen|zeilen|normzeilen|uhr|segmente|nutzer|mitarbeiter|teilnehmer|
        gäste|einträge|artikel|bytes|bögen|karten|plakate|flyer|wörtern|exemplaren|stücken|stückzahl|leuten|bildern|
        nutzern|mitarbeitern|teilnehmern|gästen|einträgen|artikeln|plakaten|flyern|bände|bänden|motive|motiven|folien|
        dateien|teile|teilen|grad|meter|metern|quadratmeter|qm|cm|kinder|kindern|schüler|schülern|mann|frauen|männer|
        stühle|plätze|plätzen|zimmer|betten|höfe|kilometer|dank|besucher|besuchern|abonnenten|follower|klicks|fragen|
        antworten|tabellen|abbildungen|grafiken|textseiten|produkte|produkten|sendungen|pakete|kartons|flaschen
        """),

      // Papers.
      .init(
        .invoice, 0,
        """
        rechnung*|beleg*|gutschrift*|rechnungsnr|rg|re|rgnr|mitteilung|verwendungszweck|honorarnote*|faktura|
        rechnungsnummer|mahnung*|zahlungserinnerung*|abschlagsrechnung*|schlussrechnung*|teilrechnung*|betreff
        """),
      .init(
        .order, 0,
        """
        bestellnummer*|bestellnr|bestell|bestellung|bestellungen|auftragsnummer|auftragsnr|kostenstelle*|
        bestellreferenz|po nummer|einkaufsbeleg
        """),
      .init(
        .otherPaper, 0,
        """
        ticket*|vorgang*|aktenzeichen|az|kundennummer|lieferanten*|kreditor*|steuernummer|steuernr|ust id|telefon|tel|
        angebot*|auftrag|projekt*|kapitel|seite|bild|version|artikel*|kontonummer|blz|plz|hrb|zimmer|raum|norm|werk|
        dokument|absatz|position|pos|punkt|endet auf|endend auf|kontonr|vertrag*|vertragsnr|dossier|geschäftszeichen|
        unser zeichen|auftragsbestätigung|lieferschein*|mandat*|alle|s
        """),
      .init(.numberSign, 0, "nr|nummer|nummern"),

      // What a date is the date of.
      .init(.deadline, 30, "deadline|frist|abgabetermin|liefertermin|stichtag|abgabe|fristende|termin steht"),
      .init(
        .deadline, 18,
        """
        brauche*|benötig*|lieferung|liefer*|fertig*|muss|müssen|müsste*|soll|sollte|sollen|sollten|onlinestellung|
        livegang|online|live|haben müssen|vorliegen|einreichen|abgeben|geliefert|druck|in druck|abgeschlossen|
        verschieb*|vorgezogen|vorziehen|verschoben|schaffst|schaffen|möglich|hinbekommen|übergabe|druckunterlagen|
        will|wollen|reicht|genügt|schieben|verlegen|legen|haben möchte|gebraucht|klappt das|einsprichst|auf dem tisch|
        auf meinem tisch|premiere|heiraten|vorlegen|abgefüllt|verschiebt sich|verlegt auf|geht klar|steht die sache|
        braucht|brauchts
        """),
      .init(.by, 14, "spätestens|bis spätestens|spätestens am|spätestens bis|bis|bis zum|vor|vor dem|bis am|per|auf"),
      .init(.by, 5, "am|den|zum"),
      .init(
        .due, 30,
        """
        fällig|fällig am|fällig seit|zahlbar|zahlungsziel|fälligkeit*|zahlungsfrist|zahlbar bis|zahlbar innert|
        zu zahlen bis|zu begleichen|fällig war|zahlungstermin|überfällig
        """),
      .init(
        .paid, 26,
        """
        überwiesen|bezahlt|gezahlt|beglichen|angewiesen|valuta|wertstellung|buchungstag|gebucht|gutgeschrieben|
        ausgeführt|eingegangen|zahlung ging|eingezahlt|vergütet|zahlungsausgang|zahlung ist|habe gezahlt|
        zahlung erfolgte|ausgeglichen|abgebucht|abgegangen am|angekommen am|buchungsdatum|valutadatum
        """),
      .init(
        .moving, 22,
        """
        raus|rausgegangen|ging raus|abgegangen|weg|ist durch|unterwegs|erledigt|ging|gegangen|veranlasst
        """),
      .init(
        .willPay, 28,
        """
        zahllauf|zahlungslauf|zahllaufs|zahlungslaufs|wird bezahlt|wird überwiesen|werden überwiesen|wird angewiesen|
        geht raus|geht am|überweise*|überweisen|bezahlen|bezahle|zahlen|zahle|zahlung erfolgt|zahlung am|anweisen|
        ausbezahlt|wird gezahlt|wird ausgeglichen|wird beglichen|zur zahlung|zahlungseingang|auf deinem konto|
        auf ihrem konto|geht die zahlung|begleichen|lauf
        """),
      .init(.willPay, 26, "auszahlung|wird ausgezahlt|wird angewiesen|nächsten lauf"),
      .init(.willPay, 24, "freigegeben|genehmigt|zur zahlung freigegeben"),
      .init(
        .back, 30,
        """
        zurück|wieder erreichbar|wieder da|wieder im büro|wieder im haus|wieder für sie|wieder am|ab dem|wieder
        """),
      .init(.event, 36, "statt|anstatt|statt am|ursprünglich|nicht erst"),
      .init(.event, 30, "zu knapp|zu spät|zu früh"),
      .init(
        .event, 24,
        """
        treffen|termin|besprechung|sitzung|anruf|telefonat|telefonier*|anrufen|sprechen|gespräch|messe|beginn*|
        anfangen|start|starten|bescheid|rückmeldung bis|melde mich|meldest|ab|eröffnung|urlaub|verfügbar|geschrieben|
        geschickt|vom|gültig bis|veranstaltung|feier|konzert|workshop|gestern besprochen|beschlossen|geburtstag|
        führung|erhalten|sehen sie|siehst du
        """),
      .init(.event, 22, "weg|verreist|nicht da|unterwegs|ausgebucht"),
      .init(.event, 15, "war|waren|hatte|hatten|kam|kamen|sagte|sagten|versprachen|hattest|warst|gab es|wurde gesagt"),
      .init(
        .commit, 24,
        """
        bekommst du|bekommen sie|erhalten sie|erhältst du|du bekommst|sie bekommen|sie erhalten|du erhältst|hast du|
        haben sie|liefere ich|schicke ich|sende ich|ich schicke|ich sende|ich liefere|ich melde mich|melde ich mich|
        sie haben|du hast|werde ich|ich werde|kommt am|folgt am|ist fertig|stelle ich|rufe ich|rufe dich|versprochen|
        verspreche|kommt|folgt|bringe sie|bringe ich|bringe es|hole ich|habt ihr|habt ihr alles|kriegst du|kriegt ihr|
        ihr bekommt|bekommt ihr|melde mich|gebe ich|reiche ich|liegt bei ihnen|liegt bei dir|liegt bei euch|lasse ich|
        geht an sie|geht an dich|geht an euch|lade ich|schick ich|mach ich|gibts
        """),
      .init(.issued, 28, "datiert|rechnungsdatum|rechnung vom|beleg vom|ausgestellt|ausstellungsdatum|belegdatum|vom"),
      .init(.issued, 8, "datum"),
      .init(.overdue, 0, "war fällig|fällig war|fällig gewesen|überfällig|in verzug|offen seit|fällig seit"),

      // Sentences.
      .init(.future, 0, "wird|werden|werde|wirst"),
      .init(.request, 0, "könnten sie|können sie|kannst du|könntest du|bitte|würden sie|schicken sie mir"),
      .init(.conditional, 0, "wenn|falls|könnte|würde|wäre|sofern|kann"),
      .init(.negation, 0, "nicht|nie|kein|keine|keinen|noch nicht|ohne"),
      .init(.absence, 1, "abwesenheitsnotiz|automatische antwort|abwesend"),
      .init(
        .absence, 0,
        """
        abwesend|abwesenheit*|nicht im büro|nicht im haus|im urlaub|außer haus|automatische antwort|nicht erreichbar|
        elternzeit|ferien
        """),
      .init(.joint, 0, "und|aber|sondern|weil|damit|dass|oder|denn|während|wobei|also|doch"),
      .init(
        .small, 0,
        """
        der|die|das|den|dem|des|ein|eine|ist|sind|war|und|oder|aber|in|im|am|an|auf|zu|zum|von|vom|mit|für|bei|als|
        wie|so|nicht|ich|du|sie|er|es|wir|ihr|mir|dir|uns|noch|auch|nur|schon|wenn|dann|ab|aus|nach|bis|um|hat|haben|
        wird|werden|können|bitte|danke|heute|morgen|gestern|gehen|geht|statt|plus|je|pro|dein|ihre|ihrem|unsere|mein|
        hier|was|sehr|wären|wäre|liegt|bist|hab|habe|drüben|liegen|möglich|sofort|waren
        """),

      // Documents.
      .init(
        .totalLabel, 30,
        """
        zu zahlen|zahlbetrag|rechnungsbetrag|gesamtbetrag|endbetrag|gesamtsumme|bruttobetrag|gesamt brutto|total inkl|
        zu zahlender betrag|summe brutto|gesamt inkl|rechnungssumme
        """),
      .init(.totalLabel, 20, "gesamt|summe|total|brutto|betrag"),
      .init(
        .notTotal, 0,
        """
        zwischensumme|netto|nettobetrag|mwst|ust|umsatzsteuer|mehrwertsteuer|summe netto|gesamt netto|zzgl|total exkl|
        nettosumme
        """),
    ])
}
