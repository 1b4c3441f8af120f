import Model

/// "600 words", "three more pages": what a rate card can price, in the languages that are read.
enum Quantities {
  private static let units: [(RateUnit, [String])] = [
    (.word, ["word", "orð", "wört", "wort", "mot", "palabra", "woord", "ord"]),
    (
      .hour,
      ["hour", "klst", "klukkustund", "klukkutím", "stund", "heure", "hora", "uur", "timer", "timme", "timar", "time"]
    ),
    (.day, ["day", "dag", "tage", "jour", "día", "dia", "dage", "dager", "dagar"]),
    (
      .piece,
      [
        "page", "piece", "panel", "picture", "drawing", "illustration", "image", "card", "poster", "banner", "label",
        "post", "síð", "stykk", "mynd", "teikning", "kort", "seite", "stück", "bild", "zeichnung", "karte", "pièce",
        "dessin", "página", "pieza", "dibujo", "imagen", "pagina", "stuk", "tekening", "afbeelding", "side", "stykke",
        "tegning", "billede", "bilde", "sida", "sidor", "sider", "teckning",
      ]
    ),
  ]
  private static let numbers: [String: Int] = {
    let lists = [
      "one two three four five six seven eight nine ten eleven twelve",
      "eina tvær þrjár fjórar fimm sex sjö átta níu tíu ellefu tólf", "eitt tvö þrjú fjögur",
      "eine zwei drei vier fünf sechs sieben acht neun zehn elf zwölf",
      "une deux trois quatre cinq six sept huit neuf dix onze douze",
      "una dos tres cuatro cinco seis siete ocho nueve diez once doce",
      "een twee drie vier vijf zes zeven acht negen tien elf twaalf",
      "en to tre fire fem seks syv otte ni ti elleve tolv", "ett två tre fyra fem sex sju åtta nio tio elva tolv",
      "another",
    ]
    var numbers: [String: Int] = [:]
    for list in lists {
      for (index, word) in list.split(separator: " ").enumerated() where numbers[String(word)] == nil {
        numbers[String(word)] = index + 1
      }
    }
    return numbers
  }()
  /// "three more of the pages"
  private static let reach = 3
  private static let most = 1_000_000

  static func found(in text: String) -> [ScopeChange.Quantity] {
    let words = text.lowercased().split { !($0.isLetter || $0.isNumber || $0 == "." || $0 == "," || $0 == "'") }
    var found: [ScopeChange.Quantity] = []
    for (index, word) in words.enumerated() {
      guard let count = count(word), count > 0, count <= most else { continue }
      for next in words[(index + 1)...].prefix(reach) {
        guard self.count(next) == nil else { break }
        if let unit = units.first(where: { $0.1.contains { next.hasPrefix($0) } })?.0 {
          found.append(.init(count: count, unit: unit))
          break
        }
      }
    }
    return found
  }

  private static func count(_ word: Substring) -> Int? {
    let digits = word.filter { $0 != "." && $0 != "," && $0 != "'" }
    return Int(digits) ?? numbers[String(word)]
  }
}
