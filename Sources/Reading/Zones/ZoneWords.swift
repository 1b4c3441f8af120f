import Model

/// The words by which mail programs mark earlier mail, in the languages of the world's mail. Lower case.
enum ZoneWords {
  /// The verb of an attribution line ("On Monday, Anna wrote:").
  static let wrote = WordSet([
    "wrote", "writes", "skrifaði", "skrifar", "skrev", "skriver", "schrieb", "schreibt", "a écrit", "écrit", "ecrit",
    "escribió", "escribio",
    "escribe", "schreef", "schreven", "heeft geschreven", "het volgende geschreven", "ha scritto", "scrive", "escreveu",
    "napisał", "napisała",
    "napisał(a)", "napisal", "pisze", "kirjoitti", "пишет", "написал", "написала", "написав", "napsal", "napsal(a)",
    "írta", "ezt írta",
    "a scris", "yazdı", "şunu yazdı", "έγραψε", "kirjutas", "rašė", "rakstīja", "va escriure", "写道", "寫道", "のメール",
    "님이 작성", "has written",
    "következőt írta", "said", "va escriure el següent", "tarihinde", "đã viết", "menulis",
  ])

  /// How an attribution line begins.
  static let on = WordSet([
    "on ", "þann ", "hinn ", "den ", "am ", "le ", "el ", "op ", "il ", "em ", "no dia ", "dnia ", "w dniu ", "dne ",
    "pe ", "în ", "op: ",
    "på ", "í ", "mán", "þri", "mið", "fim", "fös", "lau", "sun", "man", "tir", "ons", "tor", "fre", "lør", "søn",
    "mon", "tue", "wed", "thu",
    "fri", "sat", "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag", "lun", "mar", "mer",
    "jeu", "ven", "sam",
    "dim", "ma ", "di ", "wo ", "do ", "vr ", "za ", "zo ", "dom", "sáb", "mié", "jue", "vie", "at ", "quoting ",
    "citat ", "a(z) ",
  ])

  /// Labels of the header block that Outlook and forwards put on top, by what they mean.
  static let from: Set<String> = [
    "from", "frá", "fra", "från", "von", "de", "van", "da", "od", "от", "lähettäjä", "feladó", "expéditeur",
    "remitente", "afzender", "sendandi",
    "avsändare", "avsender", "absender", "kimden", "发件人", "寄件者", "差出人", "보낸 사람", "saatja", "nuo", "no",
  ]
  static let others: Set<String> = [
    "sent", "date", "to", "cc", "subject", "reply-to", "importance", "attachments", "bcc",
    "sent:", "sendt", "til", "emne", "dato", "kopi", "sendt:", "afrit", "efni", "dagsetning", "sent dags", "dags",
    "til:", "viðfangsefni",
    "skickat", "till", "ämne", "datum", "kopia", "gesendet", "an", "betreff", "kopie", "envoyé", "à", "a", "objet",
    "cc:", "enviado",
    "enviado el", "para", "asunto", "fecha", "verzonden", "aan", "onderwerp", "inviato", "oggetto", "data", "assunto",
    "enviada em", "wysłano",
    "do", "temat", "отправлено", "кому", "тема", "дата", "lähetetty", "vastaanottaja", "aihe", "elküldve", "címzett",
    "tárgy", "gönderilme",
    "kime", "konu", "发送时间", "收件人", "主题", "日期", "送信日時", "宛先", "件名", "date:", "envoyé le", "répondre à", "sent on",
    "priority", "svar til", "antwort an", "sujet", "copie à", "copie", "message du", "message de", "répondre",
    "svara till",
    "antwoord aan", "responder a", "asunto del mensaje", "oggetto del messaggio", "betrifft", "kopi til", "afrit til",
    "komu", "předmět", "odesláno", "sendt den", "enviat",
  ]

  /// Those that give the time.
  static let dates: Set<String> = [
    "date", "sent", "datum", "dato", "gesendet", "envoyé", "fecha", "enviado", "verzonden", "skickat", "sendt",
    "dagsetning", "data", "inviato", "message du", "sent on", "envoyé le", "enviado el", "sendt den", "sent dags",
  ]

  /// Between dashes above an earlier message that is answered.
  static let original = WordSet([
    "original message", "original appointment", "reply message", "upprunaleg skilaboð", "upphafleg skilaboð",
    "upprunalegur póstur",
    "oprindelig meddelelse", "oprindelig besked", "original besked", "opprinnelig melding", "originalmeddelande",
    "ursprungligt meddelande",
    "ursprüngliche nachricht", "originalnachricht", "message d'origine", "message original", "mensaje original",
    "oorspronkelijk bericht",
    "messaggio originale", "mensagem original", "wiadomość oryginalna", "исходное сообщение", "alkuperäinen viesti",
    "původní zpráva",
    "eredeti üzenet", "mesaj original", "orijinal mesaj", "原始邮件", "元のメッセージ", "ursprüngliche mail",
  ])

