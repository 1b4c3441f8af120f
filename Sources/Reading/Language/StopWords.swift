/// The commonest small words of each language, lower case: what tells languages apart in a short mail.
enum StopWords {
  static let byLanguage: [(language: String, words: String)] = [
    (
      "en",
      """
      the and to of a in is you that it for on with as are this be have from your we will can not at or if but by was they an our me my has please
      thanks thank would could just so i'm i'll we're don't it's been do there all any about when which what one out up get hi dear regards best let
      know hope attached i he she his her them their were had than then also only see here how who more some should us no yes now
      i'd you're they're he's she's that's didn't doesn't isn't wasn't can't won't sorry really much many need want think looks look great nice
      love looking forward kind cheers sure okay fine happy still quite before after first last next week monday tuesday wednesday thursday
      friday today tomorrow work job price send sent got going come back because too very well while does did done make made said say says quote
      invoice paid
      """
    ),
    (
      "is",
      """
      og að er ekki ég við þú það sem til af í á um með fyrir en var hefur verið eru þetta þessi þessa þess við ef því eða frá svo okkur ykkur mér
      þér kveðja sæll sæl takk góðan daginn dag hæ blessaður blessuð bestu hvort hvernig hvenær hvað vil vildi get getum getur gætir mun munum hafa
      búin búinn búið líka bara núna vera verður verða þá þegar allt mjög eftir þarf þurfum þau þeir hún hann sig sér minn mín þinn þín okkar ykkar
      kær sjá viðhengi alveg aðeins eins en þó enn upp út inn já nei erum er samt gott vel lagi reikning reikningur
      þið þær góð fínt flott bless vika viku mánudag þriðjudag miðvikudag fimmtudag föstudag reikningurinn tilboð verð dagur daga tveir tvær þrjú
      eitthvað ekkert strax morgun gær fer förum kemur gera gert fékk fæ fáum sendi senda vorum voru hjá úr yfir undir
      """
    ),
    (
      "da",
      """
      og at det er en et jeg ikke til af på med for den som de har vi du kan der om så mig dig os hvad hvor når hvis eller fra være blev bliver skal
      vil meget nogle nogen også efter kære hej hilsen venlig mvh tak vedhæftet bare kunne skulle ville været nu her lige godt sig sin min din jeres
      vores dem han hun men noget mere op ud ind ved over under siden igen gerne mellem hver stadig altså måske hvornår havde have blevet lidt nej jer
      hende gør lave laver lavet lad sætte sætter får få fået give endnu allerede inden uden uge ugen regning regningen færdig færdigt opgave opgaven
      spørge spørgsmål desværre undskyld synes tænker nok ret hellere bedre siger sagt set kun dage dagen billede billeder farve forside trykkeri
      bestyrelsen tilbud fint dejligt går kommer gå kigge kigger sender sendt svar brug bruge mangler troede rigtig alle alt selv mandag fredag
      torsdag haft sammen hjem tage tager taget aftalt aftale prisen beløbet længe bedst moms ekskl inkl hjemmeside oversættelse oversættelsen
      gennemgået gennem penge pengene væk vej snart hurtigt hos eftermiddag formiddag aften otte syv tyve tredive hundrede tusind sådan ingen udgave
      ordner ligger lægger lægge lagt andet anden andre egentlig netop betaling indbetaling udbetaling indgået modtaget modtag rykker rykkergebyr
      betalingsfrist forfald frist fristen ugens ude inde hjemme udenfor derfor fordi hvorfor hvem hjælp skriver skriv fx tror vide mener står stå
      holder sikkert godmorgen dag weekenden weekendens afregnet afleveret aflevere gik tid tidlig vedhæftede fakturaen faktura beløb meddelelse konto
      godkendt passer rette retter rettelser kalenderen sæt bud år både arbejde arbejdet underskriften sidste halvdel åbningen samarbejdet følge
      tillykke skønt lækkert perfekt hermed kh længere ned seks fem i første kort selvfølgelig timen side sider minutter hele klar gang lovet svare
      morn fire to tre nummer kontonummer skrev banken kunde kunder korrekt tiden ny nye sekunder bero vel bestilt holde skrevet alene sammenheng
      snakke god helt koste ok denne dette disse nyt minut sidst rar mand folk hørte snakken
      """
    ),
    (
      "nb",
      """
      og å det er en et jeg ikke til av på med for den som de har vi du kan der om så meg deg oss hva hvor når hvis eller fra være ble blir skal vil
      mye noen også etter kjære hei hilsen vennlig mvh takk vedlagt bare kunne skulle ville vært nå her litt godt seg sin min din deres våre vår dem
      han hun men noe mer opp ut inn ved over under siden igjen gjerne mellom hver fortsatt altså kanskje dere hvordan hadde ha blitt nei henne gjør
      gjøre lage lager laget la sette setter får få fått gi ennå allerede innen uten uke uka uken regning regninga ferdig oppdrag oppdraget spørre
      spørsmål dessverre beklager unnskyld syns synes tenker nok ganske heller bedre sier sagt sett dager dagen bilde bilder farge forside trykkeri
      styret tilbud fint går kommer gå titte sender sendt svar bruk bruke mangler trodde riktig alle alt selv sjøl mandag fredag torsdag hatt sammen
      hjem ta tar tatt avtalt avtale prisen beløpet lenge best veldig nettside dag i vet vel boka jobben jobb hvem vårt mva eks inkl kveld kvelden
      helga helgen tida tiden gang igang innbetaling utbetaling betalingsfrist forfall forfalt purregebyr beløp melding mottatt mottaker oversettelse
      oversette oversatt nettbutikk jobbe jobber ukene ukas måtte forresten selvsagt selvfølgelig betaling åtte sju tjue tretti tusen hundre raskt
      raskere greit kjempegreit hyggelig nydelig sånn ingen trenger trengs fikser fikset ordner ordnet utenfor hjemme legger lagt ligger annet annen
      andre egentlig akkurat nettopp vanskelig penger pengene utsatt utsette frist fristen heisann morn ettermiddag formiddag skriv bra tidlig endre
      endret godtar tilbudet skjønner vise viser levert levere leveres bokført vedlegg kjøre kjør regninger minutter sekunder side sider svare hele
      fem seks ei timen kveldstimer gjenstår klar lenken lenke kun hvilken hvilke hvorfor deretter sammenheng snakkes snakke snakket faktura fakturaen
      konto halvdel første tror står sikkert holder fordi derfor både år mener kort ned tid lovet fire to tre nummer kontonummer skrev banken kunde
      kunder korrekt ny nye nytt minutt rom si bero bestilt holde skrevet stå rette kalenderen alene god helt koste ok denne dette disse gjennom
      gjennomgått godkjent åpne fremdeles avvist henger uansett klare samme ute butikk
      """
    ),
    (
      "sv",
      """
      och att det är en ett jag inte till av på med för den som de har vi du kan där om så mig dig oss vad var när eller från vara blev blir ska vill
      mycket några någon också efter hej hälsning hälsningar vänliga mvh tack bifogat bara kunde skulle ville varit nu här lite bra sig sin min din er
      era vår våra dem han hon men något mer upp ut in vid över under sedan igen gärna mellan varje fortfarande alltså kanske ni hur kära hade ha
      blivit nej göra gör få fått ge ännu redan innan utan vecka veckan räkning färdig uppdrag fråga frågor tyvärr förlåt tycker tänker nog ganska
      hellre bättre säger sagt sett dagar bild bilder färg tryckeri styrelsen offert fint går kommer gå titta skickar skickat svar använda saknas
      trodde riktigt alla allt själv måndag fredag torsdag haft tillsammans hem ta tar tagit avtalat priset beloppet länge bäst väldigt inget ingen
      moms exkl inkl kväll ikväll helgen tiden gång inbetalning betalning förföll förfaller förfallen belopp meddelande mottagare avsändare betaldag
      översättning översätta nästa sista hemsida jobba jobbar åtta sju tjugo trettio tusen hundra snabbt snarare sådan inga behöver behövs fixar fixat
      fixad ordnar ordnat utanför hemma lägger lagt ligger annat annan andra egentligen precis nyss svårt pengar pengarna senarelägga frist
      eftermiddag förmiddag skriv igår idag imorgon imorrn tidigt ändra godkänner godkänt förstår visa visar levererat leverera leverans bokfört
      bifogar köra kör då sattes konto fakturan faktura räkningen minuter sekunder sida sidor svarar hela fem sex behövde saknar klar klara länken
      vilken vilka varför därför eftersom alldeles grattis bästa underbart skön oavsett extra stämmer korrekt oj nä borde synas gäller i nya ny tre
      två skisser bilderna
      """
    ),
    (
      "de",
      """
      und der die das ist nicht zu den von mit sich des ein eine einen für auf dem im ich wir sie es an auch als wie bei haben hat wird werden
      noch nach aus sind oder um wenn kann können uns ihnen ihr ihre mir mich dass aber nur schon bitte danke vielen dank sehr geehrte geehrter
      grüße grüßen freundlichen hallo liebe lieber anbei gerne gern würde würden könnten könnte möchten möchte hätte dann heute morgen war zum zur
      vom am unser unsere du dir dich euch mal doch so jetzt was
      ja nein kein keine keinen mehr hier alles etwas nichts machen macht gemacht geht gehen kommt passt gut schön wäre hätten wollen will soll
      sollte muss müssen woche montag dienstag mittwoch donnerstag freitag rechnung angebot preis lg vg mfg bis über vor seit weil deshalb also
      leider gruß moment erst wieder immer
      """
    ),
    (
      "fr",
      """
      le la les de des du et à un une est pas que qui pour dans en vous nous je il elle ce cette sur avec au aux par plus ne se sont être avoir
      votre notre vos nos mon ma mes son sa ses mais ou où si bien merci bonjour cordialement madame monsieur ci-joint fait faire peut pouvez avez avons
      j'ai c'est d'une n'est qu'il l'on tout très comme aussi sans sous encore bonne journée était leur tu te toi moi y on même
      oui non d'accord salut bon peu trop faut falloir voici voilà vais va vont ont serait sera demain hier semaine lundi mardi mercredi jeudi
      vendredi facture devis prix jour jours deux trois déjà rien quelque chose parce donc alors car dès n'ai qu'on d'un l'est ça m'a t'as
      """
    ),
    (
      "es",
      """
      el la los las de del que y a en un una es no se por con para su al lo como más pero sus le ya o este sí porque esta entre cuando muy sin sobre
      también me hasta hay donde quien nos gracias hola saludos saludo buenos días buenas tardes usted ustedes tu te mi si está están estamos puede podría
      hemos he ha han ser fue todo adjunto favor un cordial estimado estimada querido nuestra nuestro vuestra eso esto qué cómo cuándo te os pues
      vale poco menos nada algo hoy mañana semana lunes martes miércoles jueves viernes factura presupuesto precio día dos tres bien mal aquí
      allí ahora luego entonces aunque tengo tiene tienes tenemos hacer hecho hace quiero quiere podemos estoy va vamos dicho dice
      """
    ),
    (
      "nl",
      """
      de het een en van ik te dat die in is niet op met voor zijn aan er maar om ook als dan je we wij u uw jullie ons onze mijn naar bij uit zo nog
      wel geen kan kunnen wil willen zou zouden moet hebben heeft was waren worden wordt deze dit daar hier graag bedankt dank groet groeten vriendelijke
      hartelijke beste hallo hoi bijlage alvast even al over door veel meer hoe wat wie waar wanneer hun hem haar mij me jij
      ja nee goed fijn prima mooi toch dus want omdat heb hebt gaat gaan komt doen doet gedaan maken gemaakt week maandag dinsdag woensdag
      donderdag vrijdag factuur offerte prijs dag dagen twee drie alles iets niets nu straks morgen vandaag gisteren akkoord groetjes mvg ze zij
      hij
      """
    ),
    (
      "it",
      "il lo la i gli le di che e è un una per con non in da del della sono come anche più ma si mi ti ci vi ho ha abbiamo grazie ciao buongiorno cordiali saluti allegato questo questa vostro nostro alla dei delle nel perché quando se"
    ),
    (
      "pt",
      "o a os as de que e é um uma para com não em do da dos das no na por mais como mas se me foi são está obrigado obrigada olá bom dia atenciosamente você vocês nosso anexo também isso este esta ao pelo pela já sem até"
    ),
    (
      "fi",
      "ja on ei se että en ole olen oli hän me te ne mutta kun kuin niin myös jos tai vain kiitos hei terveisin hyvää päivää sen tämä ovat voi voisi liitteenä mukaan"
    ),
    (
      "pl",
      "i w na z do się nie że to jest o jak za po od co ale czy dla tak przez jestem są był była dzień dobry pozdrawiam dziękuję proszę pan pani w załączniku już może tego jego"
    ),
  ]
}
