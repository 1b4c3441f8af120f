/// The words of one language. Groups are parted by `,`, alternatives by `|`; a star stands for any ending of a word whose
/// beginning has at least four letters. Case and accents do not count.
struct Language {
  /// A phrase list with what it means and its value (see `Sense.Kind`).
  struct Entry {
    var kind: Sense.Kind
    var value: Int
    var phrases: String

    init(_ kind: Sense.Kind, _ value: Int, _ phrases: String) {
      self.kind = kind
      self.value = value
      self.phrases = phrases
    }
  }

  /// ISO 639-1.
  var code: String
  /// What "kr." means in this language; "" where only hints can say.
  var crown = ""
  /// What "$" means; "" where it is the sign of several currencies of the language.
  var dollar = "USD"
  var months: String
  /// Monday first.
  var weekdays: String
  var entries: [Entry]

  static let all: [Language] = [english, icelandic, danish, swedish, norwegian, german, french, spanish, dutch]

  static func list(_ text: String, by separator: Character) -> [String] {
    text.split(separator: separator).map { String($0).trimmingBlanks }
  }
}

extension String {
  fileprivate var trimmingBlanks: String {
    var words = split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init)
    words.removeAll { $0.isEmpty }
    return words.joined(separator: " ")
  }
}