  /// Between dashes, or alone on a line with a colon, above mail that is passed on.
  static let forwarded = WordSet([
    "forwarded message", "begin forwarded message", "forwarded by", "áframsend skilaboð", "áframsent",
    "framsend skilaboð",
    "videresendt meddelelse", "videresendt besked", "videresendt melding", "videresendt e-post",
    "start på videresendt besked",
    "vidarebefordrat meddelande", "vidarebefordrat brev", "vidarebefordrat mejl", "weitergeleitete nachricht",
    "anfang der weitergeleiteten nachricht", "weitergeleitete mail",
    "message transféré", "début du message transféré", "début du message réexpédié", "message réexpédié",
    "mensaje reenviado",
    "inicio del mensaje reenviado", "doorgestuurd bericht", "begin doorgestuurd bericht", "messaggio inoltrato",
    "inizio messaggio inoltrato",
    "mensagem encaminhada", "início da mensagem reencaminhada", "wiadomość przekazana", "пересылаемое сообщение",
    "välitetty viesti",
    "přeposlaná zpráva", "továbbított üzenet", "iletilmiş mesaj", "转发的邮件",
  ])

  /// The line that a telephone adds.
  static let device = WordSet([
    "sent from my", "sent from outlook", "sent from mail for", "sent from yahoo", "sent from samsung", "sent via",
    "sent with", "sent using", "get outlook for",
    "sent from proton", "sent from typeapp", "sent from bluemail", "sent from nine", "sent from spark",
    "sent from airmail",
    "sent from superhuman", "sent from aol", "sent from the all-new aol", "sent from windows", "sent from postbox",
    "sent from canary", "sent from edison", "sent from hey", "sent from zoho", "sent from gmail", "sent from fastmail",
    "sent from tutanota", "sent from newton", "sent from thunderbird", "sent from front", "sent from boxer",
    "envoyé de mon", "envoyé depuis", "envoyé à partir", "téléchargez outlook", "von meinem",
    "gesendet von", "gesendet mit", "holen sie sich outlook",
    "diese nachricht wurde von meinem", "enviado desde", "enviado de", "obtener outlook", "inviato da",
    "verstuurd vanaf", "verzonden vanaf", "verzonden met", "verstuurd met",
    "outlook voor", "sendt fra", "skickat från", "hämta outlook", "hent outlook", "få outlook", "sent úr", "sent frá",
    "sótt úr", "sent með", "lähetetty", "wysłane z", "wysłano z", "отправлено с",
    "enviado do", "enviado via", "odesláno z", "sent from a", "sent on the go", "sent by my", "sent off my",
    "fengið outlook",
  ])

  /// Any of these in a paragraph at the end makes it a disclaimer; long enough that nobody writes them to a person.
  static let disclaimer = WordSet([
    "confidentiality notice", "confidentiality note", "this e-mail and any attachment", "this email and any attachment",
    "this e-mail and any files", "this email and any files",
    "this message and any attachment", "this e-mail is confidential", "this email is confidential",
    "this message is confidential", "is intended only for the", "intended solely for the",
    "is intended for the addressee", "for the sole use of the intended", "intended recipient",
    "may contain confidential", "contains confidential information", "legally privileged",
    "privileged and confidential",
    "please consider the environment before", "think before you print", "registered in england",
    "this communication is confidential", "nothing in this e-mail", "nothing in this email",
    "virus-free. www.avast", "scanned for viruses", "the views expressed in this", "unauthorised use",
    "unauthorized use",
    "þessi tölvupóstur", "tölvupóstur þessi", "tölvupóstur og viðhengi", "trúnaðarupplýsing", "ætlaður þeim sem",
    "fyrirvari vegna tölvupósts", "einungis ætlað viðtakanda",
    "eingöngu für den", "vertrauliche und/oder rechtlich", "diese e-mail enthält vertrauliche",
    "diese e-mail ist vertraulich", "nicht der richtige adressat", "vertrauliche informationen", "irrtümlich erhalten",
    "ce message et toutes les pièces", "ce message est confidentiel", "ce courriel est confidentiel",
    "exclusivement à l'attention", "destinataire de ce message", "pensez à l'environnement",
    "este mensaje y sus archivos", "este mensaje es confidencial", "este correo electrónico es confidencial",
    "aviso legal", "aviso de confidencialidad", "protección de datos le informamos", "destinatario indicado",
    "dit bericht is vertrouwelijk", "deze e-mail is uitsluitend", "uitsluitend bestemd voor", "dit e-mailbericht",
    "vertrouwelijke informatie",
    "denne e-mail kan indeholde", "denne mail er fortrolig", "denne e-mail er fortrolig", "fortrolige oplysninger",
    "fejlagtigt modtaget", "denne e-posten kan inneholde", "denne e-posten er", "konfidensiell informasjon",
    "detta e-postmeddelande", "detta mejl är avsett", "detta meddelande kan innehålla", "konfidentiell information",
    "behandlar vi dina personuppgifter", "personuppgifter behandlas", "personvernerklæring", "persónuverndarstefn",
    "diese nachricht ist nur für", "sitz der gesellschaft", "handelsregister", "amtsgericht",
  ])
}
