/// How money is written. Words in lower case.
enum CurrencyWords {
  static let symbols: [String: String] = ["£": "GBP", "€": "EUR", "$": "USD", "¥": "JPY"]

  static let codes: Set<String> = [
    "gbp", "eur", "usd", "isk", "dkk", "sek", "nok", "chf", "jpy", "cad", "aud", "nzd", "pln", "czk", "huf", "inr",
    "aed", "sgd", "hkd", "zar",
    "try", "brl", "mxn", "ron", "bgn", "cny", "krw", "thb", "ils", "ngn", "kes",
  ]

  static let words: [String: String] = [
    "pounds": "GBP", "pound": "GBP", "quid": "GBP", "sterling": "GBP", "euro": "EUR", "euros": "EUR", "evrur": "EUR",
    "evra": "EUR", "evrum": "EUR",
    "dollars": "USD", "dollar": "USD", "bucks": "USD", "dalir": "USD", "dollara": "USD", "dalum": "USD",
    "franken": "CHF", "francs": "CHF", "krónur": "ISK", "króna": "ISK",
    "krónum": "ISK", "yen": "JPY", "rand": "ZAR", "rupees": "INR",
  ]

  /// `kr.` and its full words, by the language of the mail.
  static let crowns: [String: String] = ["is": "ISK", "da": "DKK", "sv": "SEK", "nb": "NOK"]
  static let crownWords: Set<String> = ["kr", "kroner", "kronor", "krone", "kronur"]

  static let multipliers: [String: Int] = [
    "k": 1_000, "þús": 1_000, "þúsund": 1_000, "þúsundum": 1_000, "þúsundkall": 1_000, "thousand": 1_000,
    "grand": 1_000, "tusen": 1_000, "tusind": 1_000, "tausend": 1_000, "mille": 1_000,
    "mil": 1_000, "duizend": 1_000, "million": 1_000_000, "millions": 1_000_000, "mio": 1_000_000, "milljón": 1_000_000,
    "milljónir": 1_000_000, "m": 1_000_000,
  ]

  /// Number words of English that stand before a currency word ("two hundred pounds").
  static let numbers: [String: Int] = [
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30,
    "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "hundred": 100, "thousand": 1000,
  ]

  /// Words in whose sentence a bare number can be money.
  static let moneyTalk: Set<String> = [
    "price", "fee", "flat", "total", "budget", "quote", "offer", "cost", "costs", "charge", "pay", "paid", "money",
    "invoice", "bill", "sum", "amount", "figure", "number", "ceiling", "fair", "cover", "deposit", "rate",
    "verð", "verðið", "verði", "samtals", "kostnaður", "kostar", "upphæð", "upphæðin", "fjárhæðin", "reikning",
    "reikninginn", "greiddi", "greiða", "sendi", "lagði", "borga", "borgaði", "tilboð", "tilboðið", "föllumst",
    "preis", "betrag", "summe", "rechnung", "angebot", "budget", "überwiesen", "prix", "montant", "somme", "devis",
    "chiffre", "precio", "importe", "presupuesto", "factura", "prijs", "bedrag", "offerte", "pris", "beløb", "beløp",
    "summa", "belopp", "betalt",
    "sendt", "skickat", "overført", "overgemaakt", "virement", "transferencia", "visait", "merket", "sent", "wired",
    "transferred", "shake",
  ]

  /// Nouns that make the number before them a count.
  static let counted: Set<String> = [
    "page", "pages", "word", "words", "day", "days", "week", "weeks", "hour", "hours", "minute", "minutes", "month",
    "months", "year", "years", "people", "copies", "items", "pieces", "rounds", "round", "percent", "x", "km", "m",
    "cm", "mm", "px",
    "mb", "gb", "kg", "g", "pm", "am", "o'clock", "times", "images", "photos", "drawings", "labels", "cards", "posters",
    "doors", "parents", "boxes", "síður", "orð", "daga", "dagar", "vikur", "tíma", "tímar", "klst", "mínútur", "stk",
    "blaðsíður", "eintök", "manns",
    "seiten", "wörter", "tage", "wochen", "stunden", "uhr", "personen", "pages", "mots", "jours", "semaines", "heures",
    "h", "páginas", "palabras", "días", "semanas", "horas", "pagina's", "woorden", "dagen", "weken", "uur", "sider",
    "ord", "dage", "uger", "timer", "sidor",
    "dagar", "veckor", "timmar", "dager", "uker", "years", "lines", "sheets", "tier", "men", "women", "clients",
  ]
}
