extension Language {
  static let norwegian = Language(
    code: "nb", crown: "NOK",
    months: """
      januar|jan, februar|feb|febr, mars|mar, april|apr, mai, juni|jun, juli|jul, august|aug, september|sept|sep,
      oktober|okt, november|nov, desember|des
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
        i dag|idag|i dag tidlig|i dag morges|i morges|i ettermiddag|i formiddag|i kveld|dags dato|d d|per i dag
        """),
      .init(
        .relative, 1,
        """
        i morgen|imorgen|i morgen tidlig|i morgen formiddag|i morgen ettermiddag|i morgen kveld|imårra|i morra
        """),
      .init(.relative, 2, "i overmorgen|overmorgen"),
      .init(.relative, -1, "i går|igår|i går kveld|i natt|i går ettermiddag|i går morges|i går formiddag"),
      .init(.relative, -2, "i forgårs|forgårs"),
      .init(.relative, 7, "om en uke|i dag om en uke|om ei uke|om åtte dager"),
      .init(.relative, 14, "om to uker|om fjorten dager|om 14 dager"),
      .init(
        .justNow, 0,
        """
        nettopp|nå nettopp|for litt siden|for en time siden|for et øyeblikk siden|for fem minutter siden|nå i kveld|
        tidligere i dag|nå på morgenen|akkurat nå|akkurat
        """),
      .init(
        .monthEnd, 0,
        """
        månedsslutt|slutten av måneden|utgangen av måneden|ved månedsslutt|månedsskiftet|siste i måneden|
        i slutten av måneden|ved månedsskiftet|rundt månedsskiftet|siste dag i måneden|den siste i måneden|
        på slutten av måneden|slutten av denne måneden
        """),
      .init(.monthEnd, 1, "slutten av neste måned|utgangen av neste måned|på slutten av neste måned"),
      .init(
        .weekEnd, 0,
        """
        slutten av uka|slutten av uken|før helga|før helgen|før helg|innen helga|utgangen av uka|til helga|
        mot slutten av uka|på slutten av uka|innen uka er omme
        """),
      .init(.weekEnd, 1, "slutten av neste uke|utgangen av neste uke|på slutten av neste uke"),
      .init(.nextWeek, 7, "neste uke|i neste uke|kommende uke"),
      .init(.weekNumber, 0, "uke"),
      .init(.last, 0, "sist|siste|forrige|sist uke"),
      .init(.next, 0, "neste|førstkommende"),
      .init(.endOf, 0, "slutten av|utgangen av|ultimo|innen utgangen av"),
      .init(.middleOf, 0, "midten av|medio|midt i|i midten av"),
      .init(.unit, 1, "dag|dager|dagers|kalenderdager"),
      .init(.unit, 7, "uke|uker|ukers"),
      .init(.unit, 30, "måned|måneder|måneders"),
      .init(.within, 0, "innen|om|netto|i løpet av"),
      .init(.fromNow, 1, "fra i dag|fra dags dato"),
      .init(.fromNow, 0, "fra fakturadato|netto|etter mottak|per"),
      .init(.day, 0, "den|d|innen den|senest den|pr|til den"),

