extension Language {
  static let swedish = Language(
    code: "sv", crown: "SEK",
    months: """
      januari|jan, februari|feb|febr, mars|mar, april|apr, maj, juni|jun, juli|jul, augusti|aug, september|sept|sep,
      oktober|okt, november|nov, december|dec
      """,
    weekdays: """
      måndag|måndagen|måndagens|mån|måndags, tisdag|tisdagen|tisdagens|tis|tisdags, onsdag|onsdagen|onsdagens|ons|onsdags,
      torsdag|torsdagen|torsdagens|tors|torsdags, fredag|fredagen|fredagens|fre|fredags, lördag|lördagen|lör, söndag|söndagen|sön
      """,
    entries: [
      // Calendar.
      .init(.relative, 0, "idag|i dag|imorse|i eftermiddag|i förmiddag|ikväll|i kväll|nyligen|lunch|d d"),
      .init(
        .relative, 1,
        """
        imorgon|i morgon|i morgon bitti|imorgon bitti|imorrn|i morgon förmiddag|imorgon eftermiddag|i morron
        """),
      .init(.relative, 2, "i övermorgon|övermorgon"),
      .init(.relative, -1, "igår|i går|igår kväll|i går kväll|igår morse|i natt|inatt|igår eftermiddag"),
      .init(.relative, -2, "i förrgår|förrgår"),
      .init(.relative, 7, "om en vecka|i dag om en vecka|om åtta dagar"),
      .init(.relative, 14, "om två veckor|om fjorton dagar|om 14 dagar"),
      .init(
        .justNow, 0,
        """
        precis|nyss|alldeles nyss|nu på morgonen|nu ikväll|nu i kväll|i förmiddags|i morse|i eftermiddags|
        för en stund sedan|för en timme sedan|för en minut sedan|för fem minuter sen|just nu|nu på kvällen|
        tidigare idag
        """),
      .init(
        .monthEnd, 0,
        """
        månadsskiftet|slutet av månaden|månadens slut|vid månadsskiftet|sista i månaden|i slutet av månaden|
        månadsslutet|slutet på månaden
        """),
      .init(.monthEnd, 1, "slutet av nästa månad|nästa månadsskifte|slutet på nästa månad"),
      .init(
        .weekEnd, 0,
        """
        slutet av veckan|veckans slut|före helgen|innan helgen|före helg|innan helg|i slutet av veckan|
        slutet på veckan|innan veckan är slut
        """),
      .init(.weekEnd, 1, "slutet av nästa vecka|i slutet av nästa vecka|slutet på nästa vecka"),
      .init(.nextWeek, 7, "nästa vecka|kommande vecka"),
      .init(.weekNumber, 0, "vecka|v"),
      .init(.last, 0, "förra|i förra|senaste"),
      .init(.next, 0, "nästa|nästkommande"),
      .init(.endOf, 0, "slutet av|slutet på|ultimo|utgången av|sista"),
      .init(.middleOf, 0, "mitten av|mitten på|medio|i mitten av"),
      .init(.unit, 1, "dag|dagar|dagars|kalenderdagar|dgr"),
      .init(.unit, 7, "vecka|veckor|veckors"),
      .init(.unit, 30, "månad|månader|månaders"),
      .init(.within, 0, "inom|om|netto"),
      .init(.fromNow, 1, "från idag|från i dag|från och med idag"),
      .init(.fromNow, 0, "från fakturadatum|netto|efter mottagande"),
      .init(.day, 0, "den|d|senast den|före den|till den|per"),
      .init(.ordinal, 0, "e|a|de|te"),

      // Money.
      .init(.currency, Currency.index("SEK"), "svenska kronor|skr|sek"),
      .init(.currency, Currency.index("NOK"), "norska kronor|nkr"),
      .init(.currency, Currency.index("DKK"), "danska kronor|dkr"),
      .init(.currency, Currency.index("ISK"), "isländska kronor"),
      .init(.currency, Currency.index("GBP"), "pund"),
      .init(.crowns, 0, "kronor|krona|kr|spänn|pix|kronorna|tkr|mkr|mnkr|bagis|papp"),
      .init(.factor, 1000, "tusen|tkr|papp|lax|tusenlappar|tusenlapp|lakan|k"),
      .init(.factor, 1_000_000, "miljon|miljoner|mkr|mnkr|milj"),
      .init(.count, 1, "en|ett"), .init(.count, 2, "två"), .init(.count, 3, "tre"), .init(.count, 4, "fyra"),
      .init(.count, 5, "fem"), .init(.count, 6, "sex"), .init(.count, 7, "sju"), .init(.count, 8, "åtta"),
      .init(.count, 9, "nio"), .init(.count, 10, "tio"), .init(.count, 12, "tolv"), .init(.count, 14, "fjorton"),
      .init(.count, 15, "femton"), .init(.count, 20, "tjugo"), .init(.count, 30, "trettio"),
      .init(.count, 40, "fyrtio"), .init(.count, 50, "femtio"), .init(.count, 60, "sextio"),
      .init(.count, 70, "sjuttio"), .init(.count, 80, "åttio"), .init(.count, 90, "nittio"),
      .init(.count, 100, "hundra"), .init(.count, 500, "femhundra"), .init(.count, 1000, "tusen"),
      .init(
        .money, 0,
        """
        faktur*|räkning*|betal*|pris|priset|priser|kosta*|belopp*|offert*|budget*|överför*|arvode*|moms|rabatt*|dyrt|
        billig*|ekonomi|konto|inbetal*|timpris|utbetal*|verifikat*|påminnelse*|pengar*|insättning|kassör|bankgiro|
        swish*|bankgiro*|plusgiro*|handpenning|förskott*
        """),
      .init(
        .amountBefore, 0,
        """
        totalt|pris på|belopp på|kostar|kosta|betalat|betalt|överfört|skickat|säger vi|avtalat|gå med på|gå ner till|
        budget på|arvode på|max|tillsammans|de|göra det för|lyder på|faktura på|räkning på|satt in|sammanlagt|dig|
        dig de|er de|resterande|de sista|de första|de andra|alla|normalt|istället för|i stället för|upp till|under|
        cirka|runt|landa på|kapar till|sa|vi sa|swishat|swishat över|swishade|högst
        """),
      .init(.amountBefore, 1, "för|på|till|av|bli|blir"),
      .init(.amountBefore, 2, "för"),
      .init(
        .amountAfter, 0,
        """
        exkl|inkl|exklusive|inklusive|ex moms|plus moms|utan moms|med moms|i timmen|per timme|per dag|styck|per styck|
        i månaden|per månad|per sida|är okej|är ok|är bra|är skickat|är överfört|är betalt|är rimligt|fast|totalt|
        allt som allt|netto|till dig|över till dig|till er|är skickade|är på väg|för allt|för alltihop|för rubbet|
        per ord|ordet|per bild|och då|och vi|i förskott|i handpenning|jämnt|blankt|till|e betalt
        """),
      .init(
        .deal, 0,
        """
        säger|säga|okej|ok|bra|gräns|överens|avtalat|för mycket|för dyrt|betala|betalat|skickat|landa|mötas|budget|
        max|högst|offert*|passar|accepter*|godkänt|enas|satt in|överfört|rimligt|rabatt|går bra|klarar|helt okej
        """),
      .init(
        .things, 0,
        """
        ord|sidor|sida|exemplar|personer|människor|timmar|timme|minuter|min|dagar|veckor|månader|gånger|procent|
        bilder|foton|tecken|rader|st|styck|användare|elever|gäster|kunder|besökare|medlemmar|bitar|affischer|tack|
        deltagare|stolar|flaskor|meter|grader|barn|avsnitt|filer|lgh|hus
        """),

      // Papers.
      .init(
        .invoice, 0,
        """
        faktur*|räkning*|kreditfaktura|ocr|ocr nummer|meddelande|märkt|verifikat*|påminnelse*|betalningspåminnelse*|
        räkningen
        """),
      .init(
        .order, 0,
        """
        ordernummer*|ordernr|inköpsorder*|beställningsnummer*|rekvisition*|kostnadsställe*|referenskod|inköpsnummer|
        beställarreferens|best nr
        """),
      .init(
        .otherPaper, 0,
        """
        ärende*|ärendenr|ärendenummer|kundnr|kundnummer|telefon|tel|orgnr|org|kontonr|kontonummer|offert|ticket|sida|
        kapitel|version|postnr|leverantör*|paket|projekt*|mobil|dnr|diarienr|målnummer*|mål nr|mål|avtal*|kontrakt*|
        som slutar på|slutar på|anbud*|tilldelningsbeslut
        """),
      .init(.numberSign, 0, "nummer|nr"),

      // What a date is the date of.
      .init(.deadline, 30, "deadline|sista dag|tidsfrist|leveransdatum|sista datum"),
      .init(
        .deadline, 18,
        """
        måste|ska|skulle|behöver|behövs|leverer*|leverans*|klar|klart|klara|färdig*|publicer*|live|online|tryck|
        tryckeri*|hinna|flytta*|tidigarelägg*|senarelägg*|skjuta upp|uppskjut*|planerat|ha det|ha den|i handen|
        som avtalat|lanser*|passar|lämna*|bör|till tryck|hinner|hinns|går det|vill ha|räcker|flyttats|flyttas|
        framflyttad|vi har sagt|måste rulla|firar|i hamn|på bordet|på plats|invigning*|premiär*|spikning*
        """),
      .init(.by, 14, "före|innan|till|senast|senast den|inte senare än|absolut senast|fram till|inom"),
      .init(.by, 5, "den|på"),
      .init(
        .due, 30,
        """
        förfall*|förfaller|förföll|att betala|betalningsvillkor*|betalas senast|oss tillhanda|betalning senast|
        sista betalningsdag|betalningstid|betaltid|för betalning
        """),
      .init(
        .paid, 26,
        """
        betalat|betalt|betald|betalade|betalas ut|överfört|förde över|inbetald|insatt|satt in|satte in|valutadag|
        bokförd|bokföringsdag|överföring|överförde|utbetald|reglerat|reglerad|betalningen är|betalningen gick|
        krediterad|genomförd|swishat|swishade|betaldag|utbetalats|betalats|har betalat|sattes in|överförts|betalades|
        betalas ut igår
        """),
      .init(.moving, 22, "skickat|skickade|iväg|gått|gick|gått iväg|ordnat|fixat|skickad|avsänd"),
      .init(
        .willPay, 28,
        """
        betalas|blir betald|kommer att betalas|betalar|överför|betalningskörning*|utbetalning*|körning*|skickas|
        för över|blir utbetald|utbetalas|överförs|får pengarna|pengarna|betala|på kontot|sätter in|reglerar|
        kommer att överföras|går ut|går iväg|kommer med i|betalningen|attesterad|attesterat|läggs för betalning|
        lagd för betalning|betalfil*|swishar
        """),
      .init(
        .willPay, 26,
        """
        går i väg|går iväg|far iväg|drar iväg|utbetalas|betalas ut|körning|tar på lönen|går resten iväg|godkänd|
        godkänt|ligger för betalning|för betalning|sista körning|åker med
        """),
      .init(
        .back, 30,
        """
        tillbaka|åter|åter på kontoret|på kontoret igen|kommer tillbaka|är tillbaka|på plats igen|är åter
        """),
      .init(.event, 36, "i stället för|istället för|ursprungligen"),
      .init(.event, 30, "för snävt|för tidigt|för sent|för tajt"),
      .init(
        .event, 24,
        """
        möte|mötet|träffas|träffa|ringa|ringer|prata|pratas|samtal|mässa|mässan|evenemang|öppning*|öppnar|börja*|
        starta*|start|från och med|gäller till|giltig till|säg till|återkom|återkoppla|meddela mig|hör av|fest|
        festival|konsert|årsmöte*|födelsedag|skrev|pratade|bestämde|ledig*|intervju*|inbjudan|besked|ses|vernissage
        """),
      .init(.event, 22, "borta|bortrest|reser|upptagen|resa"),
      .init(.event, 15, "var|hade|kom|lovade|sade|sa|fick|träffades"),
      .init(
        .commit, 24,
        """
        får du|får ni|du får|ni får|har du|har ni|jag skickar|skickar jag|jag levererar|levererar jag|du har|ni har|
        kommer|ligger klar|är klar|är klart|jag ringer|ringer jag|lovar|lovat|ska du få|ska ni få|ligger hos|
        står klar|jag ska|lämnar jag|får du den|får du det|får du dem|får ni den|får ni det|har du den|har du det|
        har ni den|har ni det|jag lämnar|ligger den hos|ligger det hos|jag lägger upp|lägger jag upp|jag mejlar|
        mejlar jag|jag återkommer|återkommer jag|kommer den|kommer det|jag lovar
        """),
      .init(.issued, 28, "daterad|fakturadatum|utfärdad|utställd|faktura från|faktura av den"),
      .init(.issued, 8, "datum|från"),
      .init(.overdue, 0, "förföll|förfallen|försenad|förfallna|skulle ha varit betald|skulle varit betald|gick ut"),

      // Sentences.
      .init(.future, 0, "kommer att|blir|ska|skall"),
      .init(.request, 0, "kan du|kunde du|skulle du|kan ni|vänligen|snälla|vill du"),
      .init(.conditional, 0, "om|kunde|skulle|ifall|när"),
      .init(.negation, 0, "inte|aldrig|ingen|inget|utan|ännu inte|ej"),
      .init(.absence, 1, "autosvar|automatiskt svar"),
      .init(
        .absence, 0,
        """
        inte på kontoret|på semester|semester|frånvarande|autosvar|automatiskt svar|föräldraledig|ledig till|frånvaro|
        tjänstledig|sportlov
        """),
      .init(.joint, 0, "och|men|så|för att|eftersom|att|som|eller|medan|då|när"),
      .init(
        .small, 0,
        """
        och|men|eller|är|var|den|det|de|en|ett|i|på|till|av|för|från|med|om|vid|som|att|jag|du|vi|han|hon|ni|dig|mig|
        oss|er|har|hade|kan|vill|ska|inte|också|så|nu|här|blir|blev|bara|hela|exkl|inkl|plus|per|tack|när|hej|igen|
        fint|bra|din|mycket|över|gick|ut|in|e
        """),

      // Documents.
      .init(
        .totalLabel, 30,
        """
        att betala|totalt att betala|summa att betala|total inkl|totalt inkl|summa inkl|totalbelopp|fakturabelopp|
        att betala sek|belopp att betala|totalsumma
        """),
      .init(.totalLabel, 20, "summa|totalt|total|belopp"),
      .init(
        .notTotal, 0,
        """
        moms|exkl|exklusive|netto|delsumma|summa exkl|totalt exkl|varav moms|momsbelopp|nettobelopp
        """),
    ])
}
