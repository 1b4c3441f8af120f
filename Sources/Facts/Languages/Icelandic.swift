extension Language {
  static let icelandic = Language(
    code: "is", crown: "ISK",
    months: """
      janúar|jan|janúarmánuð*, febrúar|feb|febr, mars, apríl|apr, maí, júní|jún, júlí|júl, ágúst|ág|ágú, september|sept|sep,
      október|okt, nóvember|nóv, desember|des
      """,
    weekdays: """
      mánudag*|mánudeg*|mán, þriðjudag*|þriðjudeg*|þri|þrið, miðvikudag*|miðvikudeg*|mið, fimmtudag*|fimmtudeg*|fim|fimmt,
      föstudag*|föstudeg*|föst|fös, laugardag*|laugardeg*|lau|laug, sunnudag*|sunnudeg*|sun|sunn
      """,
    entries: [
      // Calendar.
      .init(
        .relative, 0,
        """
        í dag|í kvöld|í morgun|hádegi|fyrir hádegi|dagurinn í dag|í hádeginu|síðdegis|eftir hádegi í dag
        """),
      .init(.relative, 1, "á morgun|í fyrramálið|morgundagsins|annað kvöld|strax á morgun"),
      .init(.relative, 2, "ekki á morgun heldur hinn|hinn daginn"),
      .init(.relative, -1, "í gær|í gærkvöldi|í gærkvöld|í gærmorgun|í nótt|í gærdag|í fyrrakvöld"),
      .init(.relative, -2, "í fyrradag"),
      .init(.relative, 7, "eftir viku|í næstu viku á sama tíma"),
      .init(.relative, 14, "eftir tvær vikur|eftir hálfan mánuð"),
      .init(
        .justNow, 0,
        """
        áðan|rétt í þessu|var að|vorum að|rétt áðan|núna rétt|fyrr í dag|núna áðan|nú rétt|fyrir stundu|
        fyrir klukkutíma|núna í morgun
        """),
      .init(
        .monthEnd, 0,
        """
        um mánaðamótin|mánaðamótin|um mánaðamót|fyrir mánaðamót|mánaðamót|lok mánaðarins|í lok mánaðar|lok mánaðar|
        í mánaðarlok|í lok mánaðarins|síðasta dag mánaðarins|fyrir lok mánaðar|um næstu mánaðamót
        """),
      .init(.monthEnd, 1, "um næstu mánaðamót þar á eftir|lok næsta mánaðar|í lok næsta mánaðar|þarnæstu mánaðamót"),
      .init(
        .weekEnd, 0,
        """
        fyrir helgi|fyrir helgina|lok vikunnar|í lok viku|í vikulok|í lok vikunnar|í lok þessarar viku|vikulokin
        """),
      .init(.weekEnd, 1, "fyrir næstu helgi|lok næstu viku|í lok næstu viku"),
      .init(.nextWeek, 7, "í næstu viku|næstu viku"),
      .init(.weekNumber, 0, "viku nr|viku"),
      .init(.last, 0, "síðasta|síðastliðinn|síðastliðna|sl|liðinn|síðasti|síðastliðið|á föstudaginn var"),
      .init(.next, 0, "næsta|næstkomandi|næsti"),
      .init(.endOf, 0, "lok|í lok|enda|fyrir lok"),
      .init(.middleOf, 0, "miðjan|um miðjan|miðjum|í miðjum"),
      .init(.unit, 1, "dagar|daga|dögum|dagur|dag|daginn|dagarnir"),
      .init(.unit, 7, "vika|viku|vikur|vikna|vikum"),
      .init(.unit, 30, "mánuður|mánuði|mánuðum|mánaða|mánuðir"),
      .init(.within, 0, "innan|eftir|á|í"),
      .init(.fromNow, 1, "frá deginum í dag|frá og með deginum í dag"),
      .init(.fromNow, 0, "frá útgáfu|frá móttöku|frá útgáfudegi|frá dagsetningu"),
      .init(.day, 0, "þann|hinn|fyrir þann|þ"),

      // Money.
      .init(.currency, Currency.index("EUR"), "evra|evrur|evrum|evru"),
      .init(.currency, Currency.index("USD"), "dollari|dollarar|dollara|dali|dalir|dölum|bandaríkjadal*"),
      .init(.currency, Currency.index("GBP"), "pund|pundum|sterlingspund*"),
      .init(.currency, Currency.index("DKK"), "danskar krónur|danskra króna|dkr"),
      .init(.currency, Currency.index("NOK"), "norskar krónur|norskra króna|nkr"),
      .init(.currency, Currency.index("SEK"), "sænskar krónur|sænskra króna|skr"),
      .init(.currency, Currency.index("ISK"), "íslenskar krónur|íslenskra króna|isk"),
      .init(.crowns, 0, "króna|krónu|krónur|krónum|krónurnar|krónunum|krónanna|kr"),
      .init(
        .factor, 1000,
        """
        þús|þúsund|þúsundum|þúsundkall*|þúsara|tkr|þ|þúsundin|þúsundunum|þúsundkall|þúsundkallar|kílóin
        """),
      .init(.factor, 1_000_000, "milljón|milljónir|milljónum|millj|mkr|m"),
      .init(.count, 1, "ein|eitt|einn|eina"), .init(.count, 2, "tvö|tvær|tveir|tveggja|tveimur"),
      .init(.count, 3, "þrjú|þrjár|þrír|þriggja|þremur"), .init(.count, 4, "fjögur|fjórar|fjórir|fjögurra|fjórum"),
      .init(.count, 5, "fimm"), .init(.count, 6, "sex"), .init(.count, 7, "sjö"), .init(.count, 8, "átta"),
      .init(.count, 9, "níu"), .init(.count, 10, "tíu"), .init(.count, 12, "tólf"), .init(.count, 14, "fjórtán"),
      .init(.count, 15, "fimmtán"), .init(.count, 20, "tuttugu"), .init(.count, 30, "þrjátíu"),
      .init(.count, 40, "fjörutíu"), .init(.count, 50, "fimmtíu"), .init(.count, 60, "sextíu"),
      .init(.count, 70, "sjötíu"), .init(.count, 80, "áttatíu"), .init(.count, 90, "níutíu"),
      .init(.count, 100, "hundrað|hundruð"), .init(.count, 1000, "þúsund"),
      .init(
        .money, 0,
        """
        reikning*|greið*|borga*|borgað*|verð|verðið|kosta*|kostnað*|tilboð*|upphæð*|fjárhæð*|gjald*|skuld*|millifær*|
        innborgun*|afslátt*|vsk|laun|launin|peninga*|bank*|lagt inn|leggja inn|lagði inn|greiðsl*|dýrt|ódýr*|eindag*|
        taxti|tímagjald*|aur|kass
        """),
      .init(
        .amountBefore, 0,
        """
        föllumst á|fallast á|samþykkj*|kostar|kosta|upp á|sendi|borgaði|greiddi|lagði inn|lagt inn|boðið|býð|verð|
        verðið er|samtals|alls|millifærði|millifært|voru|reiknast|farið í|fara í|þessar|þessi|greiða|borga|
        gert þetta fyrir|gera þetta fyrir|tekið þetta fyrir|dugar|hámark|mörkin við|mörkin eru|þér|þig|nær|um|
        í kringum|hljóðar upp á|sagt|þá|restina|hinar|hina|eftirstöðvarnar|allt að|undir|að hámarki|mest|venjulega|
        í staðinn fyrir|svona|með svona
        """),
      .init(.amountBefore, 1, "á|fyrir|í|um"),
      .init(.amountBefore, 2, "fyrir|á"),
      .init(
        .amountAfter, 0,
        """
        á mann|á dag|á tímann|á klukkutímann|án vsk|með vsk|auk vsk|plús vsk|stykkið|á stykkið|á mánuði|fast|í allt|
        allt í allt|er sent|fóru|er komið|voru send|á síðuna|alls|samtals|í viðbót|á mínútuna|á mínútu|á orðið|á mynd|
        á blaðsíðu|inn á þig|á þig|til þín|fyrir allt|fyrir alla|fyrir allan pakkann|eru komin|er komin|koma|plús|
        og þá|slétt|fyrirfram|án
        """),
      .init(
        .deal, 0,
        """
        mörkin|í lagi|fínt|samþykkj*|samþykkt*|sagt|segjum|of mikið|of dýrt|borgað|borga|sátt|sáttur|dugar|gengur|
        ráðum við|ræður við|hámark|bjóð*|boð|tilboð*|föllumst|fellst|sleppur|sanngjarnt|millifær*|lagt inn|fara|farin|
        fóru|mest|lækka*|afslátt*|greidd*|greitt|kostar|hrökkva
        """),
      .init(
        .things, 0,
        """
        orð|orða|síður|síða|bls|eintök|eintaka|manns|menn|mínútur|mínútna|klst|klukkutíma|tíma|dagar|daga|dögum|vikur|
        myndir|eignir|eignum|stykki|prósent|ár|ára|gestir|herbergi|km|sinnum|nemendur|íbúar|íbúa|notendur|skilti|
        línur|slög|þakkir|mynda|myndum|síðum|blaðsíður|blaðsíðna|blaðsíðum|mínútum|manna|gesta|gestum|þátttakendur|
        nemenda|eintökum|metrar|metra|gráður|börn|árum|skipti|þættir|þáttum|þátta|skrár|stólar|flöskur|plaköt|kort|
        fermetrar|fermetra|orðum|tímum|hross|áhorf|áhorfum
        """),

      // Papers.
      .init(
        .invoice, 0,
        """
        reikning*|reikningsnúmer|fylgiskjal*|kröfu|krafa|krafan|tilvísun|kvittun*|reikn|ítrekun*|áminning*
        """),
      .init(
        .order, 0,
        """
        pöntun*|pöntunarnúmer*|kostnaðarstað*|innkaupabeiðn*|beiðnanúmer*|beiðninúmer*|beiðni nr|verkbeiðni|
        verkbeiðni*|verkbeiðninúmer*|beiðni|beiðnina|innkaupabeiðni*
        """),
      .init(
        .otherPaper, 0,
        """
        mál|mál nr|málsnúmer|verk|kennital*|kt|sími|símanúmer|reikning þinn|reikningi þínum|reikning minn|banki|hb|
        bls|númerið|tilboð nr|sendingarnúmer|bréf|verksamning*|samning*|samningsnúmer*|málsnúmer*|kennitala
        """),
      .init(.numberSign, 0, "nr|númer|no"),

      // What a date is the date of.
      .init(.deadline, 30, "skilafrest*|lokafrest*|skiladag*|frestur til|frestur er til"),
      .init(
        .deadline, 18,
        """
        þarf|þurfa|þurfum|þyrfti|þyrftum|verður að|verða að|liggja fyrir|skila*|afhent*|afhend*|tilbúi*|
        komið í loftið|klár|klárt|klárað*|komið í|fara í prentun|í prentun|lokið|dagsetning*|í loftið|birt*|fá þetta|
        fá það|kemur|komi|náðst|frestað|fresta|flýta|flýtt|seinka*|fært|föllumst á|væri gott|næðist|getur hent|
        sett upp|búið|verið komið|bíða|má bíða|flytja|færa|á að fara|fer í|á að vera|vantar|ekki seinna en|fært til|
        á borðinu|í höndunum|í hús|frumsýn*|opnum|opna|nægir|dugar|sleppur
        """),
      .init(.by, 14, "fyrir|innan|eigi síðar en|ekki síðar en|í síðasta lagi|í seinasta lagi|síðasta lagi"),
      .init(.by, 5, "þann|á|til|fram að|fram til"),
      .init(.due, 33, "eindag*|á eindaga"),
      .init(
        .due, 30,
        """
        gjalddag*|greiðslufrest*|til greiðslu|greiðist|ber að greiða|á gjalddaga|á eindaga|féll í gjalddaga
        """),
      .init(
        .paid, 26,
        """
        greitt|greiddi|greiddum|borgaði|borguðum|borgað|lagði inn|lögðum inn|lagt inn|millifært|millifærði|
        millifærðum|greidd|bókunardag*|greiðsludag*|gengið frá|gekk frá|ráðstafað|fór frá okkur|fór frá mér|fór frá|
        greiddur|greidda|dagur|innborgun*|leggja inn|valuta|greiðsla barst|greiðslan fór
        """),
      .init(.moving, 22, "sent|send|sendi|sendum|fór|fóru|farið|farin|komið|komin|skilaði|barst"),
      .init(
        .willPay, 28,
        """
        verður greitt|verður greidd*|verður borgað|greiðum|borgum|borga|greiði|verður millifært|fer í greiðslu|
        greiðslukeyrsl*|bankinn tekur|er greitt|greitt verður|verður lagt|legg inn|leggjum inn|millifæri|millifærum|
        verður greiddur|fer út|fer í bunkann|kemur inn á|bunk*|verða greidd*|borgað út|verður ráðstafað|fáið greitt|
        færð greitt|fer í gegn|gengur frá|ganga frá|göngum frá|fer frá okkur|næsta keyrsla|keyrsl*
        """),
      .init(.willPay, 26, "er greitt|verður greitt|fer í greiðslu|greiðist"),
      .init(.willPay, 24, "samþykkt*|staðfest*|fer í greiðslu"),
      .init(
        .back, 30,
        """
        kem aftur|kemur aftur|aftur við|kem til baka|sný aftur|mæti aftur|við aftur|aftur til vinnu|
        aftur á skrifstofu*|kem úr fríi|komin aftur|kominn aftur|til starfa|mæti|aftur
        """),
      .init(.event, 36, "í stað|í staðinn fyrir|átti upphaflega"),
      .init(.event, 30, "of knappt|of snemmt|of stutt"),
      .init(
        .event, 24,
        """
        fund*|hitt*|hringi|hringja|spjall*|heyrumst|heyra|opnun*|opnar|opnum|byrja*|hefja*|hefst|frá og með|tónleik*|
        viðburð*|láttu mig vita|láta mig vita|gildir til|laus|lausar|afmæli|var|sendi þér|barst|fékk|skrifaði|frétti|
        móttekið|móttekin*|spurði|þinghald*|gaf sig|fer kl|of seint|geym*|laus við
        """),
      .init(.event, 22, "í burtu|erlendis|úti|upptekinn|upptekin|bókuð|bókaður|ferð"),
      .init(.event, 15, "var|voru|hafði|kom|lofaðir|lofað|sagðir|sagði|hélt|hittumst|sá"),
      .init(
        .commit, 24,
        """
        þú færð|færðu|þið fáið|þú fengir|ég skila|ég sendi|ég lofa|ég klára|verður komið|verður hjá|verða hjá|
        verður tilbúi*|verða tilbúi*|kem með|ég hringi|sendi ykkur|sendi þér|sendi þetta|skila þessu|skila öllu|
        kemur til|ég set|ég afhendi|verður í pósthólf*|ég skal|mun|skila|birtist|færð|færð þú|fáið þið|sendi ég|
        skila ég|hringi ég|ég læt|læt ég|verður komin|verður kominn|verður tilbúið|verða komnar|ég kem|kem ég með|
        þú verður komin|þú verður kominn|lofa
        """),
      .init(.issued, 28, "dagsett*|útgáfudag*|útgefi*|dags|gefinn út|reikningsdags*|dagsetning reiknings"),
      .init(.overdue, 0, "var á eindaga|féll í eindaga|eindagi var|gjaldfallinn|gjaldfallin|komin fram yfir|vanskilum"),

      // Sentences.
      .init(.future, 0, "verður|verða|mun|munu|munum|skal|skulum|ætla|ætlum|á að"),
      .init(.request, 0, "gætir þú|geturðu|getur þú|gætirðu|geturu|vinsamlegast|viltu|mætti ég biðja|mátt"),
      .init(.conditional, 0, "ef|gæti|gætum|yrði|væri|myndi|mundi|kynni|þyrfti"),
      .init(.negation, 0, "ekki|aldrei|ekkert|engin|enginn|hvergi|án"),
      .init(.absence, 1, "sjálfvirkt svar"),
      .init(
        .absence, 0,
        """
        í fríi|í orlofi|sumarleyfi|ekki við|fjarverandi|sjálfvirkt svar|í leyfi|fæðingarorlof*|er í frí|orlof*|
        vetrarfrí*|sumarfrí*|vetrarfríi|les ekki póst
        """),
      .init(.joint, 0, "og|en|svo|því|þegar|þar|sem|að|eða|heldur|áður"),
      .init(
        .small, 0,
        """
        og|en|er|var|að|í|á|um|af|frá|með|við|til|fyrir|sem|ef|svo|því|það|þetta|þessi|hann|hún|ég|þú|þið|þeir|mig|
        mér|þér|okkur|ykkur|eru|voru|verður|ekki|bara|líka|nú|þá|hér|þar|eða|eftir|úr|hefur|hafa|kemur|fór|sent|sæl|
        sæll|minnir|kveðja|án|auk|samtals|í allt|takk|hjá|ætla|inn|koma|alls|kall|kalli|kalla
        """),

      // Documents.
      .init(
        .totalLabel, 30,
        """
        til greiðslu|samtals til greiðslu|samtals með vsk|alls til greiðslu|heildarupphæð|upphæð til greiðslu
        """),
      .init(.totalLabel, 20, "samtals|alls|heildarfjárhæð|upphæð"),
      .init(.notTotal, 0, "án vsk|samtals án vsk|vsk|virðisaukaskatt*|millisamtal*|upphæð án vsk|alls án vsk"),
    ])
}