      // Money.
      .init(.currency, Currency.index("NOK"), "norske kroner|nok"),
      .init(.currency, Currency.index("DKK"), "danske kroner"),
      .init(.currency, Currency.index("SEK"), "svenske kroner"),
      .init(.currency, Currency.index("ISK"), "islandske kroner"),
      .init(.currency, Currency.index("GBP"), "pund"),
      .init(.crowns, 0, "kroner|krone|kr|kronene|tkr|mkr|spenn"),
      .init(.factor, 1000, "tusen|tkr|lapper|lapp|tusenlapp|tusenlapper"),
      .init(.factor, 1_000_000, "mill|million|millioner|mnok"),
      .init(.count, 1, "en|et|ett"), .init(.count, 2, "to"), .init(.count, 3, "tre"), .init(.count, 4, "fire"),
      .init(.count, 5, "fem"), .init(.count, 6, "seks"), .init(.count, 7, "sju|syv"), .init(.count, 8, "åtte"),
      .init(.count, 9, "ni"), .init(.count, 10, "ti"), .init(.count, 12, "tolv"), .init(.count, 14, "fjorten"),
      .init(.count, 15, "femten"), .init(.count, 20, "tjue"), .init(.count, 30, "tretti"), .init(.count, 40, "førti"),
      .init(.count, 50, "femti"), .init(.count, 60, "seksti"), .init(.count, 70, "sytti"), .init(.count, 80, "åtti"),
      .init(.count, 90, "nitti"), .init(.count, 100, "hundre"), .init(.count, 1000, "tusen"),
      .init(
        .money, 0,
        """
        faktura*|regning*|betal*|pris|prisen|priser|koste*|beløp*|tilbud*|budsjett*|overfør*|honorar*|mva|rabatt*|
        dyrt|billig*|regnskap*|konto|innbetal*|timepris|utbetal*|bilag*|purring*|penge*|utestående|økonomi|vipps*|
        forskudd*|depositum
        """),
      .init(
        .amountBefore, 0,
        """
        totalt|pris på|beløp på|koster|koste|betalt|overført|sendt|sier vi|avtalt|gå med på|gå ned til|budsjett på|
        honorar på|maks|til sammen|samlet|de|gjøre det for|kan gjøre det for|lyder på|faktura på|deg|deg de|de siste|
        de første|de andre|resterende|normalt|i stedet for|opptil|opp til|under|rundt|cirka|omtrent|sa|vi sa|
        vippsa deg|vippset deg|høyst
        """),
      .init(.amountBefore, 1, "for|på|til|av|blir|bli|være|tar"),
      .init(.amountBefore, 2, "for"),
      .init(
        .amountAfter, 0,
        """
        ekskl|inkl|eks mva|ex mva|pluss mva|uten mva|med mva|i timen|per time|pr time|per dag|per stykk|stykket|
        i måneden|per måned|per side|i tillegg|er fint|er ok|er greit|er sendt|er overført|er betalt|er rimelig|fast|
        totalt|alt i alt|til deg|over til deg|til dere|gikk i dag|ut av min konto|for hele greia|for alt|per ord|
        ordet|per bilde|og dere|og du|og så|på forskudd|blankt|jevnt|er på vei|har gått|gikk
        """),
      .init(
        .deal, 0,
        """
        sier|si|fint|ok|okei|greit|grense|avtale|avtalt|i orden|for mye|for dyrt|betale|betalt|sendt|lande|møtes|
        budsjett|maks|tilbud*|passer|aksepter*|godkjent|enige|enig|overført|rimelig|rabatt|klarer
        """),
      .init(
        .things, 0,
        """
        ord|sider|side|eksemplarer|personer|mennesker|timer|time|minutter|min|dager|uker|måneder|år|ganger|prosent|
        bilder|foto|tegn|linjer|stk|stykk|brukere|elever|gjester|kunder|besøkende|medlemmer|undersider|meldinger|
        plakater|takk|deltakere|stoler|flasker|meter|grader|barn|episoder|filer|folk|kort
        """),

      // Papers.
      .init(
        .invoice, 0,
        """
        faktura*|regning*|bilag*|kreditnota*|kid|merket|melding|fakt|purring*|betalingspåminnelse*|påminnelse*
        """),
      .init(
        .order, 0,
        """
        ordrenummer*|ordrenr|innkjøpsordre*|rekvisisjon*|bestillingsnummer*|bestillingsnr|kostnadssted*|
        innkjøpsnummer|deres ref|koststed
        """),
      .init(
        .otherPaper, 0,
        """
        sak|saksnr|saksnummer|kundenr|kundenummer|telefon|tlf|orgnr|org|kontonr|kontonummer|tilbud|ticket|side|
        kapittel|versjon|postnr|leverandør*|pakke*|prosjekt*|mobil|journalnr|ref nr|kontrakt*|avtalenr|som slutter på|
        saken
        """),
      .init(.numberSign, 0, "nummer|numre|nr"),

