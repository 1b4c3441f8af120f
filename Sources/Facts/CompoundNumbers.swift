/// Number words that are written together, as German, Dutch and the Scandinavian languages do: "zweihundertfünfzig",
/// "vijftienhonderd", "tvåtusenfemhundra". Round ones only, for they name sums.
struct CompoundNumbers {
  /// One to nineteen.
  var small: [String]
  /// Ten to ninety.
  var tens: [String]
  var hundred: String
  var thousand: String
  /// Between hundreds and tens: "og" in "tohundredeogfemti".
  var and = ""

  /// Each with its value. Those that are of one piece ("hundert") are in the tables.
  var entries: [Language.Entry] {
    var entries: [Language.Entry] = []
    for (index, unit) in small.enumerated() where index != 9 {
      let hundreds = unit + hundred
      entries.append(.init(.count, (index + 1) * 100, hundreds))
      guard index < 9 else { continue }
      for (ten, word) in tens.enumerated() {
        entries.append(.init(.count, (index + 1) * 100 + (ten + 1) * 10, hundreds + and + word))
      }
    }
    let units = small.enumerated().map { (value: $0.offset + 1, word: $0.element) }
    let rounds = tens.enumerated().map { (value: ($0.offset + 1) * 10, word: $0.element) }
    for (value, word) in units.prefix(15) + rounds.dropFirst() {
      entries.append(.init(.count, value * 1000, word + thousand))
      for (hundreds, unit) in units.prefix(9) {
        entries.append(.init(.count, value * 1000 + hundreds * 100, word + thousand + unit + hundred))
      }
    }
    return entries
  }
}

extension CompoundNumbers {
  /// By language; the others write the words apart.
  static let all: [String: CompoundNumbers] = [
    "de": CompoundNumbers(
      small: words(
        """
        ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn
        neunzehn
        """),
      tens: words("zehn zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig"), hundred: "hundert",
      thousand: "tausend"),
    "nl": CompoundNumbers(
      small: words(
        """
        een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien
        negentien
        """),
      tens: words("tien twintig dertig veertig vijftig zestig zeventig tachtig negentig"), hundred: "honderd",
      thousand: "duizend"),
    "sv": CompoundNumbers(
      small: words(
        """
        ett två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton
        """),
      tens: words("tio tjugo trettio fyrtio femtio sextio sjuttio åttio nittio"), hundred: "hundra", thousand: "tusen"),
    "nb": CompoundNumbers(
      small: words(
        """
        ett to tre fire fem seks sju åtte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten
        """),
      tens: words("ti tjue tretti førti femti seksti sytti åtti nitti"), hundred: "hundre", thousand: "tusen", and: "og"
    ),
    "da": CompoundNumbers(
      small: words(
        """
        et to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten
        """),
      tens: words("ti tyve tredive fyrre halvtreds tres halvfjerds firs halvfems"), hundred: "hundrede",
      thousand: "tusind", and: "og"),
  ]

  private static func words(_ text: String) -> [String] { text.split(whereSeparator: \.isWhitespace).map(String.init) }
}
