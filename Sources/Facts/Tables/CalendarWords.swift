/// Names of months and days in the languages of the mail, lower case.
enum CalendarWords {
  /// Month names and their abbreviations; a month counts only beside a day's number.
  static let months: [String: Int] = {
    let names: [[String]] = [
      ["january", "jan", "janúar", "januar", "januari", "janvier", "janv", "enero", "ene", "jänner"],
      ["february", "feb", "febrúar", "februar", "februari", "février", "févr", "fév", "febrero"],
      ["march", "mar", "mars", "marts", "märz", "mär", "marzo", "maart", "mrt"],
      ["april", "apr", "apríl", "avril", "avr", "abril", "abr"],
      ["may", "maí", "maj", "mai", "mayo", "mei"],
      ["june", "jun", "júní", "juni", "juin", "junio"],
      ["july", "jul", "júlí", "juli", "juillet", "juil", "julio"],
      ["august", "aug", "ágúst", "augusti", "août", "agosto", "ago", "augustus"],
      ["september", "sep", "sept", "septembre", "septiembre", "septembris"],
      ["october", "oct", "okt", "október", "oktober", "octobre", "octubre"],
      ["november", "nov", "nóvember", "novembre", "noviembre"],
      ["december", "dec", "des", "desember", "dezember", "dez", "décembre", "déc", "diciembre", "dic"],
    ]
    var months: [String: Int] = [:]
    for (index, list) in names.enumerated() { for name in list { months[name] = index + 1 } }
    return months
  }()

  /// ISO weekday numbers by language; inflected forms of Icelandic too.
  static let weekdays: [String: [String: Int]] = [
    "en": table([
      ["monday", "mon"], ["tuesday", "tue", "tues"], ["wednesday", "wed"], ["thursday", "thu", "thur", "thurs"],
      ["friday", "fri", "friday's"], ["saturday", "sat"], ["sunday", "sun"],
    ]),
    "is": table([
      ["mánudag", "mánudagur", "mánudaginn", "mánudegi", "mánudeginum", "mán"],
      ["þriðjudag", "þriðjudagur", "þriðjudaginn", "þriðjudegi", "þriðjudeginum", "þri"],
      ["miðvikudag", "miðvikudagur", "miðvikudaginn", "miðvikudegi", "miðvikudeginum", "mið"],
      ["fimmtudag", "fimmtudagur", "fimmtudaginn", "fimmtudegi", "fimmtudeginum", "fim"],
      ["föstudag", "föstudagur", "föstudaginn", "föstudegi", "föstudeginum", "fös"],
      ["laugardag", "laugardagur", "laugardaginn", "laugardegi", "lau"],
      ["sunnudag", "sunnudagur", "sunnudaginn", "sunnudegi"],
    ]),
    "da": table([["mandag"], ["tirsdag"], ["onsdag"], ["torsdag"], ["fredag"], ["lørdag"], ["søndag"]]),
    "nb": table([["mandag"], ["tirsdag"], ["onsdag"], ["torsdag"], ["fredag"], ["lørdag"], ["søndag"]]),
    "sv": table([
      ["måndag", "måndagen"], ["tisdag", "tisdagen"], ["onsdag", "onsdagen"], ["torsdag", "torsdagen"],
      ["fredag", "fredagen"], ["lördag", "lördagen"], ["söndag", "söndagen"],
    ]),
    "de": table([
      ["montag"], ["dienstag"], ["mittwoch"], ["donnerstag"], ["freitag"], ["samstag", "sonnabend"], ["sonntag"],
    ]),
    "fr": table([["lundi"], ["mardi"], ["mercredi"], ["jeudi"], ["vendredi"], ["samedi"], ["dimanche"]]),
    "es": table([["lunes"], ["martes"], ["miércoles"], ["jueves"], ["viernes"], ["sábado"], ["domingo"]]),
    "nl": table([["maandag"], ["dinsdag"], ["woensdag"], ["donderdag"], ["vrijdag"], ["zaterdag"], ["zondag"]]),
  ]

  /// Single words that name a day from the message's own.
  static let relative: [String: [String: Int]] = [
    "en": ["today": 0, "tonight": 0, "tomorrow": 1, "yesterday": -1],
    "is": ["dag": 0, "morgun": 1, "gær": -1, "gærkvöldi": -1, "áðan": 0],
    "da": ["dag": 0, "morgen": 1, "går": -1], "nb": ["dag": 0, "morgen": 1, "går": -1],
    "sv": ["idag": 0, "dag": 0, "imorgon": 1, "morgon": 1, "igår": -1, "går": -1],
    "de": ["heute": 0, "morgen": 1, "übermorgen": 2, "gestern": -1, "vorgestern": -2],
    "fr": ["aujourd'hui": 0, "demain": 1, "hier": -1],
    "es": ["hoy": 0, "mañana": 1, "ayer": -1], "nl": ["vandaag": 0, "morgen": 1, "overmorgen": 2, "gisteren": -1],
  ]

  /// Words before `relative` without which some of them mean something else ("í dag").
  static let relativeNeeds: [String: Set<String>] = ["is": ["í", "á"], "da": ["i"], "nb": ["i"]]

  /// "next", "coming": the day after the nearest.
  static let next: Set<String> = [
    "next", "næsta", "næstkomandi", "næste", "neste", "nästa", "nächsten", "nächste", "nächster", "prochain",
    "prochaine", "próximo", "próxima", "volgende",
  ]
  static let last: Set<String> = [
    "last", "síðasta", "síðastliðinn", "síðustu", "sidste", "forrige", "förra", "letzten", "letzte", "vergangenen",
    "dernier", "pasado", "afgelopen", "vorige",
  ]

  private static func table(_ days: [[String]]) -> [String: Int] {
    var table: [String: Int] = [:]
    for (index, names) in days.enumerated() { for name in names { table[name] = index + 1 } }
    return table
  }
}
