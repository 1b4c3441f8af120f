import Model

/// The words around a date that say what it is the date of, by language; stems match the beginnings of words.
enum RoleWords {
  struct Words {
    let due: WordSet
    let payment: WordSet
    let pay: WordSet
    let deadline: WordSet
    let back: WordSet
    let ours: WordSet

    /// Stems: each counts at the beginning of a word.
    init(due: [String], payment: [String], pay: [String], deadline: [String], back: [String], ours: [String]) {
      func stems(_ words: [String]) -> WordSet { WordSet(words.map { " " + $0 }) }
      self.due = stems(due)
      self.payment = stems(payment)
      self.pay = stems(pay)
      self.deadline = stems(deadline)
      self.back = stems(back)
      self.ours = stems(ours)
    }
  }

  static let byLanguage: [String: Words] = [
    "en": Words(
      due: ["due", "payable", "payment terms", "pay by", "fell due"],
      payment: [
        "paid", "sent", "transferred", "transfer", "remitted", "wired", "posted", "value date", "went", "landed",
        "settled", "received", "arrived", "credited", "was in", "you were in", "left",
      ],
      pay: [
        "pay", "paid", "transferred", "payment", "paying", "release", "released", "transfer", "cheque", "run", "bacs",
        "batch", "remit", "settle", "goes out", "go out", "will leave", "sign", "signed", "invoice", "bill", "account",
        "you're on it", "everybody in one", "funds",
      ],
      deadline: [
        "by", "need", "needed", "deadline", "deliver", "delivery", "deliverable", "ready", "finished", "done", "files",
        "finals", "final", "submit", "latest", "until", "no later than", "have it", "hands", "launch", "print",
        "printer", "in time", "complete", "completed", "reach", "hand over", "live", "send", "draft", "drafts",
        "finish", "want", "require", "works for us", "proof", "needs", "in by",
      ],
      back: ["back", "return", "returning", "out of office", "on leave", "away", "at my desk"],
      ours: [
        "you'll have", "you will have", "i'll send", "i will send", "i'll call", "i will call", "i'll get",
        "will be with you", "i'll have", "will reach", "promise", "i'll be", "i'll let you know", "with you",
      ]),
    "is": Words(
      due: ["gjalddag", "eindag", "greiðslufrest", "fellur í gjalddaga", "til greiðslu"],
      payment: [
        "greitt", "greidd", "greiddi", "borgað", "borgaði", "millifærð", "millifærði", "lagði inn", "lagt inn", "sendi",
        "sent", "fór", "greiðslan", "fóru",
      ],
      pay: [
        "greiðum", "greitt verður", "greiði", "borga", "borgum", "millifær", "legg inn", "leggjum inn", "afgangin",
        "greiðsl", "reikning", "verður greitt", "fær þú", "færðu", "rest",
      ],
      deadline: [
        "fyrir", "eigi síðar", "síðasta lagi", "þarf", "þurf", "skila", "tilbúi", "skil", "afhent", "frest", "klár",
        "komið í loftið", "í loftið", "fara héðan", "verður að", "lokið", "berast", "vera kom", "fá þetta", "til að",
        "kemur",
      ],
      back: [
        "kem aftur", "aftur við", "kemur aftur", "til baka", "í leyfi", "í fríi", "mætt", "við aftur", "aftur til",
      ],
      ours: [
        "færðu", "sendi þér", "skal senda", "skila ég", "hringi", "kem með", "verður hjá þér", "verður komið", "lofa",
      ]),
    "da": Words(
      due: ["forfald", "betales senest", "forfalder"], payment: ["betalt", "sendt", "overført", "gik igennem"],
      pay: ["betale", "betaler", "betalt", "overfører", "overføres"],
      deadline: ["senest", "inden", "bruge", "færdig", "skal", "klar", "aflever", "til"], back: ["tilbage"],
      ours: ["får du", "sender jeg", "ringer jeg"]),
    "nb": Words(
      due: ["forfall", "forfaller"], payment: ["betalt", "sendt", "overført"],
      pay: ["betale", "betaler", "overfører", "tar det"],
      deadline: ["senest", "innen", "trenger", "ferdig", "må", "klar", "levere"], back: ["tilbake"],
      ours: ["får du", "sender jeg", "ringer jeg"]),
    "sv": Words(
      due: ["förfall"], payment: ["betalat", "betald", "skickat", "överfört"],
      pay: ["betala", "betalar", "betalas", "går i väg", "signera"],
      deadline: ["senast", "innan", "behöver", "färdig", "måste", "klar", "lever"], back: ["tillbaka", "åter"],
      ours: ["får du", "skickar jag", "ringer jag"]),
    "de": Words(
      due: ["fällig", "zahlbar", "zahlungsziel"], payment: ["überwiesen", "bezahlt", "angewiesen", "gezahlt"],
      pay: ["überweis", "zahlen", "zahlung", "bezahl", "angewiesen wird", "geht raus", "zahllauf"],
      deadline: ["bis", "spätestens", "brauchen", "fertig", "liefer", "abgabe", "termin", "muss", "benötig"],
      back: ["zurück", "wieder im", "wieder erreichbar", "abwesend"],
      ours: ["bekommen sie", "bekommst du", "schicke ich", "sende ich", "rufe ich"]),
    "fr": Words(
      due: ["échéance", "payable", "à régler"], payment: ["payé", "réglé", "viré", "virement", "envoyé", "parti"],
      pay: ["payer", "règlement", "régler", "virement", "sera", "paierons", "partira"],
      deadline: ["avant", "pour le", "au plus tard", "besoin", "livr", "prêt", "d'ici", "rendre", "en ligne"],
      back: ["retour", "de retour", "absent"], ours: ["vous aurez", "je vous envoie", "j'enverrai", "je vous appelle"]),
    "es": Words(
      due: ["vencimiento", "vence", "pagadero"],
      payment: ["pagado", "transferido", "enviado", "hecha", "hemos hecho", "transferencia"],
      pay: ["pagar", "pagaremos", "transferencia", "pago", "saldrá"],
      deadline: ["antes del", "para el", "a más tardar", "necesit", "entreg", "listo", "lista", "tener"],
      back: ["vuelvo", "regreso", "vuelta", "ausente"], ours: ["tendrás", "tendrá", "te envío", "le envío", "te llamo"]),
    "nl": Words(
      due: ["vervaldatum", "vervalt", "te betalen voor"], payment: ["betaald", "overgemaakt", "verzonden"],
      pay: ["betalen", "betaling", "betaald wordt", "overmaken", "betaalrun"],
      deadline: ["voor", "uiterlijk", "nodig", "klaar", "leveren", "lever", "af moet"], back: ["terug", "afwezig"],
      ours: ["heb je", "heeft u", "stuur ik", "bel ik"]),
  ]
}
