extension Language {
  static let danish = Language(
    code: "da", crown: "DKK",
    months: """
      januar|jan, februar|feb|febr, marts|mar, april|apr, maj, juni|jun, juli|jul, august|aug, september|sept|sep,
      oktober|okt, november|nov, december|dec
      """,
    weekdays: """
      mandag|mandagens|man|mandags, tirsdag|tirsdagens|tir|tirs, onsdag|onsdagens|ons, torsdag|torsdagens|tor|tors,
      fredag|fredagens|fre|fredags, lørdag|lørdagens|lør, søndag|søndagens|søn
      """,
    entries: [
      // Calendar.
      .init(
        .relative, 0,
        """
        i dag|idag|i morges|i formiddag|i eftermiddag|i aften|middag|dags dato|d d|dd|til morgen|i dag inden middag
        """),
      .init(.relative, 1, "i morgen|imorgen|i morgen tidlig|i morgen formiddag|i morgen eftermiddag|i morgen aften"),
      .init(.relative, 2, "i overmorgen|overmorgen"),
      .init(.relative, -1, "i går|igår|i aftes|i går aftes|i går morges|i går eftermiddags|i nat"),
      .init(.relative, -2, "i forgårs|forgårs"),
      .init(.relative, 7, "om en uge|i dag om en uge|om otte dage"),
      .init(.relative, 14, "om to uger|om fjorten dage|om 14 dage"),
      .init(
        .justNow, 0,
        """
        netop|her til aften|her til formiddag|her til eftermiddag|her til morgen|for lidt siden|for et øjeblik siden|
        for en time siden|for fem minutter siden|nu her|lige før|tidligere i dag|har lige|lige nu
        """),
      .init(
        .monthEnd, 0,
        """
        månedens udgang|ved månedens udgang|slutningen af måneden|ultimo måneden|udgangen af måneden|
        ultimo denne måned|sidst på måneden|månedsskiftet|sidste dag i måneden|den sidste i måneden|ved månedsskiftet|
        omkring månedsskiftet
        """),
      .init(.monthEnd, 1, "slutningen af næste måned|udgangen af næste måned|ultimo næste måned|sidst i næste måned"),
      .init(
        .weekEnd, 0,
        """
        slutningen af ugen|ugens udgang|inden weekenden|før weekenden|i slutningen af ugen|sidst på ugen|
        i slutningen af denne uge|inden weekend|op til weekenden
        """),
      .init(.weekEnd, 1, "slutningen af næste uge|udgangen af næste uge|sidst i næste uge"),
      .init(.nextWeek, 7, "næste uge|i næste uge|kommende uge"),
      .init(.weekNumber, 0, "uge"),
      .init(.last, 0, "sidste|seneste|forrige"),
      .init(.next, 0, "næste"),
      .init(.weekOn, 7, "i næste uge"),
      .init(.endOf, 0, "slutningen af|udgangen af|ultimo|slut|inden udgangen af"),
      .init(.middleOf, 0, "midten af|medio|midt i"),
      .init(.unit, 1, "dag|dage|dages|kalenderdage"),
      .init(.unit, 7, "uge|uger|ugers"),
      .init(.unit, 30, "måned|måneder|måneders"),
      .init(.within, 0, "inden for|inden|om|netto|senest"),
      .init(.fromNow, 1, "fra dags dato|fra i dag"),
      .init(.fromNow, 0, "fra fakturadato|netto|efter modtagelse|efter modtagelsen"),
      .init(.day, 0, "den|d|inden den|senest den|pr|til den|per"),

      // Money.
      .init(.currency, Currency.index("DKK"), "danske kroner|dkr|dkk"),
      .init(.currency, Currency.index("NOK"), "norske kroner"),
      .init(.currency, Currency.index("SEK"), "svenske kroner"),
      .init(.currency, Currency.index("ISK"), "islandske kroner"),
      .init(.currency, Currency.index("GBP"), "pund"),
      .init(.crowns, 0, "kroner|krone|kr|kronerne|kroners|tkr|mkr"),
      .init(.factor, 1000, "tusind|tusinde|t|tkr|tusse|tusser|lap"),
      .init(.factor, 1_000_000, "mio|million|millioner|mill"),
      .init(.count, 1, "en|et|ét"), .init(.count, 2, "to"), .init(.count, 3, "tre"), .init(.count, 4, "fire"),
      .init(.count, 5, "fem"), .init(.count, 6, "seks"), .init(.count, 7, "syv"), .init(.count, 8, "otte"),
      .init(.count, 9, "ni"), .init(.count, 10, "ti"), .init(.count, 12, "tolv"), .init(.count, 14, "fjorten"),
      .init(.count, 15, "femten"), .init(.count, 20, "tyve"), .init(.count, 30, "tredive"), .init(.count, 40, "fyrre"),
      .init(.count, 50, "halvtreds"), .init(.count, 60, "tres"), .init(.count, 70, "halvfjerds"),
      .init(.count, 80, "firs"), .init(.count, 90, "halvfems"), .init(.count, 100, "hundrede|hundred"),
      .init(.count, 200, "tohundrede"), .init(.count, 500, "femhundrede"), .init(.count, 1000, "tusind|tusinde"),
      .init(
        .money, 0,
        """
        faktura*|regning*|betal*|pris|prisen|priser|koste*|beløb*|tilbud*|budget*|overfør*|honorar*|moms|rabat|dyrt|
        billig*|bogholderi*|konto|indbetal*|timepris|udbetal*|bilag*|rykker*|penge*|depositum|udestående|mobilepay*|
        acconto|aconto|kontant*
        """),
      .init(
        .amountBefore, 0,
        """
        i alt|pris på|beløb på|koster|koste|betalt|overført|sendt|siger vi|aftalt|gå med til|gå ned til|budget på|
        honorar på|højst|maks|ialt|samlet|svarende til|de|gøre det for|kan gøre det for|lyder på|over|dig|dig de|
        de sidste|de første|de andre|normalt|i stedet for|op til|under|omkring|cirka|strække os til|finder vi|sagde|
        vi sagde|de resterende|langet|tikket|tikket de|må højst være
        """),
      .init(.amountBefore, 1, "for|på|til|af|blive|bliver|være"),
      .init(.amountBefore, 2, "for"),
      .init(
        .amountAfter, 0,
        """
        ekskl|inkl|eksklusive|inklusive|ex moms|plus moms|uden moms|med moms|i timen|pr time|pr dag|pr styk|stykket|
        om måneden|pr måned|pr side|i alt|er fint|er ok|er i orden|er sendt|er overført|er betalt|er fair|fast|
        over til dig|til dig|til Dem|passende|for det hele|samlet|pr ord|ordet|per time|per dag|og så|og vi|
        på forhånd|forud|i depositum|er på vej|er afsted|er gået|er sendt afsted|rundt
        """),
      .init(
        .deal, 0,
        """
        siger|sige|fint|ok|okay|grænse|aftale|aftalt|iorden|i orden|for meget|for dyrt|for dyr|betale|betalt|sendt|
        lande|mødes|budget|maks|højst|tilbud*|passer|acceptere*|accept|godkendt|enige|enig|klaret|overført|rimelig*|
        kan godt|rabat|lige
        """),
      .init(
        .things, 0,
        """
        ord|sider|side|eksemplarer|personer|mennesker|timer|time|minutter|min|dage|uger|måneder|år|gange|procent|
        billeder|fotos|tegn|linjer|stk|styk|brugere|elever|gæster|kunder|besøgende|medlemmer|flyers|plakater|tak|
        deltagere|stole|borde|flasker|kort|kuverter|meter|kilometer|grader|børn|episoder|filer
        """),

      // Papers.
      .init(
        .invoice, 0,
        """
        faktura*|regning*|bilag*|kreditnota*|fakt|rykker for|rykker*|betalingspåmindelse*|påmindelse*
        """),
      .init(
        .order, 0,
        """
        ordrenummer*|ordrenr|indkøbsordre*|rekvisition*|købsordre*|bestillingsnummer|ordre nr|omkostningssted*|
        indkøbsnummer|rekvisitionsnummer|rekvisitionsnummer*
        """),
      .init(
        .otherPaper, 0,
        """
        sag|sagsnr|sagsnummer|kundenr|kundenummer|telefon|tlf|cvr|kontonr|reg|tilbud|ticket|side|kapitel|version|
        journalnr|leverandør*|p nummer|ean|postnr|pakke*|projekt*|j nr|der ender på|kontrakt*|aftalenr
        """),
      .init(.numberSign, 0, "nummer|numre|nr"),

      // What a date is the date of.
      .init(.deadline, 30, "deadline|sidste frist|frist|afleveringsfrist|leveringsdato"),
      .init(
        .deadline, 18,
        """
        skal|skulle|brug for|behov for|lever*|aflever*|klar|klart|færdig*|i luften|går live|online|i trykken|
        trykkeri*|nå|nås|rykke|rykkes|rykket|flytte*|fremskynde*|udskyd*|udsat|udsætte|planlagt|have det|have den|
        i hænde|som aftalt|gå i trykken|lancering*|passer|levering|når du|går det|vil have|rækker|rykker|udskudt|
        udskydes|er tids nok|holder vi fast|skal ligge|på bordet|i hånden|i hænderne|giftes|klar til
        """),
      .init(.by, 14, "inden|før|senest|senest den|ikke senere end|hen mod|inden den"),
      .init(.by, 10, "til|til på"),
      .init(.by, 5, "den|på|d|til"),
      .init(
        .due, 30,
        """
        forfald*|forfalder|forfaldt|til betaling|betalingsfrist*|betales|betalingsbetingelser|betalingsdato|
        bedes betalt|sidste rettidige|at betale|rettidig|forfalden
        """),
      .init(
        .paid, 26,
        """
        betalt|overført|indbetalt|overførte|betalte|valørdato|valør|bogført|overførsel|er gået ud af|udbetalt|
        afregnet|betalingen er|betalingen gik|krediteret|indsat|gennemført|trukket|sat ind|indgået|dispositionsdato|
        straksoverførsel
        """),
      .init(.moving, 22, "sendt|sendte|afsted|af sted|gået|røget|røg|gik|ekspederet|ordnet|klaret"),
      .init(
        .willPay, 28,
        """
        bliver betalt|bliver overført|betaler|overfører|betalingskørsel*|kørsel*|bliver sendt|vil blive betalt|
        kører betaling*|bliver udbetalt|udbetales|overføres|får det hele|får pengene|pengene|betale|overføre|
        kommer på kontoen|på din konto|afregner|vil blive overført|går ud|kommer med i|betalingen|
        sætter det til betaling|til udbetaling|bliver afregnet
        """),
      .init(
        .willPay, 26,
        """
        blive anvist|bliver anvist|frigive|frigives|lagt ind til|ryger afsted|bliver overført|godkendt|
        godkendt til betaling|til betaling den|lagt til betaling
        """),
      .init(.back, 30, "tilbage|retur|igen den|er her igen|på kontoret igen|kommer tilbage|vender tilbage|er tilbage"),
      .init(.back, 26, "på pletten igen|på plads igen|her igen"),
      .init(.event, 36, "i stedet for|oprindelig"),
      .init(.event, 30, "for knapt|for tidligt|for sent|for stramt"),
      .init(
        .event, 24,
        """
        møde|mødes|mødet|ringe|ringer|snakke|tale|samtale|messe|arrangement|åbning*|åbner|begynde*|starte*|start|
        fra og med|gælder til|gyldig til|sig til|giv besked|give besked|lad mig vide|besked|hører|fest|festival|
        koncert|generalforsamling|fødselsdag|skrev|sendte dig|talte|aftalte|kan du den|ledig*|interview*|invitation|
        inviteret|hvornår
        """),
      .init(.event, 22, "væk|bortrejst|rejser|optaget|rejse"),
      .init(.event, 15, "var|havde|kom|lovede|sagde|fik|mødtes|så"),
      .init(
        .commit, 24,
        """
        får du|får i|du får|i får|har du|har i|jeg sender|sender jeg|jeg leverer|leverer jeg|du har|i har|kommer|
        ligger klar|er klar|jeg ringer|ringer jeg|lover|lovet|skal du få|skal i få|ligger hos|jeg vender|
        afleverer jeg|jeg afleverer|får du den|får du det|får du dem|får i den|får i det|har du den|har du det|
        har du dem|ligger den|ligger det|er den hos|er det hos|jeg lægger|lægger jeg|jeg lover|kommer den|kommer det
        """),
      .init(
        .issued, 28,
        """
        dateret|fakturadato|udstedt|udstedelsesdato|faktura af|faktura dateret|dato for faktura|bilagsdato
        """),
      .init(.issued, 8, "dato|af"),
      .init(.overdue, 0, "forfaldt|forfalden|overskredet|skulle have været betalt|forfaldne"),

      // Sentences.
      .init(.future, 0, "vil|bliver|skal|kommer til"),
      .init(.request, 0, "kan du|kunne du|vil du|kan i|må jeg bede|venligst|vær venlig"),
      .init(.conditional, 0, "hvis|kunne|ville|måtte|såfremt|når"),
      .init(.negation, 0, "ikke|aldrig|ingen|intet|uden|endnu ikke"),
      .init(.absence, 1, "autosvar|automatisk svar"),
      .init(
        .absence, 0,
        """
        ikke på kontoret|på ferie|holder ferie|fraværende|autosvar|automatisk svar|afspadserer|barsel|orlov|
        ude af huset|ferie
        """),
      .init(.joint, 0, "og|men|så|fordi|for|at|som|der|eller|mens|da|når"),
      .init(
        .small, 0,
        """
        og|men|eller|er|var|den|det|de|en|et|i|på|til|af|for|fra|med|om|ved|som|der|at|jeg|du|vi|han|hun|dig|mig|os|
        jer|har|havde|kan|vil|skal|ikke|også|så|nu|her|hvis|bliver|blev|kun|bare|hele|sendt|ekskl|inkl|plus|pr|tak|
        når|fint|igen|lige|siger|sige|over|gik|ud|ind|passende
        """),

      // Documents.
      .init(
        .totalLabel, 30,
        """
        at betale|til betaling|total inkl|beløb i alt|i alt at betale|i alt inkl|fakturatotal|fakturabeløb|
        til betaling i alt|total inklusive|i alt dkk
        """),
      .init(.totalLabel, 20, "i alt|total|ialt|beløb|samlet"),
      .init(
        .notTotal, 0,
        """
        subtotal|moms|ekskl|netto|i alt ekskl|total ekskl|uden moms|momsbeløb|nettobeløb|momsgrundlag|heraf moms
        """),
    ])
}
