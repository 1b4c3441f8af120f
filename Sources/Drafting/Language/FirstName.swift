import Foundation

/// The name to greet somebody by, taken from a display name only where there is no doubt that it is a person's: a wrong name is worse than
/// none.
enum FirstName {
  private static let titles: Set<String> = [
    "dr", "dr.", "prof", "prof.", "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "herr", "frau", "hr", "hr.", "fru", "mme",
    "m.", "sr", "sra", "sir", "dame", "colonel", "col", "col.", "rev", "rev.", "capt", "capt.", "captain",
  ]
  private static let notPersons: Set<String> = [
    "ltd", "ltd.", "inc", "inc.", "gmbh", "ehf", "ehf.", "hf", "hf.", "ab", "as", "aps", "bv", "b.v.", "sa", "s.a.",
    "sarl", "llc", "llp", "plc", "ag", "kg", "team", "accounts", "office", "info", "hello", "studio", "support",
    "finance", "billing",
    "department", "group", "agency", "the", "bókhald", "skrifstofa", "payments", "service", "sales", "ledger",
    "company", "co", "co.", "&", "and", "og", "und", "trust", "school", "museum", "hotel", "restaurant", "bakery",
  ]

  static func of(_ name: String) -> String {
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
      !name.contains("@")
    else { return "" }
    // Somebody who signs with a title wants to be greeted with it, which a template cannot know how.
    if let first = words.first, titles.contains(first.lowercased()) { return "" }
    guard let first = words.first, first.count >= 2, words.count >= 2 || first.count >= 3,
      first.allSatisfy({ $0.isLetter || $0 == "-" || $0 == "'" || $0 == "’" }),
      first.first?.isUppercase == true, !first.dropFirst().contains(where: \.isUppercase) || first.contains("-")
    else { return "" }
    return first
  }
}
