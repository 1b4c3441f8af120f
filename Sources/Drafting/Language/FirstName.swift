import Foundation
import Model

/// The name to greet somebody by, taken from a display name only where there is no doubt that it is a person's: a wrong name is worse than
/// none.
enum FirstName {
  private static let titles: Set<String> = [
    "dr", "dr.", "prof", "prof.", "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "herr", "frau", "hr", "hr.", "fru", "mme",
    "m.", "sr", "sra", "sir", "dame", "colonel", "col", "col.", "rev", "rev.", "capt", "capt.", "captain",
  ]
  /// Legal forms and trades: who has one in the name is no person.
  private static let notPersons: Set<String> = [
    "ltd", "ltd.", "inc", "inc.", "gmbh", "ehf", "ehf.", "hf", "hf.", "slf", "slf.", "ses", "ab", "as", "a/s", "asa",
    "aps", "i/s", "oy", "bv", "b.v.", "nv", "n.v.", "vof", "sa", "s.a.", "sas", "sarl", "sl", "s.l.", "srl", "llc",
    "llp", "plc", "ag", "kg", "ug", "e.v.", "cie",
    "company", "co", "co.", "group", "agency", "trust", "the", "&", "and", "og", "och", "und", "et", "y", "en",
    "studio", "design", "media", "digital", "consulting", "solutions", "systems", "labs", "works", "press", "books",
    "verlag", "förlag", "forlag", "forlaget", "éditions", "editions", "editorial", "ediciones", "uitgeverij", "útgáfa",
    "stofan", "school", "museum", "hotel", "hotell", "restaurant", "bakery", "brewing", "café", "cafe", "gallery",
    "galerie", "galleri", "theatre", "theater", "festival", "kommune", "foundation", "partners",
  ]

  /// - Parameter address: from which the person of that name writes. A house is told from a person by it: a single word is a person's
  ///   name where the address begins with it (`Ruth <ruth@…>`), and the first of several words is none where it is the
  ///   house's own (`Nordlys Design <post@nordlys.example>`).
  static func of(_ name: String, at address: String) -> String {
    var name = name
    if let bracket = name.firstIndex(where: { $0 == "(" || $0 == "[" || $0 == "|" || $0 == "/" }) {
      name = String(name[..<bracket])
    }
    if let via = name.range(of: " via ") { name = String(name[..<via.lowerBound]) }
    // `Hartley, Imogen`
    let halves = name.split(separator: ",")
    if halves.count == 2 { name = "\(halves[1]) \(halves[0])" } else if halves.count > 2 { return "" }
    let words = name.split(separator: " ").map(String.init)
    guard (1...5).contains(words.count), !words.contains(where: { notPersons.contains($0.lowercased()) }),
      !Department.isNamed(in: name), !name.contains("@")
    else { return "" }
    // Somebody who signs with a title wants to be greeted with it, which a template cannot know how.
    if let first = words.first, titles.contains(first.lowercased()) { return "" }
    guard let first = words.first, first.count >= 2, words.count >= 2 || first.count >= 3,
      first.allSatisfy({ $0.isLetter || $0 == "-" || $0 == "'" || $0 == "’" }),
      first.first?.isUppercase == true, !first.dropFirst().contains(where: \.isUppercase) || first.contains("-")
    else { return "" }
    let isDoubtful = words.count == 1 || isOfHouse(first, address)
    return isDoubtful && !isOfPerson(words, address) ? "" : first
  }

  /// `ruth@…`, `ruth.amery@…`, `r.amery@…`.
  private static func isOfPerson(_ words: [String], _ address: String) -> Bool {
    let local = folded(address.prefix { $0 != "@" })
    guard let first = words.first, let last = words.last else { return false }
    let initialAndLast = folded(first.prefix(1)) + folded(last[...])
    return local.starts(with: folded(first[...]))
      || words.count > 1 && local.filter { $0 >= 0x61 && $0 <= 0x7A } == initialAndLast
  }

  private static func isOfHouse(_ first: String, _ address: String) -> Bool {
    let name = folded(first[...])
    return MailAddress(address: address).domain.split(separator: ".").contains { folded($0).starts(with: name) }
  }

  private static func folded(_ text: Substring) -> [UInt8] { LetterFolding.folded(Array(text.utf8)[...]) }
}
