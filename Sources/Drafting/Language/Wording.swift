import Foundation
import Model

/// How a language writes sums, days and the few fixed phrases of a letter. Sums and days are CLDR's, through Foundation.
struct Wording {
  let language: String
  /// Sie, vous, usted, u; nothing in the other languages depends on it.
  let isFormal: Bool
  private let phrases: Phrases
  private let locale: Locale

  init(language: String, isFormal: Bool) {
    self.language = language
    self.isFormal = isFormal
    phrases = Phrases.byLanguage[language] ?? Phrases.english
    // Dates in the order of day, month, year.
    locale = Locale(identifier: language == "en" || Phrases.byLanguage[language] == nil ? "en_GB" : language)
  }

  func money(_ money: Money) -> String {
    guard !money.currency.isEmpty else {
      return money.value.formatted(.number.precision(.fractionLength(0...2)).locale(locale)).withPlainBlanks
    }
    return money.value.formatted(.currency(code: money.currency).locale(locale)).withPlainBlanks
  }

  func day(_ day: Day) -> String {
    // Noon: a day is the same day in every zone's reckoning of UTC.
    let noon = Date(timeIntervalSince1970: Double(day.number) * 86_400 + 43_200)
    var style = Date.FormatStyle.dateTime.day().month(.wide).year().locale(locale)
    style.timeZone = .gmt
    return noon.formatted(style)
  }

  /// A sum or a day of the books as the language writes it; anything else as it is.
  func worded(_ value: String) -> String {
    if let money = Money(text: value) { return self.money(money) }
    return Day(value).map { day($0) } ?? value
  }

  /// Above the quoted original.
  func attribution(_ name: String, _ day: Day) -> String {
    phrases.attribution.replacingOccurrences(of: "DAY", with: self.day(day)).replacingOccurrences(
      of: "NAME", with: name)
  }

  /// - Parameters:
  ///   - firstName: where it is surely a person's first name, else "".
  ///   - name: the whole name of that person.
  func greeting(_ firstName: String, name: String) -> String {
    if isFormal, let formal = phrases.formalGreeting {
      return firstName.isEmpty ? phrases.namelessGreeting : formal.replacingOccurrences(of: "NAME", with: name)
    }
    return firstName.isEmpty
      ? phrases.namelessGreeting : phrases.greeting.replacingOccurrences(of: "NAME", with: firstName)
  }

  /// What stands where a person has to fill something in.
  func gap(_ name: String) -> String { "⟨\(name.replacingOccurrences(of: "_", with: " "))⟩" }
}

extension String {
  /// CLDR's narrow no-break space (U+202F) is missing in many a font of mail programs.
  fileprivate var withPlainBlanks: String { replacingOccurrences(of: "\u{202F}", with: "\u{A0}") }
}

/// The fixed phrases of a language; DAY and NAME are replaced.
private struct Phrases {
  var greeting: String
  /// Where nobody's name is known.
  var namelessGreeting: String
  /// With the whole name, for languages that tell people apart by it; nil: there is one form only.
  var formalGreeting: String?
  var attribution: String

  static let english = Phrases(
    greeting: "Hi NAME,", namelessGreeting: "Hello,", attribution: "On DAY, NAME wrote:")

  static let byLanguage: [String: Phrases] = [
    "en": english,
    "is": Phrases(
      greeting: "Góðan dag, NAME.", namelessGreeting: "Góðan dag.", attribution: "Þann DAY skrifaði NAME:"),
    "da": Phrases(greeting: "Hej NAME", namelessGreeting: "Hej", attribution: "Den DAY skrev NAME:"),
    "nb": Phrases(greeting: "Hei NAME,", namelessGreeting: "Hei,", attribution: "Den DAY skrev NAME:"),
    "sv": Phrases(greeting: "Hej NAME,", namelessGreeting: "Hej,", attribution: "Den DAY skrev NAME:"),
    // Whether it is a Herr or a Frau is not known; the whole name is polite without it.
    "de": Phrases(
      greeting: "Hallo NAME,", namelessGreeting: "Guten Tag,", formalGreeting: "Guten Tag NAME,",
      attribution: "Am DAY schrieb NAME:"),
    "fr": Phrases(
      greeting: "Bonjour NAME,", namelessGreeting: "Bonjour,", formalGreeting: "Bonjour,",
      attribution: "Le DAY, NAME a écrit :"),
    "es": Phrases(
      greeting: "Hola, NAME:", namelessGreeting: "Buenos días:", formalGreeting: "Buenos días:",
      attribution: "El DAY, NAME escribió:"),
    "nl": Phrases(
      greeting: "Hoi NAME,", namelessGreeting: "Goedendag,", formalGreeting: "Beste NAME,",
      attribution: "Op DAY schreef NAME:"),
  ]
}