      // What a date is the date of.
      .init(.deadline, 30, "deadline|siste frist|frist|fristen|leveringsfrist*|leveringsdato|innen fristen"),
      .init(
        .deadline, 18,
        """
        må|skal|skulle|trenger|behov for|lever*|klar|klart|ferdig*|på lufta|går live|online|på nett|i trykken|
        trykkeri*|rekke|flytte*|fremskynde*|framskynde*|utsett*|utsatt|planlagt|ha det|ha den|i hende|som avtalt|
        lansering*|passer|til trykk|levering|må ha|bør|rekker|rekkes|går det|vil ha|holder det|rykkes|forskjøvet|
        utsatt til|holder i massevis|siste sjanse|starter|i rute til|på plass|på bordet|klar til|åpner
        """),
      .init(.by, 14, "innen|før|senest|senest den|ikke senere enn|innen den"),
      .init(.by, 5, "den|på|til|fram til|frem til"),
      .init(
        .due, 30,
        """
        forfall*|forfaller|forfalt|til betaling|betalingsfrist*|betales|betalingsbetingelser|bes betalt|å betale|
        betales innen|betalingsvilkår
        """),
      .init(
        .paid, 26,
        """
        betalt|overført|innbetalt|overførte|betalte|valuteringsdato|valuta|valutering|bokført|overføring|utbetalt|
        gjort opp|betalingen er|betalingen gikk|kreditert|satt inn|gjennomført|er sendt fra oss|belastet|innbetaling|
        betalt inn
        """),
      .init(.moving, 22, "sendt|sendte|av gårde|avgårde|gått|gikk|ekspedert|ordnet|fikset|ut fra oss"),
      .init(
        .willPay, 28,
        """
        blir betalt|blir overført|betaler|overfører|betalingskjøring*|utbetaling*|kjøring*|blir sendt|vil bli betalt|
        blir utbetalt|utbetales|overføres|får pengene|pengene|betale|overføre|på kontoen|tar det sammen|
        tar den sammen|gjør opp|vil bli overført|går ut|kommer med i|betalingen|attestert|bunken|anvist|anviser|
        blir tatt med|tas med|lønnskjøring*|gjøre opp|blir gjort opp
        """),
      .init(
        .willPay, 26,
        """
        til utbetaling|utbetales|gjør det opp|blir utbetalt|betales ut|godkjent|betales da|lagt til betaling
        """),
      .init(.back, 30, "tilbake|retur|på kontoret igjen|er her igjen|kommer tilbake|er tilbake"),
      .init(.event, 36, "i stedet for|opprinnelig"),
      .init(.event, 30, "for knapt|for tidlig|for seint|for sent|for stramt"),
      .init(
        .event, 24,
        """
        møte|møtes|møtet|ringe|ringer|snakke|samtale|messe|messa|arrangement|åpning*|åpner|begynne*|starte*|start|
        fra og med|gjelder til|gyldig til|si fra|gi beskjed|beskjed|la meg vite|hører|fest|festival|konsert|årsmøte|
        bursdag|skrev|snakket|snakka|avtalte|ledig*|intervju*|tingretten|rettsmøte|borte|invitasjon|invitert|
        passer det
        """),
      .init(.event, 22, "borte|bortreist|reiser|opptatt|reise"),
      .init(.event, 15, "var|hadde|kom|lovet|lovte|sa|fikk|møttes"),
      .init(
        .commit, 24,
        """
        får du|får dere|du får|dere får|har du|har dere|jeg sender|sender jeg|jeg leverer|leverer jeg|du har|dere har|
        kommer|ligger klar|er klar|er klart|jeg ringer|ringer jeg|lover|lovet|skal du få|skal dere få|ligger hos|
        står ferdig|jeg skal|får du den|får du det|får du dem|får dere den|får dere det|har du den|har du det|
        har dere den|har dere det|jeg rigger|rigger jeg|jeg legger|legger jeg|jeg mailer|ligger den hos|
        ligger det hos|kommer den|kommer det
        """),
      .init(.issued, 28, "datert|fakturadato|utstedt|utstedelsesdato|faktura av|bilagsdato|dato for faktura"),
      .init(.issued, 8, "dato|av"),
      .init(.overdue, 0, "forfalt|forfalte|gikk ut|skulle vært betalt|skulle ha vært betalt|purres"),

      // Sentences.
      .init(.future, 0, "vil|blir|skal|kommer til"),
      .init(.request, 0, "kan du|kunne du|vil du|kan dere|vennligst|vær så snill|fint om"),
      .init(.conditional, 0, "hvis|kunne|ville|dersom|om|når"),
      .init(.negation, 0, "ikke|aldri|ingen|ingenting|uten|ennå ikke"),
      .init(.absence, 1, "autosvar|automatisk svar"),
      .init(
        .absence, 0,
        """
        ikke på kontoret|på ferie|ferie|fraværende|autosvar|automatisk svar|avspaserer|permisjon|borte fra kontoret|
        fravær|påskeferie
        """),
      .init(.joint, 0, "og|men|så|fordi|for|at|som|eller|mens|da|når"),
      .init(
        .small, 0,
        """
        og|men|eller|er|var|den|det|de|en|et|i|på|til|av|for|fra|med|om|ved|som|at|jeg|du|vi|han|hun|dere|deg|meg|oss|
        har|hadde|kan|vil|skal|ikke|også|så|nå|her|hvis|blir|ble|bare|hele|sendt|ekskl|inkl|pluss|per|takk|når|fint|
        igjen|hei|merket|eks|altså|over|gikk|ut|inn|blank
        """),

      // Documents.
      .init(
        .totalLabel, 30,
        """
        å betale|til betaling|total inkl|totalt å betale|sum å betale|beløp å betale|sum inkl|totalsum|fakturabeløp|
        å betale nok|sum til betaling
        """),
      .init(.totalLabel, 20, "sum|totalt|total|beløp|i alt"),
      .init(
        .notTotal, 0,
        """
        mva|eks mva|netto|delsum|sum eks|sum netto|ekskl|totalt eks|merverdiavgift|grunnlag|herav mva|nettobeløp
        """),
    ])
}
